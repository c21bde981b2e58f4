//! How a person's answers get from a result to the next page: in hidden fields, or by a kept draft.

use crate::form::Form;
use rules::fact::Fact;

/// Where the answers behind a result are.
#[derive(Clone, Debug)]
pub(crate) enum Carrier {
    /// Nowhere but in the page: its buttons send them back.
    Posted {
        /// Names and values of the hidden fields.
        fields: Vec<(String, String)>,
        /// The form, to know where each question is asked.
        form: Box<Form>,
    },
    /// In a kept draft: every page has an address of its own, and no hidden field carries anything.
    Kept {
        /// Address of the page that asks for a fact; `None` where no page does.
        question: fn(Fact) -> Option<String>,
    },
}

/// The way to the place where a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A button of the page's form, with the id of the control.
    Control(String),
    /// A link.
    Address(String),
}

impl Carrier {
    /// The answers of a form that nobody keeps.
    pub(crate) fn posted(form: &Form) -> Self {
        let form = form.clone().without_empty_rows();
        let fields = form
            .fields()
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        Self::Posted {
            fields,
            form: Box::new(form),
        }
    }

    /// Where a fact is asked for; `None` when no page asks.
    pub(crate) fn way_to(&self, fact: Fact) -> Option<Way> {
        match self {
            Self::Posted { form, .. } => form.control_of(fact).map(Way::Control),
            Self::Kept { question } => question(fact).map(Way::Address),
        }
    }

    /// The hidden fields; none where a draft is kept.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        match self {
            Self::Posted { fields, .. } => fields,
            Self::Kept { .. } => &[],
        }
    }

    /// Whether a draft is kept.
    pub(crate) const fn is_kept(&self) -> bool {
        matches!(self, Self::Kept { .. })
    }
}

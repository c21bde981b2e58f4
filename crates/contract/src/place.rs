//! Where in a document we are; becomes text only when something is refused.

use crate::Refusal;
use std::fmt;

/// The longest piece of somebody's document repeated in a sentence, in characters.
const QUOTED: usize = 40;

/// A path in a document, kept as links on the stack.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The document itself.
    Document,
    /// A field of an object.
    Field(&'a Place<'a>, &'a str),
    /// An item of a list.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// A refusal of what stands here.
    pub(crate) fn refuse(&self, problem: impl Into<String>, advice: impl Into<String>) -> Refusal {
        Refusal {
            place: self.to_string(),
            problem: problem.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document => Ok(()),
            Self::Field(Self::Document, name) => f.write_str(&quoted(name)),
            Self::Field(place, name) => write!(f, "{place}.{}", quoted(name)),
            Self::Item(place, index) => write!(f, "{place}[{index}]"),
        }
    }
}

/// Somebody's text, fit for one line of ours: no control characters, not longer than a glance.
pub(crate) fn quoted(text: &str) -> String {
    let mut short: String = text
        .chars()
        .take(QUOTED)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(QUOTED).is_some() {
        short.push('…');
    }
    short
}

//! What a question about facts rests on: the day it is asked for and the legal numbers.

use crate::{
    args::Numbers,
    clock,
    exit::Failure,
    input::{self, Source},
    law_folder,
    lines::LARGEST,
};
use contract::Refusal;
use jiff::civil::Date;
use law::Law;
use rules::{Conclusion, Facts, audit::Audit};

/// The day of the question and the law.
pub(crate) struct Asked {
    /// From the command line; replaces the day of the document.
    pub(crate) on: Option<Date>,
    /// The day for documents that name none.
    pub(crate) today: Date,
    pub(crate) law: &'static Law,
}

impl Asked {
    pub(crate) fn new(on: Option<Date>, numbers: &Numbers) -> Result<Self, Failure> {
        Ok(Self {
            on,
            today: match on {
                Some(on) => on,
                None => clock::today()?,
            },
            law: law_folder::law(numbers)?,
        })
    }

    /// The facts of the one document of `source` and the conclusion about them.
    pub(crate) fn one(&self, source: &Source) -> Result<(Facts, Conclusion), Failure> {
        let bytes = source.bytes(LARGEST)?;
        let text = input::text(&bytes).map_err(|why| source.refuse(why))?;
        self.assess(text).map_err(|refusal| source.refuse(refusal))
    }

    /// The facts of the one document of `source`.
    pub(crate) fn facts(&self, source: &Source) -> Result<Facts, Failure> {
        let bytes = source.bytes(LARGEST)?;
        let text = input::text(&bytes).map_err(|why| source.refuse(why))?;
        contract::facts::read_as_of(text, self.on, self.today)
            .map_err(|refusal| source.refuse(refusal))
    }

    /// The conclusion about `facts` with its findings weighed.
    pub(crate) fn audit(&self, facts: &Facts) -> Audit {
        rules::audit(facts, facts.assess_on.unwrap_or(self.today), self.law)
    }

    /// The facts of a document and the conclusion about them.
    pub(crate) fn assess(&self, document: &str) -> Result<(Facts, Conclusion), Refusal> {
        let facts = contract::facts::read_as_of(document, self.on, self.today)?;
        let on = facts.assess_on.unwrap_or(self.today);
        let conclusion = rules::assess(&facts, on, self.law);
        Ok((facts, conclusion))
    }
}

//! Why a document cannot be accepted.

use std::{error::Error, fmt};

/// What is wrong with a document, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Path in the document, `periods[3].from`; empty when the document as a whole is meant.
    pub place: String,
    /// What is wrong, Russian, no full stop.
    pub problem: String,
    /// What to do, Russian, with a full stop.
    pub advice: String,
}

impl fmt::Display for Refusal {
    /// One line for a terminal or a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        write!(f, "{}. {}", self.problem, self.advice)
    }
}

impl Error for Refusal {}

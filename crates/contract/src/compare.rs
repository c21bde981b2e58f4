//! Two answers beside each other: whose answer changed, and which condition changed it.
//!
//! Answers are compared as documents, because one of them may be a year old and made by another
//! version: what it says is compared, not what we would say today.

mod answer;
mod change;
mod state;
mod summary;

pub use answer::{Answer, answer};
pub use change::{
    AmountChange, Change, ConditionChange, GroundChange, Said, Shift, Told, Was, compare,
};

pub use summary::{Right, Summary, difference};

use serde::Serialize;

/// What came of comparing two files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// How many pairs of answers were compared.
    pub compared: usize,
    /// How many of them differ.
    pub changed: usize,
    /// Digests of the law, where the first pair that differs in them has two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Was<String>>,
    /// The pairs that differ.
    pub people: Vec<Change>,
}

impl Comparison {
    /// Nothing has been compared yet.
    pub const fn new() -> Self {
        Self {
            compared: 0,
            changed: 0,
            law: None,
            people: vec![],
        }
    }

    /// Compares one pair more; `line` is its place in the files, from 1.
    pub fn add(&mut self, line: usize, before: &Answer, after: &Answer) {
        self.compared += 1;
        if self.law.is_none() {
            self.law = answer::laws(before, after);
        }
        if let Some(change) = compare(line, before, after) {
            self.changed += 1;
            self.people.push(change);
        }
    }
}

impl Default for Comparison {
    fn default() -> Self {
        Self::new()
    }
}

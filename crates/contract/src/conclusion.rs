//! The conclusion of the contract: a JSON document made of a [`Conclusion`].
//!
//! Names and order of the fields are those of the contract. The same conclusion always gives the
//! same bytes: nothing here is kept in a map whose order may change.

mod document;
mod write;

pub use document::{
    Age, Amount, Coefficients, Condition, Deferral, Document, Earliest, Finding, Ground, Increment,
    Law, Length, NumberUsed, OtherPeriods, Prepension, Question, Reading, Records, Requirement,
    SpecialRecord, Step, YearCoefficient,
};
pub use write::{amount, document, finding};

use rules::Conclusion;
use serde::Serialize;

/// The document as JSON for reading, without a final line break.
pub fn json(conclusion: &Conclusion) -> String {
    pretty(&document(conclusion))
}

/// The document as one line of JSON, without a final line break.
pub fn json_line(conclusion: &Conclusion) -> String {
    line(&document(conclusion))
}

/// Any document of ours as JSON for reading.
pub fn pretty(document: &impl Serialize) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

/// Any document of ours as one line of JSON.
pub fn line(document: &impl Serialize) -> String {
    serde_json::to_string(document).unwrap_or_default()
}

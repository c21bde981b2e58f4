//! The conclusion of the contract: a JSON document made of a [`Conclusion`].
//!
//! Names and order of the fields are those of the contract. The same conclusion always gives the
//! same bytes: nothing here is kept in a map whose order may change.

mod document;
mod leaf;
mod old_rights;
mod receipt;
mod write;

pub use document::{
    Age, Amount, Coefficients, Condition, Deferral, Document, Earliest, Finding, Findings, Ground,
    Increment, Law, Length, NumberUsed, OtherPeriods, Prepension, Question, Reading, Records,
    Requirement, SpecialRecord, Step, Worth, YearCoefficient,
};
pub use leaf::{Day, List, Money, Number};
pub use old_rights::{
    CareInsideWork, CareOfChild, ExpectedMonths, MonthsReading, PayChoice, Range,
};
pub use receipt::{Receipt, receipt};
pub use write::{amount, audited, confidence, document, document_of, document_of_audit, finding};

use rules::{Conclusion, Facts};
use serde::Serialize;

/// The document as JSON for reading, without a final line break.
pub fn json(conclusion: &Conclusion) -> String {
    pretty(&document(conclusion))
}

/// The document as one line of JSON, without a final line break.
pub fn json_line(conclusion: &Conclusion) -> String {
    line(&document(conclusion))
}

/// The document with its receipt as JSON for reading, without a final line break.
pub fn json_of(facts: &Facts, conclusion: &Conclusion) -> String {
    pretty(&document_of(facts, conclusion))
}

/// The document with its receipt as one line of JSON, without a final line break.
pub fn json_line_of(facts: &Facts, conclusion: &Conclusion) -> String {
    line(&document_of(facts, conclusion))
}

/// Any document of ours as JSON for reading.
pub fn pretty(document: &impl Serialize) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

/// Any document of ours as one line of JSON.
pub fn line(document: &impl Serialize) -> String {
    crate::line::line(document)
}

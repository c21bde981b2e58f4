//! The facts of the contract: a JSON document read into [`Facts`] and written back.
//!
//! The reader is written by hand so that a mistake is answered in Russian, with the place, the
//! wrong value and what to do. A missing field and `null` both mean *unknown*.

mod canonical;
mod decision;
mod fields;
mod object;
mod reader;
mod values;
mod writer;

use crate::{Refusal, json};
use jiff::civil::Date;
use rules::Facts;
use serde_json::Value;
use sha2::{Digest, Sha256};

pub use writer::write;

/// Room for the facts of an ordinary life.
const ORDINARY: usize = 4 << 10;

/// The facts of a JSON text; `today` is the day of the question when the document names none.
///
/// # Errors
/// The document cannot be accepted; the refusal says where and why.
pub fn read(json: &str, today: Date) -> Result<Facts, Refusal> {
    reader::facts(&json::parse(json)?, None, today)
}

/// The same with the day of the question given from outside: it replaces `assess_on`.
///
/// # Errors
/// The document cannot be accepted; the refusal says where and why.
pub fn read_as_of(json: &str, on: Option<Date>, today: Date) -> Result<Facts, Refusal> {
    reader::facts(&json::parse(json)?, on, today)
}

/// The same of a parsed document.
pub(crate) fn read_value_as_of(
    document: &Value,
    on: Option<Date>,
    today: Date,
) -> Result<Facts, Refusal> {
    reader::facts(&document.into(), on, today)
}

/// The facts of a parsed document. A name written twice is not visible any more here.
///
/// # Errors
/// The document cannot be accepted; the refusal says where and why.
pub fn read_value(document: &Value, today: Date) -> Result<Facts, Refusal> {
    reader::facts(&document.into(), None, today)
}

/// `sha256:…` of facts in one spelling: what [`write`] writes, names sorted, no spaces.
///
/// The order and the spaces of a document do not matter; decimals keep the digits they came with.
pub fn digest(facts: &Facts) -> String {
    let mut spelling = String::with_capacity(ORDINARY);
    writer::document(facts).spell(&mut spelling);
    format!("sha256:{:x}", Sha256::digest(spelling))
}

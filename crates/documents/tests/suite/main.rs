//! Every kind of paper on sample facts, in every format, and what must hold for any facts.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod blank;
mod calendar;
mod formats;
mod random;
mod samples;

use documents::{Document, Kind, NothingToAsk};
use jiff::civil::date;
use law::Law;
use rules::{Facts, audit::Audit};

/// Matters of the account: work missing, a code missing, words only.
const ACCOUNT: &str = include_str!("../facts/account.json");
/// A refusal with three faults.
const DECISION: &str = include_str!("../facts/decision.json");

fn facts(json: &str) -> Facts {
    contract::facts::read(json, date(2026, 11, 23)).unwrap()
}

fn audit(facts: &Facts) -> Audit {
    rules::audit(facts, date(2026, 11, 23), Law::embedded())
}

fn papers(kind: Kind, facts: &Facts) -> Result<Vec<Document>, NothingToAsk> {
    documents::papers(kind, facts, &audit(facts), Law::embedded())
}

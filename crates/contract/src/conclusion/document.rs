//! The shape of the conclusion document: every name of it, in the order of the contract.
//!
//! Money and coefficients are decimal strings, dates are ISO strings, `null` means that there is
//! none. Fields marked *added* are not in the contract's example.

use super::receipt::Receipt;
use serde::Serialize;

/// The conclusion.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    pub contract: u8,
    pub assessed_on: String,
    pub law: Law,
    /// Added: what the answer was made of; absent where the facts are not at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    pub records: Records,
    pub coefficients: Coefficients,
    pub grounds: Vec<Ground>,
    pub earliest: Option<Earliest>,
    pub amount: Option<Amount>,
    /// Added: what waiting would give, year by year, in the same prices.
    pub waiting: Vec<Waiting>,
    pub prepension: Option<Prepension>,
    pub findings: Vec<Finding>,
    pub plan: Vec<Step>,
    pub questions: Vec<Question>,
    /// Added: what must be said beside the result, in Russian; why there is no amount.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Law {
    pub digest: String,
    pub checked_on: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Length {
    pub years: u32,
    pub months: u32,
    pub days: u32,
}

impl Length {
    /// The length as the contract writes it.
    pub const fn of(length: calendar::Length) -> Self {
        Self {
            years: length.years(),
            months: length.months(),
            days: length.days(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Age {
    pub years: u32,
    pub months: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Records {
    /// `null` when nothing is known of it.
    pub insurance: Option<Length>,
    pub long: Option<Length>,
    pub north: Length,
    pub rural: Length,
    pub special: Vec<SpecialRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialRecord {
    pub ground: &'static str,
    pub record: Length,
    pub completed_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coefficients {
    pub total: Option<String>,
    pub before_2015: Option<String>,
    pub by_year: Vec<YearCoefficient>,
    pub other_periods: Vec<OtherPeriods>,
    pub before_2002: Option<Before2002>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Before2002 {
    pub record_coefficient: String,
    pub pay_ratio: String,
    pub estimated_pension: String,
    pub valorisation_percent: u32,
    pub capital_2002: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearCoefficient {
    pub year: i16,
    pub value: String,
    pub from: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherPeriods {
    pub kind: &'static str,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ground {
    pub id: &'static str,
    /// Added.
    pub title: &'static str,
    pub outcome: &'static str,
    pub right_on: Option<String>,
    pub apply_from: Option<String>,
    pub age: Option<Age>,
    pub requirement: Requirement,
    pub conditions: Vec<Condition>,
    pub needs: Vec<String>,
    pub readings: Vec<Reading>,
    pub confidence: &'static str,
    pub notes: Vec<String>,
    /// Added: the cheapest change of facts that would give the right, or give it sooner.
    pub flip: Option<Flip>,
}

/// Added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// `work`, `coefficient` or `confirm`.
    pub by: &'static str,
    pub wording: String,
    pub until: Option<String>,
    pub lacks: Option<String>,
    pub facts: Vec<String>,
    pub right_on: Option<String>,
}

/// Added: the size if the claim waits whole years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    pub years: u32,
    pub on: String,
    pub ipk: String,
    pub deferral: Deferral,
    pub total: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    pub insurance_record_years: Option<u32>,
    pub coefficient: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Condition {
    pub id: &'static str,
    pub provision: &'static str,
    pub wording: String,
    pub required: String,
    pub actual: Option<String>,
    pub holds: Option<bool>,
    pub holds_from: Option<String>,
    /// Added: what is missing today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lacks: Option<String>,
    /// Added: it is fulfilled only by work still to come.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_future_work: bool,
    /// Added: the legal numbers behind it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<NumberUsed>,
}

/// Added: a legal number and the day whose edition was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberUsed {
    pub id: &'static str,
    pub on: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    pub by: &'static str,
    pub right_on: Option<String>,
    pub wording: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earliest {
    pub ground: &'static str,
    pub right_on: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amount {
    pub on: String,
    pub ipk: String,
    pub ipk_price: String,
    pub insurance_part: String,
    pub fixed: String,
    pub increments: Vec<Increment>,
    pub deferral: Deferral,
    pub total: String,
    /// Added: the day whose prices were used; not `on` when `on` has no prices yet.
    pub priced_on: String,
    /// Added: the prices are planned, not adopted.
    pub planned: bool,
    /// Added: the legal numbers used.
    pub numbers: Vec<NumberUsed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Increment {
    pub kind: &'static str,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deferral {
    pub months: u32,
    pub ipk_factor: String,
    pub fixed_factor: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prepension {
    pub from: String,
    pub ground: &'static str,
}

/// Added: days with both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    pub from: String,
    pub to: String,
}

impl Days {
    pub(super) fn of(span: calendar::Span) -> Self {
        Self {
            from: span.from().to_string(),
            to: span.to().to_string(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub id: &'static str,
    pub severity: &'static str,
    pub period: Option<usize>,
    /// Added: the days of that period.
    pub days: Option<Days>,
    pub wording: String,
    pub provision: &'static str,
    pub documents: &'static [&'static str],
    pub gain: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub step: usize,
    pub who: &'static str,
    pub wording: String,
    pub document: Option<&'static str>,
    pub due: Option<String>,
    pub if_refused: &'static str,
    /// Added.
    pub provision: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    pub fact: String,
    pub wording: String,
    pub why: String,
    /// Added: the grounds whose outcome the answer can change.
    pub grounds: Vec<&'static str>,
}

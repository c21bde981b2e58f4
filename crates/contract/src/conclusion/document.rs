//! The shape of the conclusion document: every name of it, in the order of the contract.
//!
//! Money and coefficients are decimal strings, dates are ISO strings, `null` means that there is
//! none. Fields marked *added* are not in the contract's example.
//!
//! The document is a view of the conclusion: an item of a list is made when it is written, and thrown
//! away.

use super::{
    leaf::{Day, Days, List, Money, Number},
    old_rights::{CareInsideWork, ExpectedMonths, PayChoice},
    receipt::Receipt,
};
use rules::{audit::Audited, conclusion, fact::Fact};
use serde::Serialize;

/// The conclusion.
#[derive(Serialize)]
pub struct Document<'a> {
    pub contract: u8,
    pub assessed_on: Day,
    pub law: Law<'a>,
    /// Added: what the answer was made of; absent where the facts are not at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    pub records: Records<'a>,
    pub coefficients: Coefficients<'a>,
    pub grounds: List<'a, conclusion::GroundConclusion, Ground<'a>>,
    pub earliest: Option<Earliest>,
    pub amount: Option<Amount<'a>>,
    /// Added: what waiting would give, year by year, in the same prices.
    pub waiting: List<'a, conclusion::Waiting, Waiting>,
    /// Added: what work after the award would add, year by year, in today's prices.
    #[serde(skip_serializing_if = "List::is_empty")]
    pub working_on: List<'a, conclusion::YearOfWork, YearOfWork<'a>>,
    pub prepension: Option<Prepension>,
    pub findings: Findings<'a>,
    pub plan: Vec<Step>,
    pub questions: List<'a, conclusion::Question, Question<'a>>,
    /// Added: what must be said beside the result, in Russian; why there is no amount.
    pub notes: Vec<String>,
}

#[derive(Serialize)]
pub struct Law<'a> {
    pub digest: &'a str,
    pub checked_on: Day,
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

#[derive(Serialize)]
pub struct Records<'a> {
    /// `null` when nothing is known of it.
    pub insurance: Option<Length>,
    pub long: Option<Length>,
    pub north: Length,
    pub rural: Length,
    pub special: List<'a, conclusion::SpecialRecord, SpecialRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialRecord {
    pub ground: &'static str,
    pub record: Length,
    pub completed_on: Option<Day>,
}

#[derive(Serialize)]
pub struct Coefficients<'a> {
    pub total: Option<Number>,
    pub before_2015: Option<Number>,
    pub by_year: List<'a, conclusion::YearCoefficient, YearCoefficient>,
    pub other_periods: List<'a, conclusion::OtherPeriodCoefficient, OtherPeriods>,
    pub before_2002: Option<Before2002>,
    /// Added: days that are both work and care; absent where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub care_inside_work: Option<CareInsideWork>,
    /// Added: absent unless the earliest right is to an early pension and the months are disputed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_months: Option<ExpectedMonths>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Before2002 {
    pub record_coefficient: Number,
    pub pay_ratio: Number,
    pub estimated_pension: Number,
    pub valorisation_percent: u32,
    pub capital_2002: Number,
    /// Added: the record the capital rests on.
    pub record: Length,
    /// Added.
    pub pay: PayChoice,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearCoefficient {
    pub year: i16,
    pub value: Number,
    pub from: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherPeriods {
    pub kind: &'static str,
    pub value: Number,
}

#[derive(Serialize)]
pub struct Ground<'a> {
    pub id: &'static str,
    /// Added.
    pub title: &'static str,
    pub outcome: &'static str,
    pub right_on: Option<Day>,
    pub apply_from: Option<Day>,
    pub age: Option<Age>,
    pub requirement: Requirement,
    pub conditions: List<'a, conclusion::Condition, Condition<'a>>,
    pub needs: List<'a, Fact, String>,
    pub readings: List<'a, conclusion::Reading, Reading>,
    pub confidence: &'static str,
    pub notes: List<'a, conclusion::Note, String>,
    /// Added: the cheapest change of facts that would give the right, or give it sooner.
    pub flip: Option<Flip<'a>>,
}

/// Added.
#[derive(Serialize)]
pub struct Flip<'a> {
    /// `work`, `coefficient` or `confirm`.
    pub by: &'static str,
    pub wording: String,
    pub until: Option<Day>,
    pub lacks: Option<Number>,
    pub facts: List<'a, Fact, String>,
    pub right_on: Option<Day>,
}

/// Added: the size if the claim waits whole years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    pub years: u32,
    pub on: Day,
    pub ipk: Number,
    pub deferral: Deferral,
    pub total: Money,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    pub insurance_record_years: Option<u32>,
    pub coefficient: Option<Number>,
}

#[derive(Serialize)]
pub struct Condition<'a> {
    pub id: &'static str,
    pub provision: &'static str,
    pub wording: String,
    pub required: String,
    pub actual: Option<String>,
    pub holds: Option<bool>,
    pub holds_from: Option<Day>,
    /// Added: what is missing today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lacks: Option<String>,
    /// Added: it is fulfilled only by work still to come.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_future_work: bool,
    /// Added: the legal numbers behind it.
    #[serde(skip_serializing_if = "List::is_empty")]
    pub numbers: List<'a, conclusion::NumberUsed, NumberUsed>,
}

/// Added: a legal number and the day whose edition was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberUsed {
    pub id: &'static str,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    pub by: &'static str,
    pub right_on: Option<Day>,
    pub wording: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earliest {
    pub ground: &'static str,
    pub right_on: Day,
}

#[derive(Serialize)]
pub struct Amount<'a> {
    pub on: Day,
    pub ipk: Number,
    pub ipk_price: Money,
    pub insurance_part: Money,
    pub fixed: Money,
    pub increments: List<'a, conclusion::Increment, Increment>,
    pub deferral: Deferral,
    pub total: Money,
    /// Added: the day whose prices were used; not `on` when `on` has no prices yet.
    pub priced_on: Day,
    /// Added: the prices are planned, not adopted.
    pub planned: bool,
    /// Added: increments that unknown facts may give; with any of them `total` is «at least».
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown_increments: Vec<&'static str>,
    /// Added: what a pension awarded in the past has become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indexed: Option<Indexed<'a>>,
    /// Added: the subsistence minimum of the region beside a smaller pension; no part of `total`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsistence: Option<Subsistence>,
    /// Added: the legal numbers used.
    pub numbers: List<'a, conclusion::NumberUsed, NumberUsed>,
}

/// Added: a pension awarded in the past in the prices of `on`.
#[derive(Serialize)]
pub struct Indexed<'a> {
    pub awarded_on: Day,
    pub awarded: Money,
    pub ipk: Number,
    pub on: Day,
    pub total: Money,
    pub steps: List<'a, conclusion::Indexation, Indexation>,
    /// What is paid at least to those who worked since the award.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub while_working_at_least: Option<Money>,
    pub wording: String,
    pub numbers: List<'a, conclusion::NumberUsed, NumberUsed>,
}

/// Added: a day on which prices rose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Indexation {
    pub from: Day,
    pub ipk_price: Money,
    pub fixed_payment: Money,
    pub total: Money,
    /// It was not paid to those who worked.
    pub withheld_from_workers: bool,
}

/// Added: information beside a small pension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subsistence {
    pub on: Day,
    /// `null` when our sources have none for that day.
    pub minimum: Option<Money>,
    pub lacks: Option<Money>,
    pub wording: String,
    pub numbers: [NumberUsed; 1],
}

/// Added: what a year of work after the award adds.
#[derive(Serialize)]
pub struct YearOfWork<'a> {
    pub year: i16,
    pub from: Day,
    pub months: u32,
    pub ipk: Number,
    pub ipk_price: Money,
    pub value: Money,
    pub total: Money,
    pub numbers: List<'a, conclusion::NumberUsed, NumberUsed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Increment {
    pub kind: &'static str,
    pub value: Money,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deferral {
    pub months: u32,
    pub ipk_factor: Number,
    pub fixed_factor: Number,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prepension {
    pub from: Day,
    pub ground: &'static str,
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
    /// Added: only where it was tried out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Worth>,
}

/// The findings as they stand, or weighed and the dearest first.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Findings<'a> {
    Plain(List<'a, conclusion::Finding, Finding>),
    Weighed(List<'a, Audited, Finding>),
}

/// Added: what putting a finding right gives, an estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Worth {
    /// Days by which the earliest right to an insurance pension comes sooner.
    pub days: Option<i32>,
    pub coefficient: Option<Number>,
    /// Roubles a month.
    pub roubles: Option<Money>,
    pub grounds: Vec<&'static str>,
    /// There is a right with it, and none without it.
    pub opens: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub step: usize,
    pub who: &'static str,
    pub wording: String,
    pub document: Option<&'static str>,
    pub due: Option<Day>,
    pub if_refused: &'static str,
    /// Added.
    pub provision: &'static str,
}

#[derive(Serialize)]
pub struct Question<'a> {
    pub fact: String,
    pub wording: String,
    pub why: String,
    /// Added: the grounds whose outcome the answer can change.
    pub grounds: &'a [&'static str],
    /// Added: the answer can change the size of the pension.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub of_size: bool,
}

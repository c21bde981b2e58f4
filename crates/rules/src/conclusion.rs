//! What the law says about the facts: values and provisions, no sentences.
//!
//! Sentences are made by whoever reads a conclusion (crate `contract`), so that one conclusion
//! serves a page, a phone script and a letter, and so that assessing costs no text.

mod amount;
mod finding;
mod flip;
mod note;
mod old_rights;
mod plan;
mod sign;

pub use amount::{
    Amount, Deferral, Increment, IncrementKind, Indexation, Indexed, NoAmount, Subsistence,
    UnknownIncrement, Waiting, YearOfWork,
};
pub use finding::{Finding, FindingKind, Severity, WorkBookTrouble};
pub use flip::Flip;
pub use note::{Note, ReadBy, Reading, ReadingAbout};
pub use old_rights::{
    Before2002, Between, CareCounted, CareInsideWork, CareOfChild, ExpectedMonths, MonthsReading,
    PayChoice, PaySpan,
};
pub use plan::{Action, Question, Step, Who};
pub use sign::Sign;

use crate::{fact::Fact, facts::PeriodKind, ground::Ground};
use calendar::{Age, Length};
use jiff::civil::Date;
use law::Confidence;
use rust_decimal::Decimal;

/// The answer to «when, on which ground, why, how much, what is lacking».
#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    /// The day the question was asked for.
    pub assessed_on: Date,
    /// Digest of the legal numbers the answer rests on.
    pub law_digest: String,
    /// The oldest day on which one of those numbers was last compared with its source.
    pub law_checked_on: Date,
    /// Records of service as they stand on `assessed_on`.
    pub records: Records,
    /// Individual pension coefficients.
    pub coefficients: Coefficients,
    /// Every ground we can assess, in the order of the law.
    pub grounds: Vec<GroundConclusion>,
    /// The smallest day of right; a tie goes to the ground listed first.
    pub earliest: Option<Earliest>,
    /// The size of the pension; `None` when the coefficient or a legal number is missing.
    pub amount: Option<Amount>,
    /// Why there is no amount.
    pub no_amount: Option<NoAmount>,
    /// The size if the claim waits, year by year, in the same prices.
    pub waiting: Vec<Waiting>,
    /// What work after the award would add, year by year; empty unless the person means to work on
    /// and the pay is known.
    pub working_on: Vec<YearOfWork>,
    /// Pre-pension status («предпенсионный возраст»).
    pub prepension: Option<Prepension>,
    /// What looks wrong in the facts or in the account.
    pub findings: Vec<Finding>,
    /// What to do, in order.
    pub plan: Vec<Step>,
    /// Unknown facts that could change an outcome, most decisive first, then those of the size.
    pub questions: Vec<Question>,
}

/// Records of service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Страховой стаж (ст. 11–13); `None` when nothing is known of it.
    pub insurance: Option<Length>,
    /// Whether part of the insurance record is only a sum of the account, without days.
    pub insurance_partly_from_total: bool,
    /// Длительный стаж (ч. 9 ст. 13); `None` when a bare sum hides what it is made of.
    pub long: Option<Length>,
    /// Северный стаж.
    pub north: Length,
    /// Сельский стаж.
    pub rural: Length,
    /// Special records («специальный стаж») by ground; only those that are not empty.
    pub special: Vec<SpecialRecord>,
}

/// A special record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpecialRecord {
    /// The ground it serves.
    pub ground: &'static str,
    /// Its length on the day of assessment.
    pub record: Length,
    /// The day the full length of the ground was completed.
    pub completed_on: Option<Date>,
}

/// Individual pension coefficients (ИПК).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coefficients {
    /// The whole coefficient; `None` when nothing is known of it.
    pub total: Option<Decimal>,
    /// For the time before 2015.
    pub before_2015: Option<Decimal>,
    /// By year since 2015.
    pub by_year: Vec<YearCoefficient>,
    /// For other periods (ч. 12 ст. 15).
    pub other_periods: Vec<OtherPeriodCoefficient>,
    /// Pay and record before 2002 turned into a capital, when they are known.
    pub before_2002: Option<Before2002>,
    /// Days before 2002 that are both work and care of a child, when there are any.
    pub care_inside_work: Option<CareInsideWork>,
    /// Months of payment, when the earliest right is to an early pension and they are disputed.
    pub expected_months: Option<ExpectedMonths>,
}

/// The coefficient of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCoefficient {
    /// The year.
    pub year: i16,
    /// The coefficient, three decimals.
    pub value: Decimal,
    /// From the account or computed from pay.
    pub from: CoefficientSource,
}

/// Where a yearly coefficient comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoefficientSource {
    /// The account states it.
    Account,
    /// Computed from the pay of the year.
    Pay,
}

/// The coefficient for other periods of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherPeriodCoefficient {
    /// The kind.
    pub kind: PeriodKind,
    /// The coefficient, three decimals.
    pub value: Decimal,
}

/// What one ground says.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundConclusion {
    /// The ground.
    pub ground: &'static Ground,
    /// Its outcome.
    pub outcome: Outcome,
    /// The day on which the last condition is fulfilled; `None` unless met or later.
    pub right_on: Option<Date>,
    /// The first day an application is taken: a month before the right.
    pub apply_from: Option<Date>,
    /// The age the ground asks of this person.
    pub age: Option<Age>,
    /// Record and coefficient the ground asks of this person.
    pub requirement: Requirement,
    /// Every condition, whether it holds or not.
    pub conditions: Vec<Condition>,
    /// The facts that decide, when the outcome is `Needs`.
    pub needs: Vec<Fact>,
    /// Facts that are not confirmed and would bring the right nearer.
    pub unconfirmed: Vec<Fact>,
    /// The special record the ground rests on.
    pub special: Option<SpecialRecord>,
    /// Where СФР and the courts read the rule differently.
    pub readings: Vec<Reading>,
    /// The cheapest change of facts that would give the right, or give it sooner.
    pub flip: Option<Flip>,
    /// How sure we are of the rule itself.
    pub confidence: Confidence,
    /// What a reader must know besides.
    pub notes: Vec<Note>,
}

/// Outcome of a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The right exists on the day of assessment.
    Met,
    /// It arises on `right_on`, with what is known today.
    Later,
    /// A condition fails.
    NotMet,
    /// Facts are missing that decide.
    Needs,
    /// Another sex, no such work.
    NotApplicable,
}

/// Record and coefficient a ground asks of this person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// Full years of the insurance (or long) record.
    pub insurance_record_years: Option<u32>,
    /// Individual pension coefficient.
    pub coefficient: Option<Decimal>,
}

/// One condition of a provision: what it asks, what we have, whether it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Which condition.
    pub id: ConditionId,
    /// The provision that asks for it.
    pub provision: &'static str,
    /// What it asks.
    pub required: Value,
    /// What there is on the day of assessment; `None` when unknown.
    pub actual: Option<Value>,
    /// Whether it holds on the day of assessment; `None` when unknown.
    pub holds: Option<bool>,
    /// The first day it holds, when that day is known.
    pub holds_from: Option<Date>,
    /// What is missing today.
    pub lacks: Option<Value>,
    /// It is fulfilled only by work still to come, because the person means to go on working.
    pub by_future_work: bool,
    /// The legal numbers behind `required` and `actual`: id of the parameter and the day asked for.
    pub numbers: Vec<NumberUsed>,
}

/// A legal number a conclusion rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NumberUsed {
    /// Id of the parameter.
    pub id: &'static str,
    /// The day whose edition was used.
    pub on: Date,
}

/// The conditions grounds are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConditionId {
    /// Возраст.
    Age,
    /// Страховой стаж.
    InsuranceRecord,
    /// Длительный стаж.
    LongRecord,
    /// Специальный стаж.
    SpecialRecord,
    /// Индивидуальный пенсионный коэффициент.
    Coefficient,
    /// Отсрочка после выработки специального стажа (приложение 7).
    Wait,
    /// Северный стаж.
    NorthRecord,
    /// Дети: сколько родила и воспитала до восьми лет.
    Children,
    /// Ребёнок — инвалид с детства.
    DisabledChild,
    /// Опека над инвалидом с детства.
    Guardianship,
    /// Инвалидность, её причина и группа.
    Disability,
    /// Должность государственной или муниципальной службы.
    Office,
    /// Увольнение из-за ликвидации или сокращения.
    Dismissal,
    /// Предложение службы занятости.
    Proposal,
    /// Участие в ликвидации чрезвычайных ситуаций.
    Emergency,
    /// Проживание в районах Крайнего Севера.
    Residence,
    /// Радиационное воздействие.
    Radiation,
}

impl ConditionId {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::InsuranceRecord => "insurance_record",
            Self::LongRecord => "long_record",
            Self::SpecialRecord => "special_record",
            Self::Coefficient => "coefficient",
            Self::Wait => "wait",
            Self::NorthRecord => "north_record",
            Self::Children => "children",
            Self::DisabledChild => "disabled_child",
            Self::Guardianship => "guardianship",
            Self::Disability => "disability",
            Self::Office => "office",
            Self::Dismissal => "dismissal",
            Self::Proposal => "proposal",
            Self::Emergency => "emergency",
            Self::Residence => "residence",
            Self::Radiation => "radiation",
        }
    }
}

/// A value of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An age.
    Age(Age),
    /// A length of service.
    Record(Length),
    /// A coefficient.
    Coefficient(Decimal),
    /// Months to wait.
    Months(u32),
    /// A day.
    Day(Date),
    /// Children.
    Children(u32),
    /// A circumstance that either is or is not: `true` where it is.
    Is(bool),
}

/// The earliest right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earliest {
    /// The ground.
    pub ground: &'static str,
    /// The day.
    pub right_on: Date,
}

/// Pre-pension status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prepension {
    /// The first day of the status.
    pub from: Date,
    /// The ground whose right it precedes.
    pub ground: &'static str,
}

//! What to do and what to ask.

use crate::fact::Fact;
use calendar::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A step of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who acts.
    pub who: Who,
    /// What is to be done.
    pub action: Action,
    /// By when.
    pub due: Option<Date>,
}

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The person.
    Person,
    /// Социальный фонд.
    Sfr,
}

impl Who {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Sfr => "sfr",
        }
    }
}

/// What is to be done in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Order a fresh account statement.
    OrderStatement,
    /// Compare it with the work book and answer the questions.
    AnswerQuestions,
    /// Have the account corrected before applying.
    CorrectAccount,
    /// Ask in the application that days of care inside work before 2002 give coefficients; who has
    /// a pension asks for a new count.
    ReplaceWorkByCare {
        /// What it adds to the coefficient.
        gain: Decimal,
    },
    /// Learn pay and record before 2002, and have the fund compare work with care.
    CompareWorkWithCare {
        /// What it can add to the coefficient at most.
        gain_at_most: Decimal,
    },
    /// Appeal against the fund's decision.
    Appeal,
    /// Apply, from this day on.
    Apply {
        /// The first day an application is taken.
        from: Date,
        /// The ground to name.
        ground: &'static str,
    },
    /// Wait for the decision.
    AwaitDecision,
}

/// A question worth asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The unknown fact.
    pub fact: Fact,
    /// The days of the period the fact belongs to.
    pub days: Option<Span>,
    /// The grounds whose outcome it can change, in the order of the law.
    pub grounds: Vec<&'static str>,
    /// It can change the size of the pension.
    pub of_size: bool,
}

//! One edition of a legal number: what it was, from which day to which, and who says so.

use crate::value::{Number, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Deserialize;

/// A value with its days, its citation and its source.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The first day of the edition. The day of change belongs to the new edition.
    pub from: Date,
    /// The last day, included; `None` for «до изменения закона».
    pub to: Option<Date>,
    /// Whether the edition applies, is a plan, or was replaced backwards in time.
    pub status: Status,
    /// The number or the table.
    pub value: Value,
    /// The act and, where our sources name it, the article.
    pub citation: String,
    /// Where we took the value, in words.
    pub source: String,
    /// The page, when its address is known.
    pub url: Option<String>,
    /// How sure we are of the value.
    pub confidence: Confidence,
    /// The day the act was signed or published, as the source dates it.
    ///
    /// It answers «что было известно в день решения»: an edition may start before it was published.
    pub published: Option<Date>,
    /// Doubts, conflicts between sources, arithmetic checks.
    pub note: Option<String>,
}

impl Edition {
    /// Whether `day` lies within the edition, both ends included.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether the edition is a plan: a person must be told so next to the number.
    pub fn is_planned(&self) -> bool {
        self.status == Status::Planned
    }

    /// The single number of the edition; `None` for a table.
    pub fn number(&self) -> Option<Number> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Table(_) => None,
        }
    }

    /// The row of the table for `key`; `None` for a single number or where the law has no row.
    pub fn row(&self, key: u32) -> Option<Decimal> {
        match &self.value {
            Value::Number(_) => None,
            Value::Table(table) => table.row(key),
        }
    }
}

/// What an edition is worth in a calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Law.
    InForce,
    /// Published as a plan, not enacted. Lookups return it, and it says of itself what it is.
    Planned,
    /// Replaced backwards in time by another edition. Kept to explain old decisions, never looked up.
    Superseded,
}

impl Status {
    /// The status in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::InForce => "действует",
            Self::Planned => "план",
            Self::Superseded => "заменена задним числом",
        }
    }
}

/// How sure we are of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Memory only, disagreeing sources, or a plan.
    Low,
    /// One weaker source, or arithmetic that reproduces the published value.
    Medium,
    /// An official or near-official text, or at least two independent sources.
    High,
}

impl Confidence {
    /// The confidence in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Low => "низкая",
            Self::Medium => "средняя",
            Self::High => "высокая",
        }
    }
}

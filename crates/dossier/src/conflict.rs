//! What the papers disagree in, as values; the sentences are in `wording`.

use crate::{merged::Place, paper::PaperKind};
use calendar::{Length, Record, Span};
use jiff::civil::Date;
use rules::{conclusion::Severity, facts::Sex};
use rust_decimal::Decimal;

/// Papers that disagree, or leave open what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// In what.
    pub kind: ConflictKind,
    /// How sure it is that something is wrong.
    pub severity: Severity,
    /// The paper whose word stands in the facts.
    pub kept: PaperKind,
    /// The paper that says otherwise.
    pub against: PaperKind,
    /// The days in question.
    pub days: Option<Span>,
}

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// Two values of one fact of the life or of a child.
    Value {
        /// Where.
        place: Place,
        /// What stands in the facts.
        kept: Said,
        /// What the other paper says.
        against: Said,
    },
    /// Two values of one field of a period.
    Field {
        /// The field, by its name in the contract.
        field: &'static str,
        /// The employer.
        employer: Option<String>,
        /// What stands in the facts.
        kept: Said,
        /// What the other paper says.
        against: Said,
    },
    /// The account says nothing where the other paper names a code, a territory or a leave.
    NotInAccount {
        /// The field, by its name in the contract.
        field: &'static str,
        /// The employer.
        employer: Option<String>,
        /// What the other paper says.
        said: Said,
    },
    /// A value is known for a part of the days of a period that cannot be cut.
    PartOfPeriod {
        /// The field, by its name in the contract.
        field: &'static str,
        /// What is known.
        said: Said,
    },
    /// A job begins or ends on days more than one apart.
    Dates {
        /// Which end of the job.
        edge: Edge,
        /// The employer.
        employer: String,
        /// The day that stands in the facts.
        kept: Date,
        /// The day of the other paper.
        against: Date,
    },
    /// Two names that may or may not mean one employer.
    EmployerUnclear {
        /// The name in the kept paper.
        kept: String,
        /// The name in the other paper.
        against: String,
    },
    /// The same days under two names that have nothing in common (V04).
    EmployerUnknown {
        /// The name in the kept paper.
        kept: String,
        /// The name in the other paper, which does not know the first.
        against: String,
    },
    /// One paper says there was none of something another paper lists.
    SaidNone {
        /// `children` or `periods`.
        field: &'static str,
    },
}

/// An end of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edge {
    /// The first day.
    Begin,
    /// The last day.
    End,
}

/// A value as a paper says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A day.
    Day(Date),
    /// Yes or no.
    YesNo(bool),
    /// Sex.
    Sex(Sex),
    /// A number.
    Number(Decimal),
    /// A length of service.
    Length(Length),
    /// Words or a code of the paper.
    Text(String),
    /// The name of a value in the contract.
    Name(&'static str),
    /// Something of many parts, which a sentence does not repeat.
    Parts,
}

impl ConflictKind {
    /// The stable id.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Value { .. } => "papers_differ",
            Self::Field { .. } => "papers_differ_on_period",
            Self::NotInAccount { .. } => "not_in_account",
            Self::PartOfPeriod { .. } => "part_of_period",
            Self::Dates { .. } => "dates_differ",
            Self::EmployerUnclear { .. } => "employer_unclear",
            Self::EmployerUnknown { .. } => "employer_unknown",
            Self::SaidNone { .. } => "said_none",
        }
    }
}

/// Conflicts in the order of days; the same conflict of days in a row is one.
pub(crate) fn in_order(conflicts: Vec<Conflict>) -> Vec<Conflict> {
    let mut groups: Vec<(Conflict, Vec<Span>)> = Vec::new();
    for conflict in conflicts {
        let days = conflict.days;
        let same = |known: &Conflict| {
            Conflict {
                days,
                ..known.clone()
            } == conflict
        };
        match groups.iter_mut().find(|(known, _)| same(known)) {
            Some((known, spans)) if known.days.is_some() => spans.extend(days),
            Some(_) => {}
            None => groups.push((conflict, days.into_iter().collect())),
        }
    }
    let mut conflicts: Vec<Conflict> = Vec::new();
    for (conflict, spans) in groups {
        if spans.is_empty() {
            conflicts.push(conflict);
            continue;
        }
        let runs = Record::of_days(&spans);
        conflicts.extend(runs.runs().iter().map(|run| Conflict {
            days: Some(run.span),
            ..conflict.clone()
        }));
    }
    conflicts.sort_by_cached_key(|conflict| (conflict.days, format!("{conflict:?}")));
    conflicts
}

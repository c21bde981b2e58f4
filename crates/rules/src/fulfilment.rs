//! When a condition comes to hold, as far as the facts tell.

use crate::fact::Fact;
use jiff::civil::Date;

/// When a condition is fulfilled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fulfilment {
    /// From this day on.
    From {
        day: Date,
        /// Only because the person means to go on working.
        by_future_work: bool,
        /// An earlier day, if these facts are confirmed.
        earlier_if: Option<(Date, Vec<Fact>)>,
    },
    /// It is fulfilled, but a sum does not show since when; it postpones nothing.
    Undated,
    /// These facts decide.
    Unknown { needs: Vec<Fact> },
    /// Not with what is known.
    Never,
}

impl Fulfilment {
    /// A plain day.
    pub(crate) fn from(day: Date) -> Self {
        Self::From {
            day,
            by_future_work: false,
            earlier_if: None,
        }
    }

    /// A day that may be unknown for want of one fact.
    pub(crate) fn from_or(day: Option<Date>, needs: Fact) -> Self {
        day.map_or_else(|| Self::Unknown { needs: vec![needs] }, Self::from)
    }

    /// The day, when there is one.
    pub(crate) fn day(&self) -> Option<Date> {
        match self {
            Self::From { day, .. } => Some(*day),
            _ => None,
        }
    }

    /// Whether facts that are not confirmed could bring the day nearer.
    pub(crate) fn may_be_earlier(&self) -> bool {
        matches!(
            self,
            Self::From {
                earlier_if: Some(_),
                ..
            }
        )
    }

    /// The same, but on no day before `opened_on`.
    pub(crate) fn not_before(self, opened_on: Date) -> Self {
        match self {
            Self::From {
                day,
                by_future_work,
                earlier_if,
            } => Self::From {
                day: day.max(opened_on),
                by_future_work,
                earlier_if: earlier_if.map(|(day, facts)| (day.max(opened_on), facts)),
            },
            other => other,
        }
    }

    /// Order of preference: a day, a question, nothing.
    pub(crate) fn rank(&self) -> u8 {
        match self {
            Self::From { .. } | Self::Undated => 0,
            Self::Unknown { .. } => 1,
            Self::Never => 2,
        }
    }

    /// Whether the condition holds on `on`.
    pub(crate) fn holds(&self, on: Date) -> Option<bool> {
        match self {
            Self::From { day, .. } => Some(*day <= on),
            Self::Undated => Some(true),
            Self::Unknown { .. } => None,
            Self::Never => Some(false),
        }
    }
}

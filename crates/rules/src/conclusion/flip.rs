//! What would change a refusal.

use crate::fact::Fact;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The cheapest change of facts that would give a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flip {
    /// Work on, without a break, until this day.
    Work {
        /// The last day needed.
        until: Date,
        /// The day of right then.
        right_on: Date,
    },
    /// Only points are lacking.
    Coefficient {
        /// How many.
        lacks: Decimal,
    },
    /// These facts, confirmed, give the right or bring it nearer.
    Confirm {
        /// The facts.
        facts: Vec<Fact>,
        /// The day of right then, when it can be named.
        right_on: Option<Date>,
    },
}

//! The size of the pension in a conclusion.

use super::NumberUsed;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The size of an old-age insurance pension on a day, with its parts (ст. 15–18, roubles).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The day of claim the size is computed for.
    pub on: Date,
    /// The day whose prices are used: `on`, or the day of assessment when `on` has none yet.
    pub priced_on: Date,
    /// The prices are planned, not adopted.
    pub planned: bool,
    /// Individual pension coefficient.
    pub ipk: Decimal,
    /// Price of one coefficient.
    pub ipk_price: Decimal,
    /// Coefficient × price × premium.
    pub insurance_part: Decimal,
    /// Fixed payment × premium.
    pub fixed: Decimal,
    /// Increments of the fixed payment.
    pub increments: Vec<Increment>,
    /// Deferral («повышающие коэффициенты»).
    pub deferral: Deferral,
    /// The sum.
    pub total: Decimal,
    /// The legal numbers used.
    pub numbers: Vec<NumberUsed>,
}

/// An increment of the fixed payment (ст. 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Increment {
    /// What for.
    pub kind: IncrementKind,
    /// Roubles.
    pub value: Decimal,
}

/// What an increment of the fixed payment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IncrementKind {
    /// Иждивенцы.
    Dependants,
    /// 80 лет.
    Age80,
    /// I группа инвалидности.
    Group1,
    /// Сельский стаж 30 лет.
    Rural,
    /// 15 лет в РКС.
    NorthFar,
    /// 20 лет в МКС.
    NorthEquated,
}

impl IncrementKind {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dependants => "dependants",
            Self::Age80 => "age80",
            Self::Group1 => "group1",
            Self::Rural => "rural",
            Self::NorthFar => "north_rks",
            Self::NorthEquated => "north_mks",
        }
    }
}

/// Deferral of the claim after the right arose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deferral {
    /// Full months between the right and the claim.
    pub months: u32,
    /// Premium on the coefficient; 1 without deferral.
    pub ipk_factor: Decimal,
    /// Premium on the fixed payment; 1 without deferral.
    pub fixed_factor: Decimal,
}

/// Why there is no amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAmount {
    /// No day of right is known.
    NoRight,
    /// The coefficient is unknown.
    NoCoefficient,
    /// The right is to a social pension, whose size does not depend on coefficients.
    SocialPension {
        /// Its size on the day of assessment, roubles, when we know it.
        roubles: Option<Decimal>,
    },
    /// The law has no number for that day: the sentence names the number and the day.
    NoNumber(law::LawError),
}

/// The size if the claim waits whole years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Years of waiting.
    pub years: u32,
    /// The day of claim.
    pub on: Date,
    /// The coefficient expected then.
    pub ipk: Decimal,
    /// The premiums.
    pub deferral: Deferral,
    /// The size, roubles.
    pub total: Decimal,
}

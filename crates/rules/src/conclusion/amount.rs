//! The size of the pension in a conclusion.

use super::NumberUsed;
use crate::coefficient::YearOfPay;
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
    /// Increments that unknown facts may give: with any of them the sum is «at least».
    pub unknown_increments: Vec<UnknownIncrement>,
    /// What a pension awarded in the past has become by the day of assessment.
    pub indexed: Option<Indexed>,
    /// The subsistence minimum of the region, where the pension is below it.
    pub subsistence: Option<Subsistence>,
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

/// An increment that nobody can grant or refuse before a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnknownIncrement {
    /// Иждивенцы.
    Dependants,
    /// I группа инвалидности.
    Group1,
    /// Сельский стаж 30 лет.
    Rural,
    /// 15 лет в РКС или 20 лет в МКС.
    North,
}

impl UnknownIncrement {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dependants => "dependants",
            Self::Group1 => "group1",
            Self::Rural => "rural",
            Self::North => "north",
        }
    }
}

/// A pension awarded in the past in the prices of the day of assessment (ч. 10 ст. 15, ч. 6–7
/// ст. 16), without what work after the award added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indexed {
    /// The day of the award.
    pub awarded_on: Date,
    /// The coefficient of the award.
    pub ipk: Decimal,
    /// The size on the day of the award, roubles.
    pub awarded: Decimal,
    /// The day the size is brought to.
    pub on: Date,
    /// The size on that day, roubles.
    pub total: Decimal,
    /// Coefficient × price × premium on that day.
    pub insurance_part: Decimal,
    /// Deferral of that award.
    pub deferral: Deferral,
    /// Every indexation on the way, oldest first.
    pub steps: Vec<Indexation>,
    /// What is paid at least to those who worked all the time: the indexations withheld before
    /// 2025 come back only when work ends.
    pub while_working: Option<Decimal>,
    /// The legal numbers used.
    pub numbers: Vec<NumberUsed>,
}

/// A day on which prices rose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indexation {
    /// The first day of the new prices.
    pub from: Date,
    /// Price of one coefficient.
    pub ipk_price: Decimal,
    /// Fixed payment, without premiums and increments.
    pub fixed_payment: Decimal,
    /// The size since that day, roubles.
    pub total: Decimal,
    /// It was not paid to those who worked.
    pub withheld: bool,
}

/// The subsistence minimum of a pensioner of Kirov Oblast beside a smaller pension
/// (ст. 12.1 178-ФЗ). What is added up to it is no part of the pension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subsistence {
    /// The day whose minimum is meant.
    pub on: Date,
    /// The minimum, roubles; `None` when our sources have none for that day.
    pub minimum: Option<Decimal>,
    /// What the pension lacks to it, roubles; `None` without a minimum.
    pub lacks: Option<Decimal>,
    /// Nobody said whether the person works: the supplement is paid only without work.
    pub unless_working: bool,
    /// The legal number used.
    pub number: NumberUsed,
}

/// What a year of work after the award adds on 1 August of the next year (ст. 18).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOfWork {
    /// The year of work.
    pub year: i16,
    /// The first day the addition is paid.
    pub from: Date,
    /// Full months of work after the award.
    pub months: u32,
    /// How pay becomes a coefficient, by the base of the year of the assessment.
    pub earned: YearOfPay,
    /// The cap of ст. 18.
    pub most: Decimal,
    /// The coefficient added: what was earned, but not above the cap.
    pub ipk: Decimal,
    /// Price of one coefficient.
    pub ipk_price: Decimal,
    /// What is added to the pension, roubles.
    pub value: Decimal,
    /// The pension with this and the earlier additions, roubles.
    pub total: Decimal,
    /// The legal numbers used.
    pub numbers: Vec<NumberUsed>,
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

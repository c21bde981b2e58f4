//! What a conclusion says of rights before 2015 where the person or the fund has a choice.

use crate::fact::Fact;
use calendar::Length;
use law::Confidence;
use rust_decimal::Decimal;

/// Rights before 2002 turned into a capital (ст. 30 173-ФЗ).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before2002 {
    /// Общий трудовой стаж before 2002 the capital rests on: without days replaced by coefficients.
    pub record: Length,
    /// The full record for this sex; a shorter one gives a share by months.
    pub full_record: Length,
    /// Стажевый коэффициент.
    pub record_coefficient: Decimal,
    /// Отношение заработков, with its cap.
    pub pay_ratio: Decimal,
    /// Which pay gave the ratio.
    pub pay: PayChoice,
    /// Расчётный размер трудовой пенсии, roubles.
    pub estimated_pension: Decimal,
    /// Валоризация, percent.
    pub valorisation_percent: u32,
    /// Расчётный пенсионный капитал on 1 January 2002, roubles.
    pub capital_2002: Decimal,
}

/// The person's choice of pay (п. 3 ст. 30 173-ФЗ): 2000–2001, or any 60 months in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayChoice {
    /// The ratio by the pay of 2000–2001, three decimals, before the cap; `None` when unknown.
    pub by_2000_2001: Option<Decimal>,
    /// The ratio by 60 months, before the cap; `None` when unknown.
    pub by_60_months: Option<Decimal>,
    /// The larger one.
    pub chosen: PaySpan,
    /// The cap of those outside the North, which was applied.
    pub cap: Decimal,
    /// The ratio the North could give, where it is more than the cap and the life touches the North.
    pub in_the_north: Option<Decimal>,
}

/// A time whose pay is compared with the average pay of the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaySpan {
    /// 2000–2001, by the account.
    Of2000And2001,
    /// Any 60 months in a row before 2002, by papers.
    Of60Months,
}

impl PaySpan {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Of2000And2001 => "2000_2001",
            Self::Of60Months => "60_months",
        }
    }
}

/// Care of children inside paid work before 2002 (ч. 12 ст. 15 400-ФЗ): the same days are counted
/// either as work, in the record of 2002, or as coefficients of care. Never as both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareInsideWork {
    /// The children, in the order of birth.
    pub children: Vec<CareOfChild>,
    /// Coefficient before 2015 and for care, when all these days stay work.
    pub as_work: Decimal,
    /// The same, when the days of the children marked `replaced` become coefficients; `None` when
    /// `needs` are unknown.
    pub as_coefficients: Option<Decimal>,
    /// What the whole coefficient was counted with: the larger of the two.
    pub chosen: CareCounted,
    /// What the replacement can give at most: nothing is lost with the work.
    pub gain_at_most: Decimal,
    /// What must be known to compare.
    pub needs: Vec<Fact>,
}

impl CareInsideWork {
    /// The direction is confirmed by practice; the text of ч. 12–14 ст. 15 was not seen.
    pub const CONFIDENCE: Confidence = Confidence::Medium;

    /// What the replacement gives; negative where work is worth more.
    pub fn difference(&self) -> Option<Decimal> {
        Some(self.as_coefficients? - self.as_work)
    }
}

/// Days of care of one child inside paid work before 2002.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareOfChild {
    /// Which child by birth, from 1.
    pub order: u32,
    /// The days.
    pub days: Length,
    /// The coefficient they give.
    pub coefficient: Decimal,
    /// The better replacement takes these days out of the work.
    pub replaced: bool,
}

/// How days that are both work and care are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CareCounted {
    /// As work.
    Work,
    /// As coefficients of care.
    Coefficients,
}

impl CareCounted {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Coefficients => "coefficients",
        }
    }
}

/// The months an early pension is expected to be paid (п. 1–2 ст. 32 173-ФЗ): sources disagree, so
/// all are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedMonths {
    /// The early ground the pension would be established on.
    pub ground: &'static str,
    /// The months the conclusion was counted with.
    pub used: u32,
    /// Longer ones Социальный фонд may take, ascending.
    pub readings: Vec<MonthsReading>,
    /// How sure we are of the months.
    pub confidence: Confidence,
    /// The whole coefficient: the least of all readings and the one counted with.
    pub total: Option<Between>,
    /// The size of the pension, roubles, the same way.
    pub amount: Option<Between>,
}

/// What a longer time of payment does to the coefficient before 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthsReading {
    /// The months.
    pub months: u32,
    /// Low: only the divisor grows. High: the capital of 2002 grows with it, and only the
    /// contributions of 2002–2014 shrink.
    pub before_2015: Between,
}

/// A value known between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// The least.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
}

//! Which year's record and coefficient are asked for: ч. 2–3 ст. 35 400-ФЗ.

use crate::before_2015::LAW_OF_COEFFICIENTS;
use jiff::civil::Date;
use law::Law;
use rust_decimal::Decimal;

/// The day whose requirement applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequirementDay {
    /// General grounds: the day the age of ст. 8 is reached; frozen for ever.
    Fixed(Date),
    /// Early grounds: the day the pension is established.
    Assignment,
}

/// Ages reached before 2015 are measured by the requirement of 2015; practice differs [L].
pub(crate) fn not_before_2015(day: Date) -> Date {
    day.max(LAW_OF_COEFFICIENTS)
}

/// The coefficient asked for on `day`.
///
/// The table is open-ended, so after 2014 there is always a row.
pub(crate) fn coefficient_required(day: Date, law: &Law) -> Decimal {
    law.required_coefficient
        .number_on(not_before_2015(day))
        .unwrap_or(Decimal::MAX)
}

/// Full years of the insurance record asked for of those who reach the general age on `day`.
pub(crate) fn insurance_years_required(day: Date, law: &Law) -> u32 {
    law.required_insurance_years
        .count_on(not_before_2015(day))
        .unwrap_or(u32::MAX)
}

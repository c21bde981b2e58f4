//! The coefficient earned in one year from that year's pay (ч. 18 ст. 15 400-ФЗ).

use jiff::civil::date;
use law::{Law, LawError};
use rust_decimal::{Decimal, RoundingStrategy};

/// How a year's pay becomes a coefficient, with the numbers behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOfPay {
    /// The year.
    pub year: i16,
    /// Pay of the year, roubles.
    pub pay: Decimal,
    /// Largest pay from which contributions were due, roubles.
    pub base: Decimal,
    /// Largest coefficient of the year.
    pub maximum: Decimal,
    /// The coefficient, three decimals.
    pub coefficient: Decimal,
    /// The maximum of the year cut it.
    pub capped: bool,
}

/// The coefficient of `year` from `pay` roubles: pay, but not above the base, divided by the base,
/// times ten, three decimals, not above the maximum of the year.
///
/// The contributions of 16 % stand in both parts of the fraction and cancel out.
///
/// ```
/// use rust_decimal::dec;
/// let law = law::Law::embedded();
/// // 87 952 roubles a month through 2024: the published 4,743.
/// let year = rules::year_of_pay(2024, dec!(1055424), law).unwrap();
/// assert_eq!(year.coefficient, dec!(4.743));
/// ```
///
/// # Errors
/// The law has no base or maximum for that year.
pub fn year_of_pay(year: i16, pay: Decimal, law: &Law) -> Result<YearOfPay, LawError> {
    // The numbers of a year hold on every day of it.
    let day = date(year, 12, 31);
    let base = law.contribution_base.number_on(day)?;
    let maximum = law.max_yearly_coefficient.number_on(day)?;
    let earned = (pay.min(base) / base * Decimal::TEN)
        .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    Ok(YearOfPay {
        year,
        pay,
        base,
        maximum,
        coefficient: earned.min(maximum),
        capped: maximum < earned,
    })
}

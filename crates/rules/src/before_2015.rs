//! Rights earned before 2015, turned into a coefficient (ч. 3 ст. 15 и ч. 1–3 ст. 34 400-ФЗ, ст. 30 173-ФЗ).
//!
//! Pay and record before 2002 become an «estimated pension»; what is above the basic part, times the
//! months it is expected to be paid, is a capital of 2002; it grows by valorisation for work before
//! 1991 and by the yearly indices; contributions of 2002–2014 are added; the sum, divided by the
//! months and by 64.10, is the coefficient.

mod pay;

use crate::{
    conclusion::Before2002,
    facts::{Facts, Sex},
};
use calendar::{Age, Length, age_reached_on};
use jiff::civil::{Date, date};
use law::{Law, LawError};
use rust_decimal::{Decimal, RoundingStrategy};

/// The day as of which pay and record are turned into a capital (ст. 30 173-ФЗ).
pub const CAPITAL_ON: Date = date(2002, 1, 1);
/// The last day of the old law, as of which its rights are turned into a coefficient (ст. 34 400-ФЗ).
pub const CONVERTED_ON: Date = date(2014, 12, 31);
/// The first day of the law that measures rights in coefficients (400-ФЗ).
pub const LAW_OF_COEFFICIENTS: Date = date(2015, 1, 1);
/// The day before which years of work raise the capital (valorisation).
pub const VALORISED_BEFORE: Date = date(1991, 1, 1);
const CENT: Decimal = Decimal::ONE_HUNDRED;

/// Rights before 2015 in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RightsBefore2015 {
    /// Pay, record and capital of the time before 2002; `None` when they are unknown.
    pub before_2002: Option<Before2002>,
    /// Contributions of 2002–2014 with their indices, roubles.
    pub contributions: Decimal,
    /// The coefficient, three decimals.
    pub coefficient: Decimal,
}

/// Days taken out of the record before 2002, because coefficients are counted for them instead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenOut {
    /// Out of the record before 2002.
    pub before_2002: Length,
    /// Out of the record before 1991; part of the same days.
    pub before_1991: Length,
}

/// The rights of `facts`; `None` when neither pay before 2002 nor contributions are known.
///
/// Unknown pay or record before 2002 is not zero: without them there is no coefficient unless the
/// person was born too late to have worked then.
///
/// # Errors
/// The law has no number for the capital or for a year of contributions.
pub fn rights_before_2015(facts: &Facts, law: &Law) -> Result<Option<RightsBefore2015>, LawError> {
    rights_without(facts, TakenOut::default(), law)
}

/// The same without some days of the record.
///
/// # Errors
/// The law has no number for the capital or for a year of contributions.
pub fn rights_without(
    facts: &Facts,
    taken_out: TakenOut,
    law: &Law,
) -> Result<Option<RightsBefore2015>, LawError> {
    let before_2002 = match facts.sex {
        Some(sex) => before_2002(facts, sex, taken_out, law)?,
        None => None,
    };
    let least_age = Age::years_only(law.least_working_age.count_on(CAPITAL_ON)?);
    let nothing_before_2002 = facts
        .born
        .is_some_and(|born| CAPITAL_ON < age_reached_on(born, least_age));
    let only_contributions = nothing_before_2002 && !facts.contributions_2002_2014.is_empty();
    if before_2002.is_none() && !only_contributions {
        return Ok(None);
    }
    let mut contributions = Decimal::ZERO;
    for (&year, &sum) in &facts.contributions_2002_2014 {
        contributions += sum * law.contribution_index.number_on(date(year, 12, 31))?;
    }
    let mut rights = RightsBefore2015 {
        before_2002,
        contributions: kopecks(contributions),
        coefficient: Decimal::ZERO,
    };
    let months = law.expected_months.number_on(CONVERTED_ON)?;
    rights.coefficient = rights.coefficient_by(months, months, law)?;
    Ok(Some(rights))
}

impl RightsBefore2015 {
    /// The coefficient, three decimals, with other months of payment: those that make the capital
    /// of 2002 out of a monthly sum, and those that all rights are divided by.
    ///
    /// # Errors
    /// The law has no number for the capital.
    pub fn coefficient_by(
        &self,
        in_capital: Decimal,
        divided_by: Decimal,
        law: &Law,
    ) -> Result<Decimal, LawError> {
        let capital = match &self.before_2002 {
            Some(known) => {
                let base = law.base_part_2002.number_on(CAPITAL_ON)?;
                let above = known.estimated_pension - base;
                let valorised = (CENT + Decimal::from(known.valorisation_percent)) / CENT;
                capital(above, in_capital, known.record, known.full_record)
                    * valorised
                    * capital_growth(law)?
            }
            None => Decimal::ZERO,
        };
        let divisor = law.coefficient_divisor.number_on(LAW_OF_COEFFICIENTS)?;
        Ok(((capital + self.contributions) / divided_by / divisor)
            .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero))
    }
}

/// The estimated pension and the capital of 2002.
fn before_2002(
    facts: &Facts,
    sex: Sex,
    taken_out: TakenOut,
    law: &Law,
) -> Result<Option<Before2002>, LawError> {
    let known = &facts.before_2002;
    let Some(record) = known.record_2002 else {
        return Ok(None);
    };
    let record = record.less(taken_out.before_2002);
    let Some((pay_ratio, pay)) = pay::ratio(facts, law)? else {
        return Ok(None);
    };
    let full_record = Length::new(
        match sex {
            Sex::Male => law.full_record_men.count_on(CAPITAL_ON)?,
            Sex::Female => law.full_record_women.count_on(CAPITAL_ON)?,
        },
        0,
        0,
    );
    let record_coefficient = record_coefficient(record, full_record, law)?;
    let average_pay = law.average_pay_2001.number_on(CAPITAL_ON)?;
    let mut estimated = kopecks(record_coefficient * pay_ratio * average_pay);
    if full_record <= record {
        estimated = estimated.max(law.estimated_pension_minimum.number_on(CAPITAL_ON)?);
    }
    let months = law.expected_months.number_on(CONVERTED_ON)?;
    let base = law.base_part_2002.number_on(CAPITAL_ON)?;
    let valorisation_percent = match known.record_1991 {
        Some(before_1991) => {
            let years = before_1991.less(taken_out.before_1991).years();
            law.valorisation_base.count_on(CONVERTED_ON)?
                + years * law.valorisation_step.count_on(CONVERTED_ON)?
        }
        // Work before 1991 is unknown; the ten percent are due to everybody who worked before 2002.
        None => law.valorisation_base.count_on(CONVERTED_ON)?,
    };
    Ok(Some(Before2002 {
        record,
        full_record,
        record_coefficient,
        pay_ratio,
        pay,
        estimated_pension: estimated,
        valorisation_percent,
        capital_2002: capital(estimated - base, months, record, full_record),
    }))
}

/// A percent of average pay for the full record, and one more for each year above it, up to 75.
fn record_coefficient(record: Length, full: Length, law: &Law) -> Result<Decimal, LawError> {
    let base = law.record_coefficient_base.number_on(CAPITAL_ON)?;
    let step = law.record_coefficient_step.number_on(CAPITAL_ON)?;
    let most = law.record_coefficient_max.number_on(CAPITAL_ON)?;
    let above = Decimal::from(record.less(full).years());
    Ok((base + step * above).min(most))
}

/// What is above the basic part, times the expected months; an incomplete record gives a share by
/// months.
fn capital(above_base: Decimal, months: Decimal, record: Length, full: Length) -> Decimal {
    let whole = above_base.max(Decimal::ZERO) * months;
    let months_of = |length: Length| Decimal::from(length.years() * 12 + length.months());
    if full <= record {
        kopecks(whole)
    } else {
        kopecks(whole * months_of(record) / months_of(full))
    }
}

/// The product of all indices of the capital from 2003 to 2014.
fn capital_growth(law: &Law) -> Result<Decimal, LawError> {
    let mut growth = Decimal::ONE;
    for edition in &law.capital_index.editions {
        growth *= law.capital_index.number_on(edition.from)?;
    }
    Ok(growth)
}

fn kopecks(value: Decimal) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    const FULL_WOMAN: Length = Length::new(20, 0, 0);

    /// P2002-001, <https://45-90.ru/discussions/125-pravilen-li-raschet-pri-nepolnom-stazhe.html>
    #[test]
    fn the_published_estimated_pension_comes_out() {
        let estimated = kopecks(dec!(0.55) * dec!(0.817) * dec!(1671));
        assert_eq!(estimated, dec!(750.86));
    }

    /// P2002-002: capital in 2004 (156 months), full record and 18 years of 20.
    #[test]
    fn an_incomplete_record_gives_a_share_by_months() {
        let above = dec!(750.86) - dec!(450);
        assert_eq!(
            capital(above, dec!(156), FULL_WOMAN, FULL_WOMAN),
            dec!(46934.16)
        );
        let eighteen = Length::new(18, 0, 0);
        assert_eq!(
            capital(above, dec!(156), eighteen, FULL_WOMAN),
            dec!(42240.74)
        );
    }

    /// P2002-003: three indices in a row, within half a rouble of the page.
    #[test]
    fn indices_multiply() {
        let grown = dec!(46934.16) * dec!(1.307) * dec!(1.177) * dec!(1.0628);
        assert!((grown - dec!(76734.85)).abs() < dec!(0.5));
    }

    #[test]
    fn all_indices_together_are_the_published_product() {
        let growth = capital_growth(Law::embedded()).unwrap();
        assert_eq!(growth.round_dp(12), dec!(5.614816560398));
    }

    fn facts(years: u32, ratio: Decimal, before_1991: Length) -> Facts {
        let mut facts = Facts {
            sex: Some(Sex::Female),
            ..Facts::default()
        };
        facts.before_2002.record_2002 = Some(Length::new(years, 0, 0));
        facts.before_2002.pay_ratio = Some(ratio);
        facts.before_2002.record_1991 = Some(before_1991);
        facts
    }

    /// P2002-004, <https://eao-news.ru/society/2025/04/23/873.html>
    #[test]
    fn the_published_capital_comes_out() {
        let facts = facts(20, dec!(1.2), Length::new(8, 0, 0));
        let rights = rights_before_2015(&facts, Law::embedded())
            .unwrap()
            .unwrap();
        let known = rights.before_2002.unwrap();
        assert_eq!(known.record_coefficient, dec!(0.55));
        assert_eq!(known.estimated_pension, dec!(1102.86));
        assert_eq!(known.capital_2002, dec!(148852.08));
        assert_eq!(known.valorisation_percent, 18);
        // 148 852.08 × 1.18 × 5.6148… / 228 / 64.10
        assert_eq!(rights.coefficient, dec!(67.481));
    }

    /// P2002-005 and P2002-006: only full years before 1991 count.
    #[test]
    fn valorisation_counts_full_years() {
        let percent = |before: Length| {
            let rights = rights_before_2015(&facts(20, dec!(1), before), Law::embedded());
            rights
                .unwrap()
                .unwrap()
                .before_2002
                .unwrap()
                .valorisation_percent
        };
        assert_eq!(percent(Length::new(10, 0, 0)), 20);
        assert_eq!(percent(Length::new(9, 11, 0)), 19);
    }

    #[test]
    fn the_record_coefficient_grows_to_seventy_five_percent() {
        let law = Law::embedded();
        let at = |years| record_coefficient(Length::new(years, 0, 0), FULL_WOMAN, law).unwrap();
        assert_eq!(at(20), dec!(0.55));
        assert_eq!(at(25), dec!(0.60));
        assert_eq!(at(40), dec!(0.75));
        assert_eq!(at(50), dec!(0.75));
    }

    /// Nobody who turned fourteen after 1 January 2002 has pay or record before it to ask for.
    #[test]
    fn only_those_who_could_have_worked_are_asked_about_pay_before_2002() {
        let born = |day| Facts {
            born: Some(date(1988, 1, day)),
            contributions_2002_2014: [(2014, dec!(14614.80))].into(),
            ..Facts::default()
        };
        let rights = |day| rights_before_2015(&born(day), Law::embedded()).unwrap();
        assert_eq!(rights(1), None);
        // 14 614,80 ÷ 228 ÷ 64,10
        assert_eq!(rights(2).unwrap().coefficient, dec!(1));
    }

    #[test]
    fn unknown_pay_before_2002_is_not_zero() {
        let mut facts = facts(20, dec!(1), Length::ZERO);
        facts.before_2002.pay_ratio = None;
        assert_eq!(rights_before_2015(&facts, Law::embedded()).unwrap(), None);
    }
}

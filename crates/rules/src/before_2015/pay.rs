//! Pay before 2002 beside the average pay of the country: the person's choice and its cap.

use super::CAPITAL_ON;
use crate::{
    conclusion::{PayChoice, PaySpan},
    facts::Facts,
};
use law::{Law, LawError, Value};
use rust_decimal::{Decimal, RoundingStrategy};

/// The ratio of the person's pay to the average pay, capped, and where it comes from; `None` when
/// no pay before 2002 is known.
///
/// The person chooses the better of 2000–2001 and any 60 months in a row. The higher caps of the
/// North hang on a regional coefficient nobody has told us: the cap of everybody else is applied,
/// and what the North could give is shown beside it.
pub(super) fn ratio(facts: &Facts, law: &Law) -> Result<Option<(Decimal, PayChoice)>, LawError> {
    let average = law.average_pay_2000_2001.number_on(CAPITAL_ON)?;
    let by_2000_2001 = facts.before_2002.average_pay_2000_2001.map(|pay| {
        (pay / average).round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero)
    });
    let by_60_months = facts.before_2002.pay_ratio;
    let Some(best) = by_60_months.max(by_2000_2001) else {
        return Ok(None);
    };
    let cap = law.pay_ratio_cap.number_on(CAPITAL_ON)?;
    let northern = northern_cap(law)?.filter(|_| cap < best && touches_the_north(facts));
    let choice = PayChoice {
        by_2000_2001,
        by_60_months,
        // Of equal ones the pay of the account, which needs no papers.
        chosen: if by_60_months <= by_2000_2001 {
            PaySpan::Of2000And2001
        } else {
            PaySpan::Of60Months
        },
        cap,
        in_the_north: northern.map(|cap| best.min(cap).normalize()),
    };
    Ok(Some((best.min(cap).normalize(), choice)))
}

/// The highest cap of the North.
fn northern_cap(law: &Law) -> Result<Option<Decimal>, LawError> {
    Ok(match &law.pay_ratio_cap_north.on(CAPITAL_ON)?.value {
        Value::Table(table) => table.rows().iter().map(|row| row.number).max(),
        Value::Number(_) => None,
    })
}

/// Lives in the North, or worked there before 2002: the cap of the North is worth asking about.
fn touches_the_north(facts: &Facts) -> bool {
    facts.residence.north.is_some()
        || facts
            .periods
            .iter()
            .flatten()
            .any(|period| period.territory.is_some() && period.span.from() < CAPITAL_ON)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::North;
    use rust_decimal::dec;

    fn facts(ratio: Option<Decimal>, pay: Option<Decimal>) -> Facts {
        let mut facts = Facts::default();
        facts.before_2002.pay_ratio = ratio;
        facts.before_2002.average_pay_2000_2001 = pay;
        facts
    }

    fn chosen(facts: &Facts) -> (Decimal, PayChoice) {
        ratio(facts, Law::embedded()).unwrap().unwrap()
    }

    #[test]
    fn the_better_pay_is_chosen_and_both_are_shown() {
        let (ratio, choice) = chosen(&facts(Some(dec!(0.8)), Some(dec!(1494.50))));
        assert_eq!((ratio, choice.chosen), (dec!(1), PaySpan::Of2000And2001));
        assert_eq!(choice.by_60_months, Some(dec!(0.8)));
        assert_eq!(choice.by_2000_2001, Some(dec!(1)));

        let (ratio, choice) = chosen(&facts(Some(dec!(1.001)), Some(dec!(1494.50))));
        assert_eq!((ratio, choice.chosen), (dec!(1.001), PaySpan::Of60Months));
    }

    #[test]
    fn equal_pay_is_taken_from_the_account() {
        let (_, choice) = chosen(&facts(Some(dec!(1)), Some(dec!(1494.50))));
        assert_eq!(choice.chosen, PaySpan::Of2000And2001);
    }

    #[test]
    fn the_ratio_is_capped_and_the_uncapped_ones_are_kept() {
        let (ratio, choice) = chosen(&facts(Some(dec!(0.8)), Some(dec!(9000))));
        assert_eq!((ratio, choice.cap), (dec!(1.2), dec!(1.2)));
        assert_eq!(choice.by_2000_2001, Some(dec!(6.022)));
        assert_eq!(choice.in_the_north, None);
    }

    /// 1,9 is the highest cap of the table; which one is due, a regional coefficient decides.
    #[test]
    fn the_north_could_give_more_and_that_is_shown_but_not_taken() {
        let mut facts = facts(Some(dec!(2.5)), None);
        facts.residence.north = Some(North::Equated);
        let (ratio, choice) = chosen(&facts);
        assert_eq!((ratio, choice.in_the_north), (dec!(1.2), Some(dec!(1.9))));

        facts.before_2002.pay_ratio = Some(dec!(1.3));
        assert_eq!(chosen(&facts).1.in_the_north, Some(dec!(1.3)));
        facts.before_2002.pay_ratio = Some(dec!(1.2));
        assert_eq!(chosen(&facts).1.in_the_north, None);
    }

    #[test]
    fn without_any_pay_there_is_no_ratio() {
        assert_eq!(ratio(&facts(None, None), Law::embedded()).unwrap(), None);
    }
}

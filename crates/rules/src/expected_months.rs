//! Months an early pension is expected to be paid: several readings, all shown (п. 2 ст. 32 173-ФЗ).
//!
//! The months of everybody are counted with; longer ones, which Социальный фонд may take for early
//! pensions, are shown beside them as bounds. They never change an outcome, they mark it.

use crate::{
    amount::kopecks,
    before_2015::CONVERTED_ON,
    conclusion::{
        Amount, Between, Earliest, ExpectedMonths, GroundConclusion, MonthsReading, Note,
    },
    life::Life,
    requirement::coefficient_required,
};
use calendar::full_months_between;
use jiff::civil::Date;
use law::{Confidence, LawError};
use rust_decimal::{Decimal, RoundingStrategy};

/// The months for the earliest right; `None` unless it is to an early pension whose months, and
/// coefficient before 2015, can be longer or smaller.
pub(crate) fn of(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Option<Earliest>,
    amount: Option<&Amount>,
) -> Option<ExpectedMonths> {
    let earliest = earliest?;
    let ground = grounds
        .iter()
        .find(|conclusion| conclusion.ground.id == earliest.ground)?
        .ground;
    let claim_on = amount.map_or(earliest.right_on, |amount| amount.on);
    let readings = readings(life, ground.early, claim_on);
    let less = less_at_most(life, &readings)?;
    let used = life.law.expected_months.count_on(CONVERTED_ON).ok()?;
    Some(ExpectedMonths {
        ground: ground.id,
        used,
        confidence: confidence(life, claim_on),
        readings,
        total: life.coefficients.shown.total.map(|high| Between {
            low: high - less,
            high,
        }),
        amount: amount.map(|amount| {
            let factor = amount.ipk_price * amount.deferral.ipk_factor;
            let part = kopecks((amount.ipk - less) * factor);
            Between {
                low: amount.total - amount.insurance_part + part,
                high: amount.total,
            }
        }),
    })
}

/// Marks the early grounds whose coefficient is enough only with the months of everybody.
pub(crate) fn mark(life: &Life<'_>, grounds: &mut [GroundConclusion]) {
    for conclusion in grounds {
        let (Some(right_on), Some(_)) = (conclusion.right_on, conclusion.requirement.coefficient)
        else {
            continue;
        };
        // Whoever claims later than the right arose must have the coefficient of that later day.
        let claim_on = right_on.max(life.on);
        let required = coefficient_required(claim_on, life.law);
        let readings = readings(life, conclusion.ground.early, claim_on);
        let have = if claim_on == life.on {
            Some(life.coefficients.at(claim_on))
        } else {
            life.coefficients.expected_on(claim_on, life.works_on())
        };
        let least = have
            .zip(less_at_most(life, &readings))
            .map(|(have, less)| have - less);
        if let (Some(least), Some(longest)) = (least, readings.last())
            && least < required
        {
            conclusion.confidence = Confidence::Low;
            conclusion.notes.push(Note::MonthsMayDecide {
                months: longest.months,
                coefficient: least,
            });
        }
    }
}

/// The longer months, ascending, with what each does to the coefficient before 2015.
fn readings(life: &Life<'_>, early: bool, claim_on: Date) -> Vec<MonthsReading> {
    let Some(before_2015) = life.coefficients.shown.before_2015.filter(|_| early) else {
        return vec![];
    };
    longer_months(life, claim_on)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|months| {
            Some(MonthsReading {
                months,
                before_2015: between(life, before_2015, months).ok()?,
            })
        })
        .collect()
}

/// The months of early pensions as on the day of conversion and as on the day of claim, but not
/// longer than by the full years missing to 60 and 55.
fn longer_months(life: &Life<'_>, claim_on: Date) -> Option<Vec<u32>> {
    let law = life.law;
    let used = law.expected_months.count_on(CONVERTED_ON).ok()?;
    let general = life.reaches(life.age_before_reform()?)?;
    let missing = if claim_on < general {
        full_months_between(claim_on, general) / 12
    } else {
        0
    };
    let mut months: Vec<u32> = [CONVERTED_ON, claim_on]
        .into_iter()
        .filter_map(|day| law.expected_months_early.count_on(day).ok())
        .map(|months| months.min(used + 12 * missing))
        .filter(|&months| used < months)
        .collect();
    months.sort_unstable();
    months.dedup();
    Some(months)
}

/// Low: only the divisor is longer. High: the capital of 2002 is made with the same months, so only
/// contributions shrink; of a figure of the account nobody can tell, and it may stay whole.
fn between(life: &Life<'_>, before_2015: Decimal, months: u32) -> Result<Between, LawError> {
    let law = life.law;
    let used = law.expected_months.number_on(CONVERTED_ON)?;
    let months = Decimal::from(months);
    let counted = life.facts.coefficients.before_2015.is_none();
    match life.coefficients.rights.filter(|_| counted) {
        Some(rights) => Ok(Between {
            low: rights.coefficient_by(used, months, law)?,
            high: rights.coefficient_by(months, months, law)?,
        }),
        None => Ok(Between {
            low: (before_2015 * used / months)
                .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero),
            high: before_2015,
        }),
    }
}

/// By how much the coefficient can be less; `None` where no reading is longer.
fn less_at_most(life: &Life<'_>, readings: &[MonthsReading]) -> Option<Decimal> {
    let least = readings
        .iter()
        .map(|reading| reading.before_2015.low)
        .min()?;
    Some(life.coefficients.shown.before_2015? - least)
}

/// The least sure of the editions looked at.
fn confidence(life: &Life<'_>, claim_on: Date) -> Confidence {
    [CONVERTED_ON, claim_on]
        .into_iter()
        .filter_map(|day| life.law.expected_months_early.find(day))
        .map(|edition| edition.confidence)
        .min()
        .unwrap_or(Confidence::Low)
}

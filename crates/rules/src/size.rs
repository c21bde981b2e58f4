//! The size of the pension on the earliest ground, and what waiting would add.

use crate::{
    amount::{Claim, amount, deferral_factors, kopecks},
    conclusion::{Amount, Earliest, GroundConclusion, NoAmount, Waiting},
    facts::{North, Sex},
    grounds::fz166_11_1_5_social,
    life::{Life, rural},
    northern,
};
use calendar::{Age, Length, add_months, age_reached_on, full_months_between};
use jiff::civil::Date;
use law::{Law, LawError, Status};
use rust_decimal::Decimal;

/// Agricultural work that gives the rural increment (ч. 14 ст. 17).
pub(crate) const RURAL_RECORD: Length = Length::new(30, 0, 0);
/// For how many years of waiting a size is shown: the premium grows no longer.
const YEARS_OF_WAITING: u32 = 10;

/// The size on the earliest ground.
pub(crate) fn of(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Option<Earliest>,
) -> Result<Amount, NoAmount> {
    let earliest = earliest.ok_or(NoAmount::NoRight)?;
    if earliest.ground == fz166_11_1_5_social::GROUND.id {
        let roubles = life.law.social_old_age.number_on(life.on).ok();
        return Err(NoAmount::SocialPension { roubles });
    }
    on_day(life, grounds, earliest, claim_day(life, earliest.right_on))
}

/// The size if the claim waits whole years after the day `amount` is computed for.
///
/// Only the coefficient and the premiums change: the prices and the increments stay.
pub(crate) fn waiting(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Earliest,
    amount: &Amount,
) -> Vec<Waiting> {
    let early = is_early(grounds, earliest);
    let increments: Decimal = amount.increments.iter().map(|part| part.value).sum();
    let Ok(fixed_payment) = life.law.fixed_payment.number_on(amount.priced_on) else {
        return vec![];
    };
    (0..=YEARS_OF_WAITING)
        .filter_map(|years| {
            let on = add_months(amount.on, 12 * years);
            let months = full_months_between(earliest.right_on, on);
            let deferral = deferral_factors(months, early, amount.priced_on, life.law).ok()?;
            let ipk = life.coefficients.expected_on(on, life.works_on())?;
            Some(Waiting {
                years,
                on,
                ipk,
                deferral,
                total: kopecks(ipk * amount.ipk_price * deferral.ipk_factor)
                    + kopecks(fixed_payment * deferral.fixed_factor)
                    + increments,
            })
        })
        .collect()
}

fn is_early(grounds: &[GroundConclusion], earliest: Earliest) -> bool {
    grounds
        .iter()
        .any(|conclusion| conclusion.ground.id == earliest.ground && conclusion.ground.early)
}

fn on_day(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Earliest,
    day: ClaimDay,
) -> Result<Amount, NoAmount> {
    let early = is_early(grounds, earliest);
    let ipk = life
        .coefficients
        .expected_on(day.on, life.works_on())
        .ok_or(NoAmount::NoCoefficient)?;
    let claim = Claim {
        deferred_months: full_months_between(earliest.right_on, day.on),
        early,
        dependants: life.facts.dependants.unwrap_or(0),
        age80: life
            .facts
            .born
            .is_some_and(|born| age_reached_on(born, Age::years_only(80)) <= day.on),
        group1: life
            .facts
            .disability
            .yes()
            .is_some_and(|disability| disability.group == Some(1)),
        rural: is_rural(life),
        north: northern_increment(life),
        ..Claim::new(ipk, day.priced_on)
    };
    let amount = amount(&claim, life.law).map_err(NoAmount::NoNumber)?;
    Ok(Amount {
        on: day.on,
        ..amount
    })
}

/// Thirty years of agricultural work, lives in a rural place and does not work: all three known.
fn is_rural(life: &Life<'_>) -> bool {
    life.facts.working == Some(false)
        && life.facts.residence.rural == Some(true)
        && RURAL_RECORD <= rural::record(life.facts, life.on).total()
}

/// Fifteen years of the Far North or twenty of equated places, with the insurance record of
/// ч. 4–5 ст. 17; listed work does not count here (ч. 1 ст. 33).
fn northern_increment(life: &Life<'_>) -> Option<North> {
    let insured = match life.facts.sex? {
        Sex::Male => Length::new(25, 0, 0),
        Sex::Female => Length::new(20, 0, 0),
    };
    if life.insurance.total() < insured {
        return None;
    }
    if northern::FULL.far <= life.north.far.total() {
        Some(North::FarNorth)
    } else if northern::FULL.equated <= life.north.equated.total() {
        Some(North::Equated)
    } else {
        None
    }
}

#[derive(Clone, Copy)]
struct ClaimDay {
    on: Date,
    priced_on: Date,
}

/// The day the pension is claimed on, and the day whose prices are used.
///
/// Without a wish it is the day of right; when the right is older than the prices of today, today.
/// A day to come without adopted prices is priced as today.
fn claim_day(life: &Life<'_>, right_on: Date) -> ClaimDay {
    let on = match life.facts.apply_on {
        Some(wish) => wish.max(right_on),
        None if right_on < life.on && !same_prices(life.law, right_on, life.on) => life.on,
        None => right_on,
    };
    let adopted = |day: Date| -> Result<bool, LawError> {
        let price = life.law.ipk_price.on(day)?;
        let fixed = life.law.fixed_payment.on(day)?;
        Ok(price.status == Status::InForce && fixed.status == Status::InForce)
    };
    let priced_on = if life.on < on && adopted(on) != Ok(true) {
        life.on
    } else {
        on
    };
    ClaimDay { on, priced_on }
}

fn same_prices(law: &Law, one: Date, other: Date) -> bool {
    match (law.ipk_price.find(one), law.ipk_price.find(other)) {
        (Some(one), Some(other)) => one.from == other.from,
        _ => false,
    }
}

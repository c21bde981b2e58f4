//! Runs every ground over one life and merges what they say.

use crate::{
    amount::{Claim, amount},
    conclusion::{
        Amount, Conclusion, Earliest, GroundConclusion, NoAmount, Note, Records, SpecialRecord,
    },
    facts::{Disability, Facts},
    findings, grounds,
    grounds::{fz400_8_1_general, fz400_30_1_1_list1, fz400_30_1_2_list2, fz400_30_1_19_teachers},
    life::{Life, special},
    plan, prepension, questions,
};
use calendar::{Age, Length, age_reached_on, full_months_between};
use jiff::civil::Date;
use law::{Law, LawError, Status};

/// The conclusion about `facts` on the day `on`.
///
/// Total: it never fails on a person's data. What the law has no number for is said in the
/// conclusion, never filled in.
pub fn assess(facts: &Facts, on: Date, law: &Law) -> Conclusion {
    let life = Life::new(facts, on, law);
    let mut grounds: Vec<GroundConclusion> = grounds::ALL
        .iter()
        .map(|ground| (ground.assess)(&life))
        .collect();
    mark_those_after_the_general(&mut grounds);
    let earliest = earliest(&grounds);
    let records = records(&life);
    let (amount, no_amount) = match size(&life, &grounds, earliest) {
        Ok(amount) => (Some(amount), None),
        Err(reason) => (None, Some(reason)),
    };
    let findings = findings::of(&life);
    let questions = questions::of(&life, &grounds);
    Conclusion {
        assessed_on: on,
        law_digest: law.digest().to_owned(),
        law_checked_on: law.checked_on(),
        prepension: prepension::of(earliest, &records),
        plan: plan::of(&life, &grounds, earliest, &findings, &questions),
        coefficients: life.coefficients.shown.clone(),
        records,
        grounds,
        earliest,
        amount,
        no_amount,
        findings,
        questions,
    }
}

/// The smallest day of right; a tie goes to the ground listed first.
fn earliest(grounds: &[GroundConclusion]) -> Option<Earliest> {
    grounds
        .iter()
        .filter_map(|conclusion| {
            Some(Earliest {
                ground: conclusion.ground.id,
                right_on: conclusion.right_on?,
            })
        })
        .min_by_key(|earliest| earliest.right_on)
}

/// The wait of an early ground may end after the general age: then the general ground comes first.
fn mark_those_after_the_general(grounds: &mut [GroundConclusion]) {
    let general = grounds
        .iter()
        .find(|conclusion| conclusion.ground.id == fz400_8_1_general::GROUND.id)
        .and_then(|conclusion| conclusion.right_on);
    for conclusion in grounds {
        if conclusion.ground.early
            && general.is_some_and(|general| conclusion.right_on.is_some_and(|day| general < day))
        {
            conclusion.notes.push(Note::GeneralComesFirst);
        }
    }
}

/// Records as they stand on the day of assessment.
fn records(life: &Life<'_>) -> Records {
    let teachers = special::record(life.facts, life.on, fz400_30_1_19_teachers::WORK)
        .map(|record| (record, fz400_30_1_19_teachers::NEED));
    let special = [
        (
            fz400_30_1_1_list1::GROUND.id,
            fz400_30_1_1_list1::RULE.special_record(life),
        ),
        (
            fz400_30_1_2_list2::GROUND.id,
            fz400_30_1_2_list2::RULE.special_record(life),
        ),
        (fz400_30_1_19_teachers::GROUND.id, teachers),
    ];
    Records {
        insurance: life.insurance.total(),
        insurance_from_total: life.insurance.undated != Length::ZERO,
        long: life.long.total(),
        north: Length::ZERO,
        rural: Length::ZERO,
        special: special
            .into_iter()
            .filter_map(|(ground, record)| {
                let (record, need) = record?;
                let total = record.total();
                (total != Length::ZERO).then(|| SpecialRecord {
                    ground,
                    record: total,
                    completed_on: record.certain.completed_on(need),
                })
            })
            .collect(),
    }
}

/// The size of the pension on the earliest ground.
fn size(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Option<Earliest>,
) -> Result<Amount, NoAmount> {
    let earliest = earliest.ok_or(NoAmount::NoRight)?;
    let early = grounds
        .iter()
        .any(|conclusion| conclusion.ground.id == earliest.ground && conclusion.ground.early);
    let day = claim_day(life, earliest.right_on);
    let ipk = life
        .coefficients
        .expected_on(day.on)
        .ok_or(NoAmount::NoCoefficient)?;
    let deferred_months = full_months_between(earliest.right_on, day.on);
    let disability = life.facts.disability.as_ref();
    let claim = Claim {
        deferred_months,
        early,
        dependants: life.facts.dependants.unwrap_or(0),
        age80: life
            .facts
            .born
            .is_some_and(|born| age_reached_on(born, Age::years_only(80)) <= day.on),
        group1: disability.is_some_and(|Disability { group, .. }| *group == Some(1)),
        ..Claim::new(ipk, day.priced_on)
    };
    let amount = amount(&claim, life.law).map_err(NoAmount::NoNumber)?;
    Ok(Amount {
        on: day.on,
        ..amount
    })
}

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

//! Runs every ground over one life and merges what they say.

use crate::{
    conclusion::{Coefficients, Conclusion, Earliest, GroundConclusion, Note, Records},
    counterfactual, disputed_periods, disputes, expected_months,
    facts::Facts,
    findings, grounds,
    grounds::{fz166_11_1_5_social, fz400_8_1_general, fz400_33_2_north_and_lists},
    life::Life,
    plan, prepension, questions, size,
};
use calendar::Length;
use jiff::civil::Date;
use law::Law;

/// The conclusion about `facts` on the day `on`.
///
/// Total: it never fails on a person's data. What the law has no number for is said in the
/// conclusion, never filled in.
pub fn assess(facts: &Facts, on: Date, law: &Law) -> Conclusion {
    let sure = disputed_periods::without(facts);
    let mut life = Life::new(&sure, on, law);
    let mut grounds = every_ground(&life);
    disputes::add_readings(&life, &mut grounds, every_ground);
    mark_those_after_the_general(&mut grounds);
    counterfactual::add(&mut life, &mut grounds);
    if disputed_periods::any(facts) {
        let with = every_ground(&Life::new(facts, on, law));
        disputed_periods::compare(facts, &mut grounds, with);
    }
    expected_months::mark(&life, &mut grounds);
    let earliest = earliest(&grounds);
    let records = records(&life, &grounds);
    let (amount, of_size, no_amount) = match size::of(&life, &grounds, earliest) {
        Ok(size) => (Some(size.amount), size.unknown, None),
        Err(reason) => (None, vec![], Some(reason)),
    };
    let waiting = earliest
        .zip(amount.as_ref())
        .map(|(earliest, amount)| size::waiting(&life, &grounds, earliest, amount))
        .unwrap_or_default();
    let working_on = amount
        .as_ref()
        .map(|amount| size::working_on(&life, amount))
        .unwrap_or_default();
    let prepension = prepension::of(insured(&grounds), &grounds, &records);
    let findings = findings::of(&life, &grounds, prepension);
    let questions = questions::of(&life, &grounds, &of_size);
    Conclusion {
        assessed_on: on,
        law_digest: law.digest().to_owned(),
        law_checked_on: law.checked_on(),
        prepension,
        plan: plan::of(&life, &grounds, earliest, &findings, &questions),
        coefficients: Coefficients {
            expected_months: expected_months::of(&life, &grounds, earliest, amount.as_ref()),
            ..life.coefficients.shown.clone()
        },
        records,
        grounds,
        earliest,
        waiting,
        working_on,
        amount,
        no_amount,
        findings,
        questions,
    }
}

pub(crate) fn every_ground(life: &Life<'_>) -> Vec<GroundConclusion> {
    grounds::ALL
        .iter()
        .map(|ground| (ground.assess)(life))
        .collect()
}

/// The smallest day of right; a tie goes to the ground listed first.
fn earliest(grounds: &[GroundConclusion]) -> Option<Earliest> {
    smallest(grounds.iter())
}

/// The smallest day of right to an insurance pension.
pub(crate) fn insured(grounds: &[GroundConclusion]) -> Option<Earliest> {
    let social = fz166_11_1_5_social::GROUND.id;
    smallest(
        grounds
            .iter()
            .filter(|conclusion| conclusion.ground.id != social),
    )
}

fn smallest<'a>(grounds: impl Iterator<Item = &'a GroundConclusion>) -> Option<Earliest> {
    grounds
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
        if conclusion.ground.id != fz166_11_1_5_social::GROUND.id
            && general.is_some_and(|general| conclusion.right_on.is_some_and(|day| general < day))
        {
            conclusion.notes.push(Note::GeneralComesFirst);
        }
    }
}

/// Records as they stand on the day of assessment.
fn records(life: &Life<'_>, grounds: &[GroundConclusion]) -> Records {
    Records {
        insurance: life.insurance.known_total(),
        insurance_partly_from_total: life.insurance.undated != Length::ZERO,
        long: life.long.known_total(),
        north: life.north.mixed.total(),
        rural: life.rural().total(),
        special: grounds
            .iter()
            // The northern and listed work together rest on a record already shown.
            .filter(|conclusion| conclusion.ground.id != fz400_33_2_north_and_lists::GROUND.id)
            .filter_map(|conclusion| conclusion.special)
            .collect(),
    }
}

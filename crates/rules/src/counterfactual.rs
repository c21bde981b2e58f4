//! The cheapest change of facts that would give a refused right.

use crate::{
    conclusion::{ConditionId, Flip, GroundConclusion, Note, Outcome, Value},
    life::Life,
};

/// Adds to every ground what would give its right, or give it sooner.
pub(crate) fn add(life: &mut Life<'_>, grounds: &mut [GroundConclusion]) {
    for ground in grounds.iter_mut() {
        ground.flip = match ground.outcome {
            Outcome::Met | Outcome::Later => confirm(ground),
            Outcome::NotMet => only_points(ground),
            Outcome::Needs | Outcome::NotApplicable => None,
        };
    }
    add_work(life, grounds);
}

/// An earlier day, if uncertain days are confirmed.
fn confirm(ground: &GroundConclusion) -> Option<Flip> {
    let right_on = ground.notes.iter().find_map(|note| match note {
        Note::EarlierIfConfirmed { right_on } => Some(*right_on),
        _ => None,
    })?;
    Some(Flip::Confirm {
        facts: ground.unconfirmed.clone(),
        right_on: Some(right_on),
    })
}

/// Everything holds but the coefficient.
fn only_points(ground: &GroundConclusion) -> Option<Flip> {
    // A condition nobody can judge yet is not one that holds.
    let mut failing = ground
        .conditions
        .iter()
        .filter(|condition| condition.holds != Some(true) && condition.holds_from.is_none());
    match (failing.next(), failing.next()) {
        (Some(only), None) if only.id == ConditionId::Coefficient => match only.lacks {
            Some(Value::Coefficient(lacks)) => Some(Flip::Coefficient { lacks }),
            _ => None,
        },
        _ => None,
    }
}

/// What going on working would give those who have not said that they will.
fn add_work(life: &mut Life<'_>, grounds: &mut [GroundConclusion]) {
    if life.works_on || !grounds.iter().any(lacks_record) {
        return;
    }
    life.works_on = true;
    for ground in grounds.iter_mut().filter(|ground| lacks_record(ground)) {
        let then = (ground.ground.assess)(life);
        let until = then
            .conditions
            .iter()
            .filter(|condition| condition.by_future_work)
            .filter_map(|condition| condition.holds_from)
            .max();
        if let (Some(until), Some(right_on)) = (until, then.right_on) {
            ground.flip = Some(Flip::Work { until, right_on });
        }
    }
    life.works_on = false;
}

/// Refused for want of a record: the one thing that going on working supplies.
fn lacks_record(ground: &GroundConclusion) -> bool {
    ground.outcome == Outcome::NotMet
        && ground.conditions.iter().any(|condition| {
            condition.holds == Some(false)
                && matches!(
                    condition.id,
                    ConditionId::InsuranceRecord
                        | ConditionId::LongRecord
                        | ConditionId::SpecialRecord
                        | ConditionId::NorthRecord
                )
        })
}

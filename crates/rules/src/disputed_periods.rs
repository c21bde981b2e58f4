//! A disputed period («спорный период»): not counted, and what it would give is shown.
//!
//! The person is not sure of it, no paper proves it, or the fund refuses it. A conclusion that
//! counted it would promise too much; one that dropped it would hide what a paper or a claim is
//! worth. So every ground is read twice, without and with all such periods, and where the two
//! readings differ the conclusion says by which fact.

use crate::{
    conclusion::{Flip, GroundConclusion, Note, Outcome},
    fact::{Fact, PeriodField},
    facts::{Facts, Period, PeriodKind},
};
use std::borrow::Cow;

/// The same facts with every disputed period put out of all counts; its place and days stay, so
/// that indices of periods mean what they meant.
pub(crate) fn without(facts: &Facts) -> Cow<'_, Facts> {
    if places(facts).next().is_none() {
        return Cow::Borrowed(facts);
    }
    let mut sure = facts.clone();
    for period in sure.periods.iter_mut().flatten() {
        if period.disputed == Some(true) {
            *period = Period {
                employer: period.employer.take(),
                position: period.position.take(),
                source: period.source,
                disputed: period.disputed,
                ..Period::new(period.span, PeriodKind::Other)
            };
        }
    }
    Cow::Owned(sure)
}

/// Says at every ground what the disputed periods would change; `with` are the same grounds with
/// those periods counted.
pub(crate) fn compare(
    facts: &Facts,
    grounds: &mut [GroundConclusion],
    with: Vec<GroundConclusion>,
) {
    let disputed: Vec<Fact> = places(facts)
        .map(|index| Fact::Period(index, PeriodField::Disputed))
        .collect();
    for (ground, with) in grounds.iter_mut().zip(with) {
        let Some(right_on) = with.right_on else {
            continue;
        };
        match ground.right_on {
            Some(without) if without <= right_on => continue,
            Some(_) => {
                ground
                    .notes
                    .retain(|note| !matches!(note, Note::EarlierIfConfirmed { .. }));
                ground.notes.push(Note::EarlierIfConfirmed { right_on });
                ground.unconfirmed.extend(&disputed);
            }
            // With these periods there is a right, without them there is none: they decide.
            None => {
                ground.outcome = Outcome::Needs;
                ground.needs.extend(&disputed);
            }
        }
        ground.flip = Some(Flip::Confirm {
            facts: disputed.clone(),
            right_on: Some(right_on),
        });
    }
}

/// Whether any period is disputed.
pub(crate) fn any(facts: &Facts) -> bool {
    places(facts).next().is_some()
}

fn places(facts: &Facts) -> impl Iterator<Item = usize> {
    facts
        .periods
        .iter()
        .flatten()
        .enumerate()
        .filter(|(_, period)| period.disputed == Some(true))
        .map(|(index, _)| index)
}

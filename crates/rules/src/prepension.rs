//! Предпенсионный возраст: five years before the earliest right (565-ФЗ).

use crate::{
    conclusion::{ConditionId, Earliest, GroundConclusion, Prepension, Records},
    life::REFORM,
};
use calendar::months_before;

/// The status begins five years before the right.
const MONTHS: u32 = 5 * 12;

/// The status before the earliest right; `None` when no right is known or it is older than the
/// status.
///
/// Where the law makes people wait after the special record (items 19–21 of ст. 30), the status
/// begins on the day the record is completed.
pub(crate) fn of(
    earliest: Option<Earliest>,
    grounds: &[GroundConclusion],
    records: &Records,
) -> Option<Prepension> {
    let earliest = earliest?;
    if earliest.right_on < REFORM {
        return None;
    }
    let waits = grounds.iter().any(|conclusion| {
        conclusion.ground.id == earliest.ground
            && conclusion
                .conditions
                .iter()
                .any(|condition| condition.id == ConditionId::Wait)
    });
    let completed = records
        .special
        .iter()
        .find(|special| waits && special.ground == earliest.ground)
        .and_then(|special| special.completed_on);
    let from = completed.unwrap_or_else(|| months_before(earliest.right_on, MONTHS));
    Some(Prepension {
        // The status itself exists since the reform.
        from: from.max(REFORM),
        ground: earliest.ground,
    })
}

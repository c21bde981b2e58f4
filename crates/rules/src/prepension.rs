//! Предпенсионный возраст: five years before the earliest right (565-ФЗ).

use crate::{
    conclusion::{Earliest, Prepension, Records},
    grounds::fz400_30_1_19_teachers,
    life::REFORM,
};
use calendar::months_before;

/// The status begins five years before the right; for grounds with a wait after the special
/// record, on the day the record is completed.
const MONTHS: u32 = 5 * 12;

/// The status before the earliest right; `None` when no right is known or it is older than the status.
pub(crate) fn of(earliest: Option<Earliest>, records: &Records) -> Option<Prepension> {
    let earliest = earliest?;
    if earliest.right_on < REFORM {
        return None;
    }
    let completed = records
        .special
        .iter()
        .find(|special| {
            special.ground == earliest.ground && special.ground == fz400_30_1_19_teachers::GROUND.id
        })
        .and_then(|special| special.completed_on);
    let from = completed.unwrap_or_else(|| months_before(earliest.right_on, MONTHS));
    Some(Prepension {
        // The status itself exists since the reform.
        from: from.max(REFORM),
        ground: earliest.ground,
    })
}

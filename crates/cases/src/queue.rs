//! The one order of every list: whose move, then until when.

use crate::{
    case_state::CaseState, sla, vocabulary::Track, who::Mover, work_calendar::WorkCalendar,
};
use jiff::Timestamp;
use std::cmp::Ordering;

/// The key of a case in a list. One case may stand in several lists: the matter with the lawyer, a promised call with
/// the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueueKey {
    /// Whose list.
    pub mover: Mover,
    /// Until when.
    pub due: Timestamp,
    /// Of what.
    pub track: Track,
}

/// The keys of a case at this moment. A move that was let pass outside is the operator's, due since then.
pub fn keys(state: &CaseState, now: Timestamp, calendar: &WorkCalendar) -> Vec<QueueKey> {
    let key = |(track, given): (&Track, &crate::case_state::Move)| {
        let handed = sla::handed_over_at(given, calendar).filter(|moment| *moment < now);
        QueueKey {
            mover: handed.map_or(given.mover, |_| Mover::Operator),
            due: handed.unwrap_or(given.due),
            track: *track,
        }
    };
    state.moves.iter().map(key).collect()
}

/// The order of every list: by key, then by case number, so that the same list always looks the same.
pub fn order(one: &(QueueKey, String), other: &(QueueKey, String)) -> Ordering {
    one.cmp(other)
}

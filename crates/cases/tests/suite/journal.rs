//! The journal as it is shown.

use crate::support::{any_log, at, calendar, code, staff};
use cases::{CaseEvent, Payload, Role, for_person, journal};
use proptest::prelude::*;

fn viewed(seq: u32, local: &str, role: Role) -> CaseEvent {
    CaseEvent {
        seq,
        code: code("CASE_VIEWED"),
        at: at(local),
        by: staff(role),
        payload: Payload::None,
    }
}

#[test]
fn repeats_of_a_day_are_one_line() {
    let log = [
        viewed(1, "2026-11-23 10:00", Role::Lawyer),
        viewed(2, "2026-11-23 10:05", Role::Operator),
        viewed(3, "2026-11-23 23:59", Role::Lawyer),
        // A new day in Kirov, still the old one in UTC.
        viewed(4, "2026-11-24 00:00", Role::Lawyer),
    ];
    let seqs: Vec<_> = journal(&log, 4, calendar())
        .into_iter()
        .map(|line| line.seqs)
        .collect();
    assert_eq!(seqs, [vec![1, 3], vec![2], vec![4]]);
    assert!(journal(&log, 3, calendar()).is_empty());
}

proptest! {
    #[test]
    fn no_event_is_lost_on_display(log in any_log(0..30)) {
        let lines = journal(&log, 4, calendar());
        let mut shown: Vec<u32> = lines.iter().flat_map(|line| line.seqs.clone()).collect();
        shown.sort_unstable();
        prop_assert_eq!(shown, log.iter().map(|event| event.seq).collect::<Vec<_>>());
        let mut keys: Vec<_> = lines.iter().map(|line| (line.code.name(), &line.by, line.day)).collect();
        keys.sort();
        let before = keys.len();
        keys.dedup();
        prop_assert_eq!(keys.len(), before);
    }

    #[test]
    fn the_person_reads_only_what_is_meant_for_them(log in any_log(0..30)) {
        for (_, text) in for_person(&log, calendar()) {
            prop_assert!(log.iter().any(|event| event.code.row().text.as_deref() == Some(text)));
        }
    }
}

//! The chain: any change is found, and the bytes stay.

use crate::support::{any_log, at, code, staff};
use cases::{
    Broken, By, CaseEvent, Chained, External, Payload, Role, chained, link, verify, verify_to,
};
use jiff::civil::date;
use proptest::prelude::*;
use std::fmt::Write as _;

const CASE: &str = "1234567";

fn chain(events: &[CaseEvent]) -> Vec<Chained> {
    let mut log = vec![];
    for event in events {
        let next = chained(CASE, &log, event.clone());
        log.push(next);
    }
    log
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn one() -> CaseEvent {
    CaseEvent {
        seq: 1,
        code: code("FILED_BY_PERSON"),
        at: at("2026-11-23 12:00"),
        by: staff(Role::Operator),
        payload: Payload::Wait {
            whom: External::Sfr,
            until: date(2026, 12, 7),
            basis: "ч. 7 ст. 22".to_owned(),
        },
    }
}

#[test]
fn the_bytes_of_an_event_never_change() {
    let bytes = one().canonical();
    let text = |text: &str| [&(text.len() as u64).to_be_bytes()[..], text.as_bytes()].concat();
    let by_hand = [
        "1",
        "FILED_BY_PERSON",
        "1795424400",
        "0",
        "staff",
        "operator-1",
        "operator",
        "wait",
        "sfr",
        "2026-12-07",
        "ч. 7 ст. 22",
    ]
    .map(text)
    .concat();
    assert_eq!(bytes, by_hand);
    assert_eq!(
        hex(&chain(&[one()])[0].hash),
        "b69912ffe4f6087900d4d4841861f7be261d892b82cddbd0d1160d924004d484"
    );
}

#[test]
fn fields_do_not_run_into_each_other() {
    let with = |list: &[&str]| CaseEvent {
        code: code("ALT_HELP"),
        payload: Payload::Addresses(list.iter().map(|&text| text.to_owned()).collect()),
        ..one()
    };
    assert_ne!(
        with(&["аб", "в"]).canonical(),
        with(&["а", "бв"]).canonical()
    );
    assert_ne!(with(&["аб"]).canonical(), with(&["аб", ""]).canonical());
}

#[test]
fn a_log_of_another_case_is_found() {
    let log = chain(&[one()]);
    assert_eq!(verify(CASE, &log), Ok(()));
    assert_eq!(verify("1234576", &log), Err(Broken { seq: 1 }));
}

#[test]
fn a_number_left_out_is_found_even_if_the_hashes_are_right() {
    let mut third = one();
    third.seq = 3;
    assert_eq!(
        verify(CASE, &chain(&[one(), third])),
        Err(Broken { seq: 2 })
    );
}

fn changed(event: &CaseEvent, how: u8) -> CaseEvent {
    let mut other = event.clone();
    match how % 4 {
        0 => {
            other.at = other
                .at
                .checked_add(jiff::SignedDuration::from_secs(1))
                .unwrap();
        }
        1 => other.by = By::Staff("intruder".to_owned(), Role::Lawyer),
        2 => {
            other.code = code(if event.code.name() == "CLOSED" {
                "REOPENED"
            } else {
                "CLOSED"
            });
        }
        _ => other.payload = Payload::Reason("подменили это слово".to_owned()),
    }
    other
}

proptest! {
    #[test]
    fn a_whole_log_holds(events in any_log(0..12)) {
        let log = chain(&events);
        prop_assert_eq!(verify(CASE, &log), Ok(()));
        prop_assert_eq!(&chain(&events), &log);
        if let Some(last) = log.last() {
            prop_assert_eq!(verify_to(CASE, &log, &last.hash), Ok(()));
        }
    }

    #[test]
    fn a_change_is_found_where_it_is(events in any_log(1..12), place in any::<prop::sample::Index>(), how in 0..4_u8) {
        let mut log = chain(&events);
        let place = place.index(log.len());
        log[place].event = changed(&log[place].event, how);
        let seq = u32::try_from(place).unwrap() + 1;
        prop_assert_eq!(verify(CASE, &log), Err(Broken { seq }));
        // Whoever hashes the changed event again breaks the one after it.
        let before = if place == 0 { cases::beginning(CASE) } else { log[place - 1].hash };
        let last = log.last().unwrap().hash;
        log[place].hash = link(&before, &log[place].event);
        let found = verify_to(CASE, &log, &last);
        prop_assert_eq!(found, Err(Broken { seq: seq + 1 }));
    }

    #[test]
    fn a_removal_is_found(events in any_log(1..12), place in any::<prop::sample::Index>()) {
        let whole = chain(&events);
        let last = whole.last().unwrap().hash;
        let mut log = whole.clone();
        let place = place.index(log.len());
        log.remove(place);
        let seq = u32::try_from(place).unwrap() + 1;
        prop_assert_eq!(verify_to(CASE, &log, &last), Err(Broken { seq }));
        // Only a missing end needs the hash kept elsewhere.
        prop_assert_eq!(verify(CASE, &log).is_err(), place + 1 < whole.len());
    }

    #[test]
    fn a_swap_is_found(events in any_log(2..12), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let mut log = chain(&events);
        let (one, other) = (one.index(log.len()), other.index(log.len()));
        prop_assume!(one != other);
        log.swap(one, other);
        let seq = u32::try_from(one.min(other)).unwrap() + 1;
        prop_assert_eq!(verify(CASE, &log), Err(Broken { seq }));
    }

    #[test]
    fn an_insertion_is_found(events in any_log(1..12), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let whole = chain(&events);
        let last = whole.last().unwrap().hash;
        let mut log = whole.clone();
        let copy = log[from.index(log.len())].clone();
        log.insert(to.index(log.len() + 1), copy);
        prop_assert!(verify(CASE, &log).is_err());
        prop_assert!(verify_to(CASE, &log, &last).is_err());
    }
}

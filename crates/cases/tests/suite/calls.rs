//! Promised calls: slots, capacity, three attempts.

use crate::support::{Log, any_moment, at, calendar, code, staff};
use cases::{
    Caller, Capacity, Mover, NoSlot, Payload, Refused, Role, Track, free_slots, may_book,
    next_attempt, next_event, slots,
};
use jiff::{SignedDuration, civil::date};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn room(places: &[(&str, u32)]) -> Capacity {
    Capacity(places.iter().map(|(slot, n)| (at(slot), *n)).collect())
}

#[test]
fn a_working_day_has_eighteen_slots_and_a_holiday_none() {
    let day = slots(date(2026, 11, 23), calendar());
    assert_eq!(
        (day.len(), day[0], day[17]),
        (18, at("2026-11-23 09:00"), at("2026-11-23 17:30"))
    );
    assert!(slots(date(2026, 12, 31), calendar()).is_empty());
    assert_eq!(slots(date(2027, 2, 20), calendar()).len(), 18);
}

#[test]
fn two_hours_ahead_to_the_second() {
    let room = room(&[("2026-11-23 12:00", 1)]);
    let book = |now| {
        may_book(
            at("2026-11-23 12:00"),
            Caller::Person,
            &[],
            &room,
            now,
            calendar(),
        )
    };
    assert_eq!(book(at("2026-11-23 10:00")), Ok(()));
    let second = SignedDuration::from_secs(1);
    let later = at("2026-11-23 10:00").checked_add(second).unwrap();
    assert_eq!(book(later), Err(NoSlot::TooSoon));
}

#[test]
fn a_full_slot_is_refused_to_the_person_and_never_to_a_helper() {
    let room = room(&[("2026-11-23 12:00", 2), ("2026-11-23 12:30", 0)]);
    let (slot, now) = (at("2026-11-23 12:00"), at("2026-11-23 09:00"));
    let book = |slot, caller, booked: &[_]| may_book(slot, caller, booked, &room, now, calendar());
    assert_eq!(book(slot, Caller::Person, &[slot]), Ok(()));
    assert_eq!(book(slot, Caller::Person, &[slot, slot]), Err(NoSlot::Full));
    assert_eq!(book(slot, Caller::ThirdParty, &[slot, slot]), Ok(()));
    assert_eq!(
        book(at("2026-11-23 12:30"), Caller::Person, &[]),
        Err(NoSlot::Full)
    );
    assert_eq!(
        book(at("2026-11-23 12:10"), Caller::ThirdParty, &[]),
        Err(NoSlot::Closed)
    );
    assert_eq!(
        book(at("2026-11-28 12:00"), Caller::ThirdParty, &[]),
        Err(NoSlot::Closed)
    );
}

#[test]
fn without_its_own_number_a_slot_takes_what_it_took_a_week_before() {
    let room = room(&[
        ("2026-11-16 12:00", 1),
        ("2026-11-24 12:00", 0),
        ("2026-11-17 12:00", 9),
    ]);
    let now = at("2026-11-20 09:00");
    let book = |slot| may_book(at(slot), Caller::Person, &[], &room, now, calendar());
    assert_eq!(book("2026-11-23 12:00"), Ok(()));
    assert_eq!(book("2026-11-24 12:00"), Err(NoSlot::Full));
    // Nobody said how many: unknown is not «free».
    assert_eq!(book("2026-11-25 12:00"), Err(NoSlot::Full));
}

#[test]
fn three_attempts_whatever_the_channel_and_the_matter_goes_on() {
    let mut log = Log::default();
    log.add(
        "2026-11-23 09:00",
        Role::System,
        "CASE_CREATED",
        Payload::None,
    );
    let slot = |local| Payload::Slot(at(local));
    log.add(
        "2026-11-23 09:01",
        Role::System,
        "CALLBACK_BY_PERSON",
        slot("2026-11-23 12:00"),
    );
    let matter = log.state().moves[&Track::Matter];
    for (n, (now, next)) in [
        ("2026-11-23 12:05", slot("2026-11-24 12:00")),
        ("2026-11-24 12:05", slot("2026-11-25 12:00")),
        ("2026-11-25 12:05", Payload::None),
    ]
    .into_iter()
    .enumerate()
    {
        let code = next_attempt(log.state().attempts).unwrap();
        assert_eq!(code.name(), format!("CALLBACK_{}", n + 1));
        log.add(now, Role::Operator, code.name(), next);
    }
    let case = log.state();
    assert_eq!(next_attempt(case.attempts), None);
    assert_eq!(case.moves[&Track::Call].mover, Mover::Operator);
    assert_eq!(case.moves[&Track::Call].due, at("2026-11-26 18:00"));
    assert_eq!(case.moves[&Track::Matter], matter);
    log.add(
        "2026-11-26 10:00",
        Role::Operator,
        "CALLBACK_DONE",
        Payload::None,
    );
    assert_eq!(
        next_attempt(log.state().attempts).unwrap().name(),
        "CALLBACK_1"
    );
    assert!(!log.state().moves.contains_key(&Track::Call));
}

#[test]
fn attempts_come_in_order_and_nobody_is_given_up_before_the_third() {
    let mut log = Log::default();
    log.add(
        "2026-11-23 09:00",
        Role::System,
        "CASE_CREATED",
        Payload::None,
    );
    let refused = |log: &Log, name: &str, payload| {
        let by = staff(Role::Operator);
        let now = at("2026-11-24 12:00");
        next_event(&log.0, code(name), now, by, payload, calendar()).err()
    };
    let slot = || Payload::Slot(at("2026-11-25 12:00"));
    let wrong = Some(Refused::Attempts);
    assert_eq!(refused(&log, "CALLBACK_2", slot()), wrong);
    assert_eq!(refused(&log, "NO_RESPONSE", Payload::None), wrong);
    log.add("2026-11-23 12:00", Role::Operator, "CALLBACK_1", slot());
    assert_eq!(refused(&log, "CALLBACK_1", slot()), wrong);
    log.add("2026-11-23 13:00", Role::Operator, "CALLBACK_2", slot());
    assert_eq!(refused(&log, "NO_RESPONSE", Payload::None), wrong);
    log.add(
        "2026-11-23 14:00",
        Role::Operator,
        "CALLBACK_3",
        Payload::None,
    );
    assert_eq!(refused(&log, "NO_RESPONSE", Payload::None), None);
    assert_eq!(refused(&log, "CLOSED", Payload::None), None);
}

#[test]
fn moments_are_kept_as_whole_seconds() {
    let late = SignedDuration::from_millis(700);
    let now = at("2026-11-23 09:00").checked_add(late).unwrap();
    let add = |name: &str, log: &[_], payload| {
        next_event(
            log,
            code(name),
            now,
            staff(Role::System),
            payload,
            calendar(),
        )
    };
    let opened = add("CASE_CREATED", &[], Payload::None).unwrap();
    assert_eq!(opened.at, at("2026-11-23 09:00"));
    let refused = add("CALLBACK_BY_PERSON", &[opened], Payload::Slot(now));
    assert_eq!(refused, Err(Refused::Payload));
}

proptest! {
    #[test]
    fn what_is_offered_can_be_booked_until_it_is_full(now in any_moment(), n in 1..4_u32) {
        let days = calendar().local_day(now);
        let whole: BTreeMap<_, _> = days.series(jiff::ToSpan::day(1)).take(5)
            .flat_map(|day| slots(day, calendar())).map(|slot| (slot, n)).collect();
        let capacity = Capacity(whole);
        let offered = free_slots(5, &[], &capacity, now, calendar());
        for slot in &offered {
            prop_assert!(now + SignedDuration::from_hours(2) <= *slot);
        }
        if let Some(slot) = offered.first() {
            let mut booked = vec![];
            for _ in 0..n {
                prop_assert_eq!(may_book(*slot, Caller::Person, &booked, &capacity, now, calendar()), Ok(()));
                booked.push(*slot);
            }
            prop_assert!(!free_slots(5, &booked, &capacity, now, calendar()).contains(slot));
        }
    }
}

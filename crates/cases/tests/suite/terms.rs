//! Terms: what is due, what is late, who takes over, and in which order it is shown.

use crate::support::{Log, any_log, at, calendar, code, deadline};
use cases::{
    Asked, DeadlineKind, External, Mover, Payload, QueueKey, Role, Timer, Track, keys, order, sla,
    sla::Missed,
};
use jiff::civil::date;
use proptest::prelude::*;

fn opened() -> Log {
    let mut log = Log::default();
    log.add(
        "2026-11-23 12:00",
        Role::Operator,
        "CASE_CREATED",
        Payload::None,
    );
    log
}

#[test]
fn a_lawyer_has_two_working_days_and_one_when_a_deadline_is_near() {
    // Day 10 is not yet urgent, day 9 is.
    for (day, due) in [(3, "2026-11-25 18:00"), (2, "2026-11-23 18:00")] {
        let near = deadline(DeadlineKind::Limitation, date(2026, 12, day));
        let mut log = opened();
        log.add(
            "2026-11-23 12:05",
            Role::Lawyer,
            "DEADLINE_SET",
            Payload::Deadline(near),
        );
        log.add(
            "2026-11-23 12:10",
            Role::Operator,
            "TO_LAWYER_MANUAL",
            Payload::None,
        );
        let case = log.state();
        assert_eq!(case.mover(), Some(Mover::Lawyer));
        assert_eq!(case.due(), Some(at(due)), "{day}");
        assert_eq!(case.is_urgent(date(2026, 11, 23)), day == 2);
        assert_eq!(case.clocks[&Timer::Acceptance], at("2026-11-25 18:00"));
    }
}

#[test]
fn the_same_day_after_closing_is_the_next_working_day() {
    for (signed, due) in [
        ("2026-11-27 17:59", "2026-11-27 18:00"),
        ("2026-11-27 18:00", "2026-11-30 18:00"),
        ("2026-11-28 12:00", "2026-11-30 18:00"),
    ] {
        let mut log = opened();
        log.add(
            "2026-11-23 13:00",
            Role::Operator,
            "TO_LAWYER_MANUAL",
            Payload::None,
        );
        log.add(signed, Role::Lawyer, "PLAN_SIGNED", Payload::None);
        assert_eq!(log.state().due(), Some(at(due)), "{signed}");
    }
}

#[test]
fn late_means_after_the_end_of_the_term() {
    let case = opened().state();
    assert_eq!(case.due(), Some(at("2026-11-24 18:00")));
    assert!(sla::overdue(&case, at("2026-11-24 18:00")).is_empty());
    let late = sla::overdue(&case, at("2026-11-24 18:01"));
    assert_eq!(late.len(), 1);
    assert_eq!(
        (late[0].track, late[0].missed),
        (Track::Matter, Some(Missed::Coordinator))
    );
}

#[test]
fn a_lawyer_who_does_not_take_a_case_is_found_by_the_clock() {
    let mut log = opened();
    log.add(
        "2026-11-23 13:00",
        Role::Operator,
        "TO_LAWYER_MANUAL",
        Payload::None,
    );
    let asked = Payload::Asked {
        whom: Asked::Relative,
        what: vec!["labour_book".to_owned()],
    };
    // Somebody else gets the move for a while: the clock of acceptance goes on.
    log.add(
        "2026-11-24 13:00",
        Role::Operator,
        "QUESTION_TO_PERSON",
        asked,
    );
    let case = log.state();
    assert_eq!(case.mover(), Some(Mover::Relative));
    assert_eq!(case.missing, ["labour_book"]);
    assert_eq!(
        sla::late_clocks(&case, at("2026-11-26 09:00")),
        [Timer::Acceptance]
    );
    assert!(sla::late_clocks(&case, at("2026-11-25 18:00")).is_empty());
}

#[test]
fn an_answer_that_does_not_come_is_asked_for_three_working_days_later() {
    let mut log = opened();
    log.add(
        "2026-11-23 13:00",
        Role::Operator,
        "TO_LAWYER_MANUAL",
        Payload::None,
    );
    let wait = Payload::Wait {
        whom: External::Archive,
        until: date(2026, 12, 28),
        basis: "срок дал архив".to_owned(),
    };
    log.add("2026-11-27 13:00", Role::Lawyer, "EXTERNAL_ASKED", wait);
    let case = log.state();
    assert_eq!(case.mover(), Some(Mover::External(External::Archive)));
    assert_eq!(case.waiting_on.as_ref().unwrap().until, date(2026, 12, 28));
    // 29 and 30 December, then 11 January.
    let handed = at("2027-01-11 18:00");
    let before = keys(&case, handed, calendar());
    assert_eq!(before[0].mover, Mover::External(External::Archive));
    let after = keys(&case, at("2027-01-11 18:01"), calendar());
    assert_eq!((after[0].mover, after[0].due), (Mover::Operator, handed));
    // The operator asks, there is nothing: the lawyer, with a complaint to draft.
    log.add(
        "2027-01-12 10:00",
        Role::Operator,
        "NO_ANSWER_OUTSIDE",
        Payload::None,
    );
    let case = log.state();
    assert_eq!(
        (case.mover(), case.waiting_on.is_none()),
        (Some(Mover::Lawyer), true)
    );
    assert!(case.tasks.contains(&cases::Task::ComplaintDraft));
}

#[test]
fn papers_that_do_not_come_are_reminded_of_then_the_operator_calls_then_it_is_put_aside() {
    let asked = Payload::Asked {
        whom: Asked::Resident,
        what: vec!["statement".to_owned()],
    };
    let mut log = opened();
    log.add("2026-11-24 12:00", Role::Operator, "DOCS_REQUESTED", asked);
    let days = sla::reminders(code("DOCS_REQUESTED"), at("2026-11-24 12:00"), calendar());
    assert_eq!(
        days,
        [date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 24)]
    );
    let case = log.state();
    let mover = |moment| keys(&case, at(moment), calendar())[0].mover;
    assert_eq!(mover("2026-12-24 18:00"), Mover::Resident);
    assert_eq!(mover("2026-12-24 18:01"), Mover::Operator);
    let later = Payload::FollowUp(date(2027, 2, 1));
    log.add("2026-12-25 12:00", Role::Operator, "PUT_ASIDE", later);
    let case = log.state();
    assert_eq!(case.stage, cases::Stage::DocsWait);
    assert_eq!(case.follow_up, Some(date(2027, 2, 1)));
    assert!(case.clocks.is_empty());
}

#[test]
fn an_unconfirmed_draft_goes_to_nobody() {
    let mut log = Log::default();
    log.add(
        "2026-11-23 12:00",
        Role::Operator,
        "HELPER_REQUESTED",
        Payload::None,
    );
    let case = log.state();
    assert_eq!(case.due(), Some(at("2026-12-07 18:00")));
    assert_eq!(
        keys(&case, at("2026-12-20 12:00"), calendar())[0].mover,
        Mover::Resident
    );
    let late = sla::overdue(&case, at("2026-12-07 18:01"));
    assert_eq!(late[0].missed, Some(Missed::PurgeDraft));
}

#[test]
fn a_complaint_runs_beside_the_matter_and_after_its_end() {
    let unhappy = || Payload::Reason("не перезвонили".to_owned());
    let mut log = opened();
    log.add(
        "2026-11-23 13:00",
        Role::Operator,
        "TO_LAWYER_MANUAL",
        Payload::None,
    );
    log.add(
        "2026-11-23 14:00",
        Role::Operator,
        "COMPLAINT_OPENED",
        unhappy(),
    );
    let case = log.state();
    assert_eq!(case.mover(), Some(Mover::Lawyer));
    assert_eq!(case.moves[&Track::Complaint].due, at("2026-11-24 18:00"));
    log.add("2026-11-24 10:00", Role::Operator, "CLOSED", Payload::None);
    log.add(
        "2026-11-24 11:00",
        Role::Coordinator,
        "COMPLAINT_HOLDING",
        Payload::None,
    );
    let case = log.state();
    assert_eq!(case.mover(), None);
    assert_eq!(case.moves[&Track::Complaint].due, at("2026-12-08 18:00"));
    let late = sla::overdue(&case, at("2026-12-08 18:01"));
    assert_eq!(late[0].missed, Some(Missed::Head));
    log.add(
        "2026-12-01 11:00",
        Role::Coordinator,
        "COMPLAINT_ANSWERED",
        Payload::None,
    );
    assert!(log.state().moves.is_empty() && log.state().clocks.is_empty());
    log.add(
        "2026-12-02 11:00",
        Role::Operator,
        "COMPLAINT_OPENED",
        unhappy(),
    );
    assert_eq!(log.state().stage, cases::Stage::Closed);
}

#[test]
fn lists_are_ordered_by_mover_then_term_then_number() {
    let key = |mover, due: &str| QueueKey {
        mover,
        due: at(due),
        track: Track::Matter,
    };
    let line = |key, number: &str| (key, number.to_owned());
    let early = key(Mover::Operator, "2026-11-23 12:00");
    let late = key(Mover::Operator, "2026-11-23 12:01");
    let lawyer = key(Mover::Lawyer, "2026-11-01 12:00");
    let sorted = [
        line(early, "1"),
        line(early, "2"),
        line(late, "1"),
        line(lawyer, "0"),
    ];
    let mut list = [3, 2, 1, 0].map(|n: usize| sorted[n].clone());
    list.sort_by(order);
    assert_eq!(list, sorted);
}

proptest! {
    #[test]
    fn every_move_stands_in_exactly_one_list(log in any_log(0..24)) {
        let case = cases::state(&log, calendar());
        for moment in ["2025-12-02 09:00", "2026-03-01 09:00", "2029-01-01 09:00"] {
            let keys = keys(&case, at(moment), calendar());
            prop_assert_eq!(keys.len(), case.moves.len());
            for key in keys {
                let given = case.moves[&key.track];
                prop_assert!(key.mover == given.mover && key.due == given.due
                    || key.mover == Mover::Operator && !given.mover.is_staff() && given.due <= key.due);
            }
        }
    }

    /// Nothing outside dies silently: far in the future every move of an open case is that of staff.
    #[test]
    fn in_the_end_staff_have_every_move(log in any_log(0..24)) {
        let case = cases::state(&log, calendar());
        prop_assume!(case.stage != cases::Stage::Draft);
        for key in keys(&case, at("2040-01-01 09:00"), calendar()) {
            prop_assert!(key.mover.is_staff(), "{:?}", key);
        }
    }
}

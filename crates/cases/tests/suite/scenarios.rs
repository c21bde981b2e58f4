//! Stories the desk was agreed on, at the level of the log.

use crate::support::{Log, at, calendar, code, deadline, staff};
use cases::{
    Asker, DeadlineKind, External, Handshake, Known, Likeness, May, Mover, Payload, Refused, Role,
    Scope, Stage, Task, Trait, Why, chained, compare, for_person, journal, may_see, next_event,
    sla, verify,
};
use jiff::civil::date;

fn with_lawyer() -> Log {
    let mut log = Log::default();
    log.add(
        "2026-11-23 10:00",
        Role::Operator,
        "CASE_CREATED",
        Payload::None,
    )
    .add(
        "2026-11-23 10:30",
        Role::Operator,
        "CHECK_STARTED",
        Payload::None,
    )
    .add(
        "2026-11-23 11:00",
        Role::Operator,
        "TO_LAWYER_MANUAL",
        Payload::None,
    )
    .add("2026-11-24 09:30", Role::Lawyer, "ACCEPTED", Payload::None);
    log
}

/// 6. Mother and daughter-in-law: one telephone, one surname. «Похоже», never merged by the program.
#[test]
fn the_same_telephone_and_surname_are_never_merged_by_the_program() {
    let woman = |name: &str, year| Known {
        surname: Some("Кислицына".to_owned()),
        given_name: Some(name.to_owned()),
        born: Some(date(year, 4, 1)),
        phone: Some("89990000001".to_owned()),
        settlement: Some("Ключи".to_owned()),
        ..Known::default()
    };
    let found = compare(&woman("Анна", 1950), &woman("Мария", 1974));
    let expected = Likeness::Similar {
        equal: vec![Trait::Surname, Trait::Phone, Trait::Settlement],
        differs: vec![Trait::GivenName, Trait::Born],
    };
    assert_eq!(found, expected);
    // Even when everything is equal it is only «похоже», and the program may not set `DUPLICATE`.
    let twin = compare(&woman("Анна", 1950), &woman("Анна", 1950));
    assert!(matches!(twin, Likeness::Similar { .. }));
    let log = with_lawyer();
    let other = Payload::OtherCase("7654321".to_owned());
    let refused = next_event(
        &log.0,
        code("DUPLICATE"),
        at("2026-11-25 10:00"),
        staff(Role::System),
        other,
        calendar(),
    );
    assert_eq!(refused, Err(Refused::Role));
}

/// 7. A caller without the word hears nothing about the case; the log shows that somebody asked.
#[test]
fn no_word_no_case_information_and_the_event_is_logged() {
    let mut log = with_lawyer();
    let before = log.state();
    for handshake in [Handshake::NoWord, Handshake::WrongWord] {
        let answer = may_see(Asker::Resident, Scope::Case, handshake);
        assert_eq!(answer, May::No(Why::NoWord));
    }
    log.add(
        "2026-11-24 10:00",
        Role::Operator,
        "ACCESS_REFUSED",
        Payload::None,
    );
    assert_eq!(log.state(), before);
    assert_eq!(
        may_see(Asker::Resident, Scope::General, Handshake::NoWord),
        May::Yes
    );
    let lines = journal(&log.0, 1, calendar());
    assert_eq!(lines.last().unwrap().code.name(), "ACCESS_REFUSED");
    assert_eq!(
        for_person(&log.0, calendar()),
        for_person(&log.0[..4], calendar())
    );
}

/// 8. The lawyer closes the laptop in the middle of an answer: every draft is in the log, shown as one line.
#[test]
fn an_answer_in_the_middle_is_still_there() {
    let mut log = with_lawyer();
    let before = log.state();
    for minute in 0..5 {
        let local = format!("2026-11-24 10:0{minute}");
        let draft = Payload::Document(format!("answer-draft-{minute}"));
        log.add(&local, Role::Lawyer, "ANSWER_DRAFTED", draft);
    }
    assert_eq!(log.state(), before);
    assert_eq!(log.state().mover(), Some(Mover::Lawyer));
    let last = Payload::Document("answer-draft-4".to_owned());
    assert_eq!(log.0.last().unwrap().payload, last);
    let lines = journal(&log.0, 4, calendar());
    assert_eq!(lines.last().unwrap().seqs.len(), 5);
    // Later somebody else opens the case: the draft is the lawyer's, the case goes on.
    log.add(
        "2026-11-25 09:00",
        Role::Lawyer,
        "PLAN_SIGNED",
        Payload::None,
    );
    assert_eq!(log.state().stage, Stage::PlanReady);
}

/// 14. The fund refuses on the tenth working day.
#[test]
fn a_refusal_on_working_day_ten() {
    let mut log = with_lawyer();
    log.add(
        "2026-11-24 15:00",
        Role::Lawyer,
        "PLAN_SIGNED",
        Payload::None,
    );
    log.add("2026-11-24 16:00", Role::Lawyer, "PLAN_SENT", Payload::None);
    let filed = date(2026, 12, 21);
    let tenth = calendar().add_working_days(filed, 10);
    assert_eq!(tenth, date(2027, 1, 13));
    let wait = Payload::Wait {
        whom: External::Sfr,
        until: tenth,
        basis: "ч. 7 ст. 22 Федерального закона от 28.12.2013 № 400-ФЗ".to_owned(),
    };
    log.add("2026-12-21 12:00", Role::Operator, "FILED_BY_PERSON", wait);
    assert_eq!(log.state().stage, Stage::Waiting);
    assert_eq!(log.state().mover(), Some(Mover::External(External::Sfr)));

    let refusal = Payload::Refusal {
        received_on: tenth,
        deadlines: vec![],
    };
    log.add("2027-01-13 12:00", Role::Operator, "SFR_REFUSED", refusal);
    let case = log.state();
    assert_eq!(
        (case.stage, case.mover()),
        (Stage::Analysis, Some(Mover::Lawyer))
    );
    assert_eq!(case.due(), Some(at("2027-01-15 18:00")));
    assert!(case.waiting_on.is_none());
    // Nobody knows yet until when one may appeal: that is a task, not «no deadline».
    assert_eq!(
        case.tasks.iter().copied().collect::<Vec<_>>(),
        [Task::ComplaintDraft, Task::SetDeadline]
    );

    let limit = deadline(DeadlineKind::Limitation, date(2027, 1, 22));
    log.add(
        "2027-01-13 13:00",
        Role::Lawyer,
        "DEADLINE_SET",
        Payload::Deadline(limit.clone()),
    );
    let case = log.state();
    assert!(case.deadlines.contains(&limit));
    assert!(case.is_urgent(date(2027, 1, 13)) && !case.is_urgent(date(2027, 1, 12)));
    // An urgent case passed on is due the same day.
    log.add(
        "2027-01-13 14:00",
        Role::Lawyer,
        "SECOND_OPINION",
        Payload::Reason("срок близко".to_owned()),
    );
    assert_eq!(log.state().due(), Some(at("2027-01-13 18:00")));
    let draft = Payload::Document("complaint_to_sfr".to_owned());
    log.add("2027-01-13 15:00", Role::Trainee, "DOC_ISSUED", draft);
    assert!(log.state().tasks.is_empty());
    assert!(sla::overdue(&log.state(), at("2027-01-13 18:01")).len() == 1);

    let mut chain = vec![];
    for event in &log.0 {
        let next = chained("1234567", &chain, event.clone());
        chain.push(next);
    }
    assert_eq!(verify("1234567", &chain), Ok(()));
}

/// What the desk refuses.
#[test]
fn the_desk_refuses_what_does_not_fit() {
    let log = with_lawyer();
    let add = |local, role, name: &str, payload| {
        next_event(
            &log.0,
            code(name),
            at(local),
            staff(role),
            payload,
            calendar(),
        )
        .map(|_| ())
    };
    let later = "2026-11-25 10:00";
    assert_eq!(
        add(later, Role::Trainee, "PLAN_SIGNED", Payload::None),
        Err(Refused::Role)
    );
    assert_eq!(
        add(
            later,
            Role::Lawyer,
            "PLAN_SIGNED",
            Payload::Day(date(2026, 1, 1))
        ),
        Err(Refused::Payload)
    );
    assert_eq!(
        add(later, Role::Lawyer, "ALT_HELP", Payload::Addresses(vec![])),
        Err(Refused::Payload)
    );
    assert_eq!(
        add("2026-11-23 09:00", Role::Lawyer, "CLOSED", Payload::None),
        Err(Refused::Past)
    );
    let again = Payload::Reason("новые бумаги".to_owned());
    assert_eq!(
        add(later, Role::Lawyer, "REOPENED", again.clone()),
        Err(Refused::Stage(Stage::Analysis))
    );
    let mut closed = with_lawyer();
    closed.add(later, Role::Lawyer, "CLOSED", Payload::None);
    for known in cases::codes().filter(|known| known.row().track == cases::Track::Matter) {
        let row = known.row();
        if row.is_note() || known.name() == "REOPENED" {
            continue;
        }
        assert!(!row.fits(closed.state().stage), "{known:?}");
    }
    closed.add("2026-11-26 10:00", Role::Lawyer, "REOPENED", again);
    assert_eq!(
        (closed.state().stage, closed.state().mover()),
        (Stage::Reopened, Some(Mover::Operator))
    );
}

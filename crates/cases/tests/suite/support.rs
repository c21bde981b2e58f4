//! Events in few words, and random logs.

use cases::{
    Asked, By, CaseEvent, Code, Deadline, DeadlineKind, External, Payload, PayloadKind, Role,
    WorkCalendar, codes, next_event,
};
use jiff::{Timestamp, ToSpan as _, civil::Date, civil::date};
use proptest::prelude::*;

pub(crate) fn calendar() -> &'static WorkCalendar {
    WorkCalendar::embedded()
}

pub(crate) fn code(name: &str) -> Code {
    Code::find(name).unwrap_or_else(|| panic!("no code {name}"))
}

/// A local moment of Kirov: `2026-12-25 12:00`.
pub(crate) fn at(local: &str) -> Timestamp {
    let (day, time) = local.split_once(' ').unwrap();
    format!("{day}T{time}:00+03:00").parse().unwrap()
}

pub(crate) fn staff(role: Role) -> By {
    match role {
        Role::System => By::System,
        _ => By::Staff(format!("{}-1", role.name()), role),
    }
}

/// A log that is written line by line through the desk.
#[derive(Default)]
pub(crate) struct Log(pub(crate) Vec<CaseEvent>);

impl Log {
    pub(crate) fn add(
        &mut self,
        local: &str,
        role: Role,
        name: &str,
        payload: Payload,
    ) -> &mut Self {
        let event = next_event(
            &self.0,
            code(name),
            at(local),
            staff(role),
            payload,
            calendar(),
        );
        self.0
            .push(event.unwrap_or_else(|refused| panic!("{name}: {refused:?}")));
        self
    }

    pub(crate) fn state(&self) -> cases::CaseState {
        cases::state(&self.0, calendar())
    }
}

pub(crate) fn deadline(what: DeadlineKind, day: Date) -> Deadline {
    Deadline {
        what,
        day,
        norm: "норма из теста".to_owned(),
    }
}

pub(crate) fn any_day() -> impl Strategy<Value = Date> {
    (0..1460_i32).prop_map(|n| date(2025, 1, 1).saturating_add(n.days()))
}

pub(crate) fn any_moment() -> impl Strategy<Value = Timestamp> {
    let first = at("2025-01-01 00:00").as_second();
    let last = at("2028-12-31 23:59").as_second();
    (first..last).prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn any_deadline() -> impl Strategy<Value = Deadline> {
    (prop::sample::select(DeadlineKind::ALL), any_day()).prop_map(|(what, day)| deadline(what, day))
}

fn any_payload(kind: PayloadKind) -> BoxedStrategy<Payload> {
    let word = "[а-я]{0,8}";
    match kind {
        PayloadKind::None => Just(Payload::None).boxed(),
        PayloadKind::Reason => word.prop_map(Payload::Reason).boxed(),
        PayloadKind::OtherCase => "[0-9]{0,7}".prop_map(Payload::OtherCase).boxed(),
        PayloadKind::Document => word.prop_map(Payload::Document).boxed(),
        PayloadKind::Slot => any_moment().prop_map(Payload::Slot).boxed(),
        PayloadKind::Addresses => prop::collection::vec(word, 0..3)
            .prop_map(Payload::Addresses)
            .boxed(),
        PayloadKind::Asked => (
            prop::sample::select(Asked::ALL),
            prop::collection::vec(word, 0..3),
        )
            .prop_map(|(whom, what)| Payload::Asked { whom, what })
            .boxed(),
        PayloadKind::Wait => (prop::sample::select(External::ALL), any_day(), word)
            .prop_map(|(whom, until, basis)| Payload::Wait { whom, until, basis })
            .boxed(),
        PayloadKind::Refusal => (any_day(), prop::collection::vec(any_deadline(), 0..3))
            .prop_map(|(received_on, deadlines)| Payload::Refusal {
                received_on,
                deadlines,
            })
            .boxed(),
        PayloadKind::Deadline => any_deadline().prop_map(Payload::Deadline).boxed(),
        PayloadKind::FollowUp => any_day().prop_map(Payload::FollowUp).boxed(),
        PayloadKind::Day => any_day().prop_map(Payload::Day).boxed(),
    }
}

/// Any code with its payload, and now and then with a foreign one: a fold must survive that too.
fn any_code_and_payload() -> impl Strategy<Value = (Code, Payload)> {
    let all: Vec<Code> = codes().collect();
    let common: Vec<Code> = [
        "CASE_CREATED",
        "TO_LAWYER_MANUAL",
        "FILED_BY_PERSON",
        "REOPENED",
    ]
    .map(code)
    .to_vec();
    let any = prop_oneof![
        4 => prop::sample::select(all),
        1 => prop::sample::select(common),
    ];
    let foreign = prop::sample::select(PayloadKind::ALL);
    (any, foreign, 0..20_u8).prop_flat_map(|(code, foreign, die)| {
        let kind = if die == 0 {
            foreign
        } else {
            code.row().payload
        };
        any_payload(kind).prop_map(move |payload| (code, payload))
    })
}

pub(crate) fn any_log(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<CaseEvent>> {
    let one = (
        any_code_and_payload(),
        prop::sample::select(Role::ALL),
        0..200_000_i64,
    );
    prop::collection::vec(one, length).prop_map(|list| {
        let mut second = at("2025-12-01 09:00").as_second();
        let begun = (code("CASE_CREATED"), Payload::None);
        let mut log = vec![];
        for (seq, ((code, payload), role, later)) in (1..).zip(list) {
            // Most logs begin as real ones do.
            let (code, payload) = if seq == 1 && later % 8 != 0 {
                begun.clone()
            } else {
                (code, payload)
            };
            second += later;
            log.push(CaseEvent {
                seq,
                code,
                at: Timestamp::from_second(second).unwrap(),
                by: staff(role),
                payload,
            });
        }
        log
    })
}

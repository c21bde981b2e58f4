//! Who waits for whom and how long: the table of `sla.toml`, and what is late by it.

use crate::{
    case_state::{CaseState, Move},
    named::named,
    registry::Code,
    term::Term,
    vocabulary::{Timer, Track},
    who::Mover,
    work_calendar::WorkCalendar,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use serde::Deserialize;
use std::sync::LazyLock;

named! {
    /// Who takes over when a term is missed.
    pub enum Missed {
        /// Дежурный.
        Operator = "operator",
        /// Второй юрист.
        SecondLawyer = "second_lawyer",
        /// Координатор.
        Coordinator = "coordinator",
        /// Глава организации.
        Head = "head",
        /// Nobody: the draft that was not confirmed is erased.
        PurgeDraft = "purge_draft",
    }
}

/// One row.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sla {
    /// Its name in the data.
    pub id: String,
    /// What it is, for the lists of staff.
    pub title: String,
    /// Who waits.
    pub from: String,
    /// Who is waited for.
    pub to: String,
    /// The events that start it.
    pub codes: Vec<String>,
    /// How long; absent where only reminders are sent.
    pub term: Option<Term>,
    /// How long where a deadline is near.
    pub urgent: Option<Term>,
    /// Working days after the term until somebody else takes over.
    #[serde(default)]
    pub grace_working_days: u16,
    /// Days after the event on which the person is reminded.
    #[serde(default)]
    pub reminder_days: Vec<i32>,
    /// Hours before a meeting.
    #[serde(default)]
    pub reminder_hours_before: Vec<i32>,
    /// Who takes over.
    pub missed: Missed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "status")]
    whose: String,
    urgent_days: i32,
    sla: Vec<Sla>,
}

static FILE: LazyLock<File> =
    LazyLock::new(|| toml::from_str(include_str!("../sla.toml")).expect("a test reads the table"));

/// All rows.
pub fn all() -> &'static [Sla] {
    &FILE.sla
}

/// Whose numbers these are, in Russian: to be shown beside the table.
pub fn whose() -> &'static str {
    &FILE.whose
}

/// A deadline less than this many days away makes a case urgent («срочные»).
pub fn urgent_days() -> i32 {
    FILE.urgent_days
}

/// The row an event starts; `None` where §10 sets none and only the registry's term holds.
pub fn of(code: Code) -> Option<&'static Sla> {
    all()
        .iter()
        .find(|row| row.codes.iter().any(|known| known == code.name()))
}

/// A move whose term is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// Of what.
    pub track: Track,
    /// Whose move.
    pub late: Move,
    /// Who takes over; `None` where it stays with the same mover.
    pub missed: Option<Missed>,
}

/// What is late at this moment, by track. Exactly at the end of a term nothing is late.
pub fn overdue(state: &CaseState, now: Timestamp) -> Vec<Overdue> {
    let late = state.moves.iter().filter(|(_, given)| given.due < now);
    late.map(|(track, late)| Overdue {
        track: *track,
        late: *late,
        missed: of(late.code).map(|row| row.missed),
    })
    .collect()
}

/// Clocks that have run out.
pub fn late_clocks(state: &CaseState, now: Timestamp) -> Vec<Timer> {
    let late = state.clocks.iter().filter(|(_, end)| **end < now);
    late.map(|(timer, _)| *timer).collect()
}

/// From when the operator has a move that an outsider, the person or a volunteer has let pass. Staff keep theirs:
/// `None`. So does an unconfirmed draft, which is erased instead.
pub fn handed_over_at(given: &Move, calendar: &WorkCalendar) -> Option<Timestamp> {
    let row = of(given.code);
    if given.mover.is_staff() || row.is_some_and(|row| row.missed == Missed::PurgeDraft) {
        return None;
    }
    let grace = match given.mover {
        // Any wait outside gets the grace of the table, whichever event began it.
        Mover::External(_) => row.map_or_else(external_grace, |row| row.grace_working_days),
        _ => row.map_or(0, |row| row.grace_working_days),
    };
    if grace == 0 {
        return Some(given.due);
    }
    let day = calendar.local_day(given.due);
    Some(calendar.closes(calendar.add_working_days(day, grace)))
}

fn external_grace() -> u16 {
    let row = all().iter().find(|row| row.id == "external");
    row.map_or(0, |row| row.grace_working_days)
}

/// The days on which the person is reminded of what the event asked for.
pub fn reminders(code: Code, at: Timestamp, calendar: &WorkCalendar) -> Vec<Date> {
    let day = calendar.local_day(at);
    let days = of(code).map_or(&[][..], |row| &row.reminder_days);
    days.iter()
        .map(|days| day.saturating_add(days.days()))
        .collect()
}

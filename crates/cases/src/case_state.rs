//! What follows from the log: state, «чей ход», terms. A fold; nothing of it is kept apart from the log.

use crate::{
    event::{CaseEvent, Deadline, Payload},
    registry::{Code, Row},
    sla,
    stage::Stage,
    vocabulary::{Next, Task, Timer, Track},
    who::{External, Mover},
    work_calendar::WorkCalendar,
};
use jiff::{Timestamp, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

/// Whose move it is, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub mover: Mover,
    /// Until when.
    pub due: Timestamp,
    /// The event that gave the move.
    pub code: Code,
    /// Its place in the log.
    pub seq: u32,
}

/// An answer from outside that is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who must answer.
    pub whom: External,
    /// The last day for it.
    pub until: Date,
    /// The norm, or that it is custom.
    pub basis: String,
}

/// A case as it stands after its log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseState {
    /// Where it stands.
    pub stage: Stage,
    /// The move of each track that runs. An open case always has one in [`Track::Matter`].
    pub moves: BTreeMap<Track, Move>,
    /// Whose answer is waited for.
    pub waiting_on: Option<Waiting>,
    /// What the person was asked for and has not brought yet.
    pub missing: Vec<String>,
    /// The day to come back to the case.
    pub follow_up: Option<Date>,
    /// Days set by law.
    pub deadlines: BTreeSet<Deadline>,
    /// What stands to be done.
    pub tasks: BTreeSet<Task>,
    /// Clocks that run, with their ends.
    pub clocks: BTreeMap<Timer, Timestamp>,
    /// Attempts to call since the last talk.
    pub attempts: u8,
    /// The person asked us to be careful with calls and letters.
    pub is_restricted: bool,
    /// Places of events that did not fit: they changed nothing, and somebody should look at them.
    pub misfits: Vec<u32>,
}

impl Default for CaseState {
    fn default() -> Self {
        Self {
            stage: Stage::Draft,
            moves: BTreeMap::new(),
            waiting_on: None,
            missing: vec![],
            follow_up: None,
            deadlines: BTreeSet::new(),
            tasks: BTreeSet::new(),
            clocks: BTreeMap::new(),
            attempts: 0,
            is_restricted: false,
            misfits: vec![],
        }
    }
}

/// The case after these events, in the order of the log.
pub fn state(events: &[CaseEvent], calendar: &WorkCalendar) -> CaseState {
    events.iter().fold(CaseState::default(), |state, event| {
        state.after(event, calendar)
    })
}

impl CaseState {
    /// Who has the move of the matter; `None` before the first event and after the end.
    pub fn mover(&self) -> Option<Mover> {
        self.moves.get(&Track::Matter).map(|matter| matter.mover)
    }

    /// Until when.
    pub fn due(&self) -> Option<Timestamp> {
        self.moves.get(&Track::Matter).map(|matter| matter.due)
    }

    /// Whether the nearest deadline is less than [`sla::urgent_days`] away, or gone. A case at its end is not urgent.
    pub fn is_urgent(&self, today: Date) -> bool {
        let is_near = |deadline: &Deadline| {
            let days = today.until(deadline.day).map_or(0, |span| span.get_days());
            days < sla::urgent_days()
        };
        !self.stage.is_final() && self.deadlines.iter().any(is_near)
    }

    /// The state after one more event. An event that does not fit is only counted among the misfits.
    #[must_use]
    pub fn after(mut self, event: &CaseEvent, calendar: &WorkCalendar) -> Self {
        let row = event.code.row();
        let fits = row.fits(self.stage) && event.payload.kind() == row.payload;
        // Deadlines first: the event that brings one may be urgent because of it.
        let mut next = self.clone();
        next.take_payload(event);
        if !fits || !next.take_move(event, row, calendar) {
            self.misfits.push(event.seq);
            return self;
        }
        next.take_row(event, row, calendar);
        next
    }

    fn take_payload(&mut self, event: &CaseEvent) {
        match &event.payload {
            Payload::Deadline(deadline) => {
                self.deadlines.insert(deadline.clone());
            }
            Payload::Refusal { deadlines, .. } => {
                self.deadlines.extend(deadlines.iter().cloned());
                if deadlines.is_empty() {
                    self.tasks.insert(Task::SetDeadline);
                }
            }
            _ => {}
        }
    }

    /// Whether the event could be given its term, where it gives somebody the move.
    fn take_move(&mut self, event: &CaseEvent, row: &Row, calendar: &WorkCalendar) -> bool {
        match row.next {
            Next::Keep => return true,
            Next::Nobody => {
                self.moves.remove(&row.track);
            }
            _ => {
                let (Some(mover), Some(due)) = (event.next_mover(), self.due_of(event, calendar))
                else {
                    return false;
                };
                let given = Move {
                    mover,
                    due,
                    code: event.code,
                    seq: event.seq,
                };
                self.moves.insert(row.track, given);
            }
        }
        if row.track == Track::Matter {
            self.waiting_on = match &event.payload {
                Payload::Wait { whom, until, basis } => Some(Waiting {
                    whom: *whom,
                    until: *until,
                    basis: basis.clone(),
                }),
                _ => None,
            };
            self.missing = match &event.payload {
                Payload::Asked { what, .. } => what.clone(),
                _ => vec![],
            };
            self.follow_up = match event.payload {
                Payload::FollowUp(day) => Some(day),
                _ => None,
            };
        }
        true
    }

    /// When the move this event gives would be due in this case.
    pub fn due_of(&self, event: &CaseEvent, calendar: &WorkCalendar) -> Option<Timestamp> {
        let row = event.code.row();
        let is_urgent = self.is_urgent(calendar.local_day(event.at));
        let term = row.due_urgent.filter(|_| is_urgent).or(row.due)?;
        term.ends(event.at, event.payload.given(), &self.clocks, calendar)
    }

    fn take_row(&mut self, event: &CaseEvent, row: &Row, calendar: &WorkCalendar) {
        for timer in &row.stops {
            self.clocks.remove(timer);
        }
        for (timer, term) in &row.starts {
            let end = term.ends(event.at, event.payload.given(), &self.clocks, calendar);
            self.clocks.extend(end.map(|end| (*timer, end)));
        }
        if row.stops.contains(&Timer::Callback) {
            self.attempts = 0;
        }
        self.attempts = row.attempt.unwrap_or(self.attempts);
        self.is_restricted |= row.restricts;
        self.tasks.extend(&row.adds);
        self.tasks.retain(|task| !row.ends.contains(task));
        if row.clears_deadlines {
            self.deadlines.clear();
        }
        self.stage = row.state.unwrap_or(self.stage);
        if self.stage.is_final() && row.state.is_some() {
            self.end();
        }
    }

    /// What the end of the matter takes with it. A complaint goes on, and deadlines remain known.
    fn end(&mut self) {
        self.moves.retain(|track, _| *track == Track::Complaint);
        let of_complaint = [Timer::ComplaintHolding, Timer::ComplaintAnswer];
        self.clocks.retain(|timer, _| of_complaint.contains(timer));
        self.tasks.clear();
        self.attempts = 0;
    }
}

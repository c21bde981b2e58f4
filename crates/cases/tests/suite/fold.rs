//! The fold: step by step, all at once, and read backwards by a slow second implementation.

use crate::support::{any_log, calendar};
use cases::{
    CaseEvent, CaseState, Deadline, Move, Next, Payload, Stage, Task, Timer, Track, Waiting, sla,
    state,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everything asked of the whole log again for each field, from the end to the beginning.
struct Slow<'a> {
    events: &'a [CaseEvent],
    /// Which events fitted.
    fitted: Vec<bool>,
}

impl<'a> Slow<'a> {
    fn new(events: &'a [CaseEvent]) -> Self {
        let mut fitted = vec![];
        for n in 0..events.len() {
            let before = Slow {
                events: &events[..n],
                fitted: fitted.clone(),
            };
            fitted.push(before.takes(&events[n]));
        }
        Self { events, fitted }
    }

    fn good(&self) -> Vec<&'a CaseEvent> {
        let both = self.events.iter().zip(&self.fitted);
        both.filter(|(_, fits)| **fits)
            .map(|(event, _)| event)
            .collect()
    }

    fn stage(&self) -> Stage {
        let last = self
            .good()
            .iter()
            .rev()
            .find_map(|event| event.code.row().state);
        last.unwrap_or(Stage::Draft)
    }

    fn takes(&self, event: &CaseEvent) -> bool {
        let row = event.code.row();
        let is_plain = matches!(row.next, Next::Keep | Next::Nobody);
        row.fits(self.stage())
            && row.payload == event.payload.kind()
            && (is_plain || event.next_mover().is_some() && self.due(event).is_some())
    }

    /// When the move of an event that comes next is due.
    fn due(&self, event: &CaseEvent) -> Option<jiff::Timestamp> {
        let row = event.code.row();
        let today = calendar().local_day(event.at);
        let mut deadlines = self.deadlines();
        deadlines.extend(brought(event));
        let is_urgent = !self.stage().is_final()
            && deadlines
                .iter()
                .any(|deadline| (deadline.day - today).get_days() < sla::urgent_days());
        let term = if is_urgent && row.due_urgent.is_some() {
            row.due_urgent
        } else {
            row.due
        };
        term?.ends(event.at, event.payload.given(), &self.clocks(), calendar())
    }

    fn deadlines(&self) -> BTreeSet<Deadline> {
        let good = self.good();
        let cleared = good
            .iter()
            .rposition(|event| event.code.row().clears_deadlines);
        let since = cleared.map_or(0, |place| place + 1);
        good[since..]
            .iter()
            .flat_map(|event| brought(event))
            .collect()
    }

    /// The last end of the matter, as a place among the good events.
    fn last_end(&self) -> Option<usize> {
        self.good()
            .iter()
            .rposition(|event| event.code.row().state.is_some_and(Stage::is_final))
    }

    fn clocks(&self) -> BTreeMap<Timer, jiff::Timestamp> {
        let good = self.good();
        let mut clocks = BTreeMap::new();
        for &timer in Timer::ALL {
            let of_complaint = matches!(timer, Timer::ComplaintHolding | Timer::ComplaintAnswer);
            for (place, event) in good.iter().enumerate().rev() {
                let row = event.code.row();
                if let Some((_, term)) = row.starts.iter().find(|(started, _)| *started == timer) {
                    let end = term.ends(
                        event.at,
                        event.payload.given(),
                        &BTreeMap::new(),
                        calendar(),
                    );
                    clocks.extend(end.map(|end| (timer, end)));
                    break;
                }
                let ends =
                    row.stops.contains(&timer) || !of_complaint && Some(place) == self.last_end();
                if ends {
                    break;
                }
            }
        }
        clocks
    }

    fn moves(&self) -> BTreeMap<Track, Move> {
        let good = self.good();
        let mut moves = BTreeMap::new();
        for &track in Track::ALL {
            let last = good.iter().rposition(|event| {
                let row = event.code.row();
                row.track == track && row.next != Next::Keep
            });
            let Some(place) = last else { continue };
            let ended =
                track != Track::Complaint && self.last_end().is_some_and(|end| place <= end);
            if good[place].code.row().next == Next::Nobody || ended {
                continue;
            }
            let whole = self
                .events
                .iter()
                .position(|event| event == good[place])
                .unwrap();
            let before = Slow::new(&self.events[..whole]);
            let given = Move {
                mover: good[place].next_mover().unwrap(),
                due: before.due(good[place]).unwrap(),
                code: good[place].code,
                seq: good[place].seq,
            };
            moves.insert(track, given);
        }
        moves
    }

    fn tasks(&self) -> BTreeSet<Task> {
        let good = self.good();
        let since = self.last_end().map_or(0, |place| place + 1);
        let stands = |task: Task| {
            let last = good[since..].iter().rev().find_map(|event| {
                let row = event.code.row();
                let is_unknown = matches!(&event.payload, Payload::Refusal { deadlines, .. } if deadlines.is_empty());
                let adds = row.adds.contains(&task) || task == Task::SetDeadline && is_unknown;
                (adds || row.ends.contains(&task)).then_some(adds && !row.ends.contains(&task))
            });
            last == Some(true)
        };
        Task::ALL
            .iter()
            .copied()
            .filter(|task| stands(*task))
            .collect()
    }

    fn state(&self) -> CaseState {
        let good = self.good();
        let matter = good.iter().rev().find(|event| {
            let row = event.code.row();
            row.track == Track::Matter && row.next != Next::Keep
        });
        let payload = matter.map_or(Payload::None, |event| event.payload.clone());
        let since_end = self.last_end().map_or(0, |place| place + 1);
        let attempts = good[since_end..].iter().rev().find_map(|event| {
            let row = event.code.row();
            row.attempt
                .or(row.stops.contains(&Timer::Callback).then_some(0))
        });
        let misfits = self.events.iter().zip(&self.fitted);
        CaseState {
            stage: self.stage(),
            moves: self.moves(),
            waiting_on: match &payload {
                Payload::Wait { whom, until, basis } => Some(Waiting {
                    whom: *whom,
                    until: *until,
                    basis: basis.clone(),
                }),
                _ => None,
            },
            missing: match &payload {
                Payload::Asked { what, .. } => what.clone(),
                _ => vec![],
            },
            follow_up: match payload {
                Payload::FollowUp(day) => Some(day),
                _ => None,
            },
            deadlines: self.deadlines(),
            tasks: self.tasks(),
            clocks: self.clocks(),
            attempts: attempts.unwrap_or(0),
            is_restricted: good.iter().any(|event| event.code.row().restricts),
            misfits: misfits
                .filter(|(_, fits)| !**fits)
                .map(|(event, _)| event.seq)
                .collect(),
        }
    }
}

fn brought(event: &CaseEvent) -> Vec<Deadline> {
    match &event.payload {
        Payload::Deadline(deadline) => vec![deadline.clone()],
        Payload::Refusal { deadlines, .. } => deadlines.clone(),
        _ => vec![],
    }
}

#[test]
fn an_empty_log_is_a_draft() {
    assert_eq!(state(&[], calendar()), CaseState::default());
    assert_eq!(CaseState::default().stage, Stage::Draft);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_fold_agrees_with_reading_backwards(log in any_log(0..24)) {
        prop_assert_eq!(state(&log, calendar()), Slow::new(&log).state());
    }

    #[test]
    fn one_more_event_is_the_same_as_all_again(log in any_log(1..30), cut in any::<prop::sample::Index>()) {
        let cut = cut.index(log.len());
        let mut step = state(&log[..cut], calendar());
        for event in &log[cut..] {
            step = step.after(event, calendar());
        }
        prop_assert_eq!(step, state(&log, calendar()));
    }

    #[test]
    fn an_open_case_always_has_a_move_and_an_ended_one_never(log in any_log(0..30)) {
        let case = state(&log, calendar());
        let has = case.moves.contains_key(&Track::Matter);
        if case.stage.is_final() {
            prop_assert!(!has && !case.moves.contains_key(&Track::Call));
            prop_assert!(case.tasks.is_empty() && case.waiting_on.is_none());
        } else if case.stage != Stage::Draft {
            prop_assert!(has);
            prop_assert!(case.due().is_some());
        }
    }

    #[test]
    fn a_misfit_changes_nothing_else(log in any_log(1..30)) {
        let (last, before) = log.split_last().unwrap();
        let mut before = state(before, calendar());
        let after = state(&log, calendar());
        if after.misfits.last() == Some(&last.seq) {
            before.misfits.push(last.seq);
            prop_assert_eq!(after, before);
        }
    }
}

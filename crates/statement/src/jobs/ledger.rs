//! Who works where, day by day: entries open jobs, cut them and close them.

use super::{Trouble, is_known};
use crate::work_book::{Employer, Event, EventKind};
use jiff::civil::Date;
use rules::{conclusion::WorkBookTrouble, facts::Leave};

/// One employment at one employer.
pub(super) struct Job {
    /// The entry it began with.
    pub(super) first: usize,
    /// Every name and number of the employer, as entries gave them.
    pub(super) employers: Vec<Employer>,
    /// A second job.
    second: bool,
    /// A contract of civil law.
    pub(super) civil: bool,
    /// Parts of the job, in the order of days; never empty.
    pub(super) stretches: Vec<Stretch>,
    /// The last day; `None` when it is not known.
    pub(super) end: Option<Date>,
}

/// A part of a job in one position.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    /// Its first day.
    pub(super) from: Date,
    /// The entry it is made of.
    pub(super) event: usize,
    /// The entry that tells the position: a suspension may leave it out.
    pub(super) told_by: usize,
    /// The contract is suspended.
    pub(super) leave: Option<Leave>,
}

/// Jobs that are open and jobs that are over.
pub(super) struct Ledger<'e> {
    events: &'e [Event],
    /// The day of the paper.
    formed_on: Option<Date>,
    open: Vec<Job>,
    over: Vec<Job>,
    troubles: Vec<Trouble>,
}

impl<'e> Ledger<'e> {
    /// Nobody works anywhere yet.
    pub(super) const fn new(events: &'e [Event], formed_on: Option<Date>) -> Self {
        Self {
            events,
            formed_on,
            open: vec![],
            over: vec![],
            troubles: vec![],
        }
    }

    /// Takes all entries of one day.
    ///
    /// A dismissal on the day of a hire ends the job before it, if there is one, and else the new job.
    pub(super) fn day(&mut self, entries: &[(usize, Date, EventKind)]) {
        let mut rest = vec![];
        for &(event, on, kind) in entries {
            if self.formed_on.is_some_and(|formed_on| formed_on < on) {
                self.trouble(WorkBookTrouble::AfterPaper, event);
            } else if !is_end(kind) || !self.close(event, on, kind, Match::Exact) {
                rest.push((event, on, kind));
            }
        }
        let (ends, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|entry| is_end(entry.2));
        for (event, on, kind) in others {
            self.entry(event, on, kind);
        }
        for (event, on, kind) in ends {
            if self.close(event, on, kind, Match::Exact) {
                continue;
            }
            if self.close(event, on, kind, Match::Employer) {
                continue;
            }
            self.trouble(WorkBookTrouble::DismissalWithoutHire, event);
        }
    }

    /// Closes what is open on the day of the paper and gives all jobs.
    pub(super) fn finish(mut self, troubles: &mut Vec<Trouble>) -> Vec<Job> {
        for mut job in std::mem::take(&mut self.open) {
            job.end = self.formed_on;
            self.end_suspensions(&mut job);
            let (what, on) = match job.end {
                Some(day) => (WorkBookTrouble::OpenJob, Some(day)),
                None => (WorkBookTrouble::NoEnd, self.events[job.first].on),
            };
            self.troubles.push(Trouble {
                what,
                event: job.first,
                on,
            });
            self.over.push(job);
        }
        troubles.append(&mut self.troubles);
        self.over.sort_by_key(|job| job.first);
        self.over
    }

    fn entry(&mut self, event: usize, on: Date, kind: EventKind) {
        match kind {
            EventKind::Hire | EventKind::ContractStart => self.hire(event, on, kind),
            EventKind::Transfer => self.transfer(event, on),
            EventKind::Rename => self.rename(event),
            EventKind::Suspension => self.suspend(event, on),
            EventKind::Resumption => self.resume(event, on),
            // A second profession or a ban changes no day of work.
            EventKind::Qualification
            | EventKind::Ban
            | EventKind::Dismissal
            | EventKind::ContractEnd => {}
        }
    }

    fn hire(&mut self, event: usize, on: Date, kind: EventKind) {
        let civil = kind == EventKind::ContractStart;
        // Contracts of civil law may run side by side; a main job at one employer may not.
        if !civil && let Some(place) = self.find(event, false, Match::Exact) {
            if self.open[place].stretches.last().map(|last| last.from) == Some(on) {
                self.trouble(WorkBookTrouble::Repeated, event);
                return;
            }
            self.trouble(WorkBookTrouble::TwoHires, event);
            let mut before = self.open.remove(place);
            before.end = on.yesterday().ok();
            self.end_suspensions(&mut before);
            self.over.push(before);
        }
        self.start(event, on, civil);
    }

    fn start(&mut self, event: usize, on: Date, civil: bool) {
        self.open.push(Job {
            first: event,
            employers: vec![self.events[event].employer.clone()],
            second: self.is_second(event),
            civil,
            stretches: vec![Stretch {
                from: on,
                event,
                told_by: event,
                leave: None,
            }],
            end: None,
        });
    }

    fn transfer(&mut self, event: usize, on: Date) {
        if let Some(place) = self.find_any(event) {
            self.cut(place, on, event, None);
        } else {
            self.trouble(WorkBookTrouble::TransferWithoutHire, event);
            self.start(event, on, false);
        }
    }

    fn rename(&mut self, event: usize) {
        match self.find_any(event) {
            Some(place) => {
                let employer = self.events[event].employer.clone();
                let known = &mut self.open[place].employers;
                if !known.contains(&employer) {
                    known.push(employer);
                }
            }
            None => self.trouble(WorkBookTrouble::RenameWithoutJob, event),
        }
    }

    /// The suspension runs from its own first day, if it has one, and not from before the job.
    fn suspend(&mut self, event: usize, on: Date) {
        let Some(place) = self.find_any(event) else {
            self.trouble(WorkBookTrouble::PauseWithoutJob, event);
            return;
        };
        self.trouble(WorkBookTrouble::Suspended, event);
        let last = self.open[place].stretches.last();
        let begun = last.map_or(on, |last| last.from);
        let from = self.events[event].from.unwrap_or(on).max(begun);
        self.cut(place, from, event, Some(Leave::MilitaryPause));
    }

    fn resume(&mut self, event: usize, on: Date) {
        let place = self.find_any(event).filter(|&place| {
            let last = self.open[place].stretches.last();
            last.is_some_and(|last| last.leave.is_some())
        });
        match place {
            Some(place) => self.cut(place, on, event, None),
            None => self.trouble(WorkBookTrouble::PauseWithoutJob, event),
        }
    }

    /// Begins a new stretch of a job; one that begins on the same day is replaced.
    fn cut(&mut self, place: usize, from: Date, event: usize, leave: Option<Leave>) {
        let stretches = &mut self.open[place].stretches;
        let silent = self.events[event].position.is_none()
            && matches!(
                self.events[event].kind,
                Some(EventKind::Suspension | EventKind::Resumption)
            );
        let told_by = match stretches.last() {
            Some(last) if silent => last.told_by,
            _ => event,
        };
        while stretches.last().is_some_and(|last| from <= last.from) {
            stretches.pop();
        }
        stretches.push(Stretch {
            from,
            event,
            told_by,
            leave,
        });
    }

    /// A suspension that tells its last day ends there, though nobody entered the resumption.
    fn end_suspensions(&self, job: &mut Job) {
        let Some(last) = job.stretches.last().copied() else {
            return;
        };
        let resumed = self.events[last.event]
            .to
            .filter(|_| last.leave.is_some())
            .and_then(|to| to.max(last.from).tomorrow().ok());
        if let Some(from) = resumed {
            job.stretches.push(Stretch {
                from,
                leave: None,
                ..last
            });
        }
    }

    /// Closes the job an entry ends; `false` when there is none.
    fn close(&mut self, event: usize, on: Date, kind: EventKind, how: Match) -> bool {
        let civil = kind == EventKind::ContractEnd;
        let Some(place) = self.find(event, civil, how) else {
            return false;
        };
        let mut job = self.open.remove(place);
        if how == Match::Employer {
            self.troubles.push(Trouble {
                what: WorkBookTrouble::SecondJobDiffers,
                event: job.first,
                on: Some(on),
            });
        }
        job.end = Some(on);
        self.end_suspensions(&mut job);
        self.over.push(job);
        true
    }

    /// The open job of the employer of an entry, main or second as the entry says; else whichever
    /// there is.
    fn find_any(&self, event: usize) -> Option<usize> {
        self.find(event, false, Match::Exact)
            .or_else(|| self.find(event, false, Match::Employer))
    }

    fn find(&self, event: usize, civil: bool, how: Match) -> Option<usize> {
        let employer = &self.events[event].employer;
        let second = self.is_second(event);
        if !is_known(employer) {
            return None;
        }
        self.open.iter().position(|job| {
            job.civil == civil
                && (how == Match::Employer || job.second == second)
                && job.employers.iter().any(|known| known.is_same_as(employer))
        })
    }

    /// Where an entry is silent it is no second job: so the schema of the reports says.
    fn is_second(&self, event: usize) -> bool {
        self.events[event].second_job.unwrap_or(false)
    }

    fn trouble(&mut self, what: WorkBookTrouble, event: usize) {
        self.troubles.push(Trouble {
            what,
            event,
            on: self.events[event].on,
        });
    }
}

/// How an entry finds its job.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    /// Main job with main job, second with second.
    Exact,
    /// By the employer alone.
    Employer,
}

const fn is_end(kind: EventKind) -> bool {
    matches!(kind, EventKind::Dismissal | EventKind::ContractEnd)
}

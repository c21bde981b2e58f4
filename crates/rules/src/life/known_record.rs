//! A record of service that is known in part: what counts for certain, what may count, what is to come.

use crate::{fact::Fact, fulfilment::Fulfilment};
use calendar::{Length, Record, Run, Span};
use jiff::civil::Date;
use std::cell::OnceCell;

/// A record with its certain days, its uncertain days and its future.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownRecord {
    /// Length that is known to exist, but not when (a total without periods).
    pub(crate) undated: Length,
    /// Length that may count, but nobody knows whether or when.
    pub(crate) possible_undated: Length,
    /// Days that count, up to the day of assessment.
    pub(crate) certain: Record,
    /// How much longer the record is than by the law of today, where the person may choose the
    /// former laws (ч. 8 ст. 13).
    pub(crate) chosen_by_former_law: Length,
    /// Voluntary contributions beyond what may count.
    pub(crate) voluntary_beyond: Length,
    /// Days that may count.
    possible_runs: Vec<Run>,
    /// The facts that would make them certain.
    pub(crate) unknown: Vec<Fact>,
    /// Days after the day of assessment that count if the person goes on working.
    future_runs: Vec<Run>,
    holes: Vec<Span>,
    /// Measures many grounds ask for, each taken once.
    certain_total: Length,
    with_possible: OnceCell<Record>,
    with_future: OnceCell<Record>,
}

/// What goes into a [`KnownRecord`].
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) undated: Length,
    pub(crate) possible_undated: Length,
    pub(crate) certain: Vec<Run>,
    pub(crate) possible: Vec<Run>,
    pub(crate) unknown: Vec<Fact>,
    pub(crate) holes: Vec<Span>,
    pub(crate) future: Vec<Run>,
    pub(crate) voluntary_beyond: Length,
}

impl KnownRecord {
    /// Sorts the parts by the day of assessment: a later day is a plan, not a record.
    pub(crate) fn new(parts: Parts, on: Date) -> Self {
        let mut future_runs = parts.future;
        let tomorrow = on.tomorrow().ok();
        let mut until_today = |mut runs: Vec<Run>| {
            runs.retain_mut(|run| {
                if run.span.to() <= on {
                    return true;
                }
                if let Some(span) = tomorrow.and_then(|day| run.span.since(day)) {
                    future_runs.push(Run { span, ..*run });
                }
                match run.span.until(on) {
                    Some(span) => run.span = span,
                    None => return false,
                }
                true
            });
            runs
        };
        let certain = Record::new(&until_today(parts.certain), &parts.holes);
        let possible_runs = until_today(parts.possible);
        let mut unknown = parts.unknown;
        unknown.sort_unstable();
        unknown.dedup();
        Self {
            undated: parts.undated,
            possible_undated: parts.possible_undated,
            certain_total: certain.total(),
            certain,
            chosen_by_former_law: Length::ZERO,
            voluntary_beyond: parts.voluntary_beyond,
            possible_runs,
            unknown,
            future_runs,
            holes: parts.holes,
            with_possible: OnceCell::new(),
            with_future: OnceCell::new(),
        }
    }

    /// The same record with further days; those after the day of assessment are a plan.
    pub(crate) fn with_days(
        &self,
        certain: Vec<Run>,
        possible: Vec<Run>,
        unknown: &[Fact],
        on: Date,
    ) -> Self {
        let mut parts = Parts {
            undated: self.undated,
            voluntary_beyond: self.voluntary_beyond,
            possible_undated: self.possible_undated,
            certain: self.certain.runs().to_vec(),
            possible: self.possible_runs.clone(),
            unknown: self.unknown.clone(),
            holes: self.holes.clone(),
            future: self.future_runs.clone(),
        };
        parts.certain.extend(certain);
        parts.possible.extend(possible);
        parts.unknown.extend(unknown);
        Self::new(parts, on)
    }

    /// The certain length on the day of assessment.
    pub(crate) fn total(&self) -> Length {
        self.undated + self.certain_total
    }

    /// The certain length; `None` when nothing is certain and anything is possible.
    pub(crate) fn known_total(&self) -> Option<Length> {
        let total = self.total();
        (total != Length::ZERO || self.possible_undated == Length::ZERO).then_some(total)
    }

    /// Whether nothing counts and nothing may count.
    pub(crate) fn is_empty(&self) -> bool {
        self.total() == Length::ZERO
            && self.possible_undated == Length::ZERO
            && self.possible_runs.is_empty()
    }

    /// When the record reaches `need`.
    pub(crate) fn reaches(&self, need: Length, works_on: bool) -> Fulfilment {
        if need <= self.undated {
            return Fulfilment::Undated;
        }
        let rest = self.undated.lacking(need);
        if let Some(day) = self.certain.completed_on(rest) {
            return Fulfilment::From {
                day,
                by_future_work: false,
                earlier_if: self.earlier_than(day, rest),
            };
        }
        let by_future_work = works_on.then(|| self.by_future_work(rest)).flatten();
        match by_future_work {
            // A bare sum may hide more than work to come would add: then the facts decide first.
            Some(day) if self.possible_undated == Length::ZERO => Fulfilment::From {
                day,
                by_future_work: true,
                earlier_if: self.earlier_than(day, rest),
            },
            None if !self.may_reach(need) => Fulfilment::Never,
            _ => Fulfilment::Unknown {
                needs: self.unknown.clone(),
            },
        }
    }

    /// The day on which work to come makes the record long enough.
    fn by_future_work(&self, rest: Length) -> Option<Date> {
        if self.future_runs.is_empty() {
            return None;
        }
        self.with_future
            .get_or_init(|| self.certain_and(&self.future_runs))
            .completed_on(rest)
    }

    /// The day on which the record would be long enough if every uncertain day counted.
    pub(crate) fn possible_from(&self, need: Length) -> Option<Date> {
        if self.possible_runs.is_empty() {
            return None;
        }
        self.with_possible()
            .completed_on(self.undated.lacking(need))
    }

    fn with_possible(&self) -> &Record {
        self.with_possible
            .get_or_init(|| self.certain_and(&self.possible_runs))
    }

    fn certain_and(&self, further: &[Run]) -> Record {
        // What is summed already gives the same days again, in fewer runs.
        let runs = [self.certain.runs(), further].concat();
        Record::new(&runs, &self.holes)
    }

    fn may_reach(&self, need: Length) -> bool {
        if self.unknown.is_empty() {
            return false;
        }
        let undated = self.undated + self.possible_undated;
        undated + self.with_possible().total() >= need
    }

    /// The earlier day if every uncertain day counted.
    fn earlier_than(&self, day: Date, rest: Length) -> Option<(Date, Vec<Fact>)> {
        if self.possible_runs.is_empty() {
            return None;
        }
        let earlier = self.with_possible().completed_on(rest)?;
        (earlier < day).then(|| (earlier, self.unknown.clone()))
    }

    /// Days within which two programs may disagree: never fewer than ten (spec of counting 2.4).
    pub(crate) fn margin_days(&self) -> u32 {
        u32::try_from(self.certain.runs().len())
            .unwrap_or(u32::MAX)
            .max(10)
    }
}

//! Adding up periods: overlaps, holes, weights, and the day a length is completed.

use crate::{
    Length, Span,
    measure::{measure, shortest_reaching},
};
use jiff::civil::Date;

/// How many times a day counts, in quarters: 4 is once, 8 is twice («один день за два»).
///
/// Every multiplier of the law (1.25, 1.5, 1.75, 2, 0.75) is a whole number of quarters, so a sum
/// stays exact until it is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Weight {
    quarters: u8,
}

impl Weight {
    /// A day for a day.
    pub const ONCE: Self = Self { quarters: 4 };
    /// A day for two.
    pub const TWICE: Self = Self { quarters: 8 };

    /// So many quarters; at least one, at most sixteen (no law counts a day for more than four).
    pub const fn quarters(quarters: u8) -> Self {
        Self {
            quarters: match quarters {
                0 => 1,
                1..=16 => quarters,
                17.. => 16,
            },
        }
    }
}

/// Days in a row that count alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// The days.
    pub span: Span,
    /// How many times each counts.
    pub weight: Weight,
}

/// A record of service («стаж»): every day once, with the greatest weight any period gives it.
///
/// ```
/// use calendar::{Length, Record, Span};
/// use jiff::civil::date;
/// // Two jobs at once do not make two years out of one.
/// let main = Span::new(date(2001, 1, 1), date(2001, 12, 31)).unwrap();
/// let second = Span::new(date(2001, 7, 1), date(2002, 6, 30)).unwrap();
/// let record = Record::of_days(&[main, second]);
/// assert_eq!(record.total(), Length::new(1, 6, 0));
/// assert_eq!(record.completed_on(Length::new(1, 0, 0)), Some(date(2001, 12, 30)));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    runs: Vec<Run>,
}

impl Record {
    /// A record in which every day of `spans` counts once.
    pub fn of_days(spans: &[Span]) -> Self {
        let runs: Vec<_> = spans
            .iter()
            .map(|&span| Run {
                span,
                weight: Weight::ONCE,
            })
            .collect();
        Self::new(&runs, &[])
    }

    /// A record of `runs` without the days of `holes`.
    ///
    /// Runs may overlap and come in any order. Days that touch and weigh the same become one run,
    /// so that a year reported in four quarters measures a year.
    pub fn new(runs: &[Run], holes: &[Span]) -> Self {
        if runs.is_empty() {
            return Self::default();
        }
        if let [run] = runs
            && holes.iter().all(|hole| hole.overlap(run.span).is_none())
        {
            return Self { runs: vec![*run] };
        }
        if runs.iter().all(|run| run.weight == runs[0].weight) {
            return Self::of_one_weight(runs, holes);
        }
        let mut events = Vec::with_capacity(2 * (runs.len() + holes.len()));
        for run in runs {
            push_span(&mut events, run.span, Layer::Counts(run.weight));
        }
        for &hole in holes {
            push_span(&mut events, hole, Layer::Hole);
        }
        // Stable, because periods mostly come in the order of days and such runs cost nothing there.
        events.sort_by_key(|event| event.day);

        let mut open = OpenLayers::default();
        let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
        for (index, event) in events.iter().enumerate() {
            open.apply(event);
            let Some(next) = events.get(index + 1) else {
                break;
            };
            if event.day == next.day {
                continue;
            }
            let Some(weight) = open.weight() else {
                continue;
            };
            let last_day = next.day.yesterday().unwrap_or(next.day);
            if let Some(span) = Span::new(event.day, last_day) {
                push_run(&mut merged, Run { span, weight });
            }
        }
        Self { runs: merged }
    }

    /// Nearly every record: where all days weigh the same nothing is to be chosen, so stretches are
    /// joined instead of being swept day by day of change.
    fn of_one_weight(runs: &[Run], holes: &[Span]) -> Self {
        let mut joined = runs.to_vec();
        joined.sort_unstable_by_key(|run| run.span.from());
        joined.dedup_by(|next, last| {
            let grown = joined_with(last.span, next.span);
            last.span = grown.unwrap_or(last.span);
            grown.is_some()
        });
        if holes.is_empty() {
            return Self { runs: joined };
        }
        let mut holes = holes.to_vec();
        holes.sort_unstable_by_key(|hole| hole.from());
        let mut left = Vec::with_capacity(joined.len() + holes.len());
        let mut passed = 0;
        for run in joined {
            let mut rest = Some(run.span);
            for &hole in &holes[passed..] {
                let Some(span) = rest else { break };
                if hole.to() < span.from() {
                    continue;
                }
                if span.to() < hole.from() {
                    break;
                }
                left.extend(span.before(hole.from()).map(|span| Run { span, ..run }));
                rest = hole.to().tomorrow().ok().and_then(|day| span.since(day));
            }
            left.extend(rest.map(|span| Run { span, ..run }));
            // Holes that end before this run ends are behind every later one.
            passed += holes[passed..]
                .iter()
                .take_while(|hole| hole.to() <= run.span.to())
                .count();
        }
        Self { runs: left }
    }

    /// The runs, in the order of days, none touching another of the same weight.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The whole length.
    pub fn total(&self) -> Length {
        in_length(self.runs.iter().map(weighted).sum())
    }

    /// The length as it stood at the end of `day`.
    pub fn total_on(&self, day: Date) -> Length {
        let sum = self
            .runs
            .iter()
            .filter_map(|run| {
                let span = run.span.until(day)?;
                Some(weighted(&Run { span, ..*run }))
            })
            .sum();
        in_length(sum)
    }

    /// The first day at the end of which the record is at least `need`; that day is included.
    ///
    /// A date of fact: work that came later does not move it. `None` when the record never
    /// reaches `need`. A need of zero was completed before the first day, so it has no day either.
    pub fn completed_on(&self, need: Length) -> Option<Date> {
        let need = u64::from(need.in_days()) * u64::from(Weight::ONCE.quarters);
        let mut sum = 0;
        for run in &self.runs {
            let after = sum + weighted(run);
            if need != 0 && need <= after {
                let rest = (need - sum).div_ceil(u64::from(run.weight.quarters));
                let rest = u32::try_from(rest).ok()?;
                return shortest_reaching(run.span.from(), rest);
            }
            sum = after;
        }
        None
    }

    /// The last day that counts.
    pub fn last_day(&self) -> Option<Date> {
        self.runs.last().map(|run| run.span.to())
    }

    /// Whether nothing counts at all.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }
}

/// The length of a run in quarters of a day.
fn weighted(run: &Run) -> u64 {
    u64::from(measure(run.span).in_days()) * u64::from(run.weight.quarters)
}

/// Quarters of a day as a length; an incomplete day does not count.
fn in_length(quarters: u64) -> Length {
    let days = quarters / u64::from(Weight::ONCE.quarters);
    Length::from_days(u32::try_from(days).unwrap_or(u32::MAX))
}

/// Both stretches as one where no day lies between them; `next` does not begin before `last`.
fn joined_with(last: Span, next: Span) -> Option<Span> {
    let no_day_between = next.from() <= last.to() || last.to().tomorrow().ok() == Some(next.from());
    no_day_between
        .then(|| Span::new(last.from(), last.to().max(next.to())))
        .flatten()
}

/// Appends `run`, growing the last one when they touch and weigh the same.
fn push_run(merged: &mut Vec<Run>, run: Run) {
    if let Some(last) = merged.last_mut() {
        let touches = last.span.to().tomorrow().ok() == Some(run.span.from());
        if touches && last.weight == run.weight {
            if let Some(grown) = Span::new(last.span.from(), run.span.to()) {
                last.span = grown;
            }
            return;
        }
    }
    merged.push(run);
}

#[derive(Clone, Copy)]
enum Layer {
    Counts(Weight),
    Hole,
}

/// A layer begins (or ends) with the morning of `day`.
struct Event {
    day: Date,
    layer: Layer,
    begins: bool,
}

fn push_span(events: &mut Vec<Event>, span: Span, layer: Layer) {
    events.push(Event {
        day: span.from(),
        layer,
        begins: true,
    });
    events.push(Event {
        day: span.to().tomorrow().unwrap_or(span.to()),
        layer,
        begins: false,
    });
}

/// The greatest weight in quarters.
const HEAVIEST: usize = 16;

/// Which layers cover the day under the sweep.
struct OpenLayers {
    counts: [u16; HEAVIEST + 1],
    holes: u16,
    heaviest: u8,
}

impl Default for OpenLayers {
    fn default() -> Self {
        Self {
            counts: [0; HEAVIEST + 1],
            holes: 0,
            heaviest: 0,
        }
    }
}

impl OpenLayers {
    fn apply(&mut self, event: &Event) {
        let slot = match event.layer {
            Layer::Counts(weight) => {
                self.heaviest = self.heaviest.max(weight.quarters);
                &mut self.counts[usize::from(weight.quarters)]
            }
            Layer::Hole => &mut self.holes,
        };
        if event.begins {
            *slot += 1;
        } else {
            *slot = slot.saturating_sub(1);
        }
    }

    fn weight(&self) -> Option<Weight> {
        if self.holes != 0 {
            return None;
        }
        (1..=self.heaviest)
            .rev()
            .find(|&quarters| self.counts[usize::from(quarters)] != 0)
            .map(Weight::quarters)
    }
}

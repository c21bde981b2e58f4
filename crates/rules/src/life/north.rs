//! Северный стаж: work in the Far North and in places equated to it (Правила № 1532).

use super::{
    Life,
    former_law::CARE_LEAVE_COUNTED_BEFORE,
    insurance::{credited_span, future_work},
    known_record::{KnownRecord, Parts},
    special::{self, Load, SpecialWork, code},
};
use crate::{
    conclusion::ReadingAbout,
    facts::{Facts, Leave, North as Territory, Period, PeriodKind},
};
use calendar::{Run, Span, Weight};
use jiff::civil::Date;

/// A year in an equated place is nine months of the Far North.
const EQUATED: Weight = Weight::quarters(3);

/// The northern record, measured three ways.
#[derive(Clone, Debug, Default)]
pub(crate) struct North {
    /// Days of the Far North alone.
    pub(crate) far: KnownRecord,
    /// Days of equated places and of the Far North, each once.
    pub(crate) equated: KnownRecord,
    /// All of it in days of the Far North.
    pub(crate) mixed: KnownRecord,
    /// The periods themselves are unknown.
    pub(crate) unknown: bool,
}

impl North {
    /// Whether there is no northern work at all.
    pub(crate) fn is_empty(&self) -> bool {
        !self.unknown && self.mixed.is_empty()
    }

    /// Whether all of it is in the Far North itself.
    pub(crate) fn is_far_only(&self) -> bool {
        !self.is_empty() && self.far.total() == self.equated.total()
    }
}

/// Work of items 1–10 and 16–18 of ст. 30: it is equated to northern work (ч. 1 ст. 33).
const LISTED: SpecialWork = SpecialWork {
    codes: &[
        code("27-1"),
        code("27-2"),
        code("27-3"),
        code("27-4"),
        code("27-5"),
        code("27-6"),
        code("27-7"),
        code("27-8"),
        code("27-9"),
        code("27-10"),
        code("27-СП"),
        code("27-ОС"),
        code("27-ПЖ"),
    ],
    load: Load::FullDayAndTariff,
    army_and_study_in_court: false,
};

/// The northern record with listed work done elsewhere; `None` when there is nothing to add.
///
/// Which northern work it is equated to no source says. As the Far North where all northern work
/// was there, as an equated place otherwise; the other reading turns this round. Beside equated
/// places alone the question does not arise.
pub(crate) fn with_listed_work(life: &Life<'_>) -> Option<North> {
    let north = &life.north;
    if north.unknown || north.is_empty() {
        return None;
    }
    let periods = life.facts.periods.as_deref()?;
    let listed = special::parts(life, &LISTED, &[])?;
    let there: Vec<Span> = periods
        .iter()
        .filter(|period| northern(period).is_some())
        .map(|period| period.span)
        .collect();
    let elsewhere = |runs: &[Run]| -> Vec<Span> {
        runs.iter()
            .flat_map(|run| without(run.span, &there))
            .collect()
    };
    let (certain, possible) = (elsewhere(&listed.certain), elsewhere(&listed.possible));
    if certain.is_empty() && possible.is_empty() {
        return None;
    }
    let as_far = !north.far.is_empty()
        && north.is_far_only() != life.reads_otherwise(ReadingAbout::ListedWorkInNorth);
    let add = |own: &KnownRecord, weight: Option<Weight>| {
        let Some(weight) = weight else {
            return own.clone();
        };
        let runs = |spans: &[Span]| spans.iter().map(|&span| Run { span, weight }).collect();
        own.with_days(runs(&certain), runs(&possible), &listed.unknown, life.on)
    };
    Some(North {
        far: add(&north.far, as_far.then_some(Weight::ONCE)),
        equated: add(&north.equated, Some(Weight::ONCE)),
        mixed: add(
            &north.mixed,
            Some(if as_far { Weight::ONCE } else { EQUATED }),
        ),
        unknown: false,
    })
}

/// What is left of a span without the others.
fn without(span: Span, others: &[Span]) -> Vec<Span> {
    let mut left = vec![span];
    for other in others {
        left = left
            .into_iter()
            .flat_map(|span| {
                let after = other.to().tomorrow().ok().and_then(|day| span.since(day));
                [span.before(other.from()), after]
            })
            .flatten()
            .collect();
    }
    left
}

/// The northern record; calendar years only, army never counts.
pub(crate) fn record(facts: &Facts, on: Date) -> North {
    let Some(periods) = &facts.periods else {
        return North {
            unknown: true,
            ..North::default()
        };
    };
    if periods.iter().all(|period| period.territory.is_none()) {
        return North::default();
    }
    let counted = |weight: &dyn Fn(Territory) -> Option<Weight>| {
        let mut parts = Parts::default();
        for period in periods {
            let Some(span) = credited_span(period) else {
                continue;
            };
            if is_hole(period) {
                parts.holes.push(span);
            } else if let Some(weight) = northern(period).and_then(weight) {
                parts.certain.push(Run { span, weight });
            }
        }
        if continues(periods) {
            parts.future = future_work(on);
        }
        KnownRecord::new(parts, on)
    };
    North {
        far: counted(&|place| (place == Territory::FarNorth).then_some(Weight::ONCE)),
        equated: counted(&|_| Some(Weight::ONCE)),
        mixed: counted(&|place| {
            Some(match place {
                Territory::FarNorth => Weight::ONCE,
                Territory::Equated => EQUATED,
            })
        }),
        unknown: false,
    }
}

/// The territory of a period of full-time work there.
fn northern(period: &Period) -> Option<Territory> {
    let work = matches!(
        period.kind,
        PeriodKind::Work
            | PeriodKind::Kolkhoz
            | PeriodKind::Sickness
            | PeriodKind::Maternity
            | PeriodKind::RequiredTraining
            | PeriodKind::ChildCare
            | PeriodKind::ChildCareTo3
    );
    let full = period.rate.is_none_or(|rate| 100 <= rate);
    period.territory.filter(|_| work && full)
}

/// Unpaid leave, downtime and care leave begun since October 1992 are holes.
fn is_hole(period: &Period) -> bool {
    let care = matches!(
        period.kind,
        PeriodKind::ChildCare | PeriodKind::ChildCareTo3
    ) || matches!(
        period.leave,
        Some(Leave::ChildCare | Leave::ChildCareTo3 | Leave::ChildCareByRelative)
    );
    (care && CARE_LEAVE_COUNTED_BEFORE <= period.span.from())
        || matches!(period.kind, PeriodKind::UnpaidLeave | PeriodKind::Downtime)
        || matches!(
            period.leave,
            Some(Leave::Unpaid | Leave::Administrative | Leave::Downtime | Leave::Suspension)
        )
}

/// Going on working lengthens the record only if the last work known is northern.
fn continues(periods: &[Period]) -> bool {
    let last: Option<Span> = periods
        .iter()
        .filter(|period| super::adjacency::is_work(period.kind))
        .map(|period| period.span)
        .max_by_key(|span| span.to());
    periods
        .iter()
        .any(|period| Some(period.span) == last && northern(period).is_some())
}

//! Северный стаж: work in the Far North and in places equated to it (Правила № 1532).

use super::{
    insurance::{credited_span, future_work},
    known_record::{KnownRecord, Parts},
};
use crate::facts::{Facts, Leave, North as Territory, Period, PeriodKind};
use calendar::{Run, Span, Weight};
use jiff::civil::{Date, date};

/// A year in an equated place is nine months of the Far North.
const EQUATED: Weight = Weight::quarters(3);
/// A leave to care for a child that began before this day counts whole.
const CARE_LEAVE_COUNTED_BEFORE: Date = date(1992, 10, 6);

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

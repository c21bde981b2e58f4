//! Длительный стаж of ч. 1.2 ст. 8: ч. 9 ст. 13 400-ФЗ counts much less than the insurance record.

use super::{
    adjacency::WorkAround,
    insurance::{credited_span, future_work},
    known_record::{KnownRecord, Parts},
};
use crate::{
    fact::{Fact, PeriodField},
    facts::{Facts, Leave, Period, PeriodKind},
};
use calendar::{Length, Run, Weight};
use jiff::civil::Date;

/// The long record.
pub(crate) fn record(facts: &Facts, on: Date, insurance: &KnownRecord) -> KnownRecord {
    let mut parts = Parts {
        // A sum does not say what it is made of: care and benefits may be in it.
        possible_undated: insurance.undated + insurance.possible_undated,
        certain: Vec::with_capacity(facts.periods.as_ref().map_or(0, Vec::len)),
        future: future_work(on),
        ..Parts::default()
    };
    if parts.possible_undated != Length::ZERO {
        parts.unknown.push(Fact::Periods);
    }
    let periods = facts.periods.as_deref().unwrap_or_default();
    let around = WorkAround::of(periods);
    for (index, period) in periods.iter().enumerate() {
        let Some(span) = credited_span(period) else {
            continue;
        };
        if is_leave_without_contributions(period) {
            parts.holes.push(span);
            continue;
        }
        let once = Run {
            span,
            weight: Weight::ONCE,
        };
        match period.kind {
            PeriodKind::Work | PeriodKind::Kolkhoz if period.contributions != Some(false) => {
                parts.certain.push(once);
            }
            PeriodKind::SelfEmployed | PeriodKind::CivilContract => match period.contributions {
                Some(true) => parts.certain.push(once),
                Some(false) => {}
                None => {
                    parts
                        .unknown
                        .push(Fact::Period(index, PeriodField::Contributions));
                    parts.possible.push(once);
                }
            },
            PeriodKind::Downtime | PeriodKind::RequiredTraining => parts.certain.push(once),
            // Maternity leave is a benefit for temporary incapacity [M; open question Q05].
            PeriodKind::Sickness | PeriodKind::Maternity | PeriodKind::Conscription
                if around.adjoins(period) =>
            {
                parts.certain.push(once);
            }
            PeriodKind::Svo => parts.certain.push(Run {
                span,
                weight: Weight::TWICE,
            }),
            _ => {}
        }
    }
    KnownRecord::new(parts, on)
}

/// Stretches inside employment in which no contributions are due: holes in the long record.
fn is_leave_without_contributions(period: &Period) -> bool {
    matches!(
        period.kind,
        PeriodKind::ChildCare | PeriodKind::ChildCareTo3 | PeriodKind::UnpaidLeave
    ) || matches!(
        period.leave,
        Some(
            Leave::Unpaid
                | Leave::Administrative
                | Leave::ChildCare
                | Leave::ChildCareTo3
                | Leave::ChildCareByRelative
                | Leave::ContractUnpaid
                | Leave::AuthorUnpaid
                | Leave::MilitaryPause
                | Leave::Chernobyl
        )
    )
}

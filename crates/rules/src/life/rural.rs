//! Сельский стаж: thirty years give an increment of the fixed payment (ч. 14 ст. 17, список № 1440).

use super::{
    insurance::{care_end, credited_span},
    known_record::{KnownRecord, Parts},
};
use crate::facts::{Facts, PeriodKind};
use calendar::{Run, Weight};
use jiff::civil::{Date, date};

/// Before this day any job in a kolkhoz counts.
const ANY_JOB_BEFORE: Date = date(1992, 1, 1);

/// The rural record of agricultural work, with the sick leave, maternity and care inside it.
pub(crate) fn record(facts: &Facts, on: Date) -> KnownRecord {
    let mut parts = Parts::default();
    for period in facts.periods.as_deref().unwrap_or_default() {
        let Some(span) = credited_span(period) else {
            continue;
        };
        let counted = match period.kind {
            PeriodKind::Work
            | PeriodKind::SelfEmployed
            | PeriodKind::Kolkhoz
            | PeriodKind::Sickness
            | PeriodKind::Maternity
                if period.agriculture == Some(true) =>
            {
                Some(span)
            }
            PeriodKind::Kolkhoz => span.before(ANY_JOB_BEFORE),
            PeriodKind::ChildCare if period.agriculture == Some(true) => {
                match care_end(facts, period) {
                    Some(end) => span.before(end),
                    None => Some(span),
                }
            }
            _ => None,
        };
        parts.certain.extend(counted.map(|span| Run {
            span,
            weight: Weight::ONCE,
        }));
    }
    KnownRecord::new(parts, on)
}

//! Сельский стаж: thirty years give an increment of the fixed payment (ч. 14 ст. 17, список № 1440).

use super::{
    insurance::{care_end, credited_span},
    known_record::{KnownRecord, Parts},
};
use crate::{
    fact::{Fact, PeriodField},
    facts::{Facts, Period, PeriodKind},
};
use calendar::{Length, Run, Span, Weight};
use jiff::civil::{Date, date};

/// Before this day any job in a kolkhoz counts.
const ANY_JOB_BEFORE: Date = date(1992, 1, 1);

/// The rural record of agricultural work, with the sick leave, maternity and care inside it.
///
/// Work of which nobody said whether it was agricultural may count, and so may the part of the
/// insurance record that is only a sum.
pub(super) fn record(facts: &Facts, on: Date, insurance: &KnownRecord) -> KnownRecord {
    let mut parts = Parts {
        possible_undated: insurance.undated + insurance.possible_undated,
        ..Parts::default()
    };
    if parts.possible_undated != Length::ZERO {
        parts.unknown.push(Fact::Periods);
    }
    let periods = facts.periods.as_deref().unwrap_or_default();
    // Mostly nobody has said what is agricultural: then every job is asked about.
    parts.possible.reserve(periods.len());
    parts.unknown.reserve(periods.len());
    for (index, period) in periods.iter().enumerate() {
        let Some(span) = credited_span(period).and_then(|span| agricultural(facts, period, span))
        else {
            continue;
        };
        let once = |span| Run {
            span,
            weight: Weight::ONCE,
        };
        // Before 1992 any job in a kolkhoz counts, whatever it was.
        let (certain, asked) = match (period.kind, period.agriculture) {
            (_, Some(true)) => (Some(span), None),
            (PeriodKind::Kolkhoz, Some(false)) => (span.before(ANY_JOB_BEFORE), None),
            (PeriodKind::Kolkhoz, None) => {
                (span.before(ANY_JOB_BEFORE), span.since(ANY_JOB_BEFORE))
            }
            (_, Some(false)) => (None, None),
            (_, None) => (None, Some(span)),
        };
        parts.certain.extend(certain.map(once));
        if let Some(span) = asked {
            parts.possible.push(once(span));
            parts
                .unknown
                .push(Fact::Period(index, PeriodField::Agriculture));
        }
    }
    KnownRecord::new(parts, on)
}

/// The days of a period that count if it was agricultural work.
fn agricultural(facts: &Facts, period: &Period, span: Span) -> Option<Span> {
    match period.kind {
        PeriodKind::Work
        | PeriodKind::SelfEmployed
        | PeriodKind::Kolkhoz
        | PeriodKind::Sickness
        | PeriodKind::Maternity => Some(span),
        PeriodKind::ChildCare => match care_end(facts, period) {
            Some(end) => span.before(end),
            None => Some(span),
        },
        _ => None,
    }
}

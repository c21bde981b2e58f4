//! Days that count only by the laws of their own time: ч. 8 ст. 13 400-ФЗ, at the person's choice.
//!
//! Never for the long record of 42 and 37 years (ч. 9 ст. 13).

use super::adjacency::is_work;
use crate::facts::{Facts, Period, PeriodKind};
use calendar::{Run, Span, Weight};
use jiff::civil::{Date, date};

/// The law of 1990 came into force: study before it goes by the decree № 590 of 1972.
const LAW_340_1_SINCE: Date = date(1992, 1, 1);
/// The law of 1990 stopped being applied.
const LAW_340_1_UNTIL: Date = date(2001, 12, 31);
/// The last day on which a leave to care for a child could begin and be part of the record of work.
pub(crate) const CARE_LEAVE_UNTIL: Date = date(1992, 10, 5);
/// The day after: leave that began on it or later is in no special record (Plenum № 30, item 27).
pub(crate) const CARE_LEAVE_COUNTED_BEFORE: Date = date(1992, 10, 6);

/// Days the law of today does not count, but a former one did.
pub(crate) fn days(facts: &Facts, study_to_2001: bool) -> Vec<Run> {
    let periods = facts.periods.as_deref().unwrap_or_default();
    periods
        .iter()
        .filter_map(|period| match period.kind {
            PeriodKind::Study => study(periods, period, study_to_2001),
            PeriodKind::ChildCareTo3 => period.span.until(CARE_LEAVE_UNTIL),
            _ => None,
        })
        .map(|span| Run {
            span,
            weight: Weight::ONCE,
        })
        .collect()
}

/// Study in a vocational school always, elsewhere after work or service (№ 590, п. 109); study of
/// 1992–2001 by the law № 340-1, which courts apply and СФР not always.
fn study(periods: &[Period], period: &Period, study_to_2001: bool) -> Option<Span> {
    let until = if study_to_2001 {
        LAW_340_1_UNTIL
    } else {
        LAW_340_1_SINCE.yesterday().ok()?
    };
    let after_work_or_service = periods.iter().any(|earlier| {
        (is_work(earlier.kind) || earlier.kind == PeriodKind::Conscription)
            && earlier.span.to() < period.span.from()
    });
    (after_work_or_service || is_vocational(period))
        .then(|| period.span.until(until))
        .flatten()
}

/// Whether any study fell into the years of the law № 340-1.
pub(crate) fn studied_from_1992_to_2001(periods: &[Period]) -> bool {
    periods.iter().any(|period| {
        period.kind == PeriodKind::Study
            && LAW_340_1_SINCE <= period.span.to()
            && period.span.from() <= LAW_340_1_UNTIL
    })
}

fn is_vocational(period: &Period) -> bool {
    [&period.employer, &period.position]
        .into_iter()
        .flatten()
        .any(|name| {
            let name = name.to_lowercase();
            ["училищ", "пту"].iter().any(|word| name.contains(word))
        })
}

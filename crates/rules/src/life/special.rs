//! Специальный стаж: days of listed work, counted by the Rules № 516 and, for teachers, № 781.

use super::{
    insurance::credited_span,
    known_record::{KnownRecord, Parts},
};
use crate::{
    fact::{Fact, PeriodField},
    facts::{Facts, Leave, Period, PeriodKind, WorkplaceClass},
};
use calendar::{Run, Span, Weight};
use jiff::civil::{Date, date};

/// Since this day listed work counts only with contributions of the additional tariff
/// (ч. 6 ст. 30 400-ФЗ, ст. 428 НК).
pub(crate) const ADDITIONAL_TARIFF_SINCE: Date = date(2013, 1, 1);
/// A leave to care for a child that began before this day counts whole (Пленум ВС РФ от
/// 11.12.2012 № 30, п. 27).
const CARE_LEAVE_COUNTED_BEFORE: Date = date(1992, 10, 6);
/// Since this day a teacher's work counts only with the norm of load (Правила № 781).
pub(crate) const TEACHING_NORM_SINCE: Date = date(2000, 9, 1);

/// How the days of a special record are chosen.
#[derive(Clone, Copy)]
pub(crate) struct SpecialWork {
    /// Codes of the account.
    pub(crate) codes: &'static [&'static str],
    /// Items 1–18: full day, additional tariff since 2013.
    pub(crate) load: Load,
}

/// What the work must fill.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Load {
    /// A full working day and, since 2013, the additional tariff (items 1–18).
    FullDayAndTariff,
    /// A teacher's norm of load since 1 September 2000 (item 19).
    TeachingNorm,
}

/// The special record of `work`; `None` when the periods themselves are unknown.
pub(crate) fn record(facts: &Facts, on: Date, work: SpecialWork) -> Option<KnownRecord> {
    record_of(facts, on, work, &[])
}

/// The same with further codes; `None` as well when no period carries one of those.
pub(crate) fn record_with(
    facts: &Facts,
    on: Date,
    work: SpecialWork,
    further: &[&str],
) -> Option<KnownRecord> {
    let periods = facts.periods.as_ref()?;
    periods
        .iter()
        .any(|period| has_code(period, further))
        .then(|| record_of(facts, on, work, further))?
}

fn record_of(facts: &Facts, on: Date, work: SpecialWork, further: &[&str]) -> Option<KnownRecord> {
    let periods = facts.periods.as_ref()?;
    let mut parts = Parts::default();
    let mut part_load: Vec<(Span, u16)> = vec![];
    for (index, period) in periods.iter().enumerate() {
        let Some(span) = credited_span(period) else {
            continue;
        };
        let coded = may_be_listed_work(period.kind)
            && (has_code(period, work.codes) || has_code(period, further));
        if is_out_of_special_record(period) {
            parts.holes.push(span);
            continue;
        }
        if !coded {
            continue;
        }
        match work.load {
            Load::FullDayAndTariff => {
                if period.rate.is_some_and(|rate| rate < 100) {
                    continue;
                }
                add_with_tariff(&mut parts, index, period, span);
            }
            Load::TeachingNorm => add_teaching(&mut parts, &mut part_load, period, span),
        }
    }
    for span in days_of_full_sum(&part_load) {
        parts.certain.push(once(span));
    }
    if continues(periods, work.codes) {
        parts.future = super::insurance::future_work(facts, on);
    }
    Some(KnownRecord::new(parts, on))
}

/// Work, and the stretches inside it that the Rules № 516 leave in: sick leave and maternity leave
/// on benefit, training the employer required, care leave begun before October 1992.
fn may_be_listed_work(kind: PeriodKind) -> bool {
    matches!(
        kind,
        PeriodKind::Work
            | PeriodKind::Kolkhoz
            | PeriodKind::Sickness
            | PeriodKind::Maternity
            | PeriodKind::RequiredTraining
            | PeriodKind::ChildCare
            | PeriodKind::ChildCareTo3
    )
}

/// Whether the account gives the period one of these codes.
pub(crate) fn has_code(period: &Period, codes: &[&str]) -> bool {
    period
        .code
        .is_some_and(|code| codes.contains(&code.as_str()))
}

/// Leave and other stretches that are not listed work even inside it.
fn is_out_of_special_record(period: &Period) -> bool {
    let care_leave = matches!(
        period.kind,
        PeriodKind::ChildCare | PeriodKind::ChildCareTo3
    ) || matches!(
        period.leave,
        Some(Leave::ChildCare | Leave::ChildCareTo3 | Leave::ChildCareByRelative)
    );
    if care_leave {
        return CARE_LEAVE_COUNTED_BEFORE <= period.span.from();
    }
    matches!(period.kind, PeriodKind::UnpaidLeave | PeriodKind::Downtime)
        || matches!(
            period.leave,
            Some(
                Leave::Unpaid
                    | Leave::Administrative
                    | Leave::Downtime
                    | Leave::Suspension
                    | Leave::ContractUnpaid
                    | Leave::AuthorUnpaid
                    | Leave::MilitaryPause
            )
        )
}

/// Items 1–18: since 2013 only with the additional tariff and harmful or dangerous conditions.
fn add_with_tariff(parts: &mut Parts, index: usize, period: &Period, span: Span) {
    if let Some(days) = span.before(ADDITIONAL_TARIFF_SINCE) {
        parts.certain.push(once(days));
    }
    let Some(days) = span.since(ADDITIONAL_TARIFF_SINCE) else {
        return;
    };
    let harmless = matches!(
        period.workplace_class,
        Some(WorkplaceClass::Class1 | WorkplaceClass::Class2)
    );
    match period.additional_tariff {
        _ if harmless => {}
        Some(true) => parts.certain.push(once(days)),
        Some(false) => {}
        None => {
            parts.possible.push(once(days));
            parts
                .unknown
                .push(Fact::Period(index, PeriodField::AdditionalTariff));
        }
    }
}

/// Item 19: any load before September 2000, then the norm, alone or summed over employers.
fn add_teaching(parts: &mut Parts, part_load: &mut Vec<(Span, u16)>, period: &Period, span: Span) {
    if let Some(days) = span.before(TEACHING_NORM_SINCE) {
        parts.certain.push(once(days));
    }
    let Some(days) = span.since(TEACHING_NORM_SINCE) else {
        return;
    };
    match period.rate {
        Some(rate) if rate < 100 && !needs_no_norm(period) => part_load.push((days, rate)),
        _ => parts.certain.push(once(days)),
    }
}

/// Primary-school teachers and teachers of rural schools: any load.
fn needs_no_norm(period: &Period) -> bool {
    let Some(position) = &period.position else {
        return false;
    };
    let position = position.to_lowercase();
    let teacher = position.contains("учитель");
    let primary = teacher && position.contains("начальн");
    primary || (teacher && period.rural == Some(true))
}

/// Days on which loads of several employers make a full rate together.
fn days_of_full_sum(part_load: &[(Span, u16)]) -> Vec<Span> {
    let mut borders: Vec<Date> = part_load
        .iter()
        .flat_map(|(span, _)| [Some(span.from()), span.to().tomorrow().ok()])
        .flatten()
        .collect();
    borders.sort_unstable();
    borders.dedup();
    borders
        .windows(2)
        .filter_map(|pair| {
            let [from, next] = pair else { return None };
            let sum: u32 = part_load
                .iter()
                .filter(|(span, _)| span.contains(*from))
                .map(|(_, rate)| u32::from(*rate))
                .sum();
            (100 <= sum)
                .then(|| Span::new(*from, next.yesterday().ok()?))
                .flatten()
        })
        .collect()
}

/// Whether the last work known is such work: only then does «going on working» lengthen it.
fn continues(periods: &[Period], codes: &[&str]) -> bool {
    let last = periods
        .iter()
        .filter(|period| super::adjacency::is_work(period.kind))
        .map(|period| period.span.to())
        .max();
    periods
        .iter()
        .any(|period| Some(period.span.to()) == last && has_code(period, codes))
}

fn once(span: Span) -> Run {
    Run {
        span,
        weight: Weight::ONCE,
    }
}

//! Страховой стаж: ст. 11–13 400-ФЗ, Правила № 1015.

use super::{
    adjacency::{has_adjacent_work, is_other_period, leave_is_out_of_insurance},
    known_record::{KnownRecord, Parts},
};
use crate::{
    fact::{Fact, PeriodField},
    facts::{Facts, Leave, Period, PeriodKind, Source},
};
use calendar::{Length, Record, Run, Span, Weight, add_months, measure};
use jiff::{
    ToSpan,
    civil::{Date, date},
};

/// Since this day a carer must file an application himself (приложение 3 к Правилам № 1015).
const CARE_ON_APPLICATION: Date = date(2025, 1, 1);

/// Whether days of a period count.
pub(crate) enum Standing {
    /// They count, so many times.
    Counts(Weight),
    /// They do not.
    Out,
    /// This fact decides.
    Unknown(Fact),
}

/// The insurance record, days after `on` kept apart as a plan.
pub(crate) fn record(facts: &Facts, on: Date) -> KnownRecord {
    let Some(periods) = &facts.periods else {
        // Without periods the total of the account is all there is.
        let unknown = match facts.account_record {
            Some(_) => vec![],
            None => vec![Fact::AccountRecord],
        };
        return KnownRecord::new(
            Parts {
                undated: facts.account_record.unwrap_or_default(),
                possible_undated: possible_without_any_record(facts),
                unknown,
                future: future_work(facts, on),
                ..Parts::default()
            },
            on,
        );
    };

    let mut parts = Parts {
        future: future_work(facts, on),
        ..Parts::default()
    };
    for (index, period) in periods.iter().enumerate() {
        for (span, standing) in standings(facts, periods, index, period) {
            match standing {
                Standing::Counts(weight) => parts.certain.push(Run { span, weight }),
                Standing::Out => {}
                Standing::Unknown(fact) => {
                    parts.unknown.push(fact);
                    parts.possible.push(Run {
                        span,
                        weight: Weight::ONCE,
                    });
                }
            }
        }
    }
    parts.undated = known_only_as_sum(facts, periods, &parts.certain);
    KnownRecord::new(parts, on)
}

/// Nothing is known of the record: anything is possible, and the question decides.
fn possible_without_any_record(facts: &Facts) -> Length {
    match facts.account_record {
        Some(_) => Length::ZERO,
        None => Length::new(100, 0, 0),
    }
}

/// The part of the account's total that no listed period explains: the electronic statement shows
/// the time before 2002 only as a sum.
fn known_only_as_sum(facts: &Facts, periods: &[Period], certain: &[Run]) -> Length {
    let Some(stated) = facts.account_record else {
        return Length::ZERO;
    };
    let from_account: Vec<Run> = if periods.iter().any(|p| p.source == Some(Source::Account)) {
        let spans: Vec<Span> = periods
            .iter()
            .filter(|period| period.source == Some(Source::Account))
            .map(|period| period.span)
            .collect();
        certain
            .iter()
            .filter(|run| spans.iter().any(|span| span.covers(run.span)))
            .copied()
            .collect()
    } else {
        certain.to_vec()
    };
    let listed = Record::new(&from_account, &[]);
    let beyond = listed.total().lacking(stated);
    // A difference of days is arithmetic, not a missing period.
    let margin = u32::try_from(listed.runs().len())
        .unwrap_or(u32::MAX)
        .max(10);
    if beyond.in_days() < margin {
        Length::ZERO
    } else {
        beyond
    }
}

/// Work to come, when the person means to go on working.
pub(crate) fn future_work(facts: &Facts, on: Date) -> Vec<Run> {
    if facts.future.works_on != Some(true) {
        return vec![];
    }
    let tomorrow = on.tomorrow().unwrap_or(on);
    let far = on.saturating_add(60.years());
    Span::new(tomorrow, far)
        .map(|span| Run {
            span,
            weight: Weight::ONCE,
        })
        .into_iter()
        .collect()
}

/// The days of one period with their standing; a period is cut where the rule changes.
fn standings(
    facts: &Facts,
    periods: &[Period],
    index: usize,
    period: &Period,
) -> Vec<(Span, Standing)> {
    let Some(span) = credited_span(period) else {
        return vec![];
    };
    if period.leave.is_some_and(leave_is_out_of_insurance) {
        return vec![(span, Standing::Out)];
    }
    if is_other_period(period.kind) && !has_adjacent_work(periods, period) {
        return vec![(span, Standing::Out)];
    }
    let contributions = Fact::Period(index, PeriodField::Contributions);
    let whole = |standing| vec![(span, standing)];
    match period.kind {
        PeriodKind::Work if period.leave == Some(Leave::ChildCare) => {
            care_until_eighteen_months(facts, period, span)
        }
        PeriodKind::Work | PeriodKind::Kolkhoz => {
            // An employer's failure to pay does not harm an employee (КС РФ, 10.07.2007 № 9-П);
            // «нет» here says that nothing was accrued.
            match period.contributions {
                Some(false) => whole(Standing::Out),
                _ => whole(Standing::Counts(Weight::ONCE)),
            }
        }
        PeriodKind::SelfEmployed | PeriodKind::CivilContract | PeriodKind::Voluntary => {
            match period.contributions {
                Some(true) => whole(Standing::Counts(Weight::ONCE)),
                Some(false) => whole(Standing::Out),
                None => whole(Standing::Unknown(contributions)),
            }
        }
        PeriodKind::ChildCare => care_until_eighteen_months(facts, period, span),
        PeriodKind::Svo => whole(Standing::Counts(Weight::TWICE)),
        PeriodKind::Care80 | PeriodKind::CareGroup1 | PeriodKind::CareDisabledChild => {
            care_of_disabled(index, period, span)
        }
        PeriodKind::Conscription
        | PeriodKind::ContractService
        | PeriodKind::Sickness
        | PeriodKind::Maternity
        | PeriodKind::UnemploymentBenefit
        | PeriodKind::PublicWorks
        | PeriodKind::Relocation
        | PeriodKind::MilitarySpouse
        | PeriodKind::SpouseAbroad
        | PeriodKind::UnlawfulDetention
        | PeriodKind::RehabilitatedSuspension
        | PeriodKind::Downtime
        | PeriodKind::RequiredTraining => whole(Standing::Counts(Weight::ONCE)),
        PeriodKind::ChildCareTo3
        | PeriodKind::Study
        | PeriodKind::UnpaidLeave
        | PeriodKind::Other => whole(Standing::Out),
    }
}

/// Care of a child counts until the child is one and a half (п. 3 ч. 1 ст. 12).
fn care_until_eighteen_months(facts: &Facts, period: &Period, span: Span) -> Vec<(Span, Standing)> {
    let within = match care_end(facts, period) {
        Some(end) => span.before(end),
        None => Some(span),
    };
    within
        .map(|days| (days, Standing::Counts(Weight::ONCE)))
        .into_iter()
        .collect()
}

/// The day the child of a care period turns one and a half.
pub(crate) fn care_end(facts: &Facts, period: &Period) -> Option<Date> {
    let child = facts.children.as_ref()?.get(period.child?)?;
    Some(add_months(child.born?, 18))
}

/// Care of a disabled or aged person: since 2025 only on the carer's application.
fn care_of_disabled(index: usize, period: &Period, span: Span) -> Vec<(Span, Standing)> {
    let since_2025 = if period.source == Some(Source::Account) {
        Standing::Counts(Weight::ONCE)
    } else {
        Standing::Unknown(Fact::Period(index, PeriodField::Source))
    };
    span.before(CARE_ON_APPLICATION)
        .map(|days| (days, Standing::Counts(Weight::ONCE)))
        .into_iter()
        .chain(
            span.since(CARE_ON_APPLICATION)
                .map(|days| (days, since_2025)),
        )
        .collect()
}

/// The days of a period that the account credits.
///
/// An account may credit fewer days than lie between its dates; which ones are lost is not
/// written, so the loss is put at the beginning: a completion day is then never too early.
pub(crate) fn credited_span(period: &Period) -> Option<Span> {
    let Some(credited) = period.credited else {
        return Some(period.span);
    };
    let measured = measure(period.span);
    if measured <= credited {
        return Some(period.span);
    }
    let lost = i64::from(credited.lacking(measured).in_days());
    let mut from = period.span.from().saturating_add(lost.days());
    // Around February the shift by days and the measure by months differ by a day or two.
    while let Some(span) = Span::new(from, period.span.to()) {
        if measure(span) <= credited {
            return Some(span);
        }
        from = from.tomorrow().ok()?;
    }
    None
}

//! Страховой стаж: ст. 11–13 400-ФЗ, Правила № 1015.

use super::{
    adjacency::{WorkAround, is_other_period, leave_is_out_of_insurance},
    former_law,
    known_record::{KnownRecord, Parts},
    voluntary,
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
use law::Law;

/// Since this day a carer must file an application himself (приложение 3 к Правилам № 1015).
pub(crate) const CARE_ON_APPLICATION: Date = date(2025, 1, 1);
/// More than any life holds: of a record nothing is known of.
const ANY_LENGTH: Length = Length::new(100, 0, 0);

/// Whether days of a period count.
pub(crate) enum Standing {
    /// They count, so many times.
    Counts(Weight),
    /// They do not.
    Out,
    /// This fact decides.
    Unknown(Fact),
}

/// The insurance record by the law of today, or by the former laws where that is longer (ч. 8
/// ст. 13: the person chooses).
///
/// `study_to_2001`: study of 1992–2001 counts too, as courts read the law № 340-1.
pub(crate) fn record(facts: &Facts, on: Date, law: &Law, study_to_2001: bool) -> KnownRecord {
    let plain = by_law_of_today(facts, on, law, |_| Some(true));
    let former = former_law::days(facts, study_to_2001);
    if former.is_empty() {
        return plain;
    }
    let mut parts = parts_of(facts, on, law, |_| Some(true)).unwrap_or_default();
    parts.certain.extend(former);
    let mut by_former = KnownRecord::new(parts, on);
    let longer = plain.total().lacking(by_former.total());
    if longer == Length::ZERO {
        return plain;
    }
    by_former.chosen_by_former_law = longer;
    by_former
}

/// The insurance record in civil aviation alone (п. 15 ч. 1 ст. 30).
///
/// What the account's total holds beyond the periods may be of any industry: it asks for them.
pub(crate) fn in_civil_aviation(facts: &Facts, on: Date, law: &Law) -> KnownRecord {
    let in_aviation = |period: &Period| {
        period.civil_aviation.or_else(|| {
            period
                .code
                .and_then(|code| code.is_of_aviation().then_some(true))
        })
    };
    let Some(mut parts) = parts_of(facts, on, law, in_aviation) else {
        return KnownRecord::new(
            Parts {
                possible_undated: ANY_LENGTH,
                unknown: vec![Fact::Periods],
                ..Parts::default()
            },
            on,
        );
    };
    let beyond = by_law_of_today(facts, on, law, |_| Some(true)).undated;
    parts.undated = Length::ZERO;
    parts.possible_undated = beyond;
    if beyond != Length::ZERO {
        parts.unknown.push(Fact::Periods);
    }
    KnownRecord::new(parts, on)
}

/// The record of the periods that `belongs` says belong to it; `None` from it asks.
fn by_law_of_today(
    facts: &Facts,
    on: Date,
    law: &Law,
    belongs: impl Fn(&Period) -> Option<bool>,
) -> KnownRecord {
    let parts = parts_of(facts, on, law, belongs).unwrap_or_else(|| {
        // Without periods the total of the account is all there is.
        let unknown = match facts.account_record {
            Some(_) => vec![],
            None => vec![Fact::AccountRecord],
        };
        Parts {
            undated: facts.account_record.unwrap_or_default(),
            possible_undated: possible_without_any_record(facts),
            unknown,
            future: future_work(on),
            ..Parts::default()
        }
    });
    KnownRecord::new(parts, on)
}

fn parts_of(
    facts: &Facts,
    on: Date,
    law: &Law,
    belongs: impl Fn(&Period) -> Option<bool>,
) -> Option<Parts> {
    let periods = facts.periods.as_ref()?;
    let mut parts = Parts {
        certain: Vec::with_capacity(periods.len()),
        future: future_work(on),
        ..Parts::default()
    };
    let around = WorkAround::of(periods);
    let mut of_account = vec![];
    let (mut voluntary, mut voluntary_if) = (vec![], vec![]);
    for (index, period) in periods.iter().enumerate() {
        let asked = match belongs(period) {
            Some(true) => None,
            Some(false) => continue,
            None => Some(Fact::Period(index, PeriodField::CivilAviation)),
        };
        for (span, standing) in standings(facts, around, index, period)
            .into_iter()
            .flatten()
        {
            let (weight, asked) = match standing {
                Standing::Counts(weight) => (weight, asked),
                Standing::Out => continue,
                Standing::Unknown(fact) => (Weight::ONCE, Some(fact)),
            };
            let run = Run { span, weight };
            let is_voluntary = period.kind == PeriodKind::Voluntary;
            match asked {
                None => {
                    if is_voluntary {
                        voluntary.push(run);
                    } else {
                        parts.certain.push(run);
                    }
                    if period.source == Some(Source::Account) {
                        of_account.push(run);
                    }
                }
                Some(fact) => {
                    parts.unknown.push(fact);
                    if is_voluntary {
                        voluntary_if.push(run);
                    } else {
                        parts.possible.push(run);
                    }
                }
            }
        }
    }
    if let Some(stated) = facts.account_record {
        // Without a word on where periods come from, the account is supposed to know them all; it
        // lists all of it, whatever may count.
        if of_account.is_empty() {
            of_account = [parts.certain.as_slice(), &voluntary].concat();
        }
        parts.undated = known_only_as_sum(stated, &of_account);
    }
    voluntary::add(&mut parts, &voluntary, &voluntary_if, || {
        voluntary::most(on, law)
    });
    Some(parts)
}

/// Nothing is known of the record: anything is possible, and the question decides.
fn possible_without_any_record(facts: &Facts) -> Length {
    match facts.account_record {
        Some(_) => Length::ZERO,
        None => ANY_LENGTH,
    }
}

/// The part of the account's total that no listed period explains: the electronic statement shows
/// the time before 2002 only as a sum.
fn known_only_as_sum(stated: Length, of_account: &[Run]) -> Length {
    let listed = Record::new(of_account, &[]);
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

/// Work to come; it counts only for those who go on working.
pub(crate) fn future_work(on: Date) -> Vec<Run> {
    let tomorrow = on.tomorrow().unwrap_or(on);
    let far = add_months(on, 60 * 12);
    Span::new(tomorrow, far)
        .map(|span| Run {
            span,
            weight: Weight::ONCE,
        })
        .into_iter()
        .collect()
}

/// The days of one period with their standing; a period is cut in two at most, where the rule
/// changes.
type Cut = [Option<(Span, Standing)>; 2];

fn standings(facts: &Facts, around: WorkAround, index: usize, period: &Period) -> Cut {
    let Some(span) = credited_span(period) else {
        return [None, None];
    };
    let whole = |standing| [Some((span, standing)), None];
    if period.leave.is_some_and(leave_is_out_of_insurance) {
        return whole(Standing::Out);
    }
    if is_other_period(period.kind) && !around.adjoins(period) {
        return whole(Standing::Out);
    }
    let contributions = Fact::Period(index, PeriodField::Contributions);
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
fn care_until_eighteen_months(facts: &Facts, period: &Period, span: Span) -> Cut {
    let within = match care_end(facts, period) {
        Some(end) => span.before(end),
        None => Some(span),
    };
    [
        within.map(|days| (days, Standing::Counts(Weight::ONCE))),
        None,
    ]
}

/// The day the child of a care period turns one and a half.
pub(crate) fn care_end(facts: &Facts, period: &Period) -> Option<Date> {
    let child = facts.children.as_ref()?.get(period.child?)?;
    Some(add_months(child.born?, 18))
}

/// Care of a disabled or aged person: since 2025 only on the carer's application.
fn care_of_disabled(index: usize, period: &Period, span: Span) -> Cut {
    let since_2025 = if period.source == Some(Source::Account) {
        Standing::Counts(Weight::ONCE)
    } else {
        Standing::Unknown(Fact::Period(index, PeriodField::Source))
    };
    [
        span.before(CARE_ON_APPLICATION)
            .map(|days| (days, Standing::Counts(Weight::ONCE))),
        span.since(CARE_ON_APPLICATION)
            .map(|days| (days, since_2025)),
    ]
}

/// The days of a period that the account credits.
///
/// An account may credit fewer days than lie between its dates; which ones are lost is not
/// written, so the loss is put at the beginning: a completion day is then never too early.
///
/// A full season or navigation makes its year full (ч. 2 ст. 13).
pub(crate) fn credited_span(period: &Period) -> Option<Span> {
    if period.full_season == Some(true) {
        return Span::new(
            period.span.from().first_of_year(),
            period.span.to().last_of_year(),
        );
    }
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

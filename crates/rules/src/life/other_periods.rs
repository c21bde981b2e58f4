//! Coefficients for other periods: ч. 12 ст. 15 400-ФЗ.

use super::{
    adjacency::WorkAround,
    care_inside_work::StaysWork,
    insurance::{care_end, credited_span},
};
use crate::{
    conclusion::OtherPeriodCoefficient,
    facts::{Facts, Leave, Period, PeriodKind},
};
use calendar::{Length, Record, Run, Span, Weight};
use jiff::civil::Date;
use law::{Law, Parameter};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// Coefficients by kind, and the sum with the day from which each part counts.
pub(crate) struct OtherPeriods {
    pub(crate) by_kind: Vec<OtherPeriodCoefficient>,
    pub(crate) dated: Vec<(Date, Decimal)>,
}

/// Coefficients of the other periods among the facts, by the law of the day `on`; days of care that
/// stay work give none.
pub(crate) fn coefficients(
    facts: &Facts,
    on: Date,
    law: &Law,
    stays_work: &StaysWork,
) -> OtherPeriods {
    let periods = facts.periods.as_deref().unwrap_or_default();
    let around = WorkAround::of(periods);
    let mut sums: BTreeMap<PeriodKind, (Decimal, Date)> = BTreeMap::new();
    let mut add = |kind, value: Decimal, last_day: Date| {
        let sum = sums.entry(kind).or_insert((Decimal::ZERO, last_day));
        sum.0 += value;
        sum.1 = sum.1.max(last_day);
    };
    for period in periods {
        if !around.adjoins(period) {
            continue;
        }
        let Some(parameter) = plain_coefficient(period.kind, law) else {
            continue;
        };
        if let Some(span) = credited_span(period).and_then(|span| span.until(on)) {
            let length = Record::of_days(&[span]).total();
            if let Some(value) = for_length(parameter, on, length) {
                add(period.kind, value, span.to());
            }
        }
    }
    let care = care_by_order(facts, on);
    if let Some((value, last_day)) = child_care(&care, on, law, stays_work) {
        add(PeriodKind::ChildCare, value, last_day);
    }
    OtherPeriods {
        by_kind: sums
            .iter()
            .map(|(&kind, &(value, _))| OtherPeriodCoefficient {
                kind,
                value: round(value),
            })
            .collect(),
        dated: sums
            .values()
            .map(|&(value, last_day)| (last_day, round(value)))
            .collect(),
    }
}

/// The coefficient for all this care of children but the days that stay work.
pub(crate) fn child_care_without(
    care: &[Care],
    on: Date,
    law: &Law,
    stays_work: &StaysWork,
) -> Decimal {
    child_care(care, on, law, stays_work).map_or(Decimal::ZERO, |(value, _)| round(value))
}

/// The coefficient for so much care of the child of this place by birth; zero where the law has none.
pub(crate) fn care_coefficient(order: u32, length: Length, on: Date, law: &Law) -> Decimal {
    let a_year = law.child_care_coefficient.row_on(on, order).ok().flatten();
    round(share_of_year(a_year.unwrap_or_default(), length))
}

fn round(value: Decimal) -> Decimal {
    value
        .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
}

/// The coefficient of a full calendar year of a kind that does not depend on children.
fn plain_coefficient(kind: PeriodKind, law: &Law) -> Option<&Parameter> {
    match kind {
        PeriodKind::Conscription => Some(&law.conscription_coefficient),
        PeriodKind::Svo => Some(&law.svo_coefficient),
        PeriodKind::Care80 | PeriodKind::CareGroup1 | PeriodKind::CareDisabledChild => {
            Some(&law.care_coefficient)
        }
        PeriodKind::MilitarySpouse => Some(&law.military_spouse_coefficient),
        PeriodKind::SpouseAbroad => Some(&law.spouse_abroad_coefficient),
        PeriodKind::UnlawfulDetention | PeriodKind::RehabilitatedSuspension => {
            Some(&law.unlawful_detention_coefficient)
        }
        _ => None,
    }
}

/// A month is 1/12 of a year's coefficient, a day 1/360.
fn for_length(parameter: &Parameter, on: Date, length: Length) -> Option<Decimal> {
    Some(share_of_year(parameter.number_on(on).ok()?, length))
}

fn share_of_year(a_year: Decimal, length: Length) -> Decimal {
    a_year * Decimal::from(length.in_days()) / Decimal::from(360)
}

/// Care of children to one and a half: by order of birth, each day once but for twins, and until
/// 2026 not more than six years in all.
///
/// `None` when no day is left.
fn child_care(
    by_order: &[Care],
    on: Date,
    law: &Law,
    stays_work: &StaysWork,
) -> Option<(Decimal, Date)> {
    let mut taken: Vec<(Option<Date>, Span)> = vec![];
    let mut lengths: BTreeMap<u32, Length> = BTreeMap::new();
    let mut last_day = None;
    for care in by_order {
        let holes: Vec<Span> = taken
            .iter()
            .filter(|(born, _)| born.is_none() || *born != care.born)
            .map(|(_, span)| *span)
            .chain(
                stays_work
                    .iter()
                    .filter(|kept| kept.0 == care.order)
                    .map(|kept| kept.1),
            )
            .collect();
        let run = Run {
            span: care.span,
            weight: Weight::ONCE,
        };
        let length = Record::new(&[run], &holes).total();
        let sum = lengths.entry(care.order).or_default();
        *sum = *sum + length;
        if length != Length::ZERO {
            last_day = last_day.max(Some(care.span.to()));
        }
        taken.push((care.born, care.span));
    }

    let mut left = law
        .child_care_years_cap
        .find(on)
        .and_then(|_| law.child_care_years_cap.count_on(on).ok())
        .map(|years| Length::new(years, 0, 0));
    let mut value = Decimal::ZERO;
    for (order, length) in lengths {
        let length = match &mut left {
            Some(left) => {
                let counted = length.min(*left);
                *left = left.less(counted);
                counted
            }
            None => length,
        };
        if let Ok(Some(a_year)) = law.child_care_coefficient.row_on(on, order) {
            value += share_of_year(a_year, length);
        }
    }
    last_day.map(|day| (value, day))
}

/// Days of care with the place of the child among all children.
pub(crate) struct Care {
    /// By birth, from 1.
    pub(crate) order: u32,
    born: Option<Date>,
    pub(crate) span: Span,
}

/// Care periods with the order of their child, later children first. Without a child the periods
/// themselves, in the order of their days, stand for children in the order of birth.
pub(crate) fn care_by_order(facts: &Facts, on: Date) -> Vec<Care> {
    let periods = facts.periods.as_deref().unwrap_or_default();
    let children = facts.children.as_deref().unwrap_or_default();
    let around = WorkAround::of(periods);
    let mut order_of_child: Vec<usize> = (0..children.len()).collect();
    order_of_child.sort_by_key(|&index| (children[index].born, index));
    let mut unnamed = 0;
    let mut care: Vec<(&Period, Span)> = periods
        .iter()
        .filter(|period| {
            (period.kind == PeriodKind::ChildCare || period.leave == Some(Leave::ChildCare))
                && around.adjoins(period)
        })
        .filter_map(|period| {
            let span = match care_end(facts, period) {
                Some(end) => period.span.before(end)?,
                None => period.span,
            };
            Some((period, span.until(on)?))
        })
        .collect();
    care.sort_by_key(|(_, span)| *span);
    let mut by_order: Vec<Care> = care
        .into_iter()
        .map(|(period, span)| {
            let place = period
                .child
                .and_then(|child| order_of_child.iter().position(|&index| index == child));
            let (order, born) = if let Some(place) = place {
                (place + 1, period.child.and_then(|i| children[i].born))
            } else {
                unnamed += 1;
                (unnamed, None)
            };
            Care {
                order: u32::try_from(order).unwrap_or(u32::MAX),
                born,
                span,
            }
        })
        .collect();
    // The dearer day is the person's choice where two children of different births overlap.
    by_order.sort_by_key(|care| std::cmp::Reverse(care.order));
    by_order
}

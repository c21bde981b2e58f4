//! Coefficients for other periods: ч. 12 ст. 15 400-ФЗ.

use super::{
    adjacency::WorkAround,
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

/// Coefficients of the other periods among the facts, by the law of the day `on`.
pub(crate) fn coefficients(facts: &Facts, on: Date, law: &Law) -> OtherPeriods {
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
    if let Some((value, last_day)) = child_care(facts, periods, on, law) {
        add(PeriodKind::ChildCare, value, last_day);
    }
    let round = |value: Decimal| {
        value
            .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero)
            .normalize()
    };
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
fn child_care(facts: &Facts, periods: &[Period], on: Date, law: &Law) -> Option<(Decimal, Date)> {
    let mut by_order = care_by_order(facts, periods, on);
    // The dearer day is the person's choice where two children of different births overlap.
    by_order.sort_by_key(|care| std::cmp::Reverse(care.order));
    let mut taken: Vec<(Option<Date>, Span)> = vec![];
    let mut lengths: BTreeMap<u32, Length> = BTreeMap::new();
    let mut last_day = None;
    for care in &by_order {
        let holes: Vec<Span> = taken
            .iter()
            .filter(|(born, _)| born.is_none() || *born != care.born)
            .map(|(_, span)| *span)
            .collect();
        let run = Run {
            span: care.span,
            weight: Weight::ONCE,
        };
        let length = Record::new(&[run], &holes).total();
        let sum = lengths.entry(care.order).or_default();
        *sum = *sum + length;
        last_day = last_day.max(Some(care.span.to()));
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

struct Care {
    order: u32,
    born: Option<Date>,
    span: Span,
}

/// Care periods with the order of their child. Without a child the periods themselves, in the
/// order of their days, stand for children in the order of birth.
fn care_by_order(facts: &Facts, periods: &[Period], on: Date) -> Vec<Care> {
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
    care.into_iter()
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
        .collect()
}

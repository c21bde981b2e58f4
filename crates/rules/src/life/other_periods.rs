//! Coefficients for other periods: ч. 12 ст. 15 400-ФЗ.

use super::{
    adjacency::WorkAround,
    care_inside_work::StaysWork,
    insurance::{care_end, credited_span},
};
use crate::{
    by_days::ByDays,
    conclusion::OtherPeriodCoefficient,
    facts::{Facts, Leave, Period, PeriodKind},
};
use calendar::{Length, Record, Run, Span, Weight, measure};
use jiff::civil::Date;
use law::{Law, Parameter};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// Coefficients by kind, and the sum with the day from which each part counts.
pub(crate) struct OtherPeriods {
    pub(crate) by_kind: Vec<OtherPeriodCoefficient>,
    pub(crate) dated: Vec<(Date, Decimal)>,
}

/// Coefficients of the other periods among the facts, by the law of the day `on`; `care` is that for
/// care of children.
pub(crate) fn coefficients(
    facts: &Facts,
    on: Date,
    law: &Law,
    care: Option<OfCare>,
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
    if let Some(care) = care {
        add(PeriodKind::ChildCare, care.unrounded, care.last_day);
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

/// The coefficient for care of children.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OfCare {
    unrounded: Decimal,
    last_day: Date,
}

impl OfCare {
    /// The coefficient, three decimals.
    pub(crate) fn rounded(self) -> Decimal {
        round(self.unrounded)
    }
}

/// Care of children to one and a half, but the days that stay work: by order of birth, each day once but for twins, and until
/// 2026 not more than six years in all.
///
/// `None` when no day is left.
pub(crate) fn child_care(
    cares: &Cares,
    on: Date,
    law: &Law,
    stays_work: &StaysWork,
) -> Option<OfCare> {
    // By order, the latest child first, as the care itself comes.
    let mut lengths: Vec<(u32, Length)> = vec![];
    let mut last_day = None;
    let mut holes: Vec<Span> = vec![];
    for (place, care) in cares.rows.iter().enumerate() {
        holes.clear();
        holes.extend(cares.taken_before(place));
        holes.extend(kept_within(stays_work, care));
        let length = if holes.is_empty() {
            measure(care.span)
        } else {
            let run = Run {
                span: care.span,
                weight: Weight::ONCE,
            };
            Record::new(&[run], &holes).total()
        };
        match lengths.last_mut() {
            Some((order, sum)) if *order == care.order => *sum = *sum + length,
            _ => lengths.push((care.order, length)),
        }
        if length != Length::ZERO {
            last_day = last_day.max(Some(care.span.to()));
        }
    }

    let mut left = law
        .child_care_years_cap
        .find(on)
        .and_then(|_| law.child_care_years_cap.count_on(on).ok())
        .map(|years| Length::new(years, 0, 0));
    let mut value = Decimal::ZERO;
    for (order, length) in lengths.into_iter().rev() {
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
    last_day.map(|last_day| OfCare {
        unrounded: value,
        last_day,
    })
}

/// The days of this care that stay work, from a list in the order of children and of days.
fn kept_within<'a>(stays_work: &'a StaysWork, care: &Care) -> impl Iterator<Item = Span> + 'a {
    let (order, days) = (care.order, care.span);
    let first =
        stays_work.partition_point(|&(child, span)| (child, span.to()) < (order, days.from()));
    stays_work[first..]
        .iter()
        .take_while(move |&&(child, span)| child == order && span.from() <= days.to())
        .map(|&(_, span)| span)
}

/// Days of care with the place of the child among all children.
pub(crate) struct Care {
    /// By birth, from 1.
    pub(crate) order: u32,
    born: Option<Date>,
    pub(crate) span: Span,
}

/// All care of children among the facts, later children first.
pub(crate) struct Cares {
    pub(crate) rows: Vec<Care>,
    by_days: ByDays,
}

impl Cares {
    /// The care of children up to the day `on`.
    pub(crate) fn of(facts: &Facts, on: Date) -> Self {
        let rows = care_by_order(facts, on);
        let spans = rows.iter().map(|care| care.span).enumerate();
        Self {
            by_days: ByDays::of(spans),
            rows,
        }
    }

    /// Days within the care at `place` that care before it has taken: of another birth, since twins
    /// are cared for on the same days.
    fn taken_before(&self, place: usize) -> impl Iterator<Item = Span> {
        let care = &self.rows[place];
        self.by_days
            .overlapping(care.span)
            .filter(move |&(other, _)| {
                let born = self.rows[other].born;
                other < place && (born.is_none() || born != care.born)
            })
            .map(|(_, span)| span)
    }
}

/// Care periods with the order of their child, later children first. Without a child the periods
/// themselves, in the order of their days, stand for children in the order of birth.
fn care_by_order(facts: &Facts, on: Date) -> Vec<Care> {
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

//! Rights before 2015 in the document: all fields here are added to the contract's example.

use super::{
    confidence,
    document::Length,
    leaf::{Money, Number},
};
use crate::wording::old_rights;
use rules::conclusion;
use rust_decimal::Decimal;
use serde::Serialize;

/// Added: which pay before 2002 was compared with the average pay of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayChoice {
    /// `2000_2001` or `60_months`.
    pub chosen: &'static str,
    /// Ratios before the cap; `null` when unknown.
    pub by_2000_2001: Option<Number>,
    pub by_60_months: Option<Number>,
    pub cap: Number,
    /// What the ratio could be in the North; absent where the North plays no part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_the_north: Option<Number>,
    pub wording: String,
}

/// Added: days before 2002 that are both paid work and care of a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CareInsideWork {
    /// `work` or `coefficients`: what the total was counted with.
    pub chosen: &'static str,
    pub children: Vec<CareOfChild>,
    /// Coefficient before 2015 and for care of children, counted either way.
    pub as_work: Number,
    /// `null` when `needs` are unknown.
    pub as_coefficients: Option<Number>,
    pub difference: Option<Number>,
    pub gain_at_most: Number,
    pub needs: Vec<String>,
    pub confidence: &'static str,
    pub wording: String,
}

/// Added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CareOfChild {
    /// Which child by birth, from 1.
    pub order: u32,
    pub days: Length,
    pub coefficient: Number,
    pub replaced: bool,
}

/// Added: months an early pension is expected to be paid, where sources disagree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectedMonths {
    pub ground: &'static str,
    /// The months the answer was counted with.
    pub used: u32,
    /// Longer ones the fund may take.
    pub readings: Vec<MonthsReading>,
    /// The whole coefficient.
    pub coefficient_range: Option<Range<Number>>,
    /// The size of the pension, roubles.
    pub amount_range: Option<Range<Money>>,
    pub confidence: &'static str,
    pub wording: String,
}

/// Added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthsReading {
    pub months: u32,
    pub before_2015: Range<Number>,
}

/// Added: bounds, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Range<T> {
    pub low: T,
    pub high: T,
}

impl<T> Range<T> {
    fn of(between: conclusion::Between, leaf: fn(Decimal) -> T) -> Self {
        Self {
            low: leaf(between.low),
            high: leaf(between.high),
        }
    }
}

impl PayChoice {
    pub(super) fn of(known: &conclusion::Before2002) -> Self {
        let pay = known.pay;
        Self {
            chosen: pay.chosen.name(),
            by_2000_2001: pay.by_2000_2001.map(Number),
            by_60_months: pay.by_60_months.map(Number),
            cap: Number(pay.cap),
            in_the_north: pay.in_the_north.map(Number),
            wording: old_rights::pay(known),
        }
    }
}

impl CareInsideWork {
    pub(super) fn of(care: &conclusion::CareInsideWork) -> Self {
        Self {
            chosen: care.chosen.name(),
            children: care
                .children
                .iter()
                .map(|child| CareOfChild {
                    order: child.order,
                    days: Length::of(child.days),
                    coefficient: Number(child.coefficient),
                    replaced: child.replaced,
                })
                .collect(),
            as_work: Number(care.as_work),
            as_coefficients: care.as_coefficients.map(Number),
            difference: care.difference().map(Number),
            gain_at_most: Number(care.gain_at_most),
            needs: care.needs.iter().map(ToString::to_string).collect(),
            confidence: confidence(conclusion::CareInsideWork::CONFIDENCE),
            wording: old_rights::care(care),
        }
    }
}

impl ExpectedMonths {
    pub(super) fn of(expected: &conclusion::ExpectedMonths) -> Self {
        Self {
            ground: expected.ground,
            used: expected.used,
            readings: expected
                .readings
                .iter()
                .map(|reading| MonthsReading {
                    months: reading.months,
                    before_2015: Range::of(reading.before_2015, Number),
                })
                .collect(),
            coefficient_range: expected.total.map(|total| Range::of(total, Number)),
            amount_range: expected.amount.map(|amount| Range::of(amount, Money)),
            confidence: confidence(expected.confidence),
            wording: old_rights::months(expected),
        }
    }
}

//! What the document is made of in the end: days, numbers, sums, and lists of parts.

use crate::{digits::Digits, wording::money};
use calendar::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// A day: `"2026-11-23"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        digits_or(Digits::of_day(self.0), &self.0, to)
    }
}

/// A number with all the digits it came with: `"31.207"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        digits_or(Digits::of_decimal(self.0), &self.0, to)
    }
}

/// Roubles with two digits after the point: `"9584.69"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money(pub Decimal);

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Number(money::in_kopecks(self.0)).serialize(to)
    }
}

fn digits_or<S: Serializer>(
    digits: Option<Digits>,
    value: &impl Display,
    to: S,
) -> Result<S::Ok, S::Error> {
    match digits {
        Some(digits) => to.serialize_str(digits.as_str()),
        None => to.collect_str(value),
    }
}

/// Parts of a conclusion, each turned into its part of the document only when it is written.
pub struct List<'a, T, Part> {
    items: &'a [T],
    part: fn(&'a T) -> Part,
}

impl<'a, T, Part> List<'a, T, Part> {
    pub(super) const fn new(items: &'a [T], part: fn(&'a T) -> Part) -> Self {
        Self { items, part }
    }

    /// Whether there is nothing to write.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The parts of the document.
    pub fn iter(&self) -> impl Iterator<Item = Part> {
        self.items.iter().map(self.part)
    }
}

impl<T, Part: Serialize> Serialize for List<'_, T, Part> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

/// Added: days with both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    pub from: Day,
    pub to: Day,
}

impl Days {
    pub(super) const fn of(span: Span) -> Self {
        Self {
            from: Day(span.from()),
            to: Day(span.to()),
        }
    }
}

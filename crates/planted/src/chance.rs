//! Chance by seed: the same seed draws the same life on every machine.

use calendar::Span;
use jiff::{ToSpan as _, civil::Date};

/// A row of numbers without an end (`SplitMix64`: three lines, no dependency, well mixed).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The row of a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub fn number(&mut self, least: i32, most: i32) -> i32 {
        let width = u64::from(most.abs_diff(least)) + 1;
        let offset = i32::try_from(self.next() % width).unwrap_or(0);
        least + offset
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: i32) -> bool {
        self.number(1, times) == 1
    }

    /// One of these; the list is never empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let last = i32::try_from(from.len()).unwrap_or(1) - 1;
        &from[usize::try_from(self.number(0, last)).unwrap_or(0)]
    }
}

/// The day so many days later.
pub fn later(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// The days from `from` to `to`; one day where they are the wrong way round.
pub fn span(from: Date, to: Date) -> Span {
    Span::new(from, to.max(from)).unwrap_or_else(|| one_day(from))
}

fn one_day(day: Date) -> Span {
    Span::new(day, day).unwrap_or_else(|| unreachable!("a day is not before itself"))
}

/// The days between both ends, ends included.
pub fn days(of: Span) -> i32 {
    of.from()
        .until((jiff::Unit::Day, of.to()))
        .map_or(0, |length| length.get_days())
        + 1
}

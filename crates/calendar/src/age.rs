//! Ages and terms counted in months from one day.

use jiff::civil::Date;

/// An age in months: «56 лет 6 месяцев» is 678.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Age {
    months: u32,
}

impl Age {
    /// An age of whole years.
    pub const fn years_only(years: u32) -> Self {
        Self { months: years * 12 }
    }

    /// An age given in months.
    pub const fn from_months(months: u32) -> Self {
        Self { months }
    }

    /// The whole age in months.
    pub const fn in_months(self) -> u32 {
        self.months
    }

    /// Full years.
    pub const fn years(self) -> u32 {
        self.months / 12
    }

    /// Months beyond the full years.
    pub const fn months(self) -> u32 {
        self.months % 12
    }

    /// An age later by so many months.
    #[must_use]
    pub const fn plus_months(self, months: u32) -> Self {
        Self::from_months(self.months + months)
    }

    /// An age earlier by so many months, not below zero.
    #[must_use]
    pub const fn less_months(self, months: u32) -> Self {
        Self::from_months(self.months.saturating_sub(months))
    }
}

/// `start` moved by whole months in one jump; a missing day becomes the last day of the month.
///
/// One jump matters: 31 August + 6 months + 1 month is not 31 August + 7 months.
///
/// ```
/// use calendar::add_months;
/// use jiff::civil::date;
/// assert_eq!(add_months(date(2026, 1, 31), 1), date(2026, 2, 28));
/// ```
pub fn add_months(start: Date, months: u32) -> Date {
    i32::try_from(months)
        .ok()
        .and_then(|months| moved(start, months))
        .unwrap_or(Date::MAX)
}

/// The day so many months before `end`; a missing day becomes the last day of the month.
///
/// ```
/// use calendar::months_before;
/// use jiff::civil::date;
/// // An application is taken not earlier than a month before the right.
/// assert_eq!(months_before(date(2026, 11, 20), 1), date(2026, 10, 20));
/// ```
pub fn months_before(end: Date, months: u32) -> Date {
    i32::try_from(months)
        .ok()
        .and_then(|months| moved(end, -months))
        .unwrap_or(Date::MIN)
}

/// `day` moved by whole months; `None` beyond the calendar.
///
/// What jiff does with a span of months, without its units: this is the most frequent question of all.
fn moved(day: Date, by: i32) -> Option<Date> {
    let months = i32::from(day.year()) * 12 + i32::from(day.month() - 1);
    let months = months.checked_add(by)?;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    // Every month has 28 days.
    if day.day() <= 28 {
        return Date::new(year, month, day.day()).ok();
    }
    let first = Date::new(year, month, 1).ok()?;
    Date::new(year, month, day.day().min(first.days_in_month())).ok()
}

/// The day on which an age is reached: the birthday itself, in one jump from birth.
///
/// A person born on 29 February reaches an age of whole years on 28 February of a common year;
/// practice may take 1 March, so an application should be in before either day.
///
/// ```
/// use calendar::{Age, age_reached_on};
/// use jiff::civil::date;
/// let age = Age::from_months(56 * 12 + 6);
/// assert_eq!(age_reached_on(date(1965, 8, 31), age), date(2022, 2, 28));
/// ```
pub fn age_reached_on(born: Date, age: Age) -> Date {
    add_months(born, age.in_months())
}

/// Whole months from `from` to `to`: the largest n with `from` + n months not after `to`.
///
/// ```
/// use calendar::full_months_between;
/// use jiff::civil::date;
/// assert_eq!(full_months_between(date(2025, 11, 20), date(2026, 11, 19)), 11);
/// assert_eq!(full_months_between(date(2025, 11, 20), date(2026, 11, 20)), 12);
/// ```
pub fn full_months_between(from: Date, to: Date) -> u32 {
    if to < from {
        return 0;
    }
    let years = i32::from(to.year()) - i32::from(from.year());
    let months = years * 12 + i32::from(to.month()) - i32::from(from.month());
    let months = u32::try_from(months).unwrap_or(0);
    if add_months(from, months) <= to {
        months
    } else {
        months - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn months_move_a_day_as_jiff_moves_it(
            year in -9999..=9999_i16,
            month in 1..=12_i8,
            day in 1..=31_i8,
            months in prop_oneof![0..2_000_u32, 0..200_000_u32],
        ) {
            let start = date(year, month, day.min(date(year, month, 1).days_in_month()));
            let span = i32::try_from(months).unwrap().months();
            prop_assert_eq!(add_months(start, months), start.saturating_add(span));
            prop_assert_eq!(months_before(start, months), start.saturating_sub(span));
        }
    }

    #[test]
    fn beyond_the_calendar_is_its_end() {
        assert_eq!(add_months(date(2026, 1, 1), u32::MAX), Date::MAX);
        assert_eq!(months_before(date(2026, 1, 1), u32::MAX), Date::MIN);
    }
}

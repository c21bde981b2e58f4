//! How long one period lasted.

use crate::{Length, Span, length::MONTH, length::YEAR};
use jiff::civil::Date;

/// The calendar length of a period, both ends included.
///
/// The distance from the first day to the day *after* the last, borrowing 30 days for a month.
/// Правила подсчёта и подтверждения страхового стажа, постановление Правительства РФ от 02.10.2014 № 1015.
///
/// ```
/// use calendar::{Length, Span, measure};
/// use jiff::civil::date;
/// let long = |a, b| measure(Span::new(a, b).unwrap());
/// assert_eq!(long(date(2001, 1, 1), date(2001, 12, 31)), Length::new(1, 0, 0));
/// assert_eq!(long(date(2001, 1, 25), date(2001, 3, 10)), Length::new(0, 1, 16));
/// assert_eq!(long(date(1990, 3, 15), date(1992, 5, 20)), Length::new(2, 2, 6));
/// ```
pub fn measure(span: Span) -> Length {
    let days = place_after(span.to()) - place(span.from());
    Length::from_days(u32::try_from(days).unwrap_or(0))
}

/// The place of a day on the line of 30-day months. The 31st stands where the next 1st stands.
pub(crate) fn position(day: Date) -> u32 {
    u32::try_from(place(day)).unwrap_or(0)
}

/// [`position`] in the type in which differences are taken: this is the innermost arithmetic of all.
fn place(day: Date) -> i32 {
    i32::from(day.year().max(0)) * DAYS_OF_YEAR
        + i32::from(day.month() - 1) * DAYS_OF_MONTH
        + i32::from(day.day() - 1)
}

/// The place of the day after `day`: the end of a period that ends on `day`.
fn place_after(day: Date) -> i32 {
    // No month is shorter than 28 days.
    if day.day() < 28 || day.day() < day.days_in_month() {
        place(day) + 1
    } else {
        // The first of the next month stands a month after the first of this one.
        place(day) + 1 - i32::from(day.day()) + DAYS_OF_MONTH
    }
}

const DAYS_OF_MONTH: i32 = MONTH.cast_signed();
const DAYS_OF_YEAR: i32 = YEAR.cast_signed();

/// The last day of the shortest period that begins on `from` and measures at least `need`.
///
/// The inverse of [`measure`], found without walking: `need` is laid off on the line of 30-day
/// months and the first real day that stands there, or after, is the day after the period.
pub(crate) fn shortest_reaching(from: Date, need: u32) -> Option<Date> {
    let target = position(from) + need;
    let (year, month, in_month) = (target / YEAR, target % YEAR / MONTH, target % MONTH);
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month + 1).ok()?, 1).ok()?;
    let after = if in_month == 0 {
        // The 31st of the month before stands on the same place and comes earlier.
        let last_before = first.yesterday().ok()?;
        if last_before.day() == 31 {
            last_before
        } else {
            first
        }
    } else {
        // 30 February does not exist; the first day at or after it is 1 March.
        Date::new(
            first.year(),
            first.month(),
            i8::try_from(in_month + 1).ok()?,
        )
        .or_else(|_| first.last_of_month().tomorrow())
        .ok()?
    };
    // A period is at least one day long, even when one day already measures enough.
    after.yesterday().ok().map(|day| day.max(from))
}

/// The weeks for which special service is counted by full days worked (spec of the Rules № 516).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartWeek {
    /// A week of five working days: 21.2 days in a month.
    FiveDays,
    /// A week of six working days: 25.4 days in a month.
    SixDays,
}

/// Special service in a part week: full days worked, turned into months and days.
///
/// Months to two decimals; the fraction times 30, cut off.
///
/// ```
/// use calendar::{Length, PartWeek, full_days_of_part_week};
/// assert_eq!(full_days_of_part_week(545, PartWeek::FiveDays), Length::new(2, 1, 21));
/// assert_eq!(full_days_of_part_week(300, PartWeek::SixDays), Length::new(0, 11, 24));
/// ```
pub fn full_days_of_part_week(days: u32, week: PartWeek) -> Length {
    let tenths = match week {
        PartWeek::FiveDays => 212,
        PartWeek::SixDays => 254,
    };
    // Hundredths of a month, rounded half up.
    let hundredths = (u64::from(days) * 2000 + tenths) / (2 * tenths);
    let hundredths = u32::try_from(hundredths).unwrap_or(u32::MAX);
    Length::new(0, hundredths / 100, hundredths % 100 * MONTH / 100)
}

/// The day meant when a paper gives only a year: 1 July (п. 59 of the Rules № 1015).
pub fn year_known_only(year: i16) -> Option<Date> {
    Date::new(year, 7, 1).ok()
}

/// The day meant when a paper gives only a month: the 15th (п. 59 of the Rules № 1015).
pub fn month_known_only(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 15).ok()
}

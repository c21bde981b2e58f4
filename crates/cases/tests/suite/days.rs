//! Working days and hours, at the edges of holidays and against a slow second count.

use crate::support::{any_day, any_moment, at, calendar};
use cases::{Confidence, WorkCalendar};
use jiff::{Timestamp, ToSpan as _, civil::Date, civil::date};
use proptest::prelude::*;

/// Every day off of the years that is not a plain weekend, and every weekend day worked, written out by hand from the
/// published production calendars.
const OFF: &[&str] = &[
    "2025-01-01",
    "2025-01-02",
    "2025-01-03",
    "2025-01-06",
    "2025-01-07",
    "2025-01-08",
    "2025-05-01",
    "2025-05-02",
    "2025-05-08",
    "2025-05-09",
    "2025-06-12",
    "2025-06-13",
    "2025-11-03",
    "2025-11-04",
    "2025-12-31",
    "2026-01-01",
    "2026-01-02",
    "2026-01-05",
    "2026-01-06",
    "2026-01-07",
    "2026-01-08",
    "2026-01-09",
    "2026-02-23",
    "2026-03-09",
    "2026-05-01",
    "2026-05-11",
    "2026-06-12",
    "2026-11-04",
    "2026-12-31",
    "2027-01-01",
    "2027-01-04",
    "2027-01-05",
    "2027-01-06",
    "2027-01-07",
    "2027-01-08",
    "2027-02-22",
    "2027-02-23",
    "2027-03-08",
    "2027-05-03",
    "2027-05-10",
    "2027-06-14",
    "2027-11-04",
    "2027-11-05",
    "2027-12-31",
];
const ON: &[&str] = &["2025-11-01", "2027-02-20"];

/// The slow second reading: the weekday, and the two lists above.
fn is_working(day: Date) -> bool {
    let text = day.to_string();
    let is_weekday = day.weekday().to_monday_one_offset() <= 5;
    ON.contains(&text.as_str()) || is_weekday && !OFF.contains(&text.as_str())
}

fn all_days() -> impl Iterator<Item = Date> {
    date(2025, 1, 1)
        .series(1.day())
        .take_while(|day| day.year() <= 2027)
}

#[test]
fn every_day_is_as_the_published_calendars_have_it() {
    for day in all_days() {
        assert_eq!(calendar().is_working_day(day), is_working(day), "{day}");
    }
}

#[test]
fn each_year_has_its_247_working_days() {
    for year in [2025, 2026, 2027] {
        let own = all_days().filter(|day| day.year() == year);
        let count = own.filter(|day| calendar().is_working_day(*day)).count();
        assert_eq!(count, 247, "{year}");
    }
}

#[test]
fn a_year_without_a_decree_counts_by_the_code_and_says_so() {
    assert_eq!(calendar().confidence(2026), Confidence::High);
    assert_eq!(calendar().confidence(2027), Confidence::Medium);
    assert_eq!(calendar().confidence(2028), Confidence::Low);
    assert!(!calendar().is_working_day(date(2028, 1, 3)));
    assert!(!calendar().is_working_day(date(2028, 2, 23)));
    assert!(calendar().is_working_day(date(2028, 2, 24)));
    // 4 November 2028 is a Saturday: by ч. 2 ст. 112 Monday is off.
    assert!(!calendar().is_working_day(date(2028, 11, 6)));
    assert!(calendar().is_working_day(date(2028, 11, 7)));
    // 1 and 2 January 2028 are a weekend: only a decree can say where those days off go.
    assert!(calendar().is_working_day(date(2028, 1, 10)));
    for year in calendar().years() {
        assert!(year.citation.contains('№') && year.url.starts_with("https://"));
    }
    assert!(calendar().hours().status.contains("предложение"));
}

#[test]
fn working_days_step_over_holidays_and_transfers() {
    let pairs = [
        // Before the New Year: 31 December 2026 is off, then holidays, then a weekend.
        ("2026-12-30", 1, "2027-01-11"),
        ("2026-12-29", 1, "2026-12-30"),
        // The transferred Friday, 9 January 2026.
        ("2025-12-30", 1, "2026-01-12"),
        // 8 March 2026 is a Sunday: Monday is off.
        ("2026-03-06", 1, "2026-03-10"),
        // The Saturday that is worked, then two days off.
        ("2027-02-19", 1, "2027-02-20"),
        ("2027-02-20", 1, "2027-02-24"),
        ("2025-10-31", 1, "2025-11-01"),
        ("2025-11-01", 1, "2025-11-05"),
        // From a day off.
        ("2026-05-09", 1, "2026-05-12"),
        ("2026-05-09", 0, "2026-05-12"),
        ("2026-05-08", 0, "2026-05-08"),
        // Ten working days of the fund over the January of 2027.
        ("2026-12-24", 10, "2027-01-18"),
    ];
    for (from, n, to) in pairs {
        let (from, to): (Date, Date) = (from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(calendar().add_working_days(from, n), to, "{from} + {n}");
    }
}

#[test]
fn working_hours_step_over_nights_and_holidays() {
    let pairs = [
        ("2026-11-23 09:00", 2, "2026-11-23 11:00"),
        ("2026-11-23 08:00", 2, "2026-11-23 11:00"),
        ("2026-11-23 17:00", 1, "2026-11-23 18:00"),
        ("2026-11-23 17:01", 1, "2026-11-24 09:01"),
        ("2026-11-23 18:00", 1, "2026-11-24 10:00"),
        ("2026-11-23 18:00", 0, "2026-11-23 18:00"),
        ("2026-11-27 17:00", 10, "2026-11-30 18:00"),
        ("2026-12-30 17:30", 1, "2027-01-11 09:30"),
        ("2027-02-20 17:30", 1, "2027-02-24 09:30"),
        ("2026-11-28 03:00", 0, "2026-11-30 09:00"),
    ];
    for (from, n, to) in pairs {
        assert_eq!(
            calendar().add_working_hours(at(from), n),
            at(to),
            "{from} + {n}"
        );
    }
}

#[test]
fn a_wrong_file_is_refused() {
    let days = include_str!("../../calendar/working_days.toml");
    let hours = include_str!("../../calendar/service_hours.toml");
    assert!(WorkCalendar::read(days, hours).is_ok());
    for (right, wrong) in [
        ("\"2026-01-09\"", "\"2026-01-10\""),
        ("\"2026-01-09\"", "\"2027-01-11\""),
        ("\"2026-01-09\"", "\"2026-05-01\""),
        ("\"02-23\"", "\"02-33\""),
        ("citation", "citations"),
    ] {
        let changed = days.replacen(right, wrong, 1);
        assert_ne!(changed, days);
        assert!(WorkCalendar::read(&changed, hours).is_err(), "{wrong}");
    }
    let changed = hours.replace("opens = 9", "opens = 19");
    assert!(WorkCalendar::read(days, &changed).is_err());
}

proptest! {
    #[test]
    fn days_are_added_as_by_a_finger_on_a_wall_calendar(from in any_day(), n in 1_u16..40) {
        prop_assume!(from.year() <= 2026 || from.month() < 9);
        prop_assume!(from.year() < 2028);
        let slow = from.series(1.day()).skip(1).filter(|day| is_working(*day)).nth(usize::from(n) - 1).unwrap();
        prop_assume!(slow.year() < 2028);
        prop_assert_eq!(calendar().add_working_days(from, n), slow);
        prop_assert_eq!(calendar().working_days_between(from, slow), u32::from(n));
        prop_assert_eq!(calendar().working_days_between(slow, from), 0);
        prop_assert!(calendar().is_working_day(slow));
    }

    #[test]
    fn hours_are_added_as_by_counting_minutes(from in any_moment(), n in 0_u16..30) {
        prop_assume!(from < at("2027-10-01 00:00"));
        // A working minute is one that begins while the service is open.
        let from = Timestamp::from_second(from.as_second().div_euclid(60) * 60).unwrap();
        let mut left = u32::from(n) * 60;
        let mut minute = from.as_second() / 60;
        let is_open = |minute: i64| {
            let local = minute + 180;
            let of_day = local.rem_euclid(24 * 60);
            let day = date(1970, 1, 1).saturating_add((local.div_euclid(24 * 60)).days());
            is_working(day) && (9 * 60..18 * 60).contains(&of_day)
        };
        while left > 0 {
            left -= u32::from(is_open(minute));
            minute += 1;
        }
        if n > 0 {
            let slow = Timestamp::from_second(minute * 60).unwrap();
            prop_assert_eq!(calendar().add_working_hours(from, n), slow);
        }
    }
}

//! The parts of an age and of a length, and the days a paper leaves out: what mutation testing
//! found that no test of this crate asked for.

use calendar::{Age, Length, Record, Span, full_months_between, month_known_only, year_known_only};
use jiff::civil::date;

#[test]
fn an_age_falls_into_years_and_months() {
    let age = Age::years_only(56).plus_months(6);
    assert_eq!(age, Age::from_months(678));
    assert_eq!((age.years(), age.months()), (56, 6));
    assert_eq!(age.less_months(7), Age::years_only(55).plus_months(11));
}

#[test]
fn a_length_falls_into_years_months_and_days() {
    let length = Length::new(24, 11, 29);
    assert_eq!(
        (length.years(), length.months(), length.days()),
        (24, 11, 29)
    );
    assert_eq!(format!("{length:?}"), "24y11m29d");
}

#[test]
fn lengths_add_up() {
    let parts = [
        Length::new(2, 4, 0),
        Length::new(0, 3, 29),
        Length::new(2, 7, 4),
    ];
    assert_eq!(parts.into_iter().sum::<Length>(), Length::new(5, 3, 3));
}

/// п. 59 Правил № 1015: the middle of what the paper leaves out.
#[test]
fn a_day_the_paper_leaves_out_is_the_middle() {
    assert_eq!(year_known_only(1986), Some(date(1986, 7, 1)));
    assert_eq!(month_known_only(1986, 2), Some(date(1986, 2, 15)));
    assert_eq!(month_known_only(1986, 13), None);
}

/// A claim before the right waits no month.
#[test]
fn there_are_no_months_back_in_time() {
    let right = date(2026, 11, 20);
    assert_eq!(full_months_between(right, date(2026, 11, 19)), 0);
    assert_eq!(full_months_between(right, date(2024, 1, 1)), 0);
    assert_eq!(full_months_between(right, right), 0);
}

#[test]
fn a_record_is_empty_until_a_day_counts() {
    let day = Span::new(date(2001, 1, 1), date(2001, 1, 1)).unwrap();
    assert!(Record::of_days(&[]).is_empty());
    assert!(!Record::of_days(&[day]).is_empty());
}

#[test]
fn a_span_covers_what_lies_within_both_its_ends() {
    let span = |from, to| Span::new(date(2001, 1, from), date(2001, 1, to)).unwrap();
    let month = span(5, 25);
    for (other, covered) in [
        (span(5, 25), true),
        (span(6, 24), true),
        (span(4, 25), false),
        (span(5, 26), false),
        (span(1, 4), false),
        (span(26, 31), false),
    ] {
        assert_eq!(month.covers(other), covered, "{other:?}");
    }
    assert_eq!(month.overlap(span(20, 31)), Some(span(20, 25)));
    assert_eq!(month.overlap(span(25, 31)), Some(span(25, 25)));
    assert_eq!(month.overlap(span(26, 31)), None);
}

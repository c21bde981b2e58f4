//! The five grounds against a second, deliberately slow reading of the law that walks the calendar
//! and carries its own copy of the tables.
//!
//! The second reading answers one question only: do all conditions hold on this day? The engine
//! answers «from which day». They must agree on the day of right, the day before it, and any day.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its facts should stop"
)]

use calendar::{Length, Span};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use proptest::prelude::*;
use rules::{
    Facts, assess,
    conclusion::Outcome,
    facts::{KnownCoefficients, Period, PeriodKind, Sex, SpecialCode},
};
use rust_decimal::Decimal;

/// Years, months and days in order of size, so that they compare like a length.
type Triple = (i32, i32, i32);

/// A run of days measured on paper: subtract in columns, borrow 30 and 12.
fn on_paper(from: Date, to: Date) -> Triple {
    let after = to.tomorrow().unwrap();
    let mut triple = (
        i32::from(after.year() - from.year()),
        i32::from(after.month() - from.month()),
        i32::from(after.day() - from.day()),
    );
    carry(&mut triple);
    triple
}

fn carry(triple: &mut Triple) {
    while triple.2 < 0 {
        triple.2 += 30;
        triple.1 -= 1;
    }
    while 30 <= triple.2 {
        triple.2 -= 30;
        triple.1 += 1;
    }
    while triple.1 < 0 {
        triple.1 += 12;
        triple.0 -= 1;
    }
    while 12 <= triple.1 {
        triple.1 -= 12;
        triple.0 += 1;
    }
}

/// The record of the days that `counts` says count, up to `until`, run by run.
fn record(until: Date, counts: impl Fn(Date) -> bool) -> Triple {
    let mut sum = (0, 0, 0);
    let mut run: Option<Date> = None;
    let mut day = date(1960, 1, 1);
    let end = until.tomorrow().unwrap();
    while day <= end {
        let counted = day <= until && counts(day);
        match (run, counted) {
            (None, true) => run = Some(day),
            (Some(from), false) => {
                let measured = on_paper(from, day.yesterday().unwrap());
                sum = (sum.0 + measured.0, sum.1 + measured.1, sum.2 + measured.2);
                carry(&mut sum);
                run = None;
            }
            _ => {}
        }
        day = day.tomorrow().unwrap();
    }
    sum
}

fn months_later(day: Date, months: i32) -> Date {
    let counted = i32::from(day.month()) - 1 + months;
    let year = i32::from(day.year()) + counted.div_euclid(12);
    let month = counted.rem_euclid(12) + 1;
    let first = date(
        i16::try_from(year).unwrap(),
        i8::try_from(month).unwrap(),
        1,
    );
    let last = first.last_of_month().day();
    date(first.year(), first.month(), day.day().min(last))
}

/// Приложение 6 and 7: the same months for the same years, here written out once more.
fn annex(year: i16) -> i32 {
    match year {
        ..=2018 => 0,
        2019 => 12,
        2020 => 24,
        2021 => 36,
        2022 => 48,
        2023.. => 60,
    }
}

fn six_months(year: i16) -> i32 {
    if year == 2019 || year == 2020 { 6 } else { 0 }
}

/// Record in years and coefficient in tenths, by the year.
fn required(year: i16) -> (i32, i64) {
    let year = year.clamp(2015, 2025);
    let step = i64::from(year - 2015);
    (i32::from(year - 2009).min(15), (66 + 24 * step).min(300))
}

/// The grounds this file reads a second time.
const SECOND_READING: &[&str] = &[
    "fz400_8_1_general",
    "fz400_8_1_2_long_record",
    "fz400_30_1_1_list1",
    "fz400_30_1_2_list2",
    "fz400_30_1_19_teachers",
];

#[derive(Debug)]
struct Person {
    male: bool,
    born: Date,
    coefficient: Decimal,
    periods: Vec<(Date, Date, Option<&'static str>)>,
}

impl Person {
    fn facts(&self) -> Facts {
        let periods = self
            .periods
            .iter()
            .map(|&(from, to, code)| Period {
                code: code.and_then(SpecialCode::read),
                additional_tariff: Some(true),
                contributions: Some(true),
                ..Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
            })
            .collect();
        Facts {
            sex: Some(if self.male { Sex::Male } else { Sex::Female }),
            born: Some(self.born),
            periods: Some(periods),
            coefficients: KnownCoefficients {
                total: Some(self.coefficient),
                ..KnownCoefficients::default()
            },
            ..Facts::default()
        }
    }

    fn works(&self, day: Date, codes: Option<&[&str]>) -> bool {
        self.periods.iter().any(|&(from, to, code)| {
            from <= day
                && day <= to
                && codes.is_none_or(|codes| code.is_some_and(|code| codes.contains(&code)))
        })
    }

    fn worked(&self, until: Date, codes: Option<&[&str]>) -> Triple {
        record(until, |day| self.works(day, codes))
    }

    fn enough_points(&self, year: i16) -> bool {
        Decimal::new(required(year).1, 1) <= self.coefficient
    }

    fn old_age(&self) -> i32 {
        if self.male { 60 } else { 55 }
    }

    /// Do all conditions hold on `day`? Only for the grounds of [`SECOND_READING`].
    fn has_right(&self, ground: &str, day: Date) -> bool {
        let old = months_later(self.born, self.old_age() * 12);
        let added = annex(old.year());
        let general = months_later(
            self.born,
            self.old_age() * 12 + added - six_months(old.year()),
        );
        match ground {
            "fz400_8_1_general" => {
                general <= day
                    && (required(general.year()).0, 0, 0) <= self.worked(day, None)
                    && self.enough_points(general.year())
            }
            "fz400_8_1_2_long_record" => {
                let months = (self.old_age() * 12 + added - 24).max(self.old_age() * 12);
                months_later(self.born, months).max(date(2019, 1, 1)) <= day
                    && (if self.male { 42 } else { 37 }, 0, 0) <= self.worked(day, None)
                    && self.enough_points(day.year())
            }
            "fz400_30_1_1_list1" => self.has_list_right(
                day,
                &["27-1"],
                if self.male {
                    (50, 20, (10, 0, 0), (5, 0, 0), 12)
                } else {
                    (45, 15, (7, 6, 0), (3, 9, 0), 12)
                },
            ),
            "fz400_30_1_2_list2" => self.has_list_right(
                day,
                &["27-1", "27-2"],
                if self.male {
                    (55, 25, (12, 6, 0), (6, 3, 0), 30)
                } else {
                    (50, 20, (10, 0, 0), (5, 0, 0), 24)
                },
            ),
            "fz400_30_1_19_teachers" => {
                let enough = |until: Date| (25, 0, 0) <= self.worked(until, Some(&["27-ПД"]));
                if !enough(day) {
                    return false;
                }
                // Walk to the first day on which the sum is enough.
                let mut completed = self.periods.iter().map(|p| p.0).min().unwrap();
                let mut step = 512;
                while 0 < step {
                    while !enough(completed.saturating_add(step.days())) {
                        completed = completed.saturating_add(step.days());
                    }
                    step /= 2;
                }
                let completed = completed.tomorrow().unwrap();
                let wait = annex(completed.year()) - six_months(completed.year());
                months_later(completed, wait) <= day && self.enough_points(day.year())
            }
            other => panic!("{other} has no second reading"),
        }
    }

    /// `(age, insurance years, full special record, half of it, months for a year of age)`
    fn has_list_right(
        &self,
        day: Date,
        codes: &[&str],
        (age, insured, full, half, step): (i32, i32, Triple, Triple, i32),
    ) -> bool {
        let special = self.worked(day, Some(codes));
        let lowered = special.0 * 12 + special.1;
        let by_full = full <= special && months_later(self.born, age * 12) <= day;
        let years = lowered / step;
        // The right in part is for those who fall short of the full record: its age is the floor.
        let by_half = half <= special
            && special < full
            && months_later(self.born, (self.old_age() - years) * 12) <= day;
        (by_full || by_half)
            && (insured, 0, 0) <= self.worked(day, None)
            && self.enough_points(day.year())
    }
}

prop_compose! {
    fn any_person()(
        male in any::<bool>(),
        born in (0..9_000_i32).prop_map(|n| date(1952, 1, 1).saturating_add(n.days())),
        points in 0..120_i64,
        periods in prop::collection::vec(
            (
                0..17_000_i32,
                1..7_000_i32,
                prop::option::of(prop::sample::select(vec!["27-1", "27-2", "27-ПД"])),
            ),
            1..6,
        ),
    ) -> Person {
        let periods = periods
            .into_iter()
            .map(|(start, length, code)| {
                let from = date(1972, 1, 1).saturating_add(start.days());
                (from, from.saturating_add(length.days()), code)
            })
            .collect();
        Person { male, born, coefficient: Decimal::from(points), periods }
    }
}

/// Failures are turned into cases by hand, not kept in a file beside the test.
fn without_a_diary(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(without_a_diary(300))]

    #[test]
    fn the_engine_agrees_with_a_walk_through_the_calendar(
        person in any_person(),
        other_days in prop::collection::vec(0..18_000_i32, 2),
    ) {
        let facts = person.facts();
        let on = date(2026, 11, 23);
        for ground in assess(&facts, on, Law::embedded()).grounds {
            let id = ground.ground.id;
            if !SECOND_READING.contains(&id) {
                continue;
            }
            if let Some(right_on) = ground.right_on
                && right_on <= on
            {
                prop_assert!(person.has_right(id, right_on), "{id} not on {right_on}");
                let before = right_on.yesterday().unwrap();
                prop_assert!(!person.has_right(id, before), "{id} already on {before}");
            }
            if ground.outcome == Outcome::NotMet {
                prop_assert!(!person.has_right(id, on), "{id} refused on {on}");
            }
        }
        // Any other day: the engine asked on that day says what the walk says.
        for days in other_days {
            let day = date(1985, 1, 1).saturating_add(days.days());
            for ground in assess(&facts, day, Law::embedded()).grounds {
                if ground.outcome == Outcome::NotApplicable
                    || !SECOND_READING.contains(&ground.ground.id)
                {
                    continue;
                }
                let id = ground.ground.id;
                prop_assert_eq!(
                    ground.outcome == Outcome::Met, person.has_right(id, day),
                    "{} on {}: {:?}", id, day, ground
                );
            }
        }
    }
}

/// The paper of the walk is the paper of the crate.
#[test]
fn the_two_measures_agree() {
    let span = Span::new(date(1990, 3, 15), date(1992, 5, 20)).unwrap();
    assert_eq!(on_paper(span.from(), span.to()), (2, 2, 6));
    assert_eq!(calendar::measure(span), Length::new(2, 2, 6));
}

//! Every formula of the crate against a deliberately slow second implementation that walks the
//! calendar day by day.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its days should stop"
)]

use calendar::{
    Age, Length, PartWeek, Record, Run, Span, Weight, add_months, age_reached_on,
    full_days_of_part_week, full_months_between, measure,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

fn any_day() -> impl Strategy<Value = Date> {
    (0..36_000_i32).prop_map(|n| date(1935, 1, 1).saturating_add(n.days()))
}

fn any_span(longest: i32) -> impl Strategy<Value = Span> {
    (any_day(), 0..longest)
        .prop_map(|(from, days)| Span::new(from, from.saturating_add(days.days())).unwrap())
}

fn any_run() -> impl Strategy<Value = Run> {
    (
        any_span(4_000),
        prop::sample::select(vec![3_u8, 4, 5, 6, 7, 8]),
    )
        .prop_map(|(span, quarters)| Run {
            span,
            weight: Weight::quarters(quarters),
        })
}

/// The years, months and days between two days as a clerk counts them on paper: subtract in
/// columns, borrow 30 days for a month and 12 months for a year.
fn measure_in_columns(span: Span) -> Length {
    let after = span.to().tomorrow().unwrap();
    let from = span.from();
    let mut days = i32::from(after.day()) - i32::from(from.day());
    let mut months = i32::from(after.month()) - i32::from(from.month());
    let mut years = i32::from(after.year()) - i32::from(from.year());
    while days < 0 {
        days += 30;
        months -= 1;
    }
    while months < 0 {
        months += 12;
        years -= 1;
    }
    // One day on the 31st is 31 → 1: minus 30 days of one month.
    Length::new(
        u32::try_from(years).unwrap(),
        u32::try_from(months).unwrap(),
        u32::try_from(days).unwrap(),
    )
}

/// The weight of every single day, then runs of days that weigh the same.
fn runs_by_walking(runs: &[Run], holes: &[Span]) -> Vec<Run> {
    let Some(first) = runs.iter().map(|run| run.span.from()).min() else {
        return vec![];
    };
    let last = runs.iter().map(|run| run.span.to()).max().unwrap();
    let mut found: Vec<Run> = vec![];
    let mut day = first;
    while day <= last {
        let in_hole = holes.iter().any(|hole| hole.contains(day));
        let weight = runs
            .iter()
            .filter(|run| run.span.contains(day) && !in_hole)
            .map(|run| run.weight)
            .max();
        if let Some(weight) = weight {
            match found.last_mut() {
                Some(run) if run.weight == weight && run.span.to().tomorrow().unwrap() == day => {
                    run.span = Span::new(run.span.from(), day).unwrap();
                }
                _ => found.push(Run {
                    span: Span::new(day, day).unwrap(),
                    weight,
                }),
            }
        }
        day = day.tomorrow().unwrap();
    }
    found
}

/// The first day at whose end the re-measured record is enough.
fn completed_by_walking(record: &Record, need: Length) -> Option<Date> {
    let first = record.runs().first()?.span.from();
    let last = record.last_day()?;
    let mut day = first;
    while day <= last {
        let worked = record.runs().iter().any(|run| run.span.contains(day));
        if worked && need <= record.total_on(day) {
            return Some(day);
        }
        day = day.tomorrow().unwrap();
    }
    None
}

/// Failures are turned into cases by hand, not kept in a file beside the test.
fn without_a_diary(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(without_a_diary(400))]

    #[test]
    fn a_measure_is_what_a_clerk_finds(span in any_span(20_000)) {
        prop_assert_eq!(measure(span), measure_in_columns(span));
    }

    #[test]
    fn a_longer_period_never_measures_less(span in any_span(10_000), more in 1..400_i32) {
        let longer = Span::new(span.from(), span.to().saturating_add(more.days())).unwrap();
        prop_assert!(measure(span) <= measure(longer));
    }

    #[test]
    fn an_age_is_one_jump(born in any_day(), months in 0..1_200_u32) {
        let reached = age_reached_on(born, Age::from_months(months));
        prop_assert_eq!(reached, add_months(born, months));
        // The same day of the month, or the last day of a month that is too short for it.
        prop_assert!(
            reached.day() == born.day()
                || (reached.day() < born.day() && reached == reached.last_of_month())
        );
        let months_apart = i32::from(reached.year() - born.year()) * 12
            + i32::from(reached.month() - born.month());
        prop_assert_eq!(months_apart, i32::try_from(months).unwrap());
    }

    #[test]
    fn full_months_are_the_most_that_fit(from in any_day(), days in 0..9_000_i32) {
        let to = from.saturating_add(days.days());
        let months = full_months_between(from, to);
        prop_assert!(add_months(from, months) <= to);
        prop_assert!(to < add_months(from, months + 1));
    }
}

proptest! {
    #![proptest_config(without_a_diary(120))]

    #[test]
    fn a_record_is_the_sum_of_its_days(
        runs in prop::collection::vec(any_run(), 0..8),
        holes in prop::collection::vec(any_span(700), 0..4),
    ) {
        let record = Record::new(&runs, &holes);
        prop_assert_eq!(record.runs(), runs_by_walking(&runs, &holes));
    }

    #[test]
    fn days_of_one_weight_without_many_holes_are_summed_the_same(
        spans in prop::collection::vec(any_span(1_500), 0..12),
        holes in prop::collection::vec(any_span(900), 0..12),
    ) {
        let runs: Vec<Run> = spans.into_iter().map(|span| Run { span, weight: Weight::TWICE }).collect();
        let record = Record::new(&runs, &holes);
        prop_assert_eq!(record.runs(), runs_by_walking(&runs, &holes));
    }

    #[test]
    fn stretches_and_holes_may_touch_and_nest(
        cuts in prop::collection::vec((0..60_i32, 0..25_i32, any::<bool>()), 0..16),
    ) {
        let (mut runs, mut holes) = (vec![], vec![]);
        for (from, days, is_hole) in cuts {
            let from = date(2020, 2, 1) + from.days();
            let span = Span::new(from, from + days.days()).unwrap();
            if is_hole {
                holes.push(span);
            } else {
                runs.push(Run { span, weight: Weight::ONCE });
            }
        }
        let record = Record::new(&runs, &holes);
        prop_assert_eq!(record.runs(), runs_by_walking(&runs, &holes));
    }

    #[test]
    fn order_and_repetition_of_periods_do_not_matter(
        runs in prop::collection::vec(any_run(), 1..8),
        holes in prop::collection::vec(any_span(700), 0..3),
    ) {
        let mut twice = runs.clone();
        twice.reverse();
        twice.push(runs[0]);
        prop_assert_eq!(Record::new(&runs, &holes), Record::new(&twice, &holes));
    }

    #[test]
    fn completion_is_the_first_day_the_remeasured_sum_is_enough(
        runs in prop::collection::vec(any_run(), 1..6),
        need in 1..14_000_u32,
    ) {
        let record = Record::new(&runs, &[]);
        let need = Length::from_days(need);
        prop_assert_eq!(record.completed_on(need), completed_by_walking(&record, need));
    }

    #[test]
    fn a_period_in_pieces_measures_like_the_whole(
        span in any_span(8_000),
        cut in 0..8_000_i32,
    ) {
        let at = span.from().saturating_add(cut.days());
        let pieces: Vec<Span> = [span.before(at), span.since(at)].into_iter().flatten().collect();
        prop_assert_eq!(Record::of_days(&pieces).total(), measure(span));
    }
}

#[test]
fn the_half_day_of_a_part_week_is_cut_off() {
    assert_eq!(full_days_of_part_week(0, PartWeek::FiveDays), Length::ZERO);
    // 212 days of a five-day week are ten months to the day.
    assert_eq!(
        full_days_of_part_week(212, PartWeek::FiveDays),
        Length::new(0, 10, 0)
    );
}

#[test]
fn a_double_day_completes_sooner() {
    let year = Span::new(date(2023, 1, 1), date(2023, 12, 31)).unwrap();
    let double = Run {
        span: year,
        weight: Weight::TWICE,
    };
    let record = Record::new(&[double], &[]);
    assert_eq!(record.total(), Length::new(2, 0, 0));
    assert_eq!(
        record.completed_on(Length::new(1, 0, 0)),
        Some(date(2023, 6, 30))
    );
}

#[test]
fn the_worked_example_of_a_teacher() {
    // Leave to care for a child 10.03.2003–09.09.2004 is out; 25 years are complete on 14.02.2022.
    // Adding the remainder to a date would say otherwise: the sum is measured anew.
    let work = Run {
        span: Span::new(date(1995, 8, 15), date(2026, 11, 23)).unwrap(),
        weight: Weight::ONCE,
    };
    let leave = Span::new(date(2003, 3, 10), date(2004, 9, 9)).unwrap();
    let record = Record::new(&[work], &[leave]);
    assert_eq!(
        record.completed_on(Length::new(25, 0, 0)),
        Some(date(2022, 2, 14))
    );
}

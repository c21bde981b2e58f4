//! What must hold for every life, checked on random ones.
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
    Claim, Facts, amount, assess,
    conclusion::{Conclusion, Outcome},
    facts::{Child, KnownCoefficients, Period, PeriodKind, Sex, SpecialCode},
    grounds, year_of_pay,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

fn any_day() -> impl Strategy<Value = Date> {
    (0..31_000_i32).prop_map(|n| date(1940, 1, 1).saturating_add(n.days()))
}

fn any_coefficient(thousandths: i64) -> impl Strategy<Value = Decimal> {
    (0..thousandths).prop_map(|n| Decimal::new(n, 3))
}

fn any_length() -> impl Strategy<Value = Length> {
    (0..45_u32, 0..12_u32, 0..30_u32).prop_map(|(y, m, d)| Length::new(y, m, d))
}

fn any_period() -> impl Strategy<Value = Period> {
    let codes = prop::option::of(prop::sample::select(vec![
        "27-1",
        "27-2",
        "27-7",
        "27-ПД",
        "27-ПДРК",
        "27-СМ",
    ]));
    let yes_no = || prop::option::of(any::<bool>());
    (
        any_day(),
        0..9_000_i32,
        prop::sample::select(PeriodKind::ALL),
        codes,
        yes_no(),
        yes_no(),
        prop::option::of(prop::sample::select(vec![25_u16, 50, 75, 100])),
        prop::option::of(any_length()),
        prop::option::of(0..3_usize),
    )
        .prop_map(
            |(from, days, kind, code, contributions, tariff, rate, credited, child)| {
                let span = Span::new(from, from.saturating_add(days.days())).unwrap();
                Period {
                    code: code.and_then(SpecialCode::read),
                    contributions,
                    additional_tariff: tariff,
                    rate,
                    credited,
                    child,
                    ..Period::new(span, kind)
                }
            },
        )
}

fn any_child() -> impl Strategy<Value = Child> {
    (prop::option::of(any_day()), prop::option::of(any::<bool>())).prop_map(|(born, raised)| {
        Child {
            born,
            raised_to_8: raised,
            ..Child::default()
        }
    })
}

fn any_coefficients() -> impl Strategy<Value = KnownCoefficients> {
    let by_year = prop::collection::btree_map(2015..2027_i16, any_coefficient(12_000), 0..12);
    prop_oneof![
        Just(KnownCoefficients::default()),
        any_coefficient(150_000).prop_map(|total| KnownCoefficients {
            total: Some(total),
            ..KnownCoefficients::default()
        }),
        (prop::option::of(any_coefficient(90_000)), by_year).prop_map(|(before_2015, by_year)| {
            KnownCoefficients {
                total: None,
                before_2015,
                by_year,
            }
        }),
    ]
}

prop_compose! {
    fn any_facts()(
        sex in prop::option::of(prop::sample::select(vec![Sex::Male, Sex::Female])),
        born in prop::option::of(any_day()),
        works_on in prop::option::of(any::<bool>()),
        monthly_pay in prop::option::of((0..300_000_i64).prop_map(Decimal::from)),
        children in prop::option::of(prop::collection::vec(any_child(), 0..6)),
        periods in prop::option::of(prop::collection::vec(any_period(), 0..12)),
        coefficients in any_coefficients(),
        pay in prop::collection::btree_map(2010..2030_i16, (0..5_000_000_i64).prop_map(Decimal::from), 0..6),
        account_record in prop::option::of(any_length()),
        dependants in prop::option::of(0..9_u32),
        apply_on in prop::option::of(any_day()),
    ) -> Facts {
        let mut facts = Facts {
            sex, born, children, periods, coefficients, pay, account_record, dependants, apply_on,
            ..Facts::default()
        };
        facts.future.works_on = works_on;
        facts.future.monthly_pay = monthly_pay;
        facts
    }
}

fn bytes(conclusion: &Conclusion) -> String {
    contract::conclusion::json(conclusion)
}

/// What is true of every conclusion.
fn sound(facts: &Facts, on: Date, conclusion: &Conclusion) -> Result<(), TestCaseError> {
    prop_assert_eq!(conclusion.grounds.len(), grounds::ALL.len());
    for ground in &conclusion.grounds {
        let has_day = ground.right_on.is_some();
        match ground.outcome {
            Outcome::Met => prop_assert!(ground.right_on.unwrap() <= on),
            Outcome::Later => prop_assert!(on < ground.right_on.unwrap()),
            Outcome::Needs => prop_assert!(!has_day && !ground.needs.is_empty()),
            Outcome::NotMet | Outcome::NotApplicable => prop_assert!(!has_day),
        }
        if ground.outcome == Outcome::Met {
            for condition in &ground.conditions {
                prop_assert_eq!(condition.holds, Some(true), "{:?}", condition);
            }
        }
        if ground.outcome == Outcome::NotMet {
            prop_assert!(
                ground
                    .conditions
                    .iter()
                    .any(|condition| condition.holds == Some(false)),
                "{}: refused without a reason",
                ground.ground.id
            );
        }
        for condition in &ground.conditions {
            prop_assert!(condition.provision.contains("ст."), "{:?}", condition);
            for number in &condition.numbers {
                prop_assert!(Law::embedded().parameter(number.id).is_ok());
            }
        }
    }
    let earliest = conclusion.grounds.iter().filter_map(|g| g.right_on).min();
    prop_assert_eq!(conclusion.earliest.map(|e| e.right_on), earliest);
    if let Some(amount) = &conclusion.amount {
        let parts = amount.insurance_part
            + amount.fixed
            + amount.increments.iter().map(|i| i.value).sum::<Decimal>();
        prop_assert_eq!(parts, amount.total);
    }
    prop_assert!(
        facts.account_record.is_some()
            || conclusion.records.long <= conclusion.records.insurance
            || facts.periods.is_some()
    );
    Ok(())
}

/// Failures are turned into cases by hand, not kept in a file beside the test.
fn without_a_diary(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(without_a_diary(10_000))]

    #[test]
    fn any_facts_give_a_sound_conclusion_and_the_same_bytes_twice(
        facts in any_facts(),
        on in any_day(),
    ) {
        let law = Law::embedded();
        let first = assess(&facts, on, law);
        sound(&facts, on, &first)?;
        prop_assert_eq!(bytes(&first), bytes(&assess(&facts, on, law)));
    }
}

proptest! {
    #![proptest_config(without_a_diary(1_000))]

    /// A right that exists today existed from its day on, and not the day before: nothing but time
    /// passes between the two questions.
    #[test]
    fn the_day_of_right_divides_no_from_yes(mut facts in any_facts(), on in any_day()) {
        // A plan counted from another day is another plan; sums without days know no yesterday.
        facts.future.works_on = None;
        let law = Law::embedded();
        for ground in assess(&facts, on, law).grounds {
            let (Some(right_on), Outcome::Met) = (ground.right_on, ground.outcome) else { continue };
            // A running year counts as reported on the day of the question, whichever it is.
            let year = right_on.yesterday().unwrap().year();
            if [year, on.year()].iter().any(|year| {
                facts.pay.contains_key(year) || facts.coefficients.by_year.contains_key(year)
            }) {
                continue;
            }
            // So does an other period that is still running: its coefficient grows day by day.
            let runs = |period: &Period| period.span.contains(right_on) || period.span.contains(on);
            if facts.periods.iter().flatten().any(runs) {
                continue;
            }
            let met_on = |day| {
                let again = assess(&facts, day, law);
                again.grounds.iter().any(|g| g.ground.id == ground.ground.id && g.outcome == Outcome::Met)
            };
            prop_assert!(!met_on(right_on.yesterday().unwrap()), "{} {}", ground.ground.id, right_on);
        }
    }

    /// Order of periods is the order of papers, not of law.
    #[test]
    fn the_order_of_periods_does_not_matter(mut facts in any_facts(), on in any_day()) {
        let law = Law::embedded();
        let days = |facts: &Facts| -> Vec<_> {
            assess(facts, on, law).grounds.iter().map(|g| (g.outcome, g.right_on)).collect()
        };
        // Care without a named child goes by the order of the list where days are equal.
        let periods = facts.periods.get_or_insert_default();
        periods.retain(|period| period.kind != PeriodKind::ChildCare);
        let before = days(&facts);
        facts.periods.get_or_insert_default().reverse();
        prop_assert_eq!(before, days(&facts));
    }

    /// One more year of work with contributions never takes a right away or postpones it.
    #[test]
    fn more_work_never_harms(mut facts in any_facts(), from in any_day(), on in any_day()) {
        facts.account_record = None;
        facts.periods.get_or_insert_default();
        let law = Law::embedded();
        let before = assess(&facts, on, law);
        let mut more = facts.clone();
        let mut period = Period::new(
            Span::new(from, from.saturating_add(364.days())).unwrap(),
            PeriodKind::Work,
        );
        period.contributions = Some(true);
        more.periods.as_mut().unwrap().push(period);
        let after = assess(&more, on, law);
        let general = |conclusion: &Conclusion| {
            let general = &conclusion.grounds[0];
            (general.outcome, general.right_on)
        };
        if let ((Outcome::Met | Outcome::Later, Some(was)), (_, is)) = (general(&before), general(&after)) {
            prop_assert!(is.is_some_and(|is| is <= was), "{was} became {is:?}");
        }
    }
}

proptest! {
    #![proptest_config(without_a_diary(1_000))]

    /// A period reported in two pieces is the same period.
    #[test]
    fn splitting_a_period_changes_nothing(
        facts in any_facts(),
        which in 0..12_usize,
        cut in 1..3_000_i32,
        on in any_day(),
    ) {
        let mut split = facts.clone();
        let Some(periods) = &mut split.periods else { return Ok(()) };
        let Some(period) = periods.get(which).cloned() else { return Ok(()) };
        // Only work: a leave goes by the day it began, care by its child, and another period by the
        // work that stands before or after the whole of it.
        let work = [PeriodKind::Work, PeriodKind::Kolkhoz, PeriodKind::SelfEmployed];
        if period.credited.is_some() || !work.contains(&period.kind) {
            return Ok(());
        }
        let day = period.span.from().saturating_add(cut.days());
        let (Some(before), Some(after)) = (period.span.before(day), period.span.since(day)) else {
            return Ok(());
        };
        periods[which].span = before;
        periods.push(Period { span: after, ..period });
        let law = Law::embedded();
        let said = |facts: &Facts| -> Vec<_> {
            assess(facts, on, law).grounds.iter().map(|g| (g.ground.id, g.outcome, g.right_on)).collect()
        };
        prop_assert_eq!(said(&facts), said(&split));
    }

    /// More pay never lowers the coefficient of a year, nor more coefficient the pension.
    #[test]
    fn more_pay_never_lowers_the_size(
        year in 2015..2027_i16,
        pay in 0..4_000_000_i64,
        more in 0..400_000_i64,
        months in 0..200_u32,
    ) {
        let law = Law::embedded();
        let coefficient = |pay| year_of_pay(year, Decimal::from(pay), law).unwrap().coefficient;
        let (less, greater) = (coefficient(pay), coefficient(pay + more));
        prop_assert!(less <= greater);
        let size = |ipk| {
            let claim = Claim { deferred_months: months, ..Claim::new(ipk, date(2026, 11, 23)) };
            amount(&claim, law).unwrap().total
        };
        prop_assert!(size(less) <= size(greater));
    }

    /// Whoever is born later never reaches the general age at a lower age.
    #[test]
    fn a_later_birth_never_lowers_the_age(born in any_day(), days in 1..800_i32, male in any::<bool>()) {
        let law = Law::embedded();
        let age = |born| {
            let facts = Facts {
                sex: Some(if male { Sex::Male } else { Sex::Female }),
                born: Some(born),
                ..Facts::default()
            };
            assess(&facts, date(2026, 11, 23), law).grounds[0].age
        };
        prop_assert!(age(born) <= age(born.saturating_add(days.days())));
    }

    /// A fact taken away may turn a «no» into a question, but never a question or a «yes» into a «no».
    #[test]
    fn ignorance_never_turns_into_no(facts in any_facts(), on in any_day()) {
        let law = Law::embedded();
        let known = assess(&facts, on, law);
        let mut ignorant = facts.clone();
        ignorant.periods = None;
        ignorant.account_record = None;
        ignorant.coefficients = KnownCoefficients::default();
        ignorant.pay.clear();
        for (before, after) in known.grounds.iter().zip(assess(&ignorant, on, law).grounds) {
            if matches!(before.outcome, Outcome::Met | Outcome::Later | Outcome::Needs) {
                prop_assert_ne!(after.outcome, Outcome::NotMet, "{}", before.ground.id);
            }
        }
    }
}

/// AGE-018: nobody at all reaches the general age in 2023, 2025 and 2027.
#[test]
fn nobody_reaches_the_general_age_in_the_gap_years() {
    let law = Law::embedded();
    let mut years: BTreeMap<i16, u32> = BTreeMap::new();
    for sex in [Sex::Male, Sex::Female] {
        let mut born = date(1955, 1, 1);
        while born < date(1972, 1, 1) {
            let facts = Facts {
                sex: Some(sex),
                born: Some(born),
                account_record: Some(Length::new(40, 0, 0)),
                coefficients: KnownCoefficients {
                    total: Some(Decimal::from(100)),
                    ..KnownCoefficients::default()
                },
                ..Facts::default()
            };
            let conclusion = assess(&facts, date(2026, 11, 23), law);
            *years
                .entry(conclusion.grounds[0].right_on.unwrap().year())
                .or_default() += 1;
            born = born.tomorrow().unwrap();
        }
    }
    for gap in [2023, 2025, 2027] {
        assert_eq!(years.get(&gap), None, "{gap}");
    }
    for open in [2019, 2020, 2021, 2022, 2024, 2026, 2028, 2029] {
        assert!(years.contains_key(&open), "{open}");
    }
}

/// Every ground has its numbers on the first day of each month a person may ask about.
#[test]
fn no_legal_number_is_missing_in_the_supported_years() {
    let law = Law::embedded();
    let facts = Facts {
        sex: Some(Sex::Female),
        born: Some(date(1960, 5, 5)),
        account_record: Some(Length::new(40, 0, 0)),
        coefficients: KnownCoefficients {
            total: Some(Decimal::from(100)),
            ..KnownCoefficients::default()
        },
        dependants: Some(1),
        ..Facts::default()
    };
    for year in 2016..=2026 {
        for month in 1..=12 {
            let conclusion = assess(&facts, date(year, month, 1), law);
            assert_eq!(conclusion.no_amount, None, "{year}-{month}");
        }
    }
}

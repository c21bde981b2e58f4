//! The many-people interface against the one-person one: two ways to the same values.
//!
//! `assess` reads periods and dates and knows why; `columns` looks people up in a table by birthday
//! and multiplies by reciprocals. They must agree on every value, at the borders first of all.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its people should stop"
)]

use calendar::Span;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use proptest::prelude::*;
use rules::{
    Claim, Facts, amount, assess,
    columns::{Answers, ColumnsError, PayOfYear, People, general_pension},
    conclusion::{ConditionId, GroundConclusion, Outcome},
    facts::{KnownCoefficients, Period, PeriodKind, Sex},
    year_of_pay,
};
use rust_decimal::Decimal;

const YEARS: [i16; 11] = [
    2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
];

#[derive(Clone, Debug)]
struct Person {
    born: Date,
    sex: Sex,
    record_years: u8,
    before_2015: i64,
    children: u8,
    pay: [i64; 11],
}

/// One row of every column of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    aged_on: Date,
    required_years: u8,
    required: i64,
    total: i64,
    met: bool,
    amount: i64,
}

fn by_columns(people: &[Person], on: Date) -> Result<Vec<Answer>, ColumnsError> {
    fn column<T>(people: &[Person], field: impl Fn(&Person) -> T) -> Vec<T> {
        people.iter().map(field).collect()
    }
    let pay: Vec<Vec<i64>> = (0..YEARS.len())
        .map(|year| column(people, |person| person.pay[year]))
        .collect();
    let pay: Vec<PayOfYear<'_>> = YEARS
        .iter()
        .zip(&pay)
        .map(|(&year, kopecks)| PayOfYear { year, kopecks })
        .collect();
    // Filled with rubbish: whatever is not written must show.
    let mut aged_on = vec![Date::MAX; people.len()];
    let mut required_years = vec![u8::MAX; people.len()];
    let mut required = vec![-1; people.len()];
    let mut total = vec![-1; people.len()];
    let mut met = vec![true; people.len()];
    let mut amounts = vec![-1; people.len()];
    general_pension(
        &People {
            born: &column(people, |person| person.born),
            sex: &column(people, |person| person.sex),
            record_years: &column(people, |person| person.record_years),
            before_2015_thousandths: &column(people, |person| person.before_2015),
            children: &column(people, |person| person.children),
            pay: &pay,
        },
        on,
        Law::embedded(),
        Answers {
            aged_on: &mut aged_on,
            required_years: &mut required_years,
            required_thousandths: &mut required,
            total_thousandths: &mut total,
            met: &mut met,
            amount_kopecks: &mut amounts,
        },
    )?;
    Ok((0..people.len())
        .map(|row| Answer {
            aged_on: aged_on[row],
            required_years: required_years[row],
            required: required[row],
            total: total[row],
            met: met[row],
            amount: amounts[row],
        })
        .collect())
}

/// The same person as a life: care of children, then work, so many full years in all.
fn facts(person: &Person, on: Date) -> Facts {
    let first_year = on.year() - i16::from(person.record_years);
    let care_begins =
        |child: u8| date(first_year, 1, 1).saturating_add((i32::from(child) * 18).months());
    let mut periods = vec![];
    if 0 < person.record_years {
        let work_begins = care_begins(person.children);
        let span = Span::new(work_begins, date(on.year() - 1, 12, 31)).unwrap();
        periods.push(Period::new(span, PeriodKind::Work));
    }
    for child in 0..person.children {
        let last_day = care_begins(child + 1).yesterday().unwrap();
        let span = Span::new(care_begins(child), last_day).unwrap();
        periods.push(Period::new(span, PeriodKind::ChildCare));
    }
    Facts {
        sex: Some(person.sex),
        born: Some(person.born),
        periods: Some(periods),
        coefficients: KnownCoefficients {
            before_2015: Some(Decimal::new(person.before_2015, 3)),
            ..KnownCoefficients::default()
        },
        pay: YEARS
            .into_iter()
            .zip(person.pay.map(|kopecks| Decimal::new(kopecks, 2)))
            .collect(),
        ..Facts::default()
    }
}

fn general(grounds: &[GroundConclusion]) -> &GroundConclusion {
    grounds
        .iter()
        .find(|ground| ground.ground.id == "fz400_8_1_general")
        .unwrap()
}

fn parts(value: Decimal, parts: i64) -> i64 {
    let whole = value * Decimal::from(parts);
    assert!(whole.is_integer(), "{value} is finer than 1/{parts}");
    whole.try_into().unwrap()
}

fn by_assess(person: &Person, on: Date) -> Answer {
    let law = Law::embedded();
    let conclusion = assess(&facts(person, on), on, law);
    let ground = general(&conclusion.grounds);
    let age = ground
        .conditions
        .iter()
        .find(|condition| condition.id == ConditionId::Age)
        .unwrap();
    let total = conclusion.coefficients.total.unwrap();
    Answer {
        aged_on: age.holds_from.unwrap(),
        required_years: ground
            .requirement
            .insurance_record_years
            .unwrap()
            .try_into()
            .unwrap(),
        required: parts(ground.requirement.coefficient.unwrap(), 1000),
        total: parts(total, 1000),
        met: ground.outcome == Outcome::Met,
        amount: parts(amount(&Claim::new(total, on), law).unwrap().total, 100),
    }
}

/// Any birthday, with a liking for ends of months, 29 February and the borders of приложение 6.
fn any_birthday() -> impl Strategy<Value = Date> {
    let any_day = (0..16_000_i32).prop_map(|days| date(1940, 1, 1).saturating_add(days.days()));
    let end_of_month =
        (1940..1984_i16, 1..=12_i8).prop_map(|(year, month)| date(year, month, 1).last_of_month());
    let leap_day = (0..11_i16).prop_map(|leap| date(1940 + 4 * leap, 2, 29));
    let border = (
        prop::sample::select(vec![
            1954, 1955, 1959, 1960, 1961, 1962, 1963, 1964, 1965, 1966, 1967, 1968,
        ]),
        prop::sample::select(vec![1_i8, 7]),
        -1..=1_i32,
    )
        .prop_map(|(year, month, days)| date(year, month, 1).saturating_add(days.days()));
    prop_oneof![3 => any_day, 1 => end_of_month, 1 => leap_day, 3 => border]
}

fn any_pay() -> impl Strategy<Value = i64> {
    prop_oneof![
        1 => Just(0),
        4 => 0..200_000_000_i64,
        // Around the bases and far above them.
        2 => 60_000_000..300_000_000_i64,
        1 => 300_000_000..=i64::MAX / 1_000,
    ]
}

prop_compose! {
    fn any_person()(
        born in any_birthday(),
        male in any::<bool>(),
        record_years in prop_oneof![0..=45_u8, 5..=16_u8],
        before_2015 in prop_oneof![0..=120_000_i64, 0..=20_000_i64],
        children in 0..=9_u8,
        pay in prop::array::uniform11(any_pay()),
        idle in any::<bool>(),
    ) -> Person {
        Person {
            born,
            sex: if male { Sex::Male } else { Sex::Female },
            record_years,
            before_2015,
            // Care of a year and a half must find room within the record.
            children: children.min(record_years / 2),
            pay: if idle { [0; 11] } else { pay },
        }
    }
}

/// Days with a price and a fixed payment, on both sides of what changes for care in 2026.
fn any_day() -> impl Strategy<Value = Date> {
    prop_oneof![
        3 => (0..365_i32).prop_map(|days| date(2026, 1, 1).saturating_add(days.days())),
        1 => (0..4_017_i32).prop_map(|days| date(2015, 1, 1).saturating_add(days.days())),
        1 => prop::sample::select(vec![
            date(2018, 12, 31), date(2019, 1, 1), date(2025, 12, 31), date(2026, 1, 1),
        ]),
    ]
}

/// Failures are turned into cases by hand, not kept in a file beside the test.
fn without_a_diary(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(without_a_diary(600))]

    #[test]
    fn columns_say_of_everybody_what_assess_says_of_one(
        people in prop::collection::vec(any_person(), 1..4),
        on in any_day(),
    ) {
        let answers = by_columns(&people, on).unwrap();
        for (person, answer) in people.iter().zip(answers) {
            prop_assert_eq!(answer, by_assess(person, on), "{:?} on {}", person, on);
        }
    }
}

fn born(born: Date, sex: Sex) -> Person {
    Person {
        born,
        sex,
        record_years: 30,
        before_2015: 60_000,
        children: 0,
        pay: [0; 11],
    }
}

/// The first and the last days of every month of 26 years: all borders of приложение 6, of the six
/// months and of the requirement, each with the day before and the day after.
#[test]
fn every_border_of_a_month_gets_the_age_assess_gives() {
    let on = date(2026, 1, 1);
    for year in 1949..=1974 {
        for month in 1..=12 {
            let first = date(year, month, 1);
            let last = first.last_of_month();
            let people: Vec<Person> = [
                first,
                date(year, month, 28),
                last.yesterday().unwrap(),
                last,
            ]
            .into_iter()
            .flat_map(|day| [born(day, Sex::Male), born(day, Sex::Female)])
            .collect();
            for (person, answer) in people.iter().zip(by_columns(&people, on).unwrap()) {
                assert_eq!(answer, by_assess(person, on), "{person:?}");
            }
        }
    }
}

/// Dates a person can check on paper.
#[test]
fn known_birthdays() {
    for (birthday, sex, aged_on) in [
        // The right of 2018 is saved; a day later приложение 6 begins, less six months.
        (date(1958, 12, 31), Sex::Male, date(2018, 12, 31)),
        (date(1959, 1, 1), Sex::Male, date(2019, 7, 1)),
        (date(1964, 6, 30), Sex::Female, date(2019, 12, 30)),
        // 61 years 6 months: the 31st of August has no namesake in February.
        (date(1960, 8, 31), Sex::Male, date(2022, 2, 28)),
        (date(1960, 2, 29), Sex::Male, date(2021, 8, 29)),
        (date(1968, 2, 29), Sex::Female, date(2028, 2, 29)),
        (date(1964, 2, 29), Sex::Male, date(2029, 2, 28)),
    ] {
        let answers = by_columns(&[born(birthday, sex)], date(2026, 1, 1)).unwrap();
        assert_eq!(answers[0].aged_on, aged_on, "{birthday} {sex:?}");
    }
}

/// A multiplication stands in for the division by the base. Here is every pay at which a coefficient
/// changes, and the kopeck below it, of every year.
#[test]
fn every_rounding_of_every_year_is_that_of_year_of_pay() {
    let law = Law::embedded();
    for (column, year) in YEARS.into_iter().enumerate() {
        let base = parts(
            law.contribution_base.number_on(date(year, 12, 31)).unwrap(),
            100,
        );
        let people: Vec<Person> = (1..=10_000)
            .map(|thousandths| ((2 * thousandths - 1) * base + 19_999) / 20_000)
            .flat_map(|turn| [turn - 1, turn])
            .chain([0, 1, base - 1, base, base + 1, i64::MAX])
            .map(|kopecks| {
                let mut person = born(date(1970, 1, 1), Sex::Male);
                person.before_2015 = 0;
                person.pay[column] = kopecks;
                person
            })
            .collect();
        for (person, answer) in people
            .iter()
            .zip(by_columns(&people, date(2026, 1, 1)).unwrap())
        {
            let pay = Decimal::new(person.pay[column], 2);
            let expected = year_of_pay(year, pay, law).unwrap().coefficient;
            assert_eq!(Decimal::new(answer.total, 3), expected, "{year}: {pay}");
        }
    }
}

/// People do not see each other, wherever a block of them ends.
#[test]
fn a_person_among_thousands_is_answered_as_alone() {
    let on = date(2026, 1, 1);
    let people: Vec<Person> = (0..10_001_i64)
        .map(|n| Person {
            born: date(1950, 1, 1).saturating_add((n % 9_131).days()),
            sex: if n % 2 == 0 { Sex::Male } else { Sex::Female },
            record_years: u8::try_from(n % 46).unwrap(),
            before_2015: n * 11 % 120_001,
            children: u8::try_from(n % 7).unwrap(),
            pay: YEARS.map(|year| n * i64::from(year) * 7_919 % 310_000_000),
        })
        .collect();
    let together = by_columns(&people, on).unwrap();
    let alone: Vec<Answer> = people
        .iter()
        .flat_map(|person| by_columns(std::slice::from_ref(person), on).unwrap())
        .collect();
    assert_eq!(together, alone);
}

/// Exactly enough is enough: the day, the year of record, the thousandth.
#[test]
fn what_is_required_suffices_and_anything_less_does_not() {
    let mut person = born(date(1961, 1, 12), Sex::Male);
    // 60 in 2021, so 63 in 2024: 15 years and 28.2.
    person.record_years = 15;
    person.before_2015 = 28_200;
    let met = |person: &Person, on| by_columns(std::slice::from_ref(person), on).unwrap()[0].met;
    let right = date(2024, 1, 12);
    assert!(met(&person, right));
    assert!(!met(&person, right.yesterday().unwrap()));
    person.before_2015 -= 1;
    assert!(!met(&person, right));
    person.before_2015 += 1;
    person.record_years -= 1;
    assert!(!met(&person, right));
}

#[test]
fn a_year_to_come_adds_nothing() {
    let mut person = born(date(1960, 1, 1), Sex::Female);
    person.pay = [100_000_000; 11];
    let total = |on| by_columns(std::slice::from_ref(&person), on).unwrap()[0].total;
    assert!(total(date(2024, 12, 31)) < total(date(2025, 1, 1)));
    assert_eq!(total(date(2025, 1, 1)), total(date(2026, 12, 31)));
}

#[test]
fn nobody_is_answered_too() {
    assert_eq!(by_columns(&[], date(2026, 1, 1)), Ok(vec![]));
}

#[test]
fn what_no_life_holds_is_refused_with_its_place() {
    let on = date(2026, 1, 1);
    let good = born(date(1960, 1, 1), Sex::Male);
    let mut people = vec![good.clone(); 5_000];
    people[4_500].pay[3] = -1;
    assert_eq!(
        by_columns(&people, on),
        Err(ColumnsError::OutOfRange {
            column: "pay",
            row: 4_500
        })
    );
    for wrong in [-1, i64::MIN, i64::MAX] {
        people[4_200].before_2015 = wrong;
        let error = by_columns(&people, on).unwrap_err();
        assert_eq!(
            error.to_string(),
            "столбец «before_2015_thousandths», строка 4200 (считая с нуля): \
             число меньше нуля или больше возможного"
        );
    }
}

#[test]
fn columns_of_different_lengths_are_refused() {
    let pay = [PayOfYear {
        year: 2025,
        kopecks: &[1],
    }];
    let two = [date(1960, 1, 1); 2];
    let people = People {
        born: &two,
        sex: &[Sex::Male; 2],
        record_years: &[1; 2],
        before_2015_thousandths: &[0; 2],
        children: &[0; 2],
        pay: &pay,
    };
    let error = general_pension(
        &people,
        date(2026, 1, 1),
        Law::embedded(),
        Answers {
            aged_on: &mut two.clone(),
            required_years: &mut [0; 2],
            required_thousandths: &mut [0; 2],
            total_thousandths: &mut [0; 2],
            met: &mut [false; 2],
            amount_kopecks: &mut [0; 2],
        },
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "в столбце «pay» строк 1, а людей 2; сделайте столбцы одной длины"
    );
}

/// A price that is not known is an error, never the price of a neighbouring year.
#[test]
fn a_day_without_a_fixed_payment_is_refused() {
    let error = by_columns(&[born(date(1960, 1, 1), Sex::Male)], date(2027, 3, 1)).unwrap_err();
    assert!(matches!(error, ColumnsError::Law(_)), "{error}");
    assert!(
        error.to_string().contains("pensions.fixed_payment"),
        "{error}"
    );
}

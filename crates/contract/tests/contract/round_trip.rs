//! What is written is read again, whatever the facts.

use calendar::{Age, Length, Span};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
};
use rules::{
    Facts,
    facts::{
        Answer, Before2002, Child, Decision, DecisionOutcome, Disability, DisabilityKind,
        Dismissal, Excluded, ExcludedFor, Future, KnownCoefficients, Leave, North, PaperDefect,
        Pension, Period, PeriodKind, Residence, Sex, Source, SpecialCode, Unemployed,
        WorkplaceClass,
    },
};
use rust_decimal::Decimal;

const TODAY: Date = date(2026, 11, 23);

#[test]
fn the_example_of_the_contract_is_accepted() {
    let example = include_str!("example.json");
    let facts = contract::facts::read(example, TODAY).unwrap();
    assert_eq!(facts.sex, Some(Sex::Female));
    assert_eq!(facts.periods.as_ref().unwrap().len(), 2);
    let written = contract::facts::write(&facts).to_string();
    assert_eq!(contract::facts::read(&written, TODAY).unwrap(), facts);
}

#[test]
fn nothing_known_is_an_empty_document() {
    let facts = contract::facts::read("{}", TODAY).unwrap();
    assert_eq!(facts, Facts::default());
    assert_eq!(
        contract::facts::write(&facts).to_string(),
        r#"{"contract":1}"#
    );
}

#[test]
fn null_is_unknown() {
    let document = r#"{ "sex": null, "periods": null, "residence": { "north": null },
                        "coefficients": { "total": null, "by_year": { "2016": null } } }"#;
    assert_eq!(
        contract::facts::read(document, TODAY).unwrap(),
        Facts::default()
    );
}

#[test]
fn an_ongoing_period_ends_on_the_day_of_the_question() {
    let read = |document: &str| {
        contract::facts::read(document, TODAY)
            .unwrap()
            .periods
            .unwrap()
    };
    let by_clock =
        read(r#"{ "working": true, "periods": [{ "from": "2020-01-01", "kind": "work" }] }"#);
    assert_eq!(by_clock[0].span.to(), TODAY);
    let by_document = read(
        r#"{ "working": true, "assess_on": "2026-06-01", "periods": [{ "from": "2020-01-01", "kind": "work" }] }"#,
    );
    assert_eq!(by_document[0].span.to(), date(2026, 6, 1));
    let asked = contract::facts::read_as_of(
        r#"{ "working": true, "assess_on": "2026-06-01", "periods": [{ "from": "2020-01-01", "kind": "work" }] }"#,
        Some(date(2026, 7, 1)),
        TODAY,
    );
    assert_eq!(
        asked.unwrap().periods.unwrap()[0].span.to(),
        date(2026, 7, 1)
    );
}

#[test]
fn old_codes_and_json_numbers_are_accepted() {
    let facts = contract::facts::read(
        r#"{ "coefficients": { "before_2015": 45.678 },
             "periods": [{ "from": "1985-09-01", "to": "1990-06-30", "kind": "work",
                           "code": "зп12а", "territory": "PKCM", "rate": 0.5, "leave": "длдети" }] }"#,
        TODAY,
    )
    .unwrap();
    let period = &facts.periods.unwrap()[0];
    assert_eq!(
        facts.coefficients.before_2015,
        Some(Decimal::new(45_678, 3))
    );
    assert_eq!(period.code.unwrap().as_str(), "27-1");
    assert_eq!(period.territory, Some(North::FarNorth));
    assert_eq!(period.rate, Some(50));
    assert_eq!(period.leave, Some(Leave::ChildCareTo3));
}

proptest! {
    #[test]
    fn facts_written_and_read_are_the_same_facts(facts in facts()) {
        let written = contract::facts::write(&facts).to_string();
        let read = contract::facts::read(&written, TODAY);
        prop_assert_eq!(read.as_ref(), Ok(&facts), "{}", written);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in r#"[\{\}\[\]":,0-9a-z \-]{0,80}"#) {
        contract::facts::read(&text, TODAY).ok();
    }
}

fn day() -> impl Strategy<Value = Date> {
    (0..45_000i64).prop_map(|days| date(1900, 1, 1).saturating_add(days.days()))
}

fn day_of_question() -> impl Strategy<Value = Date> {
    (35_000..60_000i64).prop_map(|days| date(1930, 1, 1).saturating_add(days.days()))
}

fn length() -> impl Strategy<Value = Length> {
    (0..20_000u32).prop_map(Length::from_days)
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (0..9_999_999i64, 0..5u32).prop_map(|(digits, scale)| Decimal::new(digits, 3.max(scale)))
}

fn truth() -> impl Strategy<Value = Option<bool>> {
    option::of(any::<bool>())
}

fn north() -> impl Strategy<Value = Option<North>> {
    option::of(select(&[North::FarNorth, North::Equated][..]))
}

fn facts() -> impl Strategy<Value = Facts> {
    let person = (
        option::of(select(&[Sex::Male, Sex::Female][..])),
        option::of((0..30_000i64).prop_map(|days| date(1900, 1, 1).saturating_add(days.days()))),
        option::of(day_of_question()),
        option::of(day_of_question()),
        (truth(), truth(), truth(), truth(), truth()),
        (
            north(),
            option::of(0..50u32),
            option::of(length()),
            option::of(length()),
        ),
        answer(disability()),
        answer(unemployed()),
        (truth(), truth(), truth()),
    );
    let life = (
        option::of(vec(child(), 0..4)),
        option::of(vec(period(), 0..5)),
        coefficients(),
        btree_map(2015..2030i16, decimal(), 0..4),
        btree_map(2002..2015i16, decimal(), 0..4),
        (
            option::of(decimal()),
            option::of(decimal()),
            option::of(length()),
            option::of(length()),
        ),
        option::of(decimal()),
        (
            option::of(day()),
            option::of(day()),
            truth(),
            truth(),
            option::of(decision().prop_map(Box::new)),
        ),
    );
    (person, life).prop_map(|(person, life)| {
        let (sex, born, assess_on, apply_on, truths, numbers, disability, unemployed, more) =
            person;
        let (children, mut periods, coefficients, pay, contributions, early, monthly_pay, papers) =
            life;
        let known = children.as_ref().map_or(0, Vec::len);
        for period in periods.iter_mut().flatten() {
            period.child = period.child.filter(|index| *index < known);
        }
        Facts {
            sex,
            born,
            assess_on,
            apply_on,
            working: truths.0,
            residence: Residence {
                rural: truths.1,
                north: numbers.0,
            },
            union_member: truths.2,
            dependants: numbers.1,
            disability,
            children,
            guardianship: numbers.2,
            office_holder: truths.3,
            unemployed,
            emergency_rescue: more.0,
            flying_health_exit: more.1,
            radiation: more.2,
            periods,
            coefficients,
            pay,
            before_2002: Before2002 {
                average_pay_2000_2001: early.0,
                pay_ratio: early.1,
                record_2002: early.2,
                record_1991: early.3,
            },
            contributions_2002_2014: contributions,
            account_record: numbers.3,
            account_opened_on: papers.0,
            account_as_of: papers.1,
            second_account: papers.2,
            prepension_shown: papers.3,
            decision: papers.4,
            future: Future {
                works_on: truths.4,
                monthly_pay,
            },
        }
    })
}

fn decision() -> impl Strategy<Value = Decision> {
    let excluded = (day(), 0..900i64, option::of(select(ExcludedFor::ALL))).prop_map(
        |(from, days, reason)| Excluded {
            span: Span::new(from, from.saturating_add(days.days())).unwrap(),
            reason,
        },
    );
    (
        (
            option::of(day()),
            option::of(day()),
            option::of(day()),
            option::of(day()),
        ),
        (
            option::of(select(DecisionOutcome::ALL)),
            option::of(select(Pension::ALL)),
            option::of(select(rules::grounds::ALL)),
        ),
        (
            option::of(0..60u32),
            option::of(decimal()),
            option::of((0..80u32, 0..12u32)),
            truth(),
        ),
        (
            option::of(length()),
            option::of(length()),
            option::of(length()),
        ),
        vec(excluded, 0..3),
    )
        .prop_map(|(days, what, asks, counted, excluded)| Decision {
            applied_on: days.0,
            decided_on: days.1,
            right_on: days.2,
            awarded_from: days.3,
            outcome: what.0,
            pension: what.1,
            ground: what.2.map(|ground| ground.id),
            required_record_years: asks.0,
            required_coefficient: asks.1,
            required_age: asks
                .2
                .map(|(years, months)| Age::years_only(years).plus_months(months)),
            rural_increment: asks.3,
            counted_insurance: counted.0,
            counted_long: counted.1,
            counted_special: counted.2,
            excluded,
        })
}

fn answer<T: Clone + std::fmt::Debug>(
    thing: impl Strategy<Value = T>,
) -> impl Strategy<Value = Answer<T>> {
    (0..3u8, thing).prop_map(|(choice, thing)| match choice {
        0 => Answer::Unknown,
        1 => Answer::No,
        _ => Answer::Yes(thing),
    })
}

fn disability() -> impl Strategy<Value = Disability> {
    let kinds = [
        DisabilityKind::Sight,
        DisabilityKind::MilitaryTrauma,
        DisabilityKind::Dwarfism,
        DisabilityKind::Other,
    ];
    (option::of(1..=3u8), option::of(select(kinds.to_vec())))
        .prop_map(|(group, kind)| Disability { group, kind })
}

fn unemployed() -> impl Strategy<Value = Unemployed> {
    let reasons = [
        Dismissal::Liquidation,
        Dismissal::StaffCut,
        Dismissal::Other,
    ];
    (option::of(select(reasons.to_vec())), option::of(day())).prop_map(
        |(dismissed_for, proposal_on)| Unemployed {
            dismissed_for,
            proposal_on,
        },
    )
}

fn child() -> impl Strategy<Value = Child> {
    (
        option::of(day()),
        option::of(day()),
        truth(),
        truth(),
        truth(),
        truth(),
    )
        .prop_map(
            |(born, adopted_on, raised_to_8, disabled, rights_lost, multiple_birth)| Child {
                born,
                raised_to_8,
                disabled,
                rights_lost,
                adopted_on,
                multiple_birth,
            },
        )
}

fn coefficients() -> impl Strategy<Value = KnownCoefficients> {
    prop_oneof![
        Just(KnownCoefficients::default()),
        decimal().prop_map(|total| KnownCoefficients {
            total: Some(total),
            ..KnownCoefficients::default()
        }),
        (
            option::of(decimal()),
            btree_map(2015..2030i16, decimal(), 0..4)
        )
            .prop_map(|(before_2015, by_year)| KnownCoefficients {
                total: None,
                before_2015,
                by_year,
            }),
    ]
}

fn period() -> impl Strategy<Value = Period> {
    let codes = ["27-1", "27-2", "27-ПД", "27-СМХР", "ТВОРЧ15"];
    (
        (day(), 0..9_000i64, select(PeriodKind::ALL)),
        (
            option::of("[а-яА-Я №\"\\\\0-9]{0,12}"),
            option::of("[a-z\n]{0,5}"),
        ),
        (
            option::of(select(codes.to_vec())),
            north(),
            option::of(1..300u16),
        ),
        (truth(), truth(), truth(), truth(), truth()),
        (
            option::of(select(WorkplaceClass::ALL)),
            option::of(select(Leave::ALL)),
            option::of(0..4usize),
            option::of(length()),
            option::of(select(Source::ALL)),
        ),
        (
            option::of(select(codes.to_vec())),
            north(),
            option::of(0..2_000u32),
            truth(),
            option::of(select(PaperDefect::ALL)),
            truth(),
        ),
    )
        .prop_map(|(when, names, work, truths, rest, papers)| {
            let (from, days, kind) = when;
            let span = Span::new(from, from.saturating_add(days.days())).unwrap();
            Period {
                employer: names.0,
                position: names.1,
                code: work.0.and_then(SpecialCode::read),
                territory: work.1,
                rate: work.2,
                rural: truths.0,
                agriculture: truths.1,
                full_season: truths.2,
                contributions: truths.3,
                additional_tariff: truths.4,
                workplace_class: rest.0,
                leave: rest.1,
                child: rest.2,
                credited: rest.3,
                source: rest.4,
                earlier_code: papers.0.and_then(SpecialCode::read),
                territory_by_papers: papers.1,
                teaching_hours: papers.2,
                name_differs: papers.3,
                defect: papers.4,
                by_witnesses: papers.5,
                ..Period::new(span, kind)
            }
        })
}

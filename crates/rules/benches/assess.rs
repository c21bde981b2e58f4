//! How many persons, sizes and years a second: `cargo bench -p rules`.
//!
//! The reference person has 20 periods, 3 children and 11 yearly coefficients.

use calendar::Span;
use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use rules::{
    Claim, Facts, amount, assess,
    facts::{Child, KnownCoefficients, Period, PeriodKind, Sex, SpecialCode},
    year_of_pay,
};
use rust_decimal::{Decimal, dec};

fn main() {
    Law::embedded();
    divan::main();
}

const ON: Date = date(2026, 11, 23);

/// A woman of 1968: school, three children, List 2, a shop, a statement of eleven years.
fn reference_person() -> Facts {
    let period = |from: Date, to: Date, kind: PeriodKind| {
        Period::new(
            Span::new(from, to).unwrap_or_else(|| unreachable!("{from} is before {to}")),
            kind,
        )
    };
    let mut periods = vec![
        period(date(1986, 7, 10), date(1991, 7, 9), PeriodKind::Work),
        period(date(1994, 9, 13), date(1999, 12, 31), PeriodKind::Work),
        period(date(2000, 1, 1), date(2002, 6, 30), PeriodKind::Work),
        period(
            date(2002, 7, 1),
            date(2002, 12, 31),
            PeriodKind::UnemploymentBenefit,
        ),
        period(date(2003, 1, 1), date(2003, 1, 20), PeriodKind::Sickness),
        period(date(2003, 1, 21), date(2014, 12, 31), PeriodKind::Work),
    ];
    for (child, year) in [1988_i16, 1990, 1992].into_iter().enumerate() {
        periods.push(Period {
            child: Some(child),
            ..period(
                date(year, 3, 1),
                date(year + 1, 8, 31),
                PeriodKind::ChildCare,
            )
        });
    }
    for year in 2015..=2025 {
        periods.push(Period {
            code: (year < 2019).then(|| SpecialCode::read("27-2")).flatten(),
            additional_tariff: Some(true),
            contributions: Some(true),
            ..period(date(year, 1, 1), date(year, 12, 31), PeriodKind::Work)
        });
    }
    assert_eq!(periods.len(), 20, "the reference person is fixed");
    Facts {
        sex: Some(Sex::Female),
        born: Some(date(1968, 4, 5)),
        dependants: Some(0),
        children: Some(
            [date(1988, 3, 1), date(1990, 3, 1), date(1992, 3, 1)]
                .map(|born| Child {
                    born: Some(born),
                    raised_to_8: Some(true),
                    ..Child::default()
                })
                .to_vec(),
        ),
        periods: Some(periods),
        coefficients: KnownCoefficients {
            total: None,
            before_2015: Some(dec!(31.207)),
            by_year: (2015..=2025).map(|year| (year, dec!(2.113))).collect(),
        },
        ..Facts::default()
    }
}

#[divan::bench]
fn assess_reference_person(bencher: Bencher<'_, '_>) {
    let facts = reference_person();
    let law = Law::embedded();
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| assess(black_box(&facts), ON, law));
}

/// The same life told in twenty rows, in two hundred, in two thousand: the cost must be linear.
#[divan::bench(args = [1, 10, 100])]
fn assess_rows_cut_into(bencher: Bencher<'_, '_>, pieces: i32) {
    let mut facts = reference_person();
    facts.periods = facts.periods.map(|periods| {
        periods
            .iter()
            .flat_map(|period| cut(period, pieces))
            .collect()
    });
    let law = Law::embedded();
    let rows = facts.periods.as_ref().map_or(0, Vec::len);
    bencher
        .counter(ItemsCount::new(rows))
        .bench_local(|| assess(black_box(&facts), ON, law));
}

/// A period as so many rows without a gap; a short one as fewer.
fn cut(period: &Period, pieces: i32) -> Vec<Period> {
    let (first, last) = (period.span.from(), period.span.to());
    let days = first.until(last).map_or(0, |days| days.get_days()) + 1;
    let pieces = pieces.min(days);
    let begin = |piece: i32| first + (days * piece / pieces).days();
    (0..pieces)
        .filter_map(|piece| {
            let span = Span::new(begin(piece), begin(piece + 1).yesterday().ok()?)?;
            Some(Period {
                span,
                ..period.clone()
            })
        })
        .collect()
}

#[divan::bench]
fn assess_and_write_json(bencher: Bencher<'_, '_>) {
    let facts = reference_person();
    let law = Law::embedded();
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| contract::conclusion::json_line(&assess(black_box(&facts), ON, law)));
}

#[divan::bench]
fn size_of_a_pension(bencher: Bencher<'_, '_>) {
    let law = Law::embedded();
    let claim = Claim {
        deferred_months: 26,
        dependants: 2,
        ..Claim::new(dec!(88.369), ON)
    };
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| amount(black_box(&claim), law));
}

#[divan::bench]
fn coefficient_of_a_year(bencher: Bencher<'_, '_>) {
    let law = Law::embedded();
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| year_of_pay(black_box(2024), black_box(Decimal::from(480_000)), law));
}

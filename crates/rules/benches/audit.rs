//! How long an audit takes: `cargo bench -p rules --bench audit`.
//!
//! A life of sixty periods in which every third one shows a violation, against the conclusion alone.

use calendar::Span;
use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use law::Law;
use rules::{
    Facts, assess, audit,
    facts::{Child, KnownCoefficients, Period, PeriodKind, Sex, Source, SpecialCode},
};
use rust_decimal::dec;

fn main() {
    Law::embedded();
    divan::main();
}

const ON: Date = date(2026, 11, 23);

fn half_year(number: i16) -> Span {
    let year = 1990 + number / 2;
    let (from, to) = if number % 2 == 0 {
        (date(year, 1, 1), date(year, 6, 30))
    } else {
        (date(year, 7, 1), date(year, 12, 31))
    };
    Span::new(from, to).unwrap_or_else(|| unreachable!("half a year has days"))
}

/// Half-years of a teacher; `disputed`: every third only in the work book, with leaves between.
fn sixty_periods(disputed: bool) -> Facts {
    let periods = (0..60)
        .map(|number| {
            let only_in_papers = disputed && number % 3 == 0;
            let source = if only_in_papers {
                Source::Workbook
            } else {
                Source::Account
            };
            Period {
                employer: Some(format!("Школа № {}", number / 10)),
                position: Some("учитель".to_owned()),
                code: SpecialCode::read("27-ПД"),
                rate: Some(100),
                contributions: Some(true),
                source: Some(source),
                ..Period::new(half_year(number), PeriodKind::Work)
            }
        })
        .collect();
    Facts {
        sex: Some(Sex::Female),
        born: Some(date(1968, 4, 5)),
        children: Some(vec![Child {
            born: Some(date(1995, 3, 1)),
            ..Child::default()
        }]),
        periods: Some(periods),
        account_opened_on: Some(date(1998, 5, 20)),
        account_as_of: Some(ON),
        coefficients: KnownCoefficients {
            total: None,
            before_2015: Some(dec!(31.207)),
            by_year: (2015..=2025).map(|year| (year, dec!(2.113))).collect(),
        },
        ..Facts::default()
    }
}

#[divan::bench(args = [false, true])]
fn assess_sixty_periods(bencher: Bencher<'_, '_>, disputed: bool) {
    let facts = sixty_periods(disputed);
    let law = Law::embedded();
    bencher.bench_local(|| assess(black_box(&facts), ON, law));
}

#[divan::bench]
fn audit_sixty_periods(bencher: Bencher<'_, '_>) {
    let facts = sixty_periods(true);
    let law = Law::embedded();
    assert!(20 <= audit(&facts, ON, law).findings.len(), "much is wrong");
    bencher.bench_local(|| audit(black_box(&facts), ON, law));
}

//! Rights before 2015 on random lives: the better way is always taken, and it is the one a slow
//! second count finds by trying every life in which the days are counted only once.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its facts should stop"
)]

use calendar::{Length, Record, Span, add_months};
use jiff::civil::{Date, date};
use law::Law;
use proptest::prelude::*;
use rules::{
    Facts, assess,
    conclusion::{CareCounted, Coefficients},
    facts::{Child, Period, PeriodKind, Sex},
};
use rust_decimal::Decimal;

const ON: Date = date(2026, 11, 23);

/// A woman who worked from 1972 on without a break and had children meanwhile.
#[derive(Clone, Debug)]
struct Mother {
    births: Vec<Date>,
    record_2002: Length,
    record_1991: Length,
    ratio: Decimal,
    account: Option<Decimal>,
}

impl Mother {
    fn care(&self, child: usize) -> Span {
        let born = self.births[child];
        Span::new(born, add_months(born, 18).yesterday().unwrap()).unwrap()
    }

    fn facts(&self) -> Facts {
        let mut facts = Facts {
            sex: Some(Sex::Female),
            born: Some(date(1955, 6, 1)),
            children: Some(self.births.iter().map(|&born| child(born)).collect()),
            periods: Some(vec![work(date(1972, 1, 1), date(2010, 12, 31))]),
            ..Facts::default()
        };
        let periods = facts.periods.as_mut().unwrap();
        for index in 0..self.births.len() {
            periods.push(Period {
                child: Some(index),
                ..Period::new(self.care(index), PeriodKind::ChildCare)
            });
        }
        facts.before_2002.record_2002 = Some(self.record_2002);
        facts.before_2002.record_1991 = Some(self.record_1991);
        facts.before_2002.pay_ratio = Some(self.ratio);
        facts.coefficients.before_2015 = self.account;
        facts
    }

    /// The same life told so that no day is both: care of the children of `set` outside work and out
    /// of the records, care of the others not told at all.
    fn told_once(&self, set: u32) -> Facts {
        let mut facts = self.facts();
        let replaced = |child: usize| set >> child & 1 == 1;
        let periods = facts.periods.as_mut().unwrap();
        periods.retain(|period| period.child.is_some_and(replaced));
        periods.push(work(date(2003, 1, 1), date(2010, 12, 31)));
        let days: Vec<Span> = (0..self.births.len())
            .filter(|&child| replaced(child))
            .map(|child| self.care(child))
            .collect();
        let before = |day: Date| {
            let days: Vec<Span> = days.iter().filter_map(|span| span.before(day)).collect();
            Record::of_days(&days).total()
        };
        facts.before_2002.record_2002 = Some(self.record_2002.less(before(date(2002, 1, 1))));
        facts.before_2002.record_1991 = Some(self.record_1991.less(before(date(1991, 1, 1))));
        facts.coefficients.before_2015 = None;
        facts
    }
}

fn child(born: Date) -> Child {
    Child {
        born: Some(born),
        ..Child::default()
    }
}

fn work(from: Date, to: Date) -> Period {
    Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
}

fn coefficients(facts: &Facts) -> Coefficients {
    assess(facts, ON, Law::embedded()).coefficients
}

fn care_of(known: &Coefficients) -> Decimal {
    let care = known.other_periods.iter();
    care.filter(|other| other.kind == PeriodKind::ChildCare)
        .map(|other| other.value)
        .sum()
}

prop_compose! {
    fn any_mother()(
        // Two years apart, so that no day is care of two children.
        months in prop::collection::vec(24..60_u32, 1..=4),
        record in (180..360_u32, 0..30_u32),
        before_1991 in 0..180_u32,
        ratio in 0..1_500_i64,
        account in prop::option::of(0..90_000_i64),
    ) -> Mother {
        let mut born = date(1974, 3, 10);
        let births = months.into_iter().map(|months| {
            born = add_months(born, months);
            born
        }).collect();
        Mother {
            births,
            record_2002: Length::new(0, record.0, record.1),
            record_1991: Length::new(0, before_1991, 0),
            ratio: Decimal::new(ratio, 3),
            account: account.map(|thousandths| Decimal::new(thousandths, 3)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn neither_way_is_better_than_the_one_taken(mother in any_mother()) {
        let known = coefficients(&mother.facts());
        let care = known.care_inside_work.as_ref().unwrap();
        let other = care.as_coefficients.unwrap();
        let taken = known.before_2015.unwrap() + care_of(&known);
        prop_assert_eq!(taken, care.as_work.max(other));
        prop_assert_eq!(known.total.unwrap(), taken);
        let chosen = if care.as_work < other { CareCounted::Coefficients } else { CareCounted::Work };
        prop_assert_eq!(care.chosen, chosen);
        prop_assert!(other - care.as_work <= care.gain_at_most);
    }

    #[test]
    fn a_slow_count_of_every_life_finds_the_same(mother in any_mother()) {
        let sets = 1..1_u32 << mother.births.len();
        let count = |set| {
            let known = coefficients(&mother.told_once(set));
            assert!(known.care_inside_work.is_none(), "a day is told twice");
            known.total.unwrap()
        };
        let (as_work, best) = (count(0), sets.map(count).max().unwrap());
        let known = coefficients(&mother.facts());
        let care = known.care_inside_work.unwrap();
        prop_assert_eq!(care.difference().unwrap(), best - as_work);
        let base = mother.account.unwrap_or(as_work);
        prop_assert_eq!(known.total.unwrap(), base + (best - as_work).max(Decimal::ZERO));
    }

    #[test]
    fn more_pay_never_gives_less(mother in any_mother(), more in 1..400_i64) {
        let poorer = Mother { account: None, ..mother };
        let richer = Mother { ratio: poorer.ratio + Decimal::new(more, 3), ..poorer.clone() };
        let total = |mother: &Mother| coefficients(&mother.facts()).total.unwrap();
        prop_assert!(total(&poorer) <= total(&richer));
    }

    #[test]
    fn another_known_pay_never_gives_less(mother in any_mother(), pay in 0..300_000_i64) {
        let alone = Mother { account: None, ..mother }.facts();
        let mut both = alone.clone();
        both.before_2002.average_pay_2000_2001 = Some(Decimal::new(pay, 2));
        prop_assert!(coefficients(&alone).total <= coefficients(&both).total);
    }

    /// An early pension by a full northern record at an age the months may still be longer.
    #[test]
    fn longer_months_only_take_away(account in 1..120_000_i64, other in 0..200_000_i64) {
        let mut facts = Facts {
            sex: Some(Sex::Female),
            born: Some(date(1976, 3, 3)),
            periods: Some(vec![Period {
                code: rules::facts::SpecialCode::read("27-ПД"),
                ..work(date(1994, 3, 15), date(2019, 12, 31))
            }]),
            ..Facts::default()
        };
        facts.coefficients.before_2015 = Some(Decimal::new(account, 3));
        facts.pay.insert(2016, Decimal::from(other));
        let known = coefficients(&facts);
        let Some(expected) = known.expected_months else {
            // The coefficient is too small for this ground: there is no early pension to speak of.
            return Ok(());
        };
        let total = expected.total.unwrap();
        prop_assert_eq!(Some(total.high), known.total);
        prop_assert!(total.low < total.high);
        let mut least = known.before_2015.unwrap();
        for reading in expected.readings {
            prop_assert!(reading.before_2015.low <= reading.before_2015.high);
            prop_assert!(reading.before_2015.low < least);
            least = reading.before_2015.low;
        }
    }
}

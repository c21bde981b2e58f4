//! Persons a second of the many-people interface: `cargo bench -p rules --bench columns`.
//!
//! The figure beside a time is the number of persons the whole call answered in a second, with the
//! legal numbers looked up in every call.

use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use rules::{
    columns::{Answers, PayOfYear, People, general_pension},
    facts::Sex,
};

fn main() {
    Law::embedded();
    divan::main();
}

const ON: Date = date(2026, 1, 1);
const YEARS: [i16; 11] = [
    2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
];

/// People and room for their answers.
struct Columns {
    born: Vec<Date>,
    sex: Vec<Sex>,
    record_years: Vec<u8>,
    before_2015: Vec<i64>,
    children: Vec<u8>,
    pay: Vec<Vec<i64>>,
    aged_on: Vec<Date>,
    required_years: Vec<u8>,
    required: Vec<i64>,
    total: Vec<i64>,
    met: Vec<bool>,
    amount: Vec<i64>,
}

impl Columns {
    /// Different people, the same in every run.
    fn of(people: usize) -> Self {
        let mut state = 1_u64;
        let mut below = |limit: i64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(state >> 33).unwrap_or_default() % limit
        };
        let mut column = |limit: i64| -> Vec<i64> { (0..people).map(|_| below(limit)).collect() };
        let small = |column: Vec<i64>| -> Vec<u8> {
            column
                .into_iter()
                .map(|value| u8::try_from(value).unwrap_or_default())
                .collect()
        };
        Self {
            born: column(9_496)
                .into_iter()
                .map(|days| date(1950, 1, 1).saturating_add(days.days()))
                .collect(),
            sex: column(2)
                .into_iter()
                .map(|sex| if sex == 0 { Sex::Male } else { Sex::Female })
                .collect(),
            record_years: small(column(46)),
            before_2015: column(120_001),
            children: small(column(6)),
            pay: YEARS.iter().map(|_| column(400_000_000)).collect(),
            aged_on: vec![ON; people],
            required_years: vec![0; people],
            required: vec![0; people],
            total: vec![0; people],
            met: vec![false; people],
            amount: vec![0; people],
        }
    }

    fn answer(&mut self, law: &Law) {
        let pay: Vec<PayOfYear<'_>> = YEARS
            .iter()
            .zip(&self.pay)
            .map(|(&year, kopecks)| PayOfYear { year, kopecks })
            .collect();
        let people = People {
            born: &self.born,
            sex: &self.sex,
            record_years: &self.record_years,
            before_2015_thousandths: &self.before_2015,
            children: &self.children,
            pay: &pay,
        };
        let answers = Answers {
            aged_on: &mut self.aged_on,
            required_years: &mut self.required_years,
            required_thousandths: &mut self.required,
            total_thousandths: &mut self.total,
            met: &mut self.met,
            amount_kopecks: &mut self.amount,
        };
        black_box(general_pension(black_box(&people), ON, law, answers))
            .unwrap_or_else(|error| unreachable!("{error}"));
    }
}

#[divan::bench(args = [1, 1_000, 10_000, 100_000, 1_000_000])]
fn general_pension_of(bencher: Bencher<'_, '_>, people: usize) {
    let law = Law::embedded();
    let mut columns = Columns::of(people);
    bencher
        .counter(ItemsCount::new(people))
        .bench_local(|| columns.answer(law));
}

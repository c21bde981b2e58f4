//! The parts of one answer to a program: `cargo bench -p contract`.
//!
//! The facts are those of `bench/api.sh`: 10 periods, 3 children, 11 years of pay.

use contract::{conclusion, facts};
use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::civil::{Date, date};
use law::Law;

const FACTS: &str = include_str!("../../../bench/api/facts.json");
const TODAY: Date = date(2026, 11, 23);

fn main() {
    Law::embedded();
    divan::main();
}

fn one() -> ItemsCount {
    ItemsCount::new(1_u32)
}

fn read() -> rules::Facts {
    facts::read(FACTS, TODAY).unwrap_or_default()
}

#[divan::bench]
fn read_facts(bencher: Bencher<'_, '_>) {
    bencher
        .counter(one())
        .bench_local(|| facts::read(black_box(FACTS), TODAY));
}

#[divan::bench]
fn digest_of_facts(bencher: Bencher<'_, '_>) {
    let facts = read();
    bencher
        .counter(one())
        .bench_local(|| facts::digest(black_box(&facts)));
}

#[divan::bench]
fn assess_facts(bencher: Bencher<'_, '_>) {
    let facts = read();
    bencher
        .counter(one())
        .bench_local(|| rules::assess(black_box(&facts), TODAY, Law::embedded()));
}

#[divan::bench]
fn write_line(bencher: Bencher<'_, '_>) {
    let conclusion = rules::assess(&read(), TODAY, Law::embedded());
    bencher
        .counter(one())
        .bench_local(|| conclusion::json_line(black_box(&conclusion)));
}

#[divan::bench]
fn whole_answer(bencher: Bencher<'_, '_>) {
    bencher.counter(one()).bench_local(|| {
        let facts = facts::read(black_box(FACTS), TODAY).unwrap_or_default();
        let conclusion = rules::assess(&facts, TODAY, Law::embedded());
        conclusion::json_line_of(&facts, &conclusion)
    });
}

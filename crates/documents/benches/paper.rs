//! How long a paper takes: from facts to words, and to a PDF.
#![expect(clippy::unwrap_used, reason = "a bench may panic")]

use documents::{Document, Kind};
use jiff::civil::date;
use law::Law;

fn main() {
    divan::main();
}

fn claim() -> Vec<Document> {
    let day = date(2026, 11, 23);
    let facts = contract::facts::read(include_str!("../tests/facts/decision.json"), day).unwrap();
    let audit = rules::audit(&facts, day, Law::embedded());
    documents::papers(Kind::ClaimToCourt, &facts, &audit, Law::embedded()).unwrap()
}

#[divan::bench]
fn words() -> Vec<Document> {
    claim()
}

#[divan::bench]
fn pdf(bencher: divan::Bencher<'_, '_>) {
    let papers = claim();
    bencher.bench(|| documents::pdf(&papers).unwrap());
}

#[divan::bench]
fn docx(bencher: divan::Bencher<'_, '_>) {
    let papers = claim();
    bencher.bench(|| documents::docx(&papers).unwrap());
}

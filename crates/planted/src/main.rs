//! Prints the page `docs/reference/audit.md`; `--missed` prints what was missed and what was wrong,
//! `KIND SEED [twin]` what was made of one specimen.
#![expect(clippy::print_stdout, reason = "a tool for people at a terminal")]

use dossier::merge;
use law::Law;
use planted::{KINDS, life::TODAY, specimen};
use rules::assess;

/// Forty kinds by thirty seeds, each with its twin: 2,400 sets of papers.
const SEEDS: u64 = 30;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [kind, seed, rest @ ..] => one(kind, seed, !rest.is_empty()),
        ["--missed"] => {
            let table = planted::measure(SEEDS);
            for (kind, seed) in &table.missed {
                println!("missed {kind} {seed}");
            }
            for (kind, seed, named) in &table.disturbed_twins {
                println!("twin of {kind} {seed}: {named}");
            }
        }
        _ => print!("{}", planted::table::page(&planted::measure(SEEDS))),
    }
}

/// Periods, findings and conflicts of one specimen.
fn one(kind: &str, seed: &str, twin: bool) {
    let kind = KINDS.iter().find(|known| known.id == kind);
    let (Some(kind), Ok(seed)) = (kind, seed.parse()) else {
        println!("Вид — V01…V40, зерно — число.");
        return;
    };
    let specimen = specimen(kind, seed);
    let merged = merge(if twin {
        &specimen.twin
    } else {
        &specimen.planted
    });
    for (index, period) in merged.facts.periods.iter().flatten().enumerate() {
        println!(
            "{index}: {} – {} {} {:?} {:?} {:?} {:?} {:?} {:?}",
            period.span.from(),
            period.span.to(),
            period.kind.name(),
            period.source.map(rules::facts::Source::name),
            period.employer,
            period.position,
            period.code,
            period.leave,
            period.child,
        );
    }
    let conclusion = assess(&merged.facts, TODAY, Law::embedded());
    println!("{:?} {:?}", conclusion.earliest, conclusion.prepension);
    for finding in &conclusion.findings {
        println!(
            "{} {:?} {:?} {:?}",
            finding.kind.id(),
            finding.severity,
            finding.period,
            finding.kind
        );
    }
    for conflict in &merged.conflicts {
        println!("{conflict}");
    }
}

//! Days before October 1993 that the rules of 1959 put into the record of teachers (№ 1397).
//!
//! The person may ask for the rules of the time of each period (ч. 4 ст. 30 400-ФЗ; Decree № 665):
//! service in the army, and study in a pedagogical institution between two pieces of teaching.

use super::{
    Life,
    adjacency::is_work,
    insurance::credited_span,
    known_record::{KnownRecord, Parts},
    special::{self, SpecialWork},
};
use crate::{
    fact::{Fact, PeriodField},
    facts::{Period, PeriodKind},
};
use calendar::{Run, Weight, add_months};
use jiff::civil::{Date, date};

/// The rules of 1959 served days before this one (Decree № 953 of 22.09.1993).
const UNTIL: Date = date(1993, 10, 1);
/// «Directly» before and after leaves room for a summer, and for no other work.
const DIRECTLY_WITHIN_MONTHS: u32 = 3;
/// How names of pedagogical institutions and universities are recognised.
const PEDAGOGICAL: &[&str] = &[
    "педагог",
    "пединститут",
    "педучилищ",
    "учительск",
    "университет",
    "гпи",
];

/// The record of `work` with army and study beside it; `None` when there is nothing to add, or when
/// the periods are unknown.
pub(crate) fn record_with_army_and_study(
    life: &Life<'_>,
    work: &SpecialWork,
) -> Option<KnownRecord> {
    let mut parts = special::parts(life, work, &[])?;
    let taught = parts.certain.clone();
    if taught.is_empty() || !add_to(&mut parts, life.facts.periods.as_ref()?, &taught) {
        return None;
    }
    Some(KnownRecord::new(parts, life.on))
}

/// Whether any day was or may be added.
fn add_to(parts: &mut Parts, periods: &[Period], taught: &[Run]) -> bool {
    let before = (parts.certain.len(), parts.possible.len());
    for (index, period) in periods.iter().enumerate() {
        let Some(span) = credited_span(period).and_then(|span| span.before(UNTIL)) else {
            continue;
        };
        let run = Run {
            span,
            weight: Weight::ONCE,
        };
        match period.kind {
            PeriodKind::Conscription => parts.certain.push(run),
            PeriodKind::Study if is_between_teaching(period, periods, taught) => {
                match is_pedagogical(period) {
                    Some(true) => parts.certain.push(run),
                    Some(false) => {}
                    None => {
                        parts.possible.push(run);
                        parts
                            .unknown
                            .push(Fact::Period(index, PeriodField::Employer));
                    }
                }
            }
            _ => {}
        }
    }
    before != (parts.certain.len(), parts.possible.len())
}

/// Teaching directly before the study and directly after it.
fn is_between_teaching(study: &Period, periods: &[Period], taught: &[Run]) -> bool {
    let (from, to) = (study.span.from(), study.span.to());
    let ended = taught
        .iter()
        .map(|run| run.span.to())
        .filter(|end| *end < from)
        .max();
    let began = taught
        .iter()
        .map(|run| run.span.from())
        .filter(|start| to < *start)
        .min();
    let (Some(ended), Some(began)) = (ended, began) else {
        return false;
    };
    directly(periods, ended, from) && directly(periods, to, began)
}

/// No more than a summer from `end` to `start`, and no other work begun in it.
fn directly(periods: &[Period], end: Date, start: Date) -> bool {
    start <= add_months(end, DIRECTLY_WITHIN_MONTHS)
        && !periods
            .iter()
            .any(|other| is_work(other.kind) && end < other.span.from() && other.span.to() < start)
}

/// `None` when nothing names the institution.
fn is_pedagogical(study: &Period) -> Option<bool> {
    let names: Vec<String> = [&study.employer, &study.position]
        .into_iter()
        .flatten()
        .map(|name| name.to_lowercase())
        .collect();
    let says = |word: &str| names.iter().any(|name| name.contains(word));
    (!names.is_empty()).then(|| PEDAGOGICAL.iter().any(|word| says(word)))
}

//! Voluntary contributions: they make at most half of the required record (ст. 29 167-ФЗ).

use super::known_record::Parts;
use calendar::{Length, Record, Run, Span};
use jiff::civil::Date;
use law::Law;
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The most that voluntary contributions may make of the record required on `on`.
///
/// Self-employed payers of the tax on professional income are exempt: their work is
/// `self_employed`, not `voluntary`. Our sources do not say which half is meant where the record
/// required of a person is that of an earlier year; the one of `on` is taken.
pub(super) fn most(on: Date, law: &Law) -> Length {
    let most = law
        .required_insurance_years
        .number_on(on)
        .and_then(|years| {
            law.voluntary_record_share
                .times_on(on, years * Decimal::from(12))
        });
    most.ok()
        .and_then(|months| months.trunc().to_u32())
        .map_or(NO_LIMIT, |months| Length::new(0, months, 0))
}

/// Before the law of 2015 there is no required record to take half of.
const NO_LIMIT: Length = Length::new(100, 0, 0);

/// Adds the first days of voluntary contributions that make `most`, the certain ones before those
/// that may count. Days that count as something else anyway use nothing up.
pub(super) fn add(
    parts: &mut Parts,
    certain: &[Run],
    possible: &[Run],
    most: impl FnOnce() -> Length,
) {
    if certain.is_empty() && possible.is_empty() {
        return;
    }
    let most = most();
    let record = Record::new(certain, &spans(&parts.certain));
    let may_be = [parts.certain.as_slice(), certain].concat();
    let may_be = Record::new(possible, &spans(&may_be));
    let left = record.total().lacking(most);
    parts.voluntary_beyond = most.lacking(record.total());
    parts.certain.extend(up_to(most, certain, &record));
    parts.possible.extend(up_to(left, possible, &may_be));
}

/// The days of `runs` up to the one on which `record` reaches `most`.
fn up_to(most: Length, runs: &[Run], record: &Record) -> Vec<Run> {
    if record.total() <= most {
        return runs.to_vec();
    }
    let Some(last) = record.completed_on(most) else {
        return vec![];
    };
    let kept = runs.iter().filter_map(|run| {
        let span = run.span.until(last)?;
        Some(Run { span, ..*run })
    });
    kept.collect()
}

fn spans(runs: &[Run]) -> Vec<Span> {
    runs.iter().map(|run| run.span).collect()
}

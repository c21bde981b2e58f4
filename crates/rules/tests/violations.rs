//! Runs every file in `cases/violations/`: what the catalogue notices, and what it leaves alone.
#![expect(
    clippy::unwrap_used,
    reason = "a case file that cannot be read should stop"
)]

use contract::facts;
use jiff::civil::{Date, date};
use law::Law;
use rules::{
    audit,
    audit::{Audited, Worth},
    conclusion::FindingKind,
    violations,
};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::{fs, path::Path};

const TODAY: Date = date(2026, 11, 23);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    case: Vec<Case>,
}

/// Without a reason and a source a case does not load.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    why: String,
    source: String,
    on: Option<Date>,
    facts: toml::Table,
    /// Ids of the catalogue that are found, every one of them, in the order of the catalogue.
    expect: Vec<String>,
    /// How sure the first of them is.
    severity: Option<String>,
    worth: Option<ExpectedWorth>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedWorth {
    days: Option<i32>,
    #[serde(default)]
    opens: bool,
    coefficient: Option<Decimal>,
}

/// What the catalogue finds in the facts of a case, in its own order.
fn found(case: &Case) -> Vec<Audited> {
    let on = case.on.unwrap_or(TODAY);
    let document = serde_json::to_value(&case.facts).unwrap();
    let facts = facts::read_value(&document, on)
        .unwrap_or_else(|refusal| panic!("{}: {refusal}", case.name));
    let mut found: Vec<Audited> = audit(&facts, on, Law::embedded())
        .findings
        .into_iter()
        .filter(|audited| matches!(audited.finding.kind, FindingKind::Violation { .. }))
        .collect();
    found.sort_by_key(|audited| audited.finding.kind.id());
    found
}

fn check(place: &str, case: &Case, wrong: &mut Vec<String>) {
    assert!(
        !case.why.is_empty() && !case.source.is_empty(),
        "{place}: a case says why, and where it comes from"
    );
    let found = found(case);
    let ids: Vec<&str> = found
        .iter()
        .map(|audited| audited.finding.kind.id())
        .collect();
    if ids != case.expect {
        wrong.push(format!(
            "{place}: found {ids:?}, expected {:?}",
            case.expect
        ));
        return;
    }
    let Some(first) = found.first() else { return };
    let severity = first.finding.severity.name();
    if case.severity.as_deref().unwrap_or(severity) != severity {
        wrong.push(format!("{place}: {severity}, expected {:?}", case.severity));
    }
    if let Some(expected) = &case.worth {
        let worth = first.worth.clone().unwrap_or_default();
        let same = expected.opens == worth.opens
            && expected.days.is_none_or(|days| worth.days == Some(days))
            && expected
                .coefficient
                .is_none_or(|value| worth.coefficient == Some(value));
        if !same || worth == Worth::default() {
            wrong.push(format!("{place}: worth {worth:?}"));
        }
    }
}

#[test]
fn every_violation_is_found_where_its_cases_say_and_nowhere_else() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/violations");
    let mut wrong = vec![];
    for violation in violations::ALL {
        let path = dir.join(format!("{}.toml", violation.id.to_lowercase()));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let file: CaseFile =
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in &file.case {
            let place = format!("{} / {}", violation.id, case.name);
            check(&place, case, &mut wrong);
        }
        // A twin without the violation proves that the case can fail.
        let shows = |case: &&Case| case.expect.iter().any(|id| id == violation.id);
        let (with, without): (Vec<_>, Vec<_>) = file.case.iter().partition(shows);
        assert!(!with.is_empty(), "{}: never found", violation.id);
        assert!(!without.is_empty(), "{}: never absent", violation.id);
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A file nobody reads is a case nobody runs.
#[test]
fn every_case_file_belongs_to_a_violation() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/violations");
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap();
        assert!(violations::find(id).is_some(), "{}", path.display());
    }
}

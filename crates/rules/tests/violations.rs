//! Runs every file in `cases/violations/`: what the catalogue notices, and what it leaves alone.
#![expect(
    clippy::unwrap_used,
    reason = "a case file that cannot be read should stop"
)]

use calendar::{Span, add_months};
use contract::facts;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use proptest::prelude::*;
use rules::{
    Facts, assess, audit,
    audit::{Audited, Worth},
    conclusion::FindingKind,
    facts::{Child, Period, PeriodKind, Sex, Source, SpecialCode, WorkplaceClass},
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
    on: Date,
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
    let on = case.on;
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

/// A job of a clean life: its length, the gap before it, and its code.
type Job = (u16, u16, Option<&'static str>);

/// A life in which the account knows everything that papers show. A job is longer than care of a
/// child: work inside care neither precedes nor follows it (V16).
fn clean_life() -> impl Strategy<Value = Facts> {
    let codes = prop::sample::select(vec![
        None,
        None,
        Some("27-1"),
        Some("27-2"),
        Some("27-ПД"),
        Some("27-ГД"),
    ]);
    let jobs = prop::collection::vec((600..4_000_u16, 0..500_u16, codes), 1..6);
    (
        any::<bool>(),
        (0..14_000_i32).prop_map(|days| date(1950, 1, 1).saturating_add(days.days())),
        jobs,
        prop::collection::vec(0..9_000_i32, 0..4),
        any::<bool>(),
    )
        .prop_map(|(female, born, jobs, children, serves)| {
            life_of(female, born, &jobs, &children, serves)
        })
}

fn life_of(female: bool, born: Date, jobs: &[Job], children: &[i32], serves: bool) -> Facts {
    let grown = add_months(born, 18 * 12);
    let span = |from: Date, days: i32| Span::new(from, from.saturating_add(days.days())).unwrap();
    let mut periods = vec![];
    let mut day = grown;
    if serves && !female {
        let service = span(day, 729);
        periods.push(of_account(Period::new(service, PeriodKind::Conscription)));
        day = service.to().tomorrow().unwrap();
    }
    for (number, (length, gap, code)) in jobs.iter().enumerate() {
        let job = span(
            day.saturating_add(i32::from(*gap).days()),
            i32::from(*length),
        );
        day = job.to().tomorrow().unwrap();
        // The account cuts a job into years.
        let mut from = job.from();
        while from <= job.to() {
            let year = Span::new(from, job.to().min(from.last_of_year())).unwrap();
            from = year.to().tomorrow().unwrap();
            periods.push(of_account(Period {
                employer: Some(format!("Предприятие {number}")),
                position: Some("рабочий".to_owned()),
                code: code.and_then(SpecialCode::read),
                rate: Some(100),
                contributions: Some(true),
                additional_tariff: Some(true),
                workplace_class: Some(WorkplaceClass::Class32),
                ..Period::new(year, PeriodKind::Work)
            }));
        }
    }
    let mut known = vec![];
    for days in children {
        let born = grown.saturating_add(days.days());
        // The years of one child do not reach those of the next.
        if known
            .iter()
            .any(|child: &Child| child.born.is_some_and(|other| near(other, born)))
        {
            continue;
        }
        let until = add_months(born, 18).yesterday().unwrap();
        periods.push(of_account(Period {
            child: Some(known.len()),
            ..Period::new(Span::new(born, until).unwrap(), PeriodKind::ChildCare)
        }));
        known.push(Child {
            born: Some(born),
            ..Child::default()
        });
    }
    Facts {
        sex: Some(if female { Sex::Female } else { Sex::Male }),
        born: Some(born),
        working: Some(false),
        children: Some(known),
        periods: Some(periods),
        account_opened_on: Some(date(1998, 5, 20)),
        account_as_of: Some(TODAY),
        second_account: Some(false),
        prepension_shown: Some(true),
        ..Facts::default()
    }
}

fn of_account(period: Period) -> Period {
    Period {
        source: Some(Source::Account),
        ..period
    }
}

fn near(one: Date, other: Date) -> bool {
    add_months(one.min(other), 24) > one.max(other)
}

/// Ids of the catalogue among the findings.
fn violations_of(facts: &Facts) -> Vec<&'static str> {
    assess(facts, TODAY, Law::embedded())
        .findings
        .iter()
        .filter(|finding| matches!(finding.kind, FindingKind::Violation { .. }))
        .map(|finding| finding.kind.id())
        .collect()
}

proptest! {
    /// False alarms are worse than silence.
    #[test]
    fn a_clean_life_gives_no_findings(facts in clean_life()) {
        let found = violations_of(&facts);
        prop_assert!(found.is_empty(), "{found:?}");
    }

    /// Work torn out of the account and kept in the work book is noticed whatever the life.
    #[test]
    fn a_job_missing_in_the_account_is_found(facts in clean_life(), which in any::<prop::sample::Index>()) {
        let mut facts = facts;
        let periods = facts.periods.as_mut().unwrap();
        let jobs: Vec<usize> = (0..periods.len())
            .filter(|&index| periods[index].kind == PeriodKind::Work)
            .collect();
        let row = &mut periods[*which.get(&jobs)];
        row.source = Some(Source::Workbook);
        row.code = None;
        let days = row.span.from().until(row.span.to()).unwrap().get_days() + 1;
        let found = violations_of(&facts);
        let noticed = found.iter().any(|id| matches!(*id, "V01" | "V02" | "V03"));
        // A single day is left alone.
        prop_assert_eq!(noticed, 1 < days && facts.periods.unwrap()[*which.get(&jobs)].span.from() <= TODAY, "{:?}", found);
    }

    /// Mending never makes a right later: a worth of days is never below zero for lost work.
    #[test]
    fn lost_work_is_never_worth_less_than_nothing(facts in clean_life()) {
        let mut facts = facts;
        let first = &mut facts.periods.as_mut().unwrap()[0];
        first.source = Some(Source::Workbook);
        for audited in audit(&facts, TODAY, Law::embedded()).findings {
            let days = audited.worth.and_then(|worth| worth.days);
            prop_assert!(days.is_none_or(|days| 0 <= days), "{:?}", audited.finding);
        }
    }
}

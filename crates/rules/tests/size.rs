//! What the size says besides its parts: the cases of `cases/size.toml`, and what must hold for any
//! pay and any number of dependants.
#![expect(
    clippy::unwrap_used,
    reason = "a case file that cannot be read should stop"
)]

use contract::facts;
use jiff::civil::{Date, date};
use law::Law;
use proptest::prelude::*;
use rules::{Conclusion, Facts, assess};
use rust_decimal::{Decimal, dec};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base: toml::Table,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    why: String,
    source: String,
    on: Date,
    #[serde(default)]
    facts: toml::Table,
    /// Facts of the base that are unknown here.
    #[serde(default)]
    without: Vec<String>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    total: Option<Decimal>,
    /// Increments granted.
    increments: Option<Vec<String>>,
    /// Increments unknown facts decide.
    unknown: Option<Vec<String>>,
    /// Facts asked for the sake of the size, in their order.
    asks: Option<Vec<String>>,
    /// Years of work after the award; the empty table says there are none.
    work: Option<BTreeMap<String, Work>>,
    indexed: Option<ExpectIndexed>,
    /// What the pension lacks to the minimum, or `unknown`.
    subsistence: Option<String>,
    /// Parts that must not be there.
    #[serde(default)]
    no: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Work {
    from: Date,
    ipk: Decimal,
    value: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectIndexed {
    from: Date,
    awarded: Option<Decimal>,
    total: Option<Decimal>,
    steps: usize,
    while_working: Option<Decimal>,
}

fn assessed(file: &File, case: &Case) -> Conclusion {
    let mut facts = file.base.clone();
    facts.extend(case.facts.clone());
    for name in &case.without {
        facts.remove(name);
    }
    let document = serde_json::to_value(facts).unwrap();
    let facts = facts::read_value(&document, case.on).unwrap_or_else(|r| panic!("{r}"));
    assess(&facts, case.on, Law::embedded())
}

/// Everything of `expect` that the conclusion does not say.
fn wrong(got: &Conclusion, expect: &Expect) -> Vec<String> {
    let mut wrong = vec![];
    let mut same = |what: &str, expected: String, got: String| {
        if expected != got {
            wrong.push(format!("{what}: expected {expected}, got {got}"));
        }
    };
    let Some(amount) = &got.amount else {
        return vec![format!("no amount: {:?}", got.no_amount)];
    };
    if let Some(total) = expect.total {
        same("total", total.to_string(), amount.total.to_string());
    }
    if let Some(expected) = &expect.increments {
        let kinds: Vec<_> = amount.increments.iter().map(|i| i.kind.name()).collect();
        same("increments", format!("{expected:?}"), format!("{kinds:?}"));
    }
    if let Some(expected) = &expect.unknown {
        let kinds: Vec<_> = amount.unknown_increments.iter().map(|k| k.name()).collect();
        same("unknown", format!("{expected:?}"), format!("{kinds:?}"));
    }
    if let Some(expected) = &expect.asks {
        let asked = got.questions.iter().filter(|question| question.of_size);
        let asked: Vec<_> = asked.map(|question| question.fact.to_string()).collect();
        same("asks", format!("{expected:?}"), format!("{asked:?}"));
    }
    if let Some(expected) = &expect.work {
        same(
            "any work",
            (!expected.is_empty()).to_string(),
            (!got.working_on.is_empty()).to_string(),
        );
        for (year, work) in expected {
            let found = got
                .working_on
                .iter()
                .find(|got| got.year.to_string() == *year);
            let found = found.map(|got| (got.from, got.ipk.normalize(), got.value));
            let expected = Some((work.from, work.ipk, work.value));
            same(year, format!("{expected:?}"), format!("{found:?}"));
        }
    }
    let indexed = amount.indexed.as_ref();
    if let Some(expected) = &expect.indexed {
        let Some(got) = indexed else {
            return vec!["not indexed".to_owned()];
        };
        let awarded = expected.awarded.unwrap_or(got.awarded);
        let total = expected.total.unwrap_or(got.total);
        same(
            "indexed",
            format!(
                "{} {awarded} {total} {} {:?}",
                expected.from, expected.steps, expected.while_working
            ),
            format!(
                "{} {} {} {} {:?}",
                got.awarded_on,
                got.awarded,
                got.total,
                got.steps.len(),
                got.while_working
            ),
        );
    }
    let beside = amount.subsistence.as_ref().map(|beside| {
        let lacks = beside.lacks.map(|lacks| lacks.to_string());
        lacks.unwrap_or_else(|| "unknown".to_owned())
    });
    if expect.subsistence.is_some() {
        same(
            "subsistence",
            format!("{:?}", expect.subsistence),
            format!("{beside:?}"),
        );
    }
    for part in &expect.no {
        let there = match part.as_str() {
            "indexed" => indexed.is_some(),
            "subsistence" => beside.is_some(),
            other => panic!("nothing is called {other}"),
        };
        same(part, false.to_string(), there.to_string());
    }
    wrong
}

#[test]
fn the_size_says_what_its_cases_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/size.toml");
    let file: File = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut report = vec![];
    for case in &file.case {
        assert!(
            !case.why.is_empty() && !case.source.is_empty(),
            "{}",
            case.name
        );
        for line in wrong(&assessed(&file, case), &case.expect) {
            report.push(format!("{}: {line}", case.name));
        }
    }
    assert!(report.is_empty(), "\n{}\n", report.join("\n"));
}

/// A question about the size never stands before one that changes an outcome.
#[test]
fn questions_of_the_size_come_last() {
    let facts = read(
        r#"{ "sex": "female", "born": "1967-11-20", "coefficients": { "total": "70" },
        "account_record": { "years": 33 } }"#,
    );
    let conclusion = assess(&facts, ON, Law::embedded());
    let only_size: Vec<bool> = conclusion
        .questions
        .iter()
        .map(|question| question.grounds.is_empty())
        .collect();
    assert!(only_size.contains(&true));
    assert!(only_size.is_sorted(), "{only_size:?}");
}

const ON: Date = date(2026, 11, 23);

fn read(text: &str) -> Facts {
    facts::read(text, ON).unwrap()
}

fn someone(pay: i64, dependants: u32, applies: Date) -> Facts {
    let mut facts = read(
        r#"{ "sex": "female", "born": "1962-03-10", "working": true,
        "coefficients": { "total": "70" }, "account_record": { "years": 33 },
        "future": { "works_on": true } }"#,
    );
    facts.future.monthly_pay = Some(Decimal::from(pay));
    facts.dependants = Some(dependants);
    facts.apply_on = Some(applies);
    facts
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// More pay never lowers what a year of work adds, and no year ever adds more than three.
    #[test]
    fn more_pay_never_lowers_what_work_adds(
        pay in 1..400_000_i64,
        more in 0..100_000_i64,
        months in 0..170_u32,
    ) {
        let applies = calendar::add_months(date(2017, 3, 10), months);
        let law = Law::embedded();
        let years = |pay| assess(&someone(pay, 0, applies), ON, law).working_on;
        let (less, greater) = (years(pay), years(pay + more));
        prop_assert_eq!(less.len(), greater.len());
        prop_assert!(!less.is_empty());
        for (less, greater) in less.iter().zip(&greater) {
            prop_assert!(less.ipk <= greater.ipk && less.value <= greater.value);
            prop_assert!(less.total <= greater.total);
            prop_assert!(greater.ipk <= dec!(3));
            prop_assert!(less.from == date(less.year + 1, 8, 1));
        }
    }

    /// One more dependant never lowers the pension, now or after indexations, and the fourth adds nothing.
    #[test]
    fn more_dependants_never_lower(dependants in 0..6_u32, months in 0..110_u32) {
        let applies = calendar::add_months(date(2017, 3, 10), months);
        let law = Law::embedded();
        let amount = |dependants| assess(&someone(30_000, dependants, applies), ON, law).amount.unwrap();
        let (less, greater) = (amount(dependants), amount(dependants + 1));
        prop_assert!(less.total <= greater.total);
        if 3 <= dependants {
            prop_assert_eq!(less.total, greater.total);
        }
        if let (Some(less), Some(greater)) = (less.indexed, greater.indexed) {
            prop_assert!(less.total <= greater.total && less.while_working <= greater.while_working);
            prop_assert!(less.awarded <= less.total);
            prop_assert!(less.while_working.is_none_or(|paid| paid <= less.total));
        }
    }
}

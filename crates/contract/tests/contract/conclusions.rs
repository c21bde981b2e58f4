//! The conclusion document and the conclusion as text.

use crate::sample;
use jiff::civil::date;
use law::Law;
use rules::conclusion::{Coefficients, NoAmount, Records};
use serde_json::Value;

fn example() -> rules::Conclusion {
    let facts = contract::facts::read(include_str!("example.json"), date(2026, 11, 23)).unwrap();
    rules::assess(&facts, date(2026, 11, 23), Law::embedded())
}

/// The example of the contract, word for word.
fn of_the_contract() -> Value {
    serde_json::from_str(include_str!("conclusion.json")).unwrap()
}

/// Paths of all named fields; items of a list count as one.
fn names(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = format!("{path}.{name}");
                if !found.contains(&path) {
                    found.push(path.clone());
                }
                names(value, &path, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, path, found)),
        _ => {}
    }
}

#[test]
fn every_name_of_the_contract_is_there_in_its_order() {
    let ours = serde_json::from_str(&contract::conclusion::json(&sample::conclusion())).unwrap();
    let (mut expected, mut found) = (vec![], vec![]);
    names(&of_the_contract(), "", &mut expected);
    names(&ours, "", &mut found);
    found.retain(|name| expected.contains(name));
    assert_eq!(found, expected);
}

#[test]
fn the_document_of_a_conclusion() {
    let json = contract::conclusion::json(&sample::conclusion());
    insta::assert_snapshot!(json);
}

#[test]
fn the_text_of_a_conclusion() {
    let text = contract::text(&sample::conclusion());
    assert!(
        text.lines().all(|line| line.chars().count() <= 78),
        "{text}"
    );
    insta::assert_snapshot!(text);
}

/// Of a pension awarded in the past and of one below the minimum.
#[test]
fn the_text_of_a_size_after_the_award() {
    let of_size = |facts: &str| {
        let on = date(2026, 11, 23);
        let facts = contract::facts::read(facts, on).unwrap();
        let on = facts.assess_on.unwrap_or(on);
        let text = contract::text(&rules::assess(&facts, on, Law::embedded()));
        let from = text.find("\nСколько\n").unwrap();
        let to = text.find("\nСтаж и коэффициент\n").unwrap();
        text[from..to].to_owned()
    };
    let awarded = of_size(
        r#"{ "sex": "female", "born": "1964-08-10", "apply_on": "2022-03-01", "working": true,
        "coefficients": { "total": "31" }, "account_record": { "years": 20 },
        "future": { "works_on": true, "monthly_pay": "90000" } }"#,
    );
    let small = of_size(
        r#"{ "sex": "male", "born": "1962-05-15", "coefficients": { "total": "31" },
        "account_record": { "years": 20 } }"#,
    );
    let unknown_year = of_size(
        r#"{ "sex": "female", "born": "1960-05-05", "apply_on": "2016-03-01", "assess_on": "2016-06-01",
        "working": false, "coefficients": { "total": "31" }, "account_record": { "years": 20 } }"#,
    );
    insta::assert_snapshot!(format!("{awarded}{small}{unknown_year}"));
}

#[test]
fn the_text_of_an_empty_conclusion() {
    let mut conclusion = sample::conclusion();
    conclusion.grounds.clear();
    conclusion.earliest = None;
    conclusion.amount = None;
    conclusion.no_amount = Some(NoAmount::NoRight);
    conclusion.prepension = None;
    conclusion.findings.clear();
    conclusion.plan.clear();
    conclusion.questions.clear();
    conclusion.coefficients = Coefficients::default();
    conclusion.records = Records::default();
    let text = contract::text(&conclusion);
    insta::assert_snapshot!(text);
}

#[test]
fn the_same_conclusion_gives_the_same_bytes() {
    assert_eq!(
        contract::conclusion::json(&example()),
        contract::conclusion::json(&example())
    );
    assert_eq!(contract::text(&example()), contract::text(&example()));
}

#[test]
fn every_ground_is_in_the_document_in_the_order_of_the_law() {
    let conclusion = example();
    let ids: Vec<_> = contract::conclusion::document(&conclusion)
        .grounds
        .iter()
        .map(|ground| ground.id)
        .collect();
    let law: Vec<_> = rules::grounds::ALL.iter().map(|ground| ground.id).collect();
    assert_eq!(ids, law);
}

#[test]
fn one_line_is_one_line() {
    let line = contract::conclusion::json_line(&example());
    assert!(!line.contains('\n'));
    let from_line: Value = serde_json::from_str(&line).unwrap();
    let from_page: Value = serde_json::from_str(&contract::conclusion::json(&example())).unwrap();
    assert_eq!(from_line, from_page);
}

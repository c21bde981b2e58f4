//! The receipt: the same facts, day and law are told from others by their digests.

use contract::conclusion::{Receipt, document, document_of, receipt};
use jiff::civil::{Date, date};
use law::Law;
use rules::Facts;

const ON: Date = date(2026, 11, 23);

const FACTS: &str = r#"{ "sex": "female", "born": "1967-11-20", "assess_on": "2026-11-23",
    "coefficients": { "before_2015": "45.678", "by_year": { "2016": "4.482" } } }"#;

fn read(facts: &str) -> Facts {
    contract::facts::read(facts, ON).unwrap()
}

fn receipt_of(facts: &Facts) -> Receipt {
    let on = facts.assess_on.unwrap_or(ON);
    receipt(facts, &rules::assess(facts, on, Law::embedded()))
}

#[test]
fn a_receipt_names_the_program_the_law_and_the_facts() {
    let receipt = receipt_of(&read(FACTS));
    assert_eq!(receipt.engine, env!("CARGO_PKG_VERSION"));
    assert_eq!(receipt.law, Law::embedded().digest());
    // sha256 of {"assess_on":"2026-11-23","born":…,"coefficients":…,"contract":1,"sex":"female"}
    assert_eq!(
        receipt.facts,
        "sha256:be6a2a2ae9f502826caf4098bc6026e83303385e27048630f63c9388a9e2553d"
    );
}

#[test]
fn spelling_and_order_do_not_matter_and_facts_do() {
    let digest = receipt_of(&read(FACTS)).facts;
    let reordered = r#"{ "coefficients": { "by_year": { "2016": 4.482 }, "before_2015": "45.678" },
        "assess_on": "2026-11-23", "working": null, "born": "1967-11-20", "contract": 1, "sex": "female" }"#;
    assert_eq!(receipt_of(&read(reordered)).facts, digest);
    for other in [
        FACTS.replace("4.482", "4.483"),
        FACTS.replace("female", "male"),
        FACTS.replace(
            "\"assess_on\": \"2026-11-23\"",
            "\"assess_on\": \"2026-11-24\"",
        ),
        FACTS.replace("{ \"sex\"", "{ \"working\": false, \"sex\""),
    ] {
        assert_ne!(receipt_of(&read(&other)).facts, digest, "{other}");
    }
}

/// Asked for today without naming the day, and a year later with the day of the answer.
#[test]
fn the_day_of_the_answer_is_part_of_the_facts() {
    let unnamed = read(&FACTS.replace("\"assess_on\": \"2026-11-23\",", ""));
    assert_eq!(unnamed.assess_on, None);
    assert_eq!(receipt_of(&unnamed), receipt_of(&read(FACTS)));
}

#[test]
fn a_document_has_a_receipt_where_the_facts_are_at_hand() {
    let facts = read(FACTS);
    let conclusion = rules::assess(&facts, ON, Law::embedded());
    let with = document_of(&facts, &conclusion);
    assert_eq!(with.receipt, Some(receipt(&facts, &conclusion)));
    let without = document(&conclusion);
    assert_eq!(without.receipt, None);
    assert!(!contract::conclusion::json(&conclusion).contains("\"receipt\""));

    let line = contract::conclusion::json_line_of(&facts, &conclusion);
    assert!(line.contains("\"receipt\":{\"engine\":\""));
    let page = contract::conclusion::json_of(&facts, &conclusion);
    let [line, page]: [serde_json::Value; 2] =
        [line, page].map(|text| serde_json::from_str(&text).unwrap());
    assert_eq!(line, page);
}

#[test]
fn the_text_ends_with_a_short_mark() {
    let facts = read(FACTS);
    let conclusion = rules::assess(&facts, ON, Law::embedded());
    let with = contract::text_of(&facts, &conclusion);
    let mark = with
        .strip_prefix(contract::text(&conclusion).as_str())
        .unwrap();
    let receipt = receipt(&facts, &conclusion);
    let law = &receipt.law["sha256:".len()..][..12];
    let facts = &receipt.facts["sha256:".len()..][..12];
    let engine = receipt.engine;
    assert_eq!(
        mark,
        format!("  Метка ответа: программа {engine}, закон {law}, факты {facts}.\n")
    );
    assert!(mark.trim_end().chars().count() <= 78);
}

//! Every ground is tried in every way it can answer: a file of cases that leaves one out fails.
#![expect(
    clippy::unwrap_used,
    reason = "a case file that cannot be read should stop"
)]

use jiff::civil::Date;
use rules::grounds;
use std::{fs, path::Path};
use toml::{Table, Value};

/// The ways a ground can answer.
const KINDS: &[&str] = &["met", "later", "not_met", "needs", "not_applicable", A_DAY];
/// A right that is one day away, or a record that is one day short.
const A_DAY: &str = "a day short";

/// Answers a ground cannot give, and why.
const IMPOSSIBLE: &[(&str, &[&str], &str)] = &[
    (
        "fz400_8_1_general",
        &["not_applicable"],
        "it is the pension of everybody",
    ),
    (
        "fz400_8_1_2_long_record",
        &["not_applicable"],
        "anybody may have worked so long",
    ),
    (
        "fz166_11_1_5_social",
        &["not_applicable", "not_met"],
        "an age alone is asked, and everybody reaches it",
    ),
    (
        "law1244_chernobyl",
        &["met", "later", "not_met", A_DAY],
        "papers decide: it is for a lawyer, never for us",
    ),
];

fn cases(ground: &str) -> Vec<Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("cases/{ground}.toml"));
    let file: Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let cases = file["case"].as_array().unwrap();
    cases
        .iter()
        .map(|case| case.as_table().unwrap().clone())
        .collect()
}

fn is_of_kind(case: &Table, kind: &str) -> bool {
    let expect = case["expect"].as_table().unwrap();
    let outcome = expect["outcome"].as_str().unwrap();
    if kind != A_DAY {
        return outcome == kind;
    }
    let lacks = expect.get("lacks").and_then(Value::as_table);
    let record = lacks.is_some_and(|lacks| {
        lacks
            .values()
            .any(|length| length.as_str() == Some("0-0-1"))
    });
    let tomorrow = expect
        .get("right_on")
        .and_then(Value::as_str)
        .is_some_and(|day| {
            let on: Date = case["on"].as_str().unwrap().parse().unwrap();
            outcome == "later" && day.parse::<Date>().unwrap() == on.tomorrow().unwrap()
        });
    record || tomorrow
}

#[test]
fn every_ground_is_tried_in_every_way_it_can_answer() {
    let mut holes = vec![];
    for ground in grounds::ALL {
        let cases = cases(ground.id);
        let impossible = IMPOSSIBLE.iter().find(|(id, ..)| *id == ground.id);
        for kind in KINDS {
            let excused = impossible.is_some_and(|(_, kinds, _)| kinds.contains(kind));
            let tried = cases.iter().any(|case| is_of_kind(case, kind));
            match (tried, excused) {
                (false, false) => holes.push(format!("{}: no case «{kind}»", ground.id)),
                (true, true) => holes.push(format!("{}: «{kind}» is possible", ground.id)),
                _ => {}
            }
        }
    }
    assert!(holes.is_empty(), "\n{}\n", holes.join("\n"));
}

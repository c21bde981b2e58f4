//! Questions asked of a conclusion.

use crate::{FACTS, Folder, json};

#[test]
fn the_questions_and_one_answer() {
    let folder = Folder::new("explain").with("facts.json", FACTS);
    let list = folder.run(&["explain", "facts.json"]);
    assert_eq!((list.code, list.err.as_str()), (0, ""));
    assert!(list.out.starts_with("Что можно спросить\n"));
    assert!(
        list.out
            .contains("\n  coefficient\n     Откуда взялся коэффициент 64,982?\n")
    );
    let topics = json(
        &folder
            .run(&["explain", "facts.json", "--format", "json"])
            .out,
    );
    for topic in topics.as_array().unwrap() {
        assert!(list.out.contains(topic["id"].as_str().unwrap()));
    }
    let told = folder.run(&["explain", "facts.json", "coefficient"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    insta::assert_snapshot!(told.out);
}

#[test]
fn an_explanation_as_a_document() {
    let folder = Folder::new("explain_json").with("facts.json", FACTS);
    let line = ["explain", "facts.json", "amount/insurance_part"];
    let run = folder.run(&[&line[..], &["--format", "json"]].concat());
    insta::assert_snapshot!(run.out);
}

#[test]
fn the_day_and_the_law_of_an_explanation() {
    let folder = Folder::new("explain_on").with("facts.json", FACTS);
    let line = ["explain", "facts.json", "right", "--on", "2025-01-10"];
    let run = folder.run(&line);
    assert!(
        run.out
            .starts_with("Почему право появится 20 ноября 2026 года?"),
        "{}",
        run.out
    );
}

#[test]
fn what_cannot_be_explained() {
    let folder = Folder::new("explain_bad")
        .with("facts.json", FACTS)
        .with("bad.json", r#"{ "sex": "woman" }"#)
        .with(
            "conclusion.json",
            r#"{ "assessed_on": "2026-11-23", "grounds": [] }"#,
        );
    let lines: Vec<String> = [
        &["explain"][..],
        &["explain", "facts.json", "coefficient/216"],
        &["explain", "facts.json", "stazh"],
        &["explain", "bad.json"],
        &["explain", "conclusion.json"],
        &["explain", "nowhere.json", "right"],
        &["explain", "facts.json", "right", "amount"],
    ]
    .iter()
    .map(|line| format!("pravo {}\n    {}", line.join(" "), folder.refusal(line)))
    .collect();
    let lines = lines.join("\n");
    insta::assert_snapshot!(lines);
}

//! Two answers beside each other.

use crate::{FACTS, Folder, json};

/// A teacher a day short of 25 years, and the same teacher a day later.
fn teacher(to: &str) -> String {
    format!(
        r#"{{ "sex": "female", "born": "1975-03-01", "coefficients": {{ "total": "60" }}, "periods": [ {{ "from": "1994-09-01", "to": "{to}", "kind": "work", "code": "27-ПД", "contributions": true, "rate": "1" }} ] }}"#
    )
}

fn lines(documents: &[&str]) -> String {
    let lines: Vec<String> = documents
        .iter()
        .map(|document| document.replace('\n', " "))
        .collect();
    lines.join("\n") + "\n"
}

#[test]
fn facts_and_answers_are_compared_line_by_line() {
    let (short, enough) = (teacher("2019-08-29"), teacher("2019-08-30"));
    let folder = Folder::new("compare")
        .with("before.jsonl", lines(&[FACTS, &short, "{}"]))
        .with("after.jsonl", lines(&[FACTS, &enough, "{}"]));
    let answers = folder
        .run(&["assess", "after.jsonl", "--format", "jsonl"])
        .out;
    let folder = folder.with("answers.jsonl", answers);
    let by_facts = folder.run(&["compare", "before.jsonl", "after.jsonl", "--format", "json"]);
    assert_eq!((by_facts.code, by_facts.err.as_str()), (0, ""));
    let document = json(&by_facts.out);
    assert_eq!(document["compared"], 3);
    assert_eq!(document["changed"], 1);
    assert_eq!(document["people"][0]["line"], 2);
    let grounds = document["people"][0]["grounds"].as_array().unwrap();
    let teachers = grounds
        .iter()
        .find(|ground| ground["id"] == "fz400_30_1_19_teachers")
        .unwrap();
    assert_eq!(teachers["before"]["outcome"], "not_met");
    assert_eq!(teachers["after"]["right_on"], "2020-02-29");
    assert_eq!(teachers["conditions"][0]["before"], "не хватало 1 дня");
    assert_eq!(
        teachers["conditions"][0]["after"],
        "хватает с 30 августа 2019 года"
    );

    let by_answers = folder.run(&[
        "compare",
        "before.jsonl",
        "answers.jsonl",
        "--format",
        "json",
    ]);
    assert_eq!(by_answers.out, by_facts.out);
    let text = folder
        .run(&["compare", "before.jsonl", "answers.jsonl"])
        .out;
    assert!(
        text.starts_with("Изменилось 1 из 3\n\n  Сравнили 3 ответа.\n\nСтрока 2\n"),
        "{text}"
    );
    assert!(text.contains("не хватало 1 дня → хватает с"), "{text}");
}

#[test]
fn single_documents_over_many_lines_are_compared_too() {
    let folder = Folder::new("compare_one")
        .with("before.json", FACTS)
        .with("after.json", FACTS.replace("60.5", "10.5"));
    let answer = folder
        .run(&["assess", "before.json", "--format", "json"])
        .out;
    let folder = folder.with("answer.json", answer);
    let same = folder.run(&["compare", "before.json", "answer.json"]);
    assert_eq!(
        (same.code, same.out.as_str()),
        (0, "Ответы не изменились\n\n  Сравнили 1 ответ.\n")
    );
    let changed = folder.run(&["compare", "answer.json", "after.json", "--format", "json"]);
    assert_eq!(changed.code, 0, "{}", changed.err);
    let change = &json(&changed.out)["people"][0];
    assert_eq!(change["earliest"]["before"]["right_on"], "2026-11-20");
    assert_eq!(change["grounds"][0]["conditions"][0]["id"], "coefficient");
    let text = folder.run_with(&["compare", "-", "after.json"], FACTS.as_bytes());
    assert!(text.out.contains("\nЧто изменилось\n"), "{}", text.out);
    assert!(text.out.lines().all(|line| line.chars().count() <= 78));
}

#[test]
fn another_day_changes_the_answer() {
    let folder = Folder::new("compare_on").with("facts.json", FACTS);
    let before = folder
        .run(&[
            "assess",
            "facts.json",
            "--on",
            "2026-11-19",
            "--format",
            "json",
        ])
        .out;
    let folder = folder.with("before.json", before);
    let run = folder.run(&["compare", "before.json", "facts.json", "--format", "json"]);
    let document = json(&run.out);
    let general = &document["people"][0]["grounds"][0];
    assert_eq!(general["before"]["outcome"], "later");
    assert_eq!(general["after"]["outcome"], "met");
    assert_eq!(
        general["after"]["wording"],
        "право есть с 20 ноября 2026 года"
    );
}

#[test]
fn what_cannot_be_compared() {
    let folder = Folder::new("compare_bad")
        .with("facts.json", FACTS)
        .with("two.jsonl", "{}\n{}\n")
        .with("three.jsonl", "{}\n{}\n{}\n")
        .with("bad.jsonl", "{}\n{ \"born\": \"1985-02-30\" }\n{}\n")
        .with("blank.jsonl", "{}\n\n{}\n")
        .with("cut.json", &FACTS[..FACTS.len() / 2])
        .with(
            "strange.json",
            r#"{ "assessed_on": "2026-11-23", "grounds": [] }"#,
        )
        .with("empty.json", "")
        .with("paper.pdf", "%PDF-1.7")
        .with(
            "large.jsonl",
            format!("{{}}\n\"{}\"\n", "x".repeat(1 << 20)),
        )
        .with("large.json", format!("{{\n\"{}\"\n}}", "x".repeat(1 << 20)));
    let answer = folder
        .run(&["assess", "facts.json", "--format", "json"])
        .out;
    let folder = folder.with("answer.json", answer);
    let lines: Vec<String> = [
        &["compare"][..],
        &["compare", "facts.json"],
        &["compare", "-", "-"],
        &["compare", "two.jsonl", "three.jsonl"],
        &["compare", "three.jsonl", "two.jsonl"],
        &["compare", "three.jsonl", "bad.jsonl"],
        &["compare", "three.jsonl", "blank.jsonl"],
        &["compare", "facts.json", "cut.json"],
        &["compare", "facts.json", "strange.json"],
        &["compare", "facts.json", "empty.json"],
        &["compare", "facts.json", "paper.pdf"],
        &["compare", "facts.json", "nowhere.json"],
        &["compare", "two.jsonl", "large.jsonl"],
        &["compare", "facts.json", "large.json"],
        &["compare", "facts.json", "answer.json", "--on", "2026-01-01"],
        &["compare", "facts.json", "answer.json", "--format", "jsonl"],
    ]
    .iter()
    .map(|line| format!("pravo {}\n    {}", line.join(" "), folder.refusal(line)))
    .collect();
    let lines = lines.join("\n");
    insta::assert_snapshot!(lines);
}

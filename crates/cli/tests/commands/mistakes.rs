//! Every mistake costs one Russian line and the right exit code.

use crate::{FACTS, Folder};

#[test]
fn a_wrong_command_line() {
    let folder = Folder::new("usage");
    let lines: Vec<String> = [
        &[][..],
        &["asses", "facts.json"],
        &["assess"],
        &["assess", "facts.json", "--frm", "json"],
        &["assess", "facts.json", "--format", "xml"],
        &["assess", "facts.json", "--on"],
        &["assess", "facts.json", "--on", "завтра"],
        &["assess", "facts.json", "--on", "30.02.2026"],
        &["assess", "facts.json", "other.json"],
        &["amount", "--ipk", "88.3"],
        &["amount", "--ipk", "-5", "--on", "2026-01-01"],
        &["amount", "--ipk", "много", "--on", "2026-01-01"],
        &["amount", "--ipk", "1", "--ipk", "2", "--on", "2026-01-01"],
        &[
            "amount",
            "--ipk",
            "1",
            "--on",
            "2026-01-01",
            "--north",
            "север",
        ],
        &[
            "amount",
            "--ipk",
            "1",
            "--on",
            "2026-01-01",
            "--dependants",
            "-1",
        ],
        &["ipk", "--year", "16", "--pay", "300000"],
        &["law"],
        &["law", "shaw", "x"],
        &["serve", "--port", "70000"],
        &["serve", "--address", "дом"],
        &["help", "asses"],
    ]
    .iter()
    .map(|line| format!("pravo {}\n    {}", line.join(" "), folder.refusal(line)))
    .collect();
    let lines = lines.join("\n");
    insta::assert_snapshot!(lines);
}

#[test]
fn a_wrong_day_in_the_environment() {
    let folder = Folder::new("today").with("facts.json", FACTS);
    let output = folder
        .command(&["assess", "facts.json"])
        .env("PRAVO_TODAY", "вчера")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    insta::assert_snapshot!(said, @"переменная PRAVO_TODAY: «вчера» — не день; день пишется как 2026-11-23 или 23.11.2026");
}

#[test]
fn facts_that_cannot_be_accepted() {
    let folder = Folder::new("facts");
    let period = |days: &str| format!(r#"{{ "periods": [{{ {days}, "kind": "work" }}] }}"#);
    let lines: Vec<String> = [
        ("unknown_field.json", r#"{ "periodz": [] }"#.to_owned()),
        (
            "no_such_day.json",
            period(r#""from": "1985-02-30", "to": "1990-06-30""#),
        ),
        (
            "backwards.json",
            period(r#""from": "1990-06-30", "to": "1985-02-28""#),
        ),
        ("unborn.json", r#"{ "born": "2027-01-01" }"#.to_owned()),
        (
            "both.json",
            r#"{ "coefficients": { "total": "88", "by_year": { "2016": "4" } } }"#.to_owned(),
        ),
        ("empty.json", String::new()),
        ("blank.json", "\n\n".to_owned()),
        ("cut.json", FACTS[..FACTS.len() / 2].to_owned()),
        ("two.json", format!("{FACTS}\n{FACTS}")),
        (
            "twice.json",
            r#"{ "sex": "male", "sex": "female" }"#.to_owned(),
        ),
        ("list.json", "[]".to_owned()),
        ("statement.xml", "<?xml version=\"1.0\"?><a/>".to_owned()),
        ("paper.pdf", "%PDF-1.7".to_owned()),
        (
            "conclusion.json",
            r#"{ "assessed_on": "2026-11-23", "grounds": [] }"#.to_owned(),
        ),
        ("version.json", r#"{ "contract": 2 }"#.to_owned()),
        ("large.json", " ".repeat((1 << 20) + 1)),
    ]
    .into_iter()
    .map(|(name, text)| {
        std::fs::write(folder.0.join(name), text).unwrap();
        folder.refusal(&["assess", name])
    })
    .collect();
    let lines = lines.join("\n");
    insta::assert_snapshot!(lines);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = Folder::new("files")
        .with(
            "windows.json",
            b"{ \"position\": \"\xf3\xf7\xe8\xf2\xe5\xeb\xfc\" }",
        )
        .with("utf16.json", b"\xff\xfe{\0}\0")
        .with("noise.json", b"{ \"a\": \"\x80\x81\x82\x83\" }")
        .with("table.xlsx", b"PK\x03\x04rest");
    std::fs::create_dir(folder.0.join("folder")).unwrap();
    let names = [
        "windows.json",
        "utf16.json",
        "noise.json",
        "table.xlsx",
        "folder",
        "nowhere.json",
        "-",
    ];
    let lines = names
        .map(|name| folder.refusal(&["assess", name]))
        .join("\n");
    insta::assert_snapshot!(lines);
    let lines = ["folder", "nowhere.json", "table.xlsx"]
        .map(|name| folder.refusal(&["statement", name]))
        .join("\n");
    insta::assert_snapshot!(lines);
}

#[test]
fn numbers_the_law_does_not_have() {
    let folder = Folder::new("numbers");
    for (line, names) in [
        (
            &["amount", "--ipk", "88", "--on", "2014-05-01"][..],
            "на 1 мая 2014 года",
        ),
        (
            &["amount", "--ipk", "88", "--on", "2031-01-01"],
            "на 1 января 2031 года",
        ),
        (&["ipk", "--year", "2014", "--pay", "300000"], "«"),
        (
            &["ipk", "--year", "2031", "--pay", "300000"],
            "на 31 декабря 2031 года",
        ),
        (
            &["law", "show", "pensions.ipk_price", "--on", "2014-05-01"],
            "на 1 мая 2014 года",
        ),
    ] {
        let said = folder.refusal(line);
        assert!(said.starts_with("3 --"), "{said}");
        assert!(
            said.contains(names) && said.contains("в законе нет"),
            "{said}"
        );
    }
}

#[test]
fn names_nobody_knows() {
    let folder = Folder::new("names");
    let lines = [
        folder.refusal(&["law", "show", "pensions.ipk_prise"]),
        folder.refusal(&["grounds", "fz400_8_1_generall"]),
    ]
    .join("\n");
    insta::assert_snapshot!(lines);
}

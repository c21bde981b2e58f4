//! `pravo paper`: papers, formats, refusals.

use crate::{FACTS, Folder};
use std::fs;

/// Work that the account lacks.
const MISSING: &str = r#"{
  "sex": "female", "born": "1967-11-20", "account_opened_on": "1998-05-12",
  "periods": [
    { "from": "1989-07-10", "to": "1991-03-31", "kind": "work", "employer": "Совхоз", "contributions": true, "source": "workbook" },
    { "from": "1999-01-11", "to": "2014-12-31", "kind": "work", "employer": "Школа", "contributions": true, "source": "account" }
  ]
}"#;

#[test]
fn all_papers_are_listed_with_what_they_are_for() {
    let run = Folder::new("papers").run(&["paper"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("plan\n    План на бумаге\n"));
    assert_eq!(run.out.lines().count(), 27);
    assert!(run.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn the_plan_is_a_paper_of_its_own() {
    let folder = Folder::new("plan").with("facts.json", MISSING);
    let shown = folder.run(&["paper", "plan", "facts.json"]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    assert!(shown.out.starts_with("ВАШ ПЛАН: когда пенсия и что делать"));
}

#[test]
fn a_paper_in_each_format() {
    let folder = Folder::new("paper").with("facts.json", MISSING);
    let shown = folder.run(&["paper", "request_to_archive", "facts.json"]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    assert!(shown.out.contains("с 10.07.1989 по 31.03.1991"));
    for (name, mark) in [
        ("a.pdf", &b"%PDF-1.7"[..]),
        ("a.docx", b"PK\x03\x04"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.txt", "                          В архив".as_bytes()),
    ] {
        let run = folder.run(&["paper", "request_to_archive", "facts.json", "-o", name]);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        assert!(
            fs::read(folder.0.join(name)).unwrap().starts_with(mark),
            "{name}"
        );
    }
    let args = [
        "paper",
        "request_to_archive",
        "facts.json",
        "-o",
        "b",
        "--format",
        "pdf",
    ];
    assert_eq!(folder.run(&args).code, 0);
    assert_eq!(
        fs::read(folder.0.join("b")).unwrap(),
        fs::read(folder.0.join("a.pdf")).unwrap()
    );
}

#[test]
fn forms_without_facts() {
    let run = Folder::new("form").run(&["paper", "consent"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("СОГЛАСИЕ"));
}

#[test]
fn what_cannot_be_done_is_said_in_one_line() {
    let folder = Folder::new("no_paper").with("facts.json", FACTS);
    for (args, code, said) in [
        (
            &["paper", "claim_to_court", "facts.json"][..],
            3,
            "нет решения фонда",
        ),
        (
            &["paper", "letter_to_employer", "facts.json"],
            3,
            "ошибок в сведениях работодателя мы не видим",
        ),
        (
            &["paper", "claim_to_cort", "facts.json"],
            3,
            "«claim_to_court»",
        ),
        (&["paper", "claim_to_court"], 2, "нужен файл с фактами"),
        (&["paper", "consent", "--format", "pdf"], 2, "-o ИМЯ_ФАЙЛА"),
        (
            &["paper", "consent", "-o", "нет/a.pdf"],
            3,
            "файл не записать",
        ),
    ] {
        let run = folder.run(args);
        assert_eq!(
            (run.code, run.out.as_str()),
            (code, ""),
            "{args:?}: {}",
            run.err
        );
        assert!(run.err.contains(said), "{}", run.err);
        assert_eq!(run.err.lines().count(), 1);
    }
}

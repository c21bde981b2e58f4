//! `pravo blank`, `key`, `script`, `sheet`: paper, voice and the lawyer's sheet.

use crate::{FACTS, Folder, json};
use std::fs;

/// As an operator types it from a filled blank.
const KEYED: &str = "12: 1\n13: 20.11.1967\n21: 25 лет 3 месяца\n22: ?\n40: 1\n41/1: 01.05.1990\n70: 2\n\
                     80/1: 01.09.1985\n81/1: 30.06.1990\n82/1: 1\n83/1: Школа № 5\n84/1: учитель\n85/1: 27-ПД\n35/1: 2\n";

#[test]
fn a_blank_is_written_as_pdf_and_as_page() {
    let folder = Folder::new("blank");
    for (name, mark) in [("b.pdf", &b"%PDF-1.7"[..]), ("b.html", b"<!DOCTYPE html>")] {
        let run = folder.run(&["blank", "-o", name]);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        let own = fs::read(folder.0.join(name)).unwrap();
        assert!(own.starts_with(mark), "{name}");
        assert_eq!(folder.run(&["blank", "--relative", "-o", name]).code, 0);
        assert_ne!(fs::read(folder.0.join(name)).unwrap(), own);
    }
}

#[test]
fn a_keyed_blank_becomes_facts_that_are_assessed() {
    let folder = Folder::new("key").with("keyed.txt", KEYED);
    let run = folder.run(&["key", "keyed.txt"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let facts = json(&run.out);
    assert_eq!(facts["periods"][0]["code"], "27-ПД");
    assert_eq!(facts["children"][0]["born"], "1990-05-01");
    let assessed = folder.run_with(&["assess", "-"], run.out.as_bytes());
    assert_eq!((assessed.code, assessed.err.as_str()), (0, ""));
}

#[test]
fn a_blank_of_another_edition_is_warned_of_and_taken() {
    let folder = Folder::new("edition").with("keyed.txt", format!("бланк: 000000\n{KEYED}"));
    let run = folder.run(&["key", "keyed.txt"]);
    assert_eq!(run.code, 0);
    assert!(
        run.err.contains("Бланк другой редакции: 000000"),
        "{}",
        run.err
    );
    assert_eq!(json(&run.out)["sex"], "female");
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = Folder::new("no_blank")
        .with("bad.txt", "12: 3\n13: 31.02.1967\n40: 1\nчто-то\n")
        .with("facts.json", FACTS);
    let bad = folder.run(&["key", "bad.txt"]);
    assert_eq!((bad.code, bad.out.as_str()), (3, ""));
    let one_line = [
        &["blank"][..],
        &["blank", "-o", "b.txt"],
        &["blank", "-o", "нет/b.pdf"],
        &["key"],
        &["key", "нет.txt"],
        &["sheet", "bad.txt"],
        &["script", "bad.txt"],
    ]
    .map(|args| folder.refusal(args));
    insta::assert_snapshot!(format!("{}---\n{}", bad.err, one_line.join("\n")));
}

#[test]
fn a_script_of_every_question_and_of_what_is_missing() {
    let folder = Folder::new("script").with("facts.json", FACTS);
    let every = folder.run(&["script"]);
    assert_eq!((every.code, every.err.as_str()), (0, ""));
    assert!(
        every
            .out
            .contains("Я не спрашиваю номер карты, коды и пароли.")
    );
    let missing = folder.run(&["script", "facts.json"]);
    assert_eq!((missing.code, missing.err.as_str()), (0, ""));
    assert!(!missing.out.contains("Когда вы родились?"));
    assert!(missing.out.lines().count() < every.out.lines().count());
    insta::assert_snapshot!(missing.out);
}

#[test]
fn a_sheet_says_what_is_known_and_what_is_not() {
    let folder = Folder::new("sheet").with("keyed.txt", KEYED);
    let keyed = folder.run(&["key", "keyed.txt", "--format", "text"]);
    assert_eq!((keyed.code, keyed.err.as_str()), (0, ""));
    let facts = folder.run(&["key", "keyed.txt"]).out;
    let run = folder.run_with(&["sheet", "-"], facts.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(format!("{}\n=====\n{}", keyed.out, run.out));
}

//! Legal numbers read from a folder.

use crate::{FACTS, Folder, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where the built-in numbers live.
fn params() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../law/params")
}

impl Folder {
    /// A copy of the legal numbers in `law/`, one of them changed.
    fn with_law(self, file: &str, change: impl Fn(String) -> String) -> Self {
        for theme in fs::read_dir(params()).unwrap() {
            let theme = theme.unwrap().path();
            let folder = self.0.join("law").join(theme.file_name().unwrap());
            fs::create_dir_all(&folder).unwrap();
            for number in fs::read_dir(&theme).unwrap() {
                let number = number.unwrap().path();
                fs::copy(&number, folder.join(number.file_name().unwrap())).unwrap();
            }
        }
        let changed = self.0.join("law").join(file);
        let text = fs::read_to_string(&changed).unwrap();
        fs::write(&changed, change(text)).unwrap();
        self
    }
}

#[test]
fn the_same_folder_gives_the_same_answer() {
    let folder = Folder::new("law_same").with("facts.json", FACTS);
    let params = params();
    let line = ["assess", "facts.json", "--format", "json"];
    let built_in = folder.run(&line);
    let read = folder.run(&[&line[..], &["--law", params.to_str().unwrap()]].concat());
    assert_eq!((read.code, read.err.as_str()), (0, ""));
    assert_eq!(read.out, built_in.out);
}

#[test]
fn a_changed_number_changes_the_answer_and_the_digest() {
    let folder = Folder::new("law_changed")
        .with("facts.json", FACTS)
        .with_law("pensions/ipk_price.toml", |text| {
            text.replace("\"156.76\"", "\"160.00\"")
        });
    let line = ["assess", "facts.json", "--format", "json"];
    let before = folder.run(&line).out;
    let after = folder.run(&[&line[..], &["--law", "law"]].concat()).out;
    let (was, is) = (json(&before), json(&after));
    assert_ne!(was["law"]["digest"], is["law"]["digest"]);
    assert_eq!(is["receipt"]["law"], is["law"]["digest"]);
    assert_eq!(was["receipt"]["facts"], is["receipt"]["facts"]);
    assert_eq!(is["amount"]["ipk_price"], "160.00");

    let folder = folder.with("before.json", before).with("after.json", after);
    let compared = folder.run(&["compare", "before.json", "after.json"]).out;
    assert!(compared.contains("Числа закона разные."), "{compared}");
    assert!(compared.contains("  Размер: "), "{compared}");

    let amount = [
        "amount",
        "--ipk",
        "100",
        "--on",
        "2026-05-01",
        "--law",
        "law",
    ];
    assert!(folder.run(&amount).out.contains("(100 × 160,00\u{a0}₽)"));
    let told = folder.run(&[
        "explain",
        "facts.json",
        "amount/insurance_part",
        "--law",
        "law",
    ]);
    assert!(told.out.contains(" × 160 = "), "{}", told.out);
}

#[test]
fn a_folder_that_is_not_the_law() {
    let folder = Folder::new("law_bad")
        .with("facts.json", FACTS)
        .with_law("pensions/ipk_price.toml", |text| text);
    let mut lines = vec![];
    let refused = |lines: &mut Vec<String>, law: &str| {
        lines.push(folder.refusal(&["assess", "facts.json", "--law", law]));
    };
    refused(&mut lines, "nowhere");
    refused(&mut lines, "facts.json");
    let price = folder.0.join("law/pensions/ipk_price.toml");
    let text = fs::read_to_string(&price).unwrap();
    fs::write(&price, text.replace("unit = \"rub\"", "unit = \"dollars\"")).unwrap();
    refused(&mut lines, "law");
    fs::write(
        &price,
        text.replace("to = \"2026-12-31\"", "to = \"2026-11-31\""),
    )
    .unwrap();
    refused(&mut lines, "law");
    fs::write(&price, b"\xff").unwrap();
    refused(&mut lines, "law");
    fs::rename(&price, folder.0.join("law/pensions/ipk_prise.toml")).unwrap();
    fs::write(folder.0.join("law/pensions/ipk_prise.toml"), &text).unwrap();
    refused(&mut lines, "law");
    fs::write(&price, &text).unwrap();
    refused(&mut lines, "law");
    fs::remove_file(folder.0.join("law/pensions/ipk_prise.toml")).unwrap();
    fs::write(folder.0.join("law/README.md"), "Числа").unwrap();
    refused(&mut lines, "law");
    let lines = lines.join("\n");
    insta::assert_snapshot!(lines);
}

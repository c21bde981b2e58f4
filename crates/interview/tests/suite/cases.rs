//! Facts of every case of the rules pass through the interview unchanged.

use interview::Answers;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};
use toml::Table;

const TODAY: Date = date(2026, 11, 23);

/// Files of cases, those of violations too.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/cases");
    let of = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|end| end == "toml"))
            .collect::<Vec<_>>()
    };
    let mut files = of(&folder);
    files.extend(of(&folder.join("violations")));
    files
}

/// The documents of facts of a file, with the name of their case.
fn documents(path: &Path) -> Vec<(String, Value)> {
    let file: Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let table = |value: Option<&toml::Value>| value.and_then(|value| value.as_table().cloned());
    let base = table(file.get("base")).unwrap_or_default();
    let cases = file["case"].as_array().unwrap();
    cases
        .iter()
        .filter_map(|case| {
            let case = case.as_table().unwrap();
            let facts = table(case.get("facts"));
            if facts.is_none() && base.is_empty() {
                return None;
            }
            let mut all = base.clone();
            all.extend(facts.unwrap_or_default());
            for name in case
                .get("unknown")
                .and_then(|names| names.as_array())
                .into_iter()
                .flatten()
            {
                all.remove(name.as_str().unwrap());
            }
            let name = format!("{}: {}", path.display(), case["name"].as_str().unwrap());
            Some((name, serde_json::to_value(all).unwrap()))
        })
        .collect()
}

#[test]
fn every_case_becomes_answers_and_facts_again() {
    let mut n_cases = 0;
    for (name, document) in files().iter().flat_map(|path| documents(path)) {
        let facts = contract::facts::read_value(&document, TODAY);
        let answers = Answers::of_document(&document, &Answers::default());
        let again = contract::facts::read_value(&answers.document(), TODAY);
        assert_eq!(facts, again, "{name}");
        // And once more by way of what is kept.
        let kept = answers.kept();
        let kept = Answers::of_kept(kept.iter().map(|(name, value)| (name.as_str(), value)));
        assert_eq!(kept, answers, "{name}");
        // Written by the contract, a document says the same.
        if let Ok(facts) = facts {
            let written = contract::facts::write(&facts);
            let answers = Answers::of_document(&written, &Answers::default());
            let again = contract::facts::read_value(&answers.document(), TODAY).unwrap();
            assert_eq!(facts, again, "{name}");
        }
        n_cases += 1;
    }
    assert!(600 < n_cases, "{n_cases}");
}

#[test]
fn what_of_a_case_has_a_row_on_the_blank_is_keyed_back() {
    let mut n_keyed = 0;
    for (name, document) in files().iter().flat_map(|path| documents(path)) {
        // In the spelling of today: an old code is keyed as the code that took its place.
        let Ok(facts) = contract::facts::read_value(&document, TODAY) else {
            continue;
        };
        let written = contract::facts::write(&facts);
        let answers = Answers::of_document(&written, &Answers::default());
        let text = interview::write_keyed(&answers);
        // An end after today is a plan; a blank asks for days that have come.
        let Ok(keyed) = interview::read_keyed(&text, TODAY) else {
            continue;
        };
        // Keyed once more it is the same: nothing that has a row is lost on the way.
        assert_eq!(interview::write_keyed(&keyed), text, "{name}");
        for (ask, said) in keyed.all() {
            if !matches!(
                ask.question.kind,
                interview::Kind::Periods { .. } | interview::Kind::Length
            ) {
                assert_eq!(
                    said.words(ask.question),
                    answers.of(ask).unwrap().words(ask.question),
                    "{name}: {ask}"
                );
            }
        }
        n_keyed += 1;
    }
    assert!(500 < n_keyed, "{n_keyed}");
}

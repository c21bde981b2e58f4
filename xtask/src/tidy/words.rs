//! One concept, one word: the glossary's list of words we do not use.

use super::rust_text::{code_only, identifiers};
use crate::tree::SourceFile;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use toml::{Table, Value};

const GLOSSARY: &str = "glossary.toml";

struct Term {
    russian: String,
    english: String,
    not: Vec<String>,
}

pub(super) fn check(files: &[SourceFile]) -> Result<Vec<String>> {
    let glossary = files
        .iter()
        .find(|file| file.path == GLOSSARY)
        .with_context(|| format!("{GLOSSARY} is missing"))?;
    let terms = read(&glossary.text).context(GLOSSARY)?;
    let mut complaints = check_itself(&terms);
    complaints.extend(check_code(&terms, files));
    Ok(complaints)
}

fn read(text: &str) -> Result<Vec<Term>> {
    let glossary: Table = text.parse()?;
    let Some(Value::Array(entries)) = glossary.get("term") else {
        bail!("no [[term]]");
    };
    entries
        .iter()
        .map(|entry| {
            let field = |name: &str| {
                entry
                    .get(name)
                    .and_then(Value::as_str)
                    .map(str::to_owned)
                    .with_context(|| format!("a term lacks `{name}`: {entry}"))
            };
            let not = entry.get("not").and_then(Value::as_array);
            Ok(Term {
                russian: field("russian")?,
                english: field("english")?,
                not: not
                    .into_iter()
                    .flatten()
                    .filter_map(|word| word.as_str().map(str::to_lowercase))
                    .collect(),
            })
        })
        .collect()
}

/// A word is either ours or not, and means one thing.
fn check_itself(terms: &[Term]) -> Vec<String> {
    let mut complaints = vec![];
    let mut meanings: BTreeMap<&str, &str> = BTreeMap::new();
    for term in terms {
        if let Some(other) = meanings.insert(&term.english, &term.russian) {
            complaints.push(format!(
                "{GLOSSARY}: `{}` stands for both «{other}» and «{}»; choose another word for one",
                term.english, term.russian
            ));
        }
    }
    for term in terms {
        for word in &term.not {
            if let Some(ours) = terms.iter().find(|other| holds(&other.english, word)) {
                complaints.push(format!(
                    "{GLOSSARY}: `{word}` is refused for «{}» but used in `{}`",
                    term.russian, ours.english
                ));
            }
        }
    }
    complaints
}

fn check_code(terms: &[Term], files: &[SourceFile]) -> Vec<String> {
    let mut complaints = vec![];
    for file in files.iter().filter(|file| file.is(&["rs"])) {
        let code = code_only(&file.text);
        for (line, identifier) in identifiers(&code) {
            let snake = snake_case(identifier);
            for term in terms {
                if term.not.iter().any(|word| holds(&snake, word)) {
                    complaints.push(format!(
                        "{}:{line}: `{identifier}`: our word for «{}» is `{}` ({GLOSSARY})",
                        file.path, term.russian, term.english
                    ));
                }
            }
        }
    }
    complaints
}

/// Whether the words of an identifier contain these words, in this order, whole.
fn holds(identifier: &str, words: &str) -> bool {
    format!("_{identifier}_").contains(&format!("_{words}_"))
}

/// `WorkExperience` → `work_experience`.
fn snake_case(identifier: &str) -> String {
    let mut snake = String::new();
    let mut before = '_';
    for c in identifier.chars() {
        if c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
        before = c;
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMS: &str = r#"
        [[term]]
        russian = "страховой стаж"
        english = "insurance_record"
        not = ["stazh", "work_experience"]

        [[term]]
        russian = "основание"
        english = "ground"
    "#;

    #[test]
    fn refused_words_are_found_whole_and_in_any_case() {
        let code =
            "struct WorkExperience;\nlet total_stazh = 1;\nlet stazhed = \"stazh\"; // stazh\n";
        let complaints = check_code(
            &read(TERMS).unwrap(),
            &[SourceFile::new("crates/a/src/a.rs", code)],
        );
        assert_eq!(
            complaints,
            [
                "crates/a/src/a.rs:1: `WorkExperience`: our word for «страховой стаж» is `insurance_record` (glossary.toml)",
                "crates/a/src/a.rs:2: `total_stazh`: our word for «страховой стаж» is `insurance_record` (glossary.toml)",
            ]
        );
    }

    #[test]
    fn the_glossary_does_not_contradict_itself() {
        let twice = format!(
            "{TERMS}\n[[term]]\nrussian = \"причина\"\nenglish = \"ground\"\nnot = [\"record\"]\n"
        );
        let complaints = check_itself(&read(&twice).unwrap());
        assert_eq!(complaints.len(), 2, "{complaints:?}");
        assert!(check_itself(&read(TERMS).unwrap()).is_empty());
    }

    #[test]
    fn a_term_without_a_word_does_not_load() {
        assert!(read("[[term]]\nrussian = \"стаж\"\n").is_err());
        assert!(read("").is_err());
    }

    #[test]
    fn identifiers_become_snake_case() {
        assert_eq!(snake_case("WorkExperience"), "work_experience");
        assert_eq!(snake_case("SZI_ILS"), "szi_ils");
        assert_eq!(snake_case("list1Record"), "list1_record");
    }
}

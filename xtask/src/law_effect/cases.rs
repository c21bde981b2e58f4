//! The cases of `rules` as questions to the program: facts to assess, or a command to run.

use crate::tree::SourceFile;
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};
use toml::Table;

/// A case of a file.
#[derive(Debug, PartialEq)]
pub(super) struct Case {
    /// The name of the file without its ending.
    pub(super) file: String,
    pub(super) name: String,
    pub(super) question: Question,
}

#[derive(Debug, PartialEq)]
pub(super) enum Question {
    /// A document of facts with its day.
    Facts(Value),
    /// Words after `pravo`.
    Command(Vec<String>),
}

/// The cases of all files in `folder`, in the order of the files.
pub(super) fn all(files: &[SourceFile], folder: &str) -> Result<Vec<Case>> {
    let mut cases = vec![];
    for file in files {
        let Some(name) = file.path.strip_prefix(folder) else {
            continue;
        };
        if file.is(&["toml"]) {
            let name = name.strip_suffix(".toml").unwrap_or(name);
            cases.extend(read(name, &file.text).with_context(|| file.path.clone())?);
        }
    }
    if cases.is_empty() {
        bail!("no case in {folder}");
    }
    Ok(cases)
}

fn read(file: &str, text: &str) -> Result<Vec<Case>> {
    let content: Table = text.parse()?;
    let nothing = Table::new();
    let base = match content.get("base") {
        Some(base) => base.as_table().context("`base` is not a table")?,
        None => &nothing,
    };
    let cases = content.get("case").and_then(toml::Value::as_array);
    cases
        .context("no [[case]]")?
        .iter()
        .map(|case| {
            let case = case.as_table().context("a case is not a table")?;
            let name = case.get("name").and_then(toml::Value::as_str);
            let name = name.context("a case without `name`")?;
            Ok(Case {
                file: file.to_owned(),
                name: name.to_owned(),
                question: question(base, case).with_context(|| name.to_owned())?,
            })
        })
        .collect()
}

fn question(base: &Table, case: &Table) -> Result<Question> {
    if let Some(own) = case.get("facts") {
        let own = own.as_table().context("`facts` is not a table")?;
        return facts(base, own, case);
    }
    if case.contains_key("ipk") {
        return Ok(Question::Command(amount(case)?));
    }
    if case.contains_key("year") && case.contains_key("pay") {
        let words = [
            "ipk",
            "--format",
            "json",
            "--year",
            &word(case, "year")?,
            "--pay",
            &word(case, "pay")?,
        ]
        .map(str::to_owned);
        return Ok(Question::Command(words.to_vec()));
    }
    if case.contains_key("expect") && case.contains_key("on") {
        // Nothing but the base is known.
        return facts(base, &Table::new(), case);
    }
    bail!(
        "neither facts nor `ipk` nor `year` with `pay`: teach xtask/src/law_effect/cases.rs to ask it"
    )
}

/// The facts of the file without those the case calls unknown, its own over them, and its day.
fn facts(base: &Table, own: &Table, case: &Table) -> Result<Question> {
    let mut document = Map::new();
    let unknown = case.get("unknown").and_then(toml::Value::as_array);
    let is_unknown = |name: &String| {
        unknown.is_some_and(|names| names.iter().any(|of| of.as_str() == Some(name)))
    };
    let known = base.iter().filter(|(name, _)| !is_unknown(name));
    for (name, value) in known.chain(own) {
        document.insert(name.clone(), json(value)?);
    }
    document.insert("assess_on".to_owned(), Value::String(word(case, "on")?));
    Ok(Question::Facts(Value::Object(document)))
}

/// The words of `pravo amount`.
fn amount(case: &Table) -> Result<Vec<String>> {
    let mut words: Vec<String> = ["amount", "--format", "json"].map(str::to_owned).to_vec();
    for (field, option) in [
        ("ipk", "--ipk"),
        ("on", "--on"),
        ("deferred_months", "--deferred-months"),
        ("dependants", "--dependants"),
    ] {
        if case.contains_key(field) {
            words.extend([option.to_owned(), word(case, field)?]);
        }
    }
    let with = case.get("with").and_then(toml::Value::as_array);
    for circumstance in with.into_iter().flatten() {
        match circumstance.as_str() {
            Some(north @ ("rks" | "mks")) => {
                words.extend(["--north".to_owned(), north.to_owned()]);
            }
            Some(flag) => words.push(format!("--{flag}")),
            None => bail!("`with` holds something that is no word"),
        }
    }
    Ok(words)
}

/// A field as one word of a command line.
fn word(case: &Table, field: &str) -> Result<String> {
    match case.get(field) {
        Some(toml::Value::String(text)) => Ok(text.clone()),
        Some(
            value @ (toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Datetime(_)),
        ) => Ok(value.to_string()),
        _ => bail!("`{field}` is missing or no single value"),
    }
}

fn json(value: &toml::Value) -> Result<Value> {
    Ok(match value {
        toml::Value::String(text) => Value::String(text.clone()),
        toml::Value::Integer(number) => Value::from(*number),
        toml::Value::Float(number) => Value::from(*number),
        toml::Value::Boolean(truth) => Value::Bool(*truth),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(items) => Value::Array(items.iter().map(json).collect::<Result<_>>()?),
        toml::Value::Table(fields) => Value::Object(
            fields
                .iter()
                .map(|(name, value)| Ok((name.clone(), json(value)?)))
                .collect::<Result<_>>()?,
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree;
    use serde_json::json;

    #[test]
    fn a_case_begins_with_the_base_and_replaces_it() {
        let text = r#"
            [base]
            sex = "male"
            coefficients = { total = "60" }
            [[case]]
            name = "A"
            on = "2026-11-23"
            facts = { born = 1962-05-15, coefficients = { total = "40" } }
            expect = { outcome = "met" }
            [[case]]
            name = "B"
            on = "2025-01-01"
            expect = { outcome = "needs" }
        "#;
        let cases = read("fz400_8_1_general", text).unwrap();
        assert_eq!(
            cases[0],
            Case {
                file: "fz400_8_1_general".to_owned(),
                name: "A".to_owned(),
                question: Question::Facts(json!({
                    "sex": "male", "coefficients": { "total": "40" }, "born": "1962-05-15",
                    "assess_on": "2026-11-23"
                })),
            }
        );
        assert_eq!(
            cases[1].question,
            Question::Facts(json!({
                "sex": "male", "coefficients": { "total": "60" }, "assess_on": "2025-01-01"
            }))
        );
    }

    #[test]
    fn sizes_and_years_are_asked_by_command() {
        let text = r#"
            [[case]]
            name = "A"
            on = "2026-01-01"
            ipk = "100.5"
            deferred_months = 24
            dependants = 2
            with = ["early", "rural", "mks"]
            [[case]]
            name = "B"
            year = 2024
            pay = "480000"
        "#;
        let asked: Vec<String> = read("amount", text)
            .unwrap()
            .into_iter()
            .map(|case| match case.question {
                Question::Command(words) => words.join(" "),
                Question::Facts(facts) => facts.to_string(),
            })
            .collect();
        assert_eq!(
            asked,
            [
                "amount --format json --ipk 100.5 --on 2026-01-01 --deferred-months 24 --dependants 2 \
                 --early --rural --north mks",
                "ipk --format json --year 2024 --pay 480000"
            ]
        );
    }

    #[test]
    fn a_case_of_a_new_shape_is_not_left_out_silently() {
        let error = read("new", "[[case]]\nname = \"A\"\nmoon = 1\n").unwrap_err();
        assert!(
            format!("{error:#}").starts_with("A: neither facts"),
            "{error:#}"
        );
        assert!(read("empty", "title = \"x\"").is_err());
    }

    #[test]
    fn every_case_of_the_project_can_be_asked() {
        assert!(100 < all(&tree::files(), "crates/rules/cases/").unwrap().len());
    }
}

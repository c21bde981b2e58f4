//! What a change of legal numbers does to the cases of `rules`: for the `Law-Effect:` of a commit.
//!
//! The numbers of a revision are written into `target/`, every case is answered with both laws by the
//! built program, and the program itself says what differs.

mod cases;
mod numbers;

use crate::{shell, tree};
use anyhow::{Context as _, Result, bail};
use cases::{Case, Question};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const PARAMS: &str = "crates/law/params";
const CASES: &str = "crates/rules/cases/";

pub(crate) fn command(options: &[&str]) -> Result<()> {
    let base = match options {
        [] => "HEAD",
        ["--base", revision] => revision,
        _ => bail!("usage: cargo xtask law-effect [--base REV]"),
    };
    let now = tree::root().join(PARAMS);
    let folder = shell::target_directory()?.join("law-effect");
    let then = folder.join("params");
    let numbers = write_base(base, &then)?;
    let cases = cases::all(&tree::files(), CASES)?;
    let pravo = shell::build_pravo()?;
    let effect = Effect {
        pravo: &pravo,
        folder: &folder,
        laws: [&then, &now],
    };

    println!("\nЧисла закона, {base} → рабочая копия");
    if numbers.is_empty() {
        println!("числа не изменились");
    }
    for line in &numbers {
        println!("{line}");
    }

    let lines = effect.lines(&cases)?;
    println!("\nСлучаи, {base} → рабочая копия");
    if lines.is_empty() {
        println!("ответы не изменились");
    } else {
        println!("изменились {} из {}", lines.len(), cases.len());
    }
    for line in &lines {
        println!("{line}");
    }
    Ok(())
}

/// Writes the numbers of a revision into `then` and says how those of today differ.
///
/// The program asks for exactly its own files: a number the revision did not have yet is taken from
/// today, one that is gone today is left out, and both are said.
fn write_base(base: &str, then: &Path) -> Result<Vec<String>> {
    if then.exists() {
        fs::remove_dir_all(then).with_context(|| format!("{} stays", then.display()))?;
    }
    let listed = shell::output(shell::program("git").args([
        "ls-tree",
        "-r",
        "--name-only",
        base,
        "--",
        PARAMS,
    ]))?;
    let mut texts: BTreeMap<String, [Option<String>; 2]> = BTreeMap::new();
    for path in listed.lines() {
        let text = shell::output(shell::program("git").args(["show", &format!("{base}:{path}")]))?;
        texts.entry(path.to_owned()).or_default()[0] = Some(text);
    }
    if texts.is_empty() {
        bail!("{base} has no {PARAMS}: name a revision that has it with --base");
    }
    for file in tree::files() {
        if file.path.starts_with(PARAMS) {
            texts.entry(file.path).or_default()[1] = Some(file.text);
        }
    }
    let mut lines = vec![];
    for (path, [before, after]) in &texts {
        let name = path
            .strip_prefix(PARAMS)
            .unwrap_or(path)
            .trim_start_matches('/');
        let text = match (before, after) {
            (Some(before), Some(after)) => {
                lines.extend(numbers::differences(before, after).with_context(|| path.clone())?);
                before
            }
            (None, Some(after)) => {
                lines.push(format!("{name}: нового числа в {base} нет, взято нынешнее"));
                after
            }
            (Some(_), None) => {
                lines.push(format!("{name}: числа больше нет"));
                continue;
            }
            (None, None) => continue,
        };
        let file = then.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text).with_context(|| file.display().to_string())?;
    }
    Ok(lines)
}

/// The program with both laws.
struct Effect<'a> {
    pravo: &'a PathBuf,
    /// Where answers are written, so that a person can look at them.
    folder: &'a Path,
    /// Of the revision and of today.
    laws: [&'a Path; 2],
}

impl Effect<'_> {
    /// A line for every case whose answer differs, in the order of the files.
    fn lines(&self, cases: &[Case]) -> Result<Vec<String>> {
        let by_facts: Vec<&Case> = cases
            .iter()
            .filter(|case| matches!(case.question, Question::Facts(_)))
            .collect();
        let mut changed = self.compared(&by_facts)?;
        let mut lines = vec![];
        let mut place = 0;
        for case in cases {
            match &case.question {
                Question::Facts(_) => {
                    place += 1;
                    lines.extend(
                        changed
                            .remove(&place)
                            .map(|change| case_line(case, &change)),
                    );
                }
                Question::Command(words) => {
                    let [before, after] = [self.told(words, 0)?, self.told(words, 1)?];
                    if before != after {
                        lines.push(format!(
                            "{} / {} / {before} → {after}",
                            case.file, case.name
                        ));
                    }
                }
            }
        }
        Ok(lines)
    }

    /// What `pravo compare` says of these cases, by place from 1.
    fn compared(&self, cases: &[&Case]) -> Result<BTreeMap<u64, Value>> {
        let questions = self.folder.join("cases.jsonl");
        let mut text = String::new();
        for case in cases {
            if let Question::Facts(facts) = &case.question {
                text.push_str(&facts.to_string());
                text.push('\n');
            }
        }
        fs::write(&questions, text).with_context(|| questions.display().to_string())?;
        let mut answers = vec![];
        for (law, name) in self.laws.into_iter().zip(["before", "after"]) {
            let said = self.assessed(law, &questions, cases)?;
            let file = self.folder.join(format!("{name}.jsonl"));
            fs::write(&file, said).with_context(|| file.display().to_string())?;
            answers.push(file);
        }
        let mut pravo = self.program();
        pravo.args(["compare", "--format", "json"]).args(&answers);
        let said: Value = serde_json::from_str(&shell::output(&mut pravo)?)?;
        if said["compared"].as_u64() != u64::try_from(cases.len()).ok() {
            bail!(
                "`pravo compare` compared {} of {} cases",
                said["compared"],
                cases.len()
            );
        }
        let people = said["people"].as_array().cloned().unwrap_or_default();
        people
            .into_iter()
            .map(|change| {
                Ok((
                    change["line"]
                        .as_u64()
                        .context("a change without its line")?,
                    change,
                ))
            })
            .collect()
    }

    /// The answers to the cases under one law, a line each.
    fn assessed(&self, law: &Path, questions: &Path, cases: &[&Case]) -> Result<String> {
        let mut pravo = self.program();
        pravo.args(["assess", "--format", "jsonl", "--law"]);
        let output = pravo
            .arg(law)
            .arg(questions)
            .output()
            .with_context(|| format!("`{}` could not be started", shell::shown(&pravo)))?;
        let said = String::from_utf8(output.stdout)?;
        if output.status.success() {
            return Ok(said);
        }
        for (case, answer) in cases.iter().zip(said.lines()) {
            let answer: Value = serde_json::from_str(answer)?;
            if let Some(error) = answer.get("error") {
                bail!(
                    "{} / {}: the facts are refused: {error}",
                    case.file,
                    case.name
                );
            }
        }
        bail!(
            "`{}` failed ({}): {}",
            shell::shown(&pravo),
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        )
    }

    /// The answer of a command to a case that is no facts: a number, or why there is none.
    fn told(&self, words: &[String], law: usize) -> Result<String> {
        let mut pravo = self.program();
        pravo.args(words).arg("--law").arg(self.laws[law]);
        let output = pravo
            .output()
            .with_context(|| format!("`{}` could not be started", shell::shown(&pravo)))?;
        match output.status.code() {
            Some(0) => {
                let said: Value = serde_json::from_slice(&output.stdout)?;
                let number = said.get("total").or_else(|| said.get("coefficient"));
                Ok(number
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned())
            }
            // The law has no number for that day: an answer as good as any.
            Some(3) => Ok(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
            _ => bail!(
                "`{}` failed ({}): {}",
                shell::shown(&pravo),
                output.status,
                String::from_utf8_lossy(&output.stderr).trim()
            ),
        }
    }

    fn program(&self) -> std::process::Command {
        shell::program(&self.pravo.to_string_lossy())
    }
}

/// `file / case / ground / before → after`, and how the size moved.
///
/// The ground is that of the file where it changed, else the first that did; the others are counted.
fn case_line(case: &Case, change: &Value) -> String {
    let grounds = change["grounds"].as_array().map_or(&[][..], Vec::as_slice);
    let own = grounds
        .iter()
        .find(|ground| ground["id"] == case.file.as_str());
    let mut parts = vec![];
    if let Some(ground) = own.or_else(|| grounds.first()) {
        let words = |side: &str| ground[side]["wording"].as_str().unwrap_or("не проверялось");
        let (before, after) = (words("before"), words("after"));
        let id = ground["id"].as_str().unwrap_or_default();
        let mut said = vec![];
        if before != after {
            said.push(format!("{before} → {after}"));
        }
        for condition in ground["conditions"].as_array().into_iter().flatten() {
            let word = |name: &str| condition[name].as_str().unwrap_or_default();
            said.push(format!(
                "{}: {} → {}",
                word("title"),
                word("before"),
                word("after")
            ));
        }
        parts.push(format!("{id} / {}", said.join("; ")));
        if 1 < grounds.len() {
            parts.push(format!("ещё оснований: {}", grounds.len() - 1));
        }
    }
    let number = |value: &Value| value.as_str().unwrap_or("нет").to_owned();
    for (name, title) in [("amount", "размер"), ("coefficient", "коэффициент")] {
        let (before, after) = (
            number(&change[name]["before"]),
            number(&change[name]["after"]),
        );
        if before != after {
            parts.push(format!("{title} {before} → {after}"));
        }
    }
    if let Some(refused) = change.get("refused") {
        let (before, after) = (number(&refused["before"]), number(&refused["after"]));
        parts.push(format!("отказ {before} → {after}"));
    }
    if parts.is_empty() {
        let day = |side: &str| number(&change["prepension"][side]);
        parts.push(format!(
            "предпенсионный возраст {} → {}",
            day("before"),
            day("after")
        ));
    }
    format!("{} / {} / {}", case.file, case.name, parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn case() -> Case {
        Case {
            file: "fz400_8_1_general".to_owned(),
            name: "E01".to_owned(),
            question: Question::Facts(json!({})),
        }
    }

    #[test]
    fn a_line_names_the_ground_of_the_file_and_counts_the_others() {
        let change = json!({
            "line": 1,
            "amount": { "before": "25833.58", "after": null },
            "grounds": [
                { "id": "fz400_8_1_2_long_record", "before": null, "after": null, "conditions": [] },
                { "id": "fz400_8_1_general",
                  "before": { "wording": "право есть с 20 ноября 2026 года" },
                  "after": { "wording": "не хватает условий" },
                  "conditions": [ { "title": "Коэффициент", "before": "хватало", "after": "не хватает 3" } ] }
            ]
        });
        assert_eq!(
            case_line(&case(), &change),
            "fz400_8_1_general / E01 / fz400_8_1_general / право есть с 20 ноября 2026 года → не хватает условий; \
             Коэффициент: хватало → не хватает 3; ещё оснований: 1; размер 25833.58 → нет"
        );
    }

    #[test]
    fn a_size_alone_is_a_line_too() {
        let change =
            json!({ "line": 1, "amount": { "before": "1.00", "after": "2.00" }, "grounds": [] });
        assert_eq!(
            case_line(&case(), &change),
            "fz400_8_1_general / E01 / размер 1.00 → 2.00"
        );
    }
}

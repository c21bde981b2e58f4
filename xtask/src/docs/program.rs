//! `docs/reference/cli.md`, `grounds.md`, `violations.md` and `audit.md`: what the program says about itself.

use crate::shell;
use anyhow::{Result, bail};
use std::{fmt::Write as _, path::Path, process::Command};

/// `pravo help` and the help of every command and of its commands.
pub(super) fn commands(pravo: &Path) -> Result<String> {
    let mut text = "# Команды `pravo`\n".to_owned();
    let help = say(pravo, &["--help"])?;
    let names = subcommands(&help);
    if names.is_empty() {
        bail!("`pravo --help` names no command");
    }
    write_block(&mut text, "pravo", &help)?;
    for name in names {
        let help = say(pravo, &[&name, "--help"])?;
        write_block(&mut text, &format!("pravo {name}"), &help)?;
        for inner in subcommands(&help) {
            let help = say(pravo, &[&name, &inner, "--help"])?;
            write_block(&mut text, &format!("pravo {name} {inner}"), &help)?;
        }
    }
    Ok(text)
}

/// `pravo grounds`, then the page of every ground.
pub(super) fn grounds(pravo: &Path) -> Result<String> {
    let list = say(pravo, &["grounds"])?;
    let ids = ground_ids(&list);
    if ids.is_empty() {
        bail!("`pravo grounds` names no ground");
    }
    let mut text =
        "# Основания\n\nВ порядке закона. Имя основания не меняется никогда.\n".to_owned();
    for id in &ids {
        writeln!(text, "\n## `{id}`\n")?;
        writeln!(text, "{}", lowered(&say(pravo, &["grounds", id])?))?;
    }
    Ok(text)
}

/// `pravo violations`, then the page of every violation.
pub(super) fn violations(pravo: &Path) -> Result<String> {
    let list = say(pravo, &["violations"])?;
    let ids = violation_ids(&list);
    if ids.is_empty() {
        bail!("`pravo violations` names no violation");
    }
    let mut text = "# Нарушения\n\nЧто бывает не так на счёте и в решениях. Имя нарушения не меняется никогда.\n".to_owned();
    for id in &ids {
        writeln!(text, "\n## `{id}`\n")?;
        writeln!(text, "{}", lowered(&say(pravo, &["violations", id])?))?;
    }
    Ok(text)
}

/// The ids in the list of violations: `V01` alone on its line.
fn violation_ids(list: &str) -> Vec<String> {
    list.lines()
        .filter(|line| {
            line.strip_prefix('V').is_some_and(|number| {
                number.len() == 2 && number.bytes().all(|digit| digit.is_ascii_digit())
            })
        })
        .map(str::to_owned)
        .collect()
}

/// How many planted errors the audit finds, and how many it makes up (crate `planted`).
pub(super) fn audit() -> Result<String> {
    shell::output(shell::cargo().args(["run", "--release", "--quiet", "-p", "planted"]))
}

/// What the program prints, the same on every machine and terminal.
fn say(pravo: &Path, words: &[&str]) -> Result<String> {
    let mut command: Command = shell::program(&pravo.to_string_lossy());
    command
        .args(words)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100");
    let said = shell::output(&mut command)?;
    if said.trim().is_empty() {
        bail!("`{}` printed nothing", shell::shown(&command));
    }
    let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim().to_owned())
}

fn write_block(text: &mut String, title: &str, said: &str) -> Result<()> {
    writeln!(text, "\n## `{title}`\n\n```text\n{said}\n```")?;
    Ok(())
}

/// The names in the list of commands of a help text: lines of two spaces, a word, and an explanation.
fn subcommands(help: &str) -> Vec<String> {
    help.lines()
        .filter_map(|line| {
            let line = line.strip_prefix("  ")?;
            let (name, about) = line.split_once("  ").unwrap_or((line, ""));
            let is_word = name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            let is_command = is_word && name != "help" && (!about.is_empty() || line == name);
            is_command.then(|| name.to_owned())
        })
        .collect()
}

/// The ids in the list of grounds, in its order: `fz400_30_1_19_teachers`, `law1244_chernobyl`.
fn ground_ids(list: &str) -> Vec<String> {
    let mut ids: Vec<String> = vec![];
    for line in list.lines() {
        let id = line
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .find(|word| is_ground_id(word));
        if let Some(id) = id
            && !ids.iter().any(|known| known == id)
        {
            ids.push(id.to_owned());
        }
    }
    ids
}

fn is_ground_id(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.contains('_')
        && word.contains(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| !c.is_ascii_uppercase())
}

/// Headings one or two steps lower, because the page has its own above them.
fn lowered(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| match line {
            line if line.starts_with("# ") => format!("##{line}"),
            line if line.starts_with("## ") => format!("#{line}"),
            line => line.to_owned(),
        })
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_from_the_help() {
        let help = "Право на пенсию\n\nUsage: pravo <COMMAND>\n\nCommands:\n  serve    starts\n  law      numbers\n  \
                    help     Print this message\n\nOptions:\n  -h, --help  Print help\n";
        assert_eq!(subcommands(help), ["serve", "law"]);
    }

    #[test]
    fn ids_are_read_from_any_list() {
        let list = "fz400_8_1_general  ч. 1 ст. 8  На общих основаниях\n| fz400_8_1_general | again |\n\
                    law1244_chernobyl\nfz166_11_1_5_social: …\n";
        assert_eq!(
            ground_ids(list),
            [
                "fz400_8_1_general",
                "law1244_chernobyl",
                "fz166_11_1_5_social"
            ]
        );
    }

    #[test]
    fn violations_are_read_from_their_list() {
        let list = "V01\n    Период V02 на счёте\nV40\nVI\n";
        assert_eq!(violation_ids(list), ["V01", "V40"]);
    }

    #[test]
    fn headings_sink_below_the_heading_of_the_ground() {
        assert_eq!(lowered("# A\n## B\ntext #"), "### A\n### B\ntext #");
    }
}

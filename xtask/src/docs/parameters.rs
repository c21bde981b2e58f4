//! `docs/reference/parameters.md`: every legal number with its editions and sources.

use crate::tree::SourceFile;
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use toml::{Table, Value};

const FOLDER: &str = "crates/law/params/";

pub(super) fn page(files: &[SourceFile]) -> Result<String> {
    let mut text = "# Числа закона\n\n\
        Каждое число, на котором стоит расчёт: его редакции, норма и то, насколько мы в нём уверены.\n"
        .to_owned();
    let mut theme = String::new();
    let mut n_parameters = 0;
    for file in files {
        let Some(place) = file.path.strip_prefix(FOLDER) else {
            continue;
        };
        if !file.is(&["toml"]) {
            continue;
        }
        let parameter: Table = file
            .text
            .parse()
            .with_context(|| format!("{} is not TOML", file.path))?;
        // Tables of another shape (calendars, lists) are described where they are read.
        if !parameter.contains_key("edition") {
            continue;
        }
        let its_theme = place.rsplit_once('/').map_or("", |(folder, _)| folder);
        if theme != its_theme {
            its_theme.clone_into(&mut theme);
            write!(text, "\n## {theme}\n")?;
        }
        write_parameter(&mut text, &parameter).with_context(|| file.path.clone())?;
        n_parameters += 1;
    }
    if n_parameters == 0 {
        bail!("no parameter in {FOLDER}: nothing to describe");
    }
    Ok(text)
}

fn write_parameter(text: &mut String, parameter: &Table) -> Result<()> {
    let field = |name: &str| parameter.get(name).map(cell).unwrap_or_default();
    write!(text, "\n### `{}`\n\n{}", field("id"), field("title"))?;
    if parameter.contains_key("unit") {
        write!(text, " (`{}`)", field("unit"))?;
    }
    write!(text, ". Сверено: {}.\n\n", field("checked_on"))?;
    writeln!(
        text,
        "| с | по | значение | состояние | норма | уверенность |"
    )?;
    writeln!(text, "|---|---|---|---|---|---|")?;
    let editions = parameter["edition"]
        .as_array()
        .context("`edition` is not a list")?;
    for edition in editions {
        let field = |name: &str| edition.get(name).map(cell).unwrap_or_default();
        let citation = match edition.get("url").and_then(Value::as_str) {
            Some(url) if url.starts_with("https://") => format!("[{}]({url})", field("citation")),
            _ => field("citation"),
        };
        let until = edition.get("to").map_or_else(|| "…".to_owned(), cell);
        writeln!(
            text,
            "| {} | {until} | {} | {} | {citation} | {} |",
            field("from"),
            field("value"),
            field("status"),
            field("confidence"),
        )?;
    }
    Ok(())
}

/// A value as one cell of a table: `men = 60; women = 55`.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(", "),
        Value::Table(fields) => fields
            .iter()
            .map(|(name, value)| match value {
                Value::Table(_) => format!("{name}: ({})", cell(value)),
                _ => format!("{name} = {}", cell(value)),
            })
            .collect::<Vec<_>>()
            .join("; "),
        other => other.to_string(),
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPK_PRICE: &str = r#"
        id = "pensions.ipk_price"
        title = "Стоимость одного ИПК"
        unit = "rubles"
        checked_on = "2026-11-20"
        [[edition]]
        from = "2025-01-01"
        to = "2025-12-31"
        status = "in_force"
        value = "145.69"
        citation = "ст. 18"
        url = "https://pravo.example/a"
        confidence = "high"
        [[edition]]
        from = "2026-01-01"
        value = { men = 60, women = 55 }
        citation = "a | b"
        url = ""
    "#;

    #[test]
    fn a_parameter_becomes_a_table_of_its_editions() {
        let files = [
            SourceFile::new("crates/law/params/pensions/ipk_price.toml", IPK_PRICE),
            SourceFile::new("crates/law/Cargo.toml", "[package]"),
        ];
        let page = page(&files).unwrap();
        assert!(page.contains(
            "## pensions\n\n### `pensions.ipk_price`\n\nСтоимость одного ИПК (`rubles`)."
        ));
        assert!(page.contains(
            "| 2025-01-01 | 2025-12-31 | 145.69 | in_force | [ст. 18](https://pravo.example/a) | high |"
        ));
        assert!(page.contains("| 2026-01-01 | … | men = 60; women = 55 |  | a \\| b |  |"));
    }

    #[test]
    fn no_parameters_is_an_error_and_not_an_empty_page() {
        assert!(page(&[]).is_err());
    }
}

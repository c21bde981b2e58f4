//! How the editions of a legal number differ between two versions of its file.

use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// A line for every edition that is new, gone or says something else.
pub(super) fn differences(before: &str, after: &str) -> Result<Vec<String>> {
    let (before, after): (Table, Table) = (before.parse()?, after.parse()?);
    let id = after.get("id").and_then(Value::as_str).context("no `id`")?;
    let (was, is) = (editions(&before)?, editions(&after)?);
    let mut keys: Vec<_> = was.keys().chain(is.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    let lines = keys.into_iter().filter_map(|key| {
        let line = match (was.get(key), is.get(key)) {
            (Some(was), Some(is)) if was == is => return None,
            (Some(was), Some(is)) => format!("{was} → {is}"),
            (Some(was), None) => format!("{was} → нет"),
            (None, Some(is)) => format!("нет → {is}"),
            (None, None) => return None,
        };
        let (from, status) = key;
        let status = match status.as_str() {
            "planned" => " (план)",
            "superseded" => " (заменена задним числом)",
            _ => "",
        };
        Some(format!("{id} с {from}{status}: {line}"))
    });
    Ok(lines.collect())
}

/// Value and last day of every edition, by its first day and its status.
fn editions(parameter: &Table) -> Result<BTreeMap<(String, String), String>> {
    let editions = parameter.get("edition").and_then(Value::as_array);
    editions
        .context("no [[edition]]")?
        .iter()
        .map(|edition| {
            let field = |name: &str| edition.get(name).map(plain);
            let value = field("value").context("an edition without `value`")?;
            let to = field("to")
                .map(|to| format!(" по {to}"))
                .unwrap_or_default();
            let key = (
                field("from").context("an edition without `from`")?,
                field("status").unwrap_or_default(),
            );
            Ok((key, format!("{value}{to}")))
        })
        .collect()
}

/// A value without quotation marks; the rows of a table in their order.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Table(rows) => {
            let rows: Vec<String> = rows
                .iter()
                .map(|(keys, number)| format!("{keys}: {}", plain(number)))
                .collect();
            rows.join("; ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(editions: &[(&str, &str, &str)]) -> String {
        let editions: Vec<String> = editions
            .iter()
            .map(|(from, status, rest)| {
                format!("[[edition]]\nfrom = \"{from}\"\nstatus = \"{status}\"\n{rest}\n")
            })
            .collect();
        format!("id = \"pensions.ipk_price\"\n{}", editions.concat())
    }

    #[test]
    fn editions_are_compared_by_their_first_day() {
        let before = file(&[
            (
                "2025-01-01",
                "in_force",
                "to = \"2025-12-31\"\nvalue = \"145.69\"",
            ),
            ("2026-01-01", "in_force", "value = \"156.76\""),
            (
                "2027-02-01",
                "planned",
                "value = { \"1\" = \"1.8\", \"2+\" = \"3.6\" }",
            ),
        ]);
        let after = file(&[
            (
                "2025-01-01",
                "in_force",
                "to = \"2025-12-31\"\nvalue = \"145.69\"\nnote = \"сверено\"",
            ),
            (
                "2026-01-01",
                "in_force",
                "to = \"2026-12-31\"\nvalue = \"160.00\"",
            ),
            ("2027-01-01", "in_force", "value = \"170.00\""),
        ]);
        assert_eq!(
            differences(&before, &after).unwrap(),
            [
                "pensions.ipk_price с 2026-01-01: 156.76 → 160.00 по 2026-12-31",
                "pensions.ipk_price с 2027-01-01: нет → 170.00",
                "pensions.ipk_price с 2027-02-01 (план): 1: 1.8; 2+: 3.6 → нет",
            ]
        );
        assert_eq!(differences(&before, &before).unwrap(), [""; 0]);
    }

    #[test]
    fn a_file_that_is_no_number_is_an_error() {
        assert!(differences("id = \"a.b\"", "id = \"a.b\"").is_err());
        assert!(differences("", "id = ").is_err());
    }
}

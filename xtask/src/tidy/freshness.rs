//! Legal numbers that nobody has compared with the official text for long. A warning, never a failure:
//! the age is measured against the newest comparison in the tree, so that a checkout never fails by waiting.

use crate::tree::SourceFile;
use toml::{Table, Value};

const FOLDER: &str = "crates/law/params/";
const OLDEST_DAYS: i64 = 180;

pub(super) fn check(files: &[SourceFile]) -> Vec<String> {
    let dated: Vec<(&str, String, i64)> = files
        .iter()
        .filter(|file| file.path.starts_with(FOLDER) && file.is(&["toml"]))
        .filter_map(|file| {
            let checked_on = checked_on(&file.text)?;
            let day = day_number(&checked_on)?;
            Some((file.path.as_str(), checked_on, day))
        })
        .collect();
    let newest = dated.iter().map(|(_, _, day)| *day).max().unwrap_or(0);
    dated
        .iter()
        .filter(|(_, _, day)| OLDEST_DAYS < newest - day)
        .map(|(path, checked_on, day)| {
            format!(
                "{path}: checked on {checked_on}, {} days before the newest; compare it with the official text",
                newest - day
            )
        })
        .collect()
}

fn checked_on(text: &str) -> Option<String> {
    let parameter: Table = text.parse().ok()?;
    match parameter.get("checked_on")? {
        Value::String(day) => Some(day.clone()),
        day => Some(day.to_string()),
    }
}

/// Days since 0000-03-01 of the Gregorian calendar, for the difference of two ISO dates.
fn day_number(iso: &str) -> Option<i64> {
    let mut parts = iso.split('-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    // The year begins in March, so that the leap day is its last.
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    Some(year * 365 + leap_days + (153 * month + 2) / 5 + day - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_days() {
        let between = |a, b| day_number(b).unwrap() - day_number(a).unwrap();
        assert_eq!(between("2024-02-28", "2024-03-01"), 2);
        assert_eq!(between("2026-02-28", "2026-03-01"), 1);
        assert_eq!(between("2025-12-31", "2026-01-01"), 1);
        assert_eq!(between("2000-01-01", "2026-01-01"), 9497);
    }

    #[test]
    fn only_what_is_old_beside_the_newest_is_named() {
        let file = |name: &str, day: &str| {
            SourceFile::new(
                &format!("{FOLDER}{name}.toml"),
                &format!("checked_on = \"{day}\"\n"),
            )
        };
        let files = [
            file("old", "2026-01-01"),
            file("edge", "2026-05-24"),
            file("new", "2026-11-20"),
            SourceFile::new("crates/law/params/other.toml", "title = 1"),
        ];
        let warnings = check(&files);
        assert_eq!(warnings.len(), 1);
        assert!(warnings[0].contains("old.toml: checked on 2026-01-01, 323 days"));
        assert!(check(&files[..1]).is_empty());
    }
}

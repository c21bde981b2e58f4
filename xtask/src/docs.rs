//! Writes `docs/reference/`: what a person would otherwise have to read out of the program and its data.

mod parameters;
mod program;

use crate::{shell, tree};
use anyhow::{Context as _, Result, bail};
use std::{fs, path::PathBuf};

const HEADER: &str = "<!-- Written by `cargo xtask docs`. Edit the source it describes, then run that command. -->\n\n";

struct Page {
    name: &'static str,
    text: String,
}

impl Page {
    fn path(&self) -> PathBuf {
        tree::root().join("docs/reference").join(self.name)
    }
}

pub(crate) fn write() -> Result<()> {
    for page in pages()? {
        let path = page.path();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &page.text)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        println!("{}", tree::from_root(&path));
    }
    Ok(())
}

pub(crate) fn check() -> Result<()> {
    let mut differ = vec![];
    for page in pages()? {
        let on_disk = fs::read_to_string(page.path()).unwrap_or_default();
        if let Some(line) = first_difference(&on_disk, &page.text) {
            differ.push(format!("docs/reference/{}, line {line}", page.name));
        }
    }
    if !differ.is_empty() {
        bail!(
            "run `cargo xtask docs` and commit the result: {} is out of date",
            differ.join("; ")
        );
    }
    Ok(())
}

fn pages() -> Result<Vec<Page>> {
    let pravo = shell::build_pravo()?;
    let texts = [
        ("parameters.md", parameters::page(&tree::files())?),
        ("cli.md", program::commands(&pravo)?),
        ("grounds.md", program::grounds(&pravo)?),
        ("violations.md", program::violations(&pravo)?),
        ("audit.md", program::audit()?),
    ];
    Ok(texts
        .into_iter()
        .map(|(name, text)| Page {
            name,
            text: format!("{HEADER}{}\n", text.trim_end()),
        })
        .collect())
}

/// The number of the first line that differs.
fn first_difference(left: &str, right: &str) -> Option<usize> {
    if left == right {
        return None;
    }
    let same = left
        .lines()
        .zip(right.lines())
        .take_while(|(left, right)| left == right)
        .count();
    Some(same + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_found() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
        assert_eq!(first_difference("", "a\n"), Some(1));
    }
}

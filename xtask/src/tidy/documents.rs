//! Documents: a path in backticks must exist, so that documents cannot rot quietly.

use crate::tree::{self, SourceFile};

const FOLDERS: &[&str] = &["crates/", "xtask/", "docs/", "e2e/"];

/// `exists` answers for a path from the root.
pub(super) fn check(files: &[SourceFile], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut complaints = vec![];
    for file in files {
        let in_root = !file.path.contains('/');
        if !file.is(&["md"]) || !(in_root || file.path.starts_with("docs/")) {
            continue;
        }
        for (line, path) in paths(&file.text) {
            if !tree::is_not_ours(path) && !exists(path) {
                complaints.push(format!("{}:{line}: `{path}` does not exist", file.path));
            }
        }
    }
    complaints
}

/// The paths in backticks, with their line numbers. Fenced blocks are pictures, not references.
fn paths(text: &str) -> Vec<(usize, &str)> {
    let mut found = vec![];
    let mut in_block = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            let words = line.split('`').skip(1).step_by(2).filter_map(path);
            found.extend(words.map(|path| (number + 1, path)));
        }
    }
    found
}

/// `xtask/src/main.rs:12` → `xtask/src/main.rs`. Patterns like `crates/*/src` are not paths.
fn path(word: &str) -> Option<&str> {
    let path = word.split([' ', ':', '#']).next()?;
    let is_pattern = path.contains(['*', '<', '{', '…', '$']) || path.contains("...");
    let is_ours = FOLDERS.iter().any(|folder| path.starts_with(folder));
    (is_ours && !is_pattern).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_paths_are_found() {
        let text = "See `crates/law/src/lib.rs:12`, `docs/gone.md` and `cargo run`.\n\
                    ```\n`docs/picture.md`\n```\n`crates/law/params/<theme>/x.toml`, `e2e/out/`\n";
        let files = [
            SourceFile::new("ARCHITECTURE.md", text),
            SourceFile::new("crates/law/notes.md", "`docs/gone.md`"),
        ];
        let complaints = check(&files, &|path| path == "crates/law/src/lib.rs");
        assert_eq!(
            complaints,
            ["ARCHITECTURE.md:1: `docs/gone.md` does not exist"]
        );
    }
}

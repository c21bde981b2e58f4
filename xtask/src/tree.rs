//! Where the project is, and which files belong to it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Built, downloaded or private: never part of the project, never checked.
const NOT_OURS: &[&str] = &[
    ".git",
    "target",
    "node_modules",
    "var",
    "e2e/out",
    "e2e/node_modules",
];

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// One text file of the project: its path from the root, with `/`, and its text.
#[derive(Debug, Clone)]
pub(crate) struct SourceFile {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl SourceFile {
    /// Whether the name ends with one of these endings, given without the dot.
    pub(crate) fn is(&self, endings: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    #[cfg(test)]
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// Every text file of the project, sorted by path. Files that are not UTF-8 (samples, pictures) are left out.
pub(crate) fn files() -> Vec<SourceFile> {
    let mut found = vec![];
    walk(root(), &mut found);
    found.sort();
    found
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            Some(SourceFile {
                path: from_root(&path),
                text,
            })
        })
        .collect()
}

/// `crates/law/src/lib.rs`, whatever the machine.
pub(crate) fn from_root(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// Whether a path belongs to what is built or downloaded, and so need not exist in a fresh clone.
pub(crate) fn is_not_ours(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    NOT_OURS
        .iter()
        .any(|skipped| path == *skipped || path.starts_with(&format!("{skipped}/")))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_not_ours(&from_root(&path)) {
            continue;
        }
        // A symbolic link is neither: what it points to is checked where it lives.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, found),
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_finds_itself() {
        let files = files();
        assert!(files.iter().any(|file| file.path == "xtask/src/tree.rs"));
        assert!(!files.iter().any(|file| file.path.starts_with("target/")));
    }

    #[test]
    fn what_is_built_need_not_exist() {
        assert!(is_not_ours("e2e/out/"));
        assert!(is_not_ours("target/release/pravo"));
        assert!(!is_not_ours("e2e/outlook"));
    }
}

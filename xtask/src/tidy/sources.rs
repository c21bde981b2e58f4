//! Source files: a header, a bearable length, and nothing postponed or silenced.

use super::rust_text::code_only;
use crate::tree::SourceFile;

/// More than a person reads in one sitting.
const MOST_LINES: usize = 600;

/// What must not stand in code, and what to do instead.
const FORBIDDEN: &[(&str, &str)] = &[
    ("todo!", "write it, or leave it out"),
    ("unimplemented!", "write it, or leave it out"),
    (
        "#[ignore",
        "make the test run, or delete it: nothing is skipped",
    ),
    ("#[allow(", "use `#[expect(…, reason = \"…\")]`"),
    ("#![allow(", "use `#![expect(…, reason = \"…\")]`"),
];

pub(super) fn check(files: &[SourceFile]) -> Vec<String> {
    let mut complaints = vec![];
    for file in files {
        check_header(file, &mut complaints);
        check_length(file, &mut complaints);
        check_forbidden(file, &mut complaints);
        check_independence(file, &mut complaints);
    }
    complaints
}

/// Every source file opens with one sentence saying what lives there.
fn check_header(file: &SourceFile, complaints: &mut Vec<String>) {
    let is_source = file.is(&["rs"]) && file.path.contains("/src/");
    if is_source && !file.text.starts_with("//! ") {
        complaints.push(format!("{}: begin with `//! What lives here.`", file.path));
    }
}

fn check_length(file: &SourceFile, complaints: &mut Vec<String>) {
    let n_lines = file.text.lines().count();
    if file.is(&["rs", "html", "css", "mjs"]) && MOST_LINES < n_lines {
        complaints.push(format!(
            "{}: {n_lines} lines; split it, {MOST_LINES} is the most",
            file.path
        ));
    }
}

fn check_forbidden(file: &SourceFile, complaints: &mut Vec<String>) {
    if !file.is(&["rs"]) {
        return;
    }
    let code = code_only(&file.text);
    for (number, line) in code.lines().enumerate() {
        for (what, instead) in FORBIDDEN {
            if line.contains(what) {
                complaints.push(format!(
                    "{}:{}: no `{what}`: {instead}",
                    file.path,
                    number + 1
                ));
            }
        }
    }
}

/// The project must build wherever it is cloned to.
fn check_independence(file: &SourceFile, complaints: &mut Vec<String>) {
    let outside = ["..", "shared"].join("/");
    for (number, line) in file.text.lines().enumerate() {
        if line.contains(&outside) {
            complaints.push(format!(
                "{}:{}: `{outside}` is outside the project; bring in what is needed",
                file.path,
                number + 1
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints_about(path: &str, text: &str) -> Vec<String> {
        check(&[SourceFile::new(path, text)])
    }

    #[test]
    fn a_source_file_opens_with_a_sentence() {
        assert!(complaints_about("crates/law/src/lib.rs", "//! Numbers.\n").is_empty());
        assert_eq!(
            complaints_about("crates/law/src/lib.rs", "use std;\n"),
            ["crates/law/src/lib.rs: begin with `//! What lives here.`"]
        );
    }

    #[test]
    fn long_files_are_split() {
        let long = "a {}\n".repeat(MOST_LINES + 1);
        assert_eq!(complaints_about("web/a.css", &long).len(), 1);
        assert!(complaints_about("Cargo.lock", &long).is_empty());
    }

    #[test]
    fn nothing_is_postponed_or_silenced() {
        let text = "//! A.\n#[ignore = \"slow\"]\n#[allow(dead_code)]\nfn f() { todo!() }\n";
        let complaints = complaints_about("crates/a/src/a.rs", text);
        assert_eq!(complaints.len(), 3);
        assert!(complaints.iter().any(|c| c.contains("a.rs:4: no `todo!`")));
        assert!(complaints_about("crates/a/src/a.rs", "//! A.\n// todo!\n").is_empty());
    }

    #[test]
    fn nothing_outside_the_project_is_needed() {
        let text = format!("see {}/law\n", ["..", "shared"].join("/"));
        assert_eq!(complaints_about("docs/a.md", &text).len(), 1);
    }
}

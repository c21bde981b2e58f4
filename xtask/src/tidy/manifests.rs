//! Dependencies: each one from outside says why it is here, on its own line.

use crate::tree::SourceFile;

pub(super) fn check(files: &[SourceFile]) -> Vec<String> {
    let mut complaints = vec![];
    for file in files {
        if file.path != "Cargo.toml" && !file.path.ends_with("/Cargo.toml") {
            continue;
        }
        for (number, line) in dependency_lines(&file.text) {
            // Ours, or explained in the root.
            let is_explained = line.contains("path =") || line.contains("workspace = true");
            if !is_explained && reason(line).is_none() {
                complaints.push(format!(
                    "{}:{number}: end the line with `# why we need it`",
                    file.path
                ));
            }
        }
    }
    complaints
}

/// The lines that name a dependency, in any of the sections for them.
fn dependency_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_section = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        if line.starts_with('[') {
            in_section = line.trim_end().ends_with("dependencies]");
            return None;
        }
        let names_something = line.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        (in_section && names_something).then_some((index + 1, line))
    })
}

fn reason(line: &str) -> Option<&str> {
    let (_, reason) = line.split_once(" # ")?;
    (3 <= reason.trim().len()).then_some(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outside_dependency_says_why() {
        let root = "[workspace.dependencies]\nlaw = { path = \"crates/law\" }\n# A comment.\n\
                    csv = \"1.4\" # the codes are a table\ntoml = \"1.2\"\n[profile.dev]\ndebug = 0\n";
        assert_eq!(
            check(&[SourceFile::new("Cargo.toml", root)]),
            ["Cargo.toml:5: end the line with `# why we need it`"]
        );
    }

    #[test]
    fn what_the_root_explains_is_not_explained_again() {
        let member = "[dependencies]\ncsv.workspace = true\n\
                      tokio = { workspace = true, features = [\"sync\"] }\n\
                      [dev-dependencies]\ntower = \"0.5\"\n";
        assert_eq!(
            check(&[SourceFile::new("crates/web/Cargo.toml", member)]),
            ["crates/web/Cargo.toml:5: end the line with `# why we need it`"]
        );
    }
}

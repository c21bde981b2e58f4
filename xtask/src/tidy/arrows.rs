//! Which crate may use which: the table of the architecture, compared with `cargo metadata`.

use crate::shell;
use anyhow::{Context as _, Result};
use serde_json::Value;

struct Row {
    name: &'static str,
    ours: &'static [&'static str],
    /// Besides `ours`, in tests only.
    in_tests: &'static [&'static str],
}

/// A crate may only use crates above it.
const TABLE: &[Row] = &[
    Row {
        name: "calendar",
        ours: &[],
        in_tests: &[],
    },
    Row {
        name: "law",
        ours: &["calendar"],
        in_tests: &[],
    },
    Row {
        name: "rules",
        ours: &["calendar", "law"],
        // The cases of `rules` are written as documents of the contract.
        in_tests: &["contract"],
    },
    Row {
        name: "contract",
        ours: &["calendar", "law", "rules"],
        in_tests: &[],
    },
    Row {
        name: "interview",
        ours: &["calendar", "rules", "contract"],
        in_tests: &["law"],
    },
    Row {
        name: "documents",
        ours: &["calendar", "law", "rules", "contract", "interview"],
        // What is printed must be read back.
        in_tests: &["statement"],
    },
    // Made-up people: for the demo service and for tests.
    Row {
        name: "demo",
        ours: &["rules", "contract", "interview"],
        in_tests: &["law", "documents"],
    },
    // Made-up papers: nobody but tests may need them. The letters of their PDF are those of `documents`.
    Row {
        name: "specimen",
        ours: &["calendar", "law", "documents"],
        in_tests: &[],
    },
    Row {
        name: "statement",
        ours: &["calendar", "law", "rules"],
        in_tests: &["specimen"],
    },
    Row {
        name: "ocr",
        ours: &["statement"],
        in_tests: &[],
    },
    Row {
        name: "dossier",
        ours: &["calendar", "rules", "statement"],
        in_tests: &["law"],
    },
    // For measuring only: nothing of ours may use it.
    Row {
        name: "planted",
        ours: &["calendar", "law", "rules", "statement", "dossier"],
        in_tests: &[],
    },
    // Kept answers: knows no law and no fact, only paths and values.
    Row {
        name: "store",
        ours: &[],
        in_tests: &[],
    },
    // Texts of consents: knows nobody.
    Row {
        name: "consents",
        ours: &[],
        in_tests: &[],
    },
    // The log of a case and what follows from it: pure, knows nobody; who keeps it brings moments and numbers.
    Row {
        name: "cases",
        ours: &[],
        in_tests: &[],
    },
    Row {
        name: "web",
        ours: &[
            "calendar",
            "law",
            "rules",
            "contract",
            "interview",
            "documents",
            "statement",
            "ocr",
            "dossier",
            "store",
            "consents",
        ],
        in_tests: &["demo"],
    },
    Row {
        name: "cli",
        ours: &[
            "calendar",
            "law",
            "rules",
            "contract",
            "interview",
            "statement",
            "ocr",
            "dossier",
            "demo",
            "documents",
            "store",
            "web",
        ],
        in_tests: &[],
    },
    Row {
        name: "xtask",
        ours: &[],
        in_tests: &[],
    },
];

/// Crates from outside that belong to one place. Everything else is free, with a reason in the root Cargo.toml.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("argon2", &["store"]),
    ("askama", &["web"]),
    ("axum", &["web"]),
    ("chacha20poly1305", &["store"]),
    ("clap", &["cli"]),
    ("hyper", &["web"]),
    ("hyper-util", &["web"]),
    ("sqlx", &["store"]),
    ("tokio", &["store", "web", "cli"]),
    ("tower", &["web"]),
    ("tower-http", &["web"]),
    ("tracing", &["web", "cli"]),
    ("tracing-subscriber", &["web", "cli"]),
];

/// A crate of the workspace and what it names as its dependencies.
pub(super) struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

struct Dependency {
    name: String,
    is_ours: bool,
    in_tests: bool,
}

/// Asks cargo, without the network.
pub(super) fn packages() -> Result<Vec<Package>> {
    let mut metadata = shell::cargo();
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    read(&shell::output(&mut metadata)?)
}

fn read(metadata: &str) -> Result<Vec<Package>> {
    let metadata: Value = serde_json::from_str(metadata)?;
    let list = |value: &Value, name: &str| value[name].as_array().cloned();
    let name = |value: &Value| value["name"].as_str().map(str::to_owned);
    list(&metadata, "packages")
        .context("`cargo metadata` names no packages")?
        .iter()
        .map(|package| {
            let dependencies = list(package, "dependencies").unwrap_or_default();
            Ok(Package {
                name: name(package).context("a package without a name")?,
                dependencies: dependencies
                    .iter()
                    .map(|dependency| {
                        Ok(Dependency {
                            name: name(dependency).context("a dependency without a name")?,
                            is_ours: dependency["path"].is_string(),
                            in_tests: dependency["kind"] == "dev",
                        })
                    })
                    .collect::<Result<_>>()?,
            })
        })
        .collect()
}

pub(super) fn check(packages: &[Package]) -> Vec<String> {
    let mut complaints = vec![];
    for package in packages {
        let Some(row) = TABLE.iter().find(|row| row.name == package.name) else {
            complaints.push(format!(
                "crate `{}`: say in xtask/src/tidy/arrows.rs what it may use",
                package.name
            ));
            continue;
        };
        for dependency in &package.dependencies {
            complaints.extend(complaint(row, dependency));
        }
    }
    complaints
}

fn complaint(row: &Row, dependency: &Dependency) -> Option<String> {
    let name = dependency.name.as_str();
    if dependency.is_ours {
        let allowed =
            row.ours.contains(&name) || (dependency.in_tests && row.in_tests.contains(&name));
        return (!allowed).then(|| {
            format!(
                "crate `{}` may not use `{name}`: turn the arrow round, or move the code down ({} allowed)",
                row.name,
                if row.ours.is_empty() { "none of ours".to_owned() } else { row.ours.join(", ") }
            )
        });
    }
    let (_, allowed_in) = ONLY_IN.iter().find(|(outside, _)| *outside == name)?;
    (!allowed_in.contains(&row.name)).then(|| {
        format!(
            "crate `{}` may not use `{name}`: that belongs to {}",
            row.name,
            allowed_in.join(" and ")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, dependencies: &[(&str, bool, bool)]) -> Package {
        Package {
            name: name.to_owned(),
            dependencies: dependencies
                .iter()
                .map(|&(name, is_ours, in_tests)| Dependency {
                    name: name.to_owned(),
                    is_ours,
                    in_tests,
                })
                .collect(),
        }
    }

    #[test]
    fn arrows_point_up_the_table() {
        for (n, row) in TABLE.iter().enumerate() {
            for name in row.ours {
                let place = TABLE.iter().position(|other| other.name == *name);
                assert!(
                    place.is_some_and(|place| place < n),
                    "{} → {name}",
                    row.name
                );
            }
        }
    }

    #[test]
    fn a_wrong_arrow_is_found() {
        let law = package("law", &[("rules", true, false), ("calendar", true, false)]);
        let complaints = check(&[law]);
        assert_eq!(complaints.len(), 1);
        assert!(complaints[0].starts_with("crate `law` may not use `rules`"));
    }

    #[test]
    fn the_cases_may_use_the_contract_and_the_rules_may_not() {
        assert!(check(&[package("rules", &[("contract", true, true)])]).is_empty());
        assert_eq!(
            check(&[package("rules", &[("contract", true, false)])]).len(),
            1
        );
    }

    #[test]
    fn outside_crates_stay_in_their_place() {
        let complaints = check(&[package(
            "rules",
            &[("tokio", false, true), ("jiff", false, false)],
        )]);
        assert_eq!(
            complaints,
            ["crate `rules` may not use `tokio`: that belongs to store and web and cli"]
        );
        assert!(
            check(&[package(
                "web",
                &[("axum", false, false), ("tower", false, true)]
            )])
            .is_empty()
        );
    }

    #[test]
    fn a_new_crate_is_asked_for_its_place() {
        assert_eq!(check(&[package("newcomer", &[])]).len(), 1);
    }

    #[test]
    fn metadata_is_read() {
        let metadata = r#"{"packages":[{"name":"law","dependencies":[
            {"name":"calendar","kind":null,"path":"/x"},{"name":"insta","kind":"dev"}]}]}"#;
        let packages = read(metadata).unwrap();
        let law = &packages[0];
        assert_eq!(law.name, "law");
        assert!(law.dependencies[0].is_ours && !law.dependencies[0].in_tests);
        assert!(!law.dependencies[1].is_ours && law.dependencies[1].in_tests);
    }
}

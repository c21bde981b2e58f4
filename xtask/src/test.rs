//! The one command that runs everything. A step that could not run is a step that failed.

use crate::{docs, e2e, shell, tidy, tools, wasm};
use anyhow::{Result, bail};
use std::{
    ops::AddAssign,
    time::{Duration, Instant},
};

/// How many checks passed and failed: tests where a step counts them, else the step itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    const ONE_PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    const ONE_FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Reads a closing line of the form `12 passed, 0 failed`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (passed, failed) = line.trim().split_once(" passed, ")?;
        Some(Self {
            passed: passed.parse().ok()?,
            failed: failed.strip_suffix(" failed")?.parse().ok()?,
        })
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

struct Step {
    name: &'static str,
    about: &'static str,
    /// Left out by `--fast`.
    slow: bool,
    run: fn() -> Result<Count>,
}

/// In order: what fails soonest comes first, and nothing is built twice.
const STEPS: &[Step] = &[
    Step {
        name: "tools",
        about: "finds or installs rustfmt, clippy, the WASM target, Chromium, Node.js and PostgreSQL",
        slow: true,
        run: || Ok(ensure_tools()),
    },
    Step {
        name: "fmt",
        about: "cargo fmt --all --check",
        slow: false,
        run: || one(shell::run(shell::cargo().args(["fmt", "--all", "--check"]))),
    },
    Step {
        name: "tidy",
        about: "cargo xtask tidy",
        slow: false,
        run: || one(tidy::command()),
    },
    Step {
        name: "clippy",
        about: "cargo clippy --workspace --all-targets -- -D warnings",
        slow: false,
        run: clippy,
    },
    Step {
        name: "test",
        about: "cargo test --workspace (unit, integration, property and doc tests)",
        slow: false,
        run: cargo_test,
    },
    Step {
        name: "build",
        about: "cargo build --release",
        slow: false,
        run: || one(shell::build_pravo().map(|_| ())),
    },
    Step {
        name: "docs",
        about: "cargo xtask docs --check",
        slow: false,
        run: || one(docs::check()),
    },
    Step {
        name: "wasm",
        about: "cargo xtask wasm",
        slow: true,
        run: || one(wasm::command(None)),
    },
    Step {
        name: "e2e",
        about: "cargo xtask e2e",
        slow: true,
        run: || e2e::count(&e2e::Options::default()),
    },
];

/// A step that ran: its name, how long it took, and what came of it.
struct Done {
    name: &'static str,
    took: Duration,
    count: Count,
}

/// Says whether everything passed; the counts are the last line printed.
pub(crate) fn command(options: &[&str]) -> Result<bool> {
    if options == ["--list"] {
        for step in STEPS {
            println!("{:<8}{}", step.name, step.about);
        }
        return Ok(true);
    }
    let chosen = choose(options)?;
    let left_out: Vec<&str> = STEPS
        .iter()
        .map(|step| step.name)
        .filter(|name| chosen.iter().all(|step| step.name != *name))
        .collect();

    let done: Vec<Done> = chosen.into_iter().map(perform).collect();
    print_summary(&done, &left_out);
    Ok(done.iter().all(|step| step.count.failed == 0))
}

/// `--only NAME` as often as wanted, or `--fast`, or everything.
fn choose(options: &[&str]) -> Result<Vec<&'static Step>> {
    let mut named = vec![];
    let mut fast = false;
    let mut rest = options;
    loop {
        rest = match rest {
            [] => break,
            ["--fast", rest @ ..] => {
                fast = true;
                rest
            }
            ["--only", name, rest @ ..] => {
                let Some(step) = STEPS.iter().find(|step| step.name == *name) else {
                    bail!("no step `{name}`: see `cargo xtask test --list`");
                };
                named.push(step);
                rest
            }
            [other, ..] => bail!("`{other}` is not an option: --list, --only STEP, --fast"),
        };
    }
    Ok(match (named.is_empty(), fast) {
        (false, _) => named,
        (true, false) => STEPS.iter().collect(),
        (true, true) => STEPS.iter().filter(|step| !step.slow).collect(),
    })
}

fn perform(step: &Step) -> Done {
    println!("\n── {} · {}", step.name, step.about);
    let started = Instant::now();
    let count = (step.run)().unwrap_or_else(|error| {
        println!("{error:#}");
        Count::ONE_FAILED
    });
    Done {
        name: step.name,
        took: started.elapsed(),
        count,
    }
}

fn print_summary(done: &[Done], left_out: &[&str]) {
    println!("\n{:<8}{:>9}  result", "step", "seconds");
    let mut total = Count::default();
    for step in done {
        let seconds = step.took.as_secs_f32();
        let Count { passed, failed } = step.count;
        let result = if failed == 0 { "ok" } else { "FAILED" };
        println!(
            "{:<8}{seconds:>9.1}  {result} ({passed} passed, {failed} failed)",
            step.name
        );
        total += step.count;
    }
    let whole: Duration = done.iter().map(|step| step.took).sum();
    println!("{:<8}{:>9.1}", "all", whole.as_secs_f32());
    for step in done.iter().filter(|step| 0 < step.count.failed) {
        println!("to repeat: cargo xtask test --only {}", step.name);
    }
    if !left_out.is_empty() {
        println!(
            "NOT A FULL RUN: left out {}. Before a submission: cargo xtask test",
            left_out.join(", ")
        );
    }
    println!("{} passed, {} failed", total.passed, total.failed);
}

fn one(result: Result<()>) -> Result<Count> {
    result.map(|()| Count::ONE_PASSED)
}

/// Looks for every tool before failing, so that one run names all that is missing.
fn ensure_tools() -> Count {
    let needs = [
        tools::ensure_rust_components(),
        wasm::ensure(),
        tools::ensure_chromium().map(|_| ()),
        tools::ensure_node(),
        tools::ensure_postgres(),
    ];
    let mut count = Count::default();
    for need in needs {
        match need {
            Ok(()) => count += Count::ONE_PASSED,
            Err(error) => {
                println!("{error:#}");
                count += Count::ONE_FAILED;
            }
        }
    }
    count
}

fn clippy() -> Result<Count> {
    one(shell::run(shell::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])))
}

fn cargo_test() -> Result<Count> {
    let mut tests = shell::cargo();
    tests
        .args(["test", "--workspace", "--no-fail-fast"])
        // The environment of a machine must not turn a wrong snapshot into a right one.
        .env("INSTA_UPDATE", "auto")
        .env_remove("INSTA_FORCE_PASS");
    if tools::has_postgres() {
        // An engine that was left out looks exactly like one that passed.
        tests.env("PRAVO_NEED_POSTGRES", "1");
    } else {
        println!("no PostgreSQL here: kept answers are tested on SQLite alone");
    }
    let (status, lines) = shell::tee(&mut tests)?;
    let mut count = Count::default();
    for line in &lines {
        if let Some(result) = TestResult::read(line) {
            count += Count {
                passed: result.passed,
                failed: result.failed,
            };
            if 0 < result.ignored {
                println!(
                    "{} tests are ignored: nothing may be skipped",
                    result.ignored
                );
                count.failed += result.ignored;
            }
        }
    }
    if count == Count::default() {
        bail!("no test ran ({status})");
    }
    // A crate that does not compile prints no result line.
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// What one test binary says at its end.
#[derive(Debug, PartialEq, Eq)]
struct TestResult {
    passed: usize,
    failed: usize,
    ignored: usize,
}

impl TestResult {
    /// `test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s`
    fn read(line: &str) -> Option<Self> {
        let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
        let number = |what: &str| {
            counts
                .split("; ")
                .find_map(|part| part.strip_suffix(what)?.trim().parse().ok())
        };
        Some(Self {
            passed: number("passed")?,
            failed: number("failed")?,
            ignored: number("ignored")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_of_cargo_test_are_counted() {
        let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(
            TestResult::read(line),
            Some(TestResult {
                passed: 5,
                failed: 2,
                ignored: 1
            })
        );
        assert_eq!(TestResult::read("running 5 tests"), None);
    }

    #[test]
    fn closing_lines_of_the_browser_run_are_counted() {
        assert_eq!(
            Count::read("12 passed, 1 failed"),
            Some(Count {
                passed: 12,
                failed: 1
            })
        );
        assert_eq!(Count::read("passed, failed"), None);
    }

    #[test]
    fn a_full_run_is_every_step_and_a_fast_run_says_less() {
        assert_eq!(choose(&[]).unwrap().len(), STEPS.len());
        let fast = choose(&["--fast"]).unwrap();
        assert!(
            fast.iter()
                .all(|step| !["wasm", "e2e"].contains(&step.name))
        );
        let only = choose(&["--only", "tidy"]).unwrap();
        assert_eq!(only.len(), 1);
        assert!(choose(&["--only", "nothing"]).is_err());
        assert!(choose(&["--slow"]).is_err());
    }
}

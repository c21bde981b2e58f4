//! The built `pravo`, run in folders of its own: answers, exit codes, and what it says of mistakes.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod answers;
mod compare;
mod demo;
mod explain;
mod help;
mod interview;
mod kept;
mod kill;
mod law_folder;
mod mistakes;
mod paper;
mod serve;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The facts most tests begin with.
const FACTS: &str = r#"{
  "contract": 1, "sex": "female", "born": "1967-11-20", "assess_on": "2026-11-23",
  "periods": [{ "from": "1990-01-01", "to": "2014-12-31", "kind": "work", "contributions": true }],
  "coefficients": { "before_2015": "60.5", "by_year": { "2016": "4.482" } }
}"#;

/// A folder of one test.
struct Folder(PathBuf);

/// How a run ended.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Folder {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        fs::remove_dir_all(&path).ok();
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.join(name), bytes).unwrap();
        self
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pravo"));
        command
            .args(args)
            .current_dir(&self.0)
            .env("PRAVO_TODAY", "2026-11-23")
            .env_remove("PRAVO_STORE")
            .env_remove("PRAVO_KEYS")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, b"")
    }

    fn run_with(&self, args: &[&str], input: &[u8]) -> Run {
        let mut child = self.command(args).spawn().unwrap();
        // A command may refuse before it reads.
        child.stdin.take().unwrap().write_all(input).ok();
        let output = child.wait_with_output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The one line a refused run says.
    fn refusal(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.out, "", "{args:?}");
        assert_eq!(run.err.lines().count(), 1, "{args:?}: {}", run.err);
        format!("{} {}", run.code, run.err.trim_end())
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

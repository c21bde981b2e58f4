//! Running other programs: every failure names the command, and nothing reads standard input.

use crate::tree;
use anyhow::{Context as _, Result, bail};
use std::{
    env,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A program started in the root of the project.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(tree::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs us, so that one toolchain serves the whole run.
pub(crate) fn cargo() -> Command {
    program(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// The command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let name = PathBuf::from(command.get_program());
    let mut words = vec![
        name.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// Runs to the end, shows everything, fails when the command fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    println!("$ {line}");
    let status = command
        .status()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs to the end, shows everything, and hands back the lines of standard output.
pub(crate) fn tee(command: &mut Command) -> Result<(ExitStatus, Vec<String>)> {
    let line = shown(command);
    println!("$ {line}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    let mut lines = vec![];
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).split(b'\n') {
            let text = text.with_context(|| format!("`{line}`: its output broke off"))?;
            let text = String::from_utf8_lossy(&text).into_owned();
            println!("{text}");
            lines.push(text);
        }
    }
    Ok((child.wait()?, lines))
}

/// Runs silently and hands back standard output; on failure the error carries what was said on standard error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let output = command
        .output()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !output.status.success() {
        bail!(
            "`{line}` failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}`: its output is not UTF-8"))
}

/// Runs, but not longer than `limit`: a program that waits for a network must not hold everybody up.
pub(crate) fn within(limit: Duration, command: &mut Command) -> Result<()> {
    let line = shown(command);
    println!("$ {line}");
    let mut child = command
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    let started = Instant::now();
    loop {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => bail!("`{line}` failed ({status})"),
            None if limit < started.elapsed() => {
                child.kill()?;
                child.wait()?;
                bail!("`{line}` took longer than {} s", limit.as_secs());
            }
            None => thread::sleep(Duration::from_millis(100)),
        }
    }
}

/// Where cargo puts what it builds; people may have moved it.
pub(crate) fn target_directory() -> Result<PathBuf> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("`cargo metadata` names no target directory")?;
    Ok(PathBuf::from(folder))
}

/// Builds `target/release/pravo` exactly as the README does, and says where it is.
pub(crate) fn build_pravo() -> Result<PathBuf> {
    run(cargo().args(["build", "--release"]))?;
    let pravo = target_directory()?
        .join("release")
        .join(format!("pravo{}", env::consts::EXE_SUFFIX));
    if !pravo.is_file() {
        bail!(
            "`cargo build --release` made no {}: the crate `cli` must have a binary named `pravo`",
            pravo.display()
        );
    }
    Ok(pravo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        assert_eq!(
            shown(Command::new("/usr/bin/cargo").args(["build", "--release"])),
            "cargo build --release"
        );
    }

    #[test]
    fn a_failure_names_the_command_and_carries_its_words() {
        let error = output(program("rustc").arg("no-such-file.rs")).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`rustc no-such-file.rs` failed")
        );
        assert!(error.to_string().contains("no-such-file.rs"));
    }
}

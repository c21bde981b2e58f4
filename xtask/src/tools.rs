//! Finding the programs that the checks need, and installing those that are missing.

use crate::shell;
use anyhow::{Context as _, Result, bail};
use std::{
    env, fs,
    io::{IsTerminal as _, stdin},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
};

/// The oldest Node.js that the browser tests run on: Debian 12 ships this one.
const OLDEST_NODE: u32 = 18;

/// What formats and lints: part of the toolchain, but not of its smallest profile.
pub(crate) fn ensure_rust_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut version = shell::cargo();
        version.args([subcommand, "--version"]);
        if shell::output(&mut version).is_ok() {
            continue;
        }
        shell::run(shell::program("rustup").args(["component", "add", component])).with_context(
            || format!("`cargo {subcommand}` is missing: install {component} for this toolchain"),
        )?;
    }
    Ok(())
}

/// Chromium, for the browser tests. `CHROMIUM` may name another one.
pub(crate) fn ensure_chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        if named.is_file() {
            return Ok(named);
        }
        bail!("CHROMIUM names {}, which is no file", named.display());
    }
    let known = ["chromium", "chromium-browser", "google-chrome"];
    if let Some(found) = known.iter().find_map(|name| find(name)) {
        return Ok(found);
    }
    // Without its sandbox Chromium serves nobody but root.
    install(
        &["chromium", "chromium-sandbox"],
        "a Chromium browser (or set CHROMIUM to its path)",
    )?;
    find("chromium").context("the package `chromium` brought no program `chromium`")
}

/// Node.js and npm, for the browser tests.
pub(crate) fn ensure_node() -> Result<()> {
    let what = format!("Node.js {OLDEST_NODE} or newer, with npm");
    match (find("node"), find("npm")) {
        (Some(_), Some(_)) => {}
        // Debian's npm depends on Debian's nodejs; somebody's own Node.js comes with an npm of its own.
        (Some(_), None) => install(&["npm"], &what)?,
        (None, _) => install(&["nodejs", "npm"], &what)?,
    }
    let version = shell::output(shell::program("node").arg("--version"))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        bail!("node is {}: install {what}", version.trim());
    }
    Ok(())
}

/// Tesseract with Russian, for the journey of a photographed paper.
pub(crate) fn ensure_tesseract() -> Result<()> {
    if reads_russian() {
        return Ok(());
    }
    install(
        &["tesseract-ocr", "tesseract-ocr-rus"],
        "Tesseract with Russian, which the journey of a photographed paper needs",
    )?;
    if reads_russian() {
        return Ok(());
    }
    bail!(
        "the packages `tesseract-ocr` and `tesseract-ocr-rus` brought no Russian: see `tesseract --list-langs`"
    )
}

fn reads_russian() -> bool {
    find("tesseract").is_some()
        && shell::output(shell::program("tesseract").arg("--list-langs"))
            .is_ok_and(|languages| languages.lines().any(|line| line.trim() == "rus"))
}

/// PostgreSQL, for the stories of kept answers. Debian keeps the programs of a server out of the path.
pub(crate) fn ensure_postgres() -> Result<()> {
    if has_postgres() {
        return Ok(());
    }
    install(&["postgresql"], "PostgreSQL, with initdb and postgres")?;
    if has_postgres() {
        Ok(())
    } else {
        bail!("the package `postgresql` brought no program `initdb`")
    }
}

/// Whether the tests of `store` will find a PostgreSQL to start: they look in the same places.
pub(crate) fn has_postgres() -> bool {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    debian
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .chain([PathBuf::from("/usr/local/bin")])
        .any(|folder| folder.join("initdb").is_file())
        || find("initdb").is_some()
}

/// Debian's own Rust, with the sources of the standard library.
pub(crate) fn has_debian_rust() -> bool {
    [
        "/usr/bin/cargo",
        "/usr/bin/rustc",
        "/usr/lib/rustlib/src/rust/library/Cargo.lock",
    ]
    .iter()
    .all(|path| Path::new(path).is_file())
}

/// Debian keeps a recent Rust in its stable releases, because browsers are built with it.
pub(crate) fn install_debian_rust() -> Result<()> {
    install(
        &["rustc-web", "cargo-web", "rust-web-src"],
        "the target: `rustup target add wasm32-unknown-unknown`",
    )
}

/// The full path of a program that `PATH` offers.
fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|path| path.is_file())
}

/// `v20.11.1` → 20.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Installs Debian packages. Elsewhere says in words what to install, and fails: nothing is skipped.
fn install(packages: &[&str], words: &str) -> Result<()> {
    static LISTS_ARE_FRESH: AtomicBool = AtomicBool::new(false);
    if find("apt-get").is_none() {
        bail!("something is missing on this machine. Install {words}, then run this again");
    }
    if !LISTS_ARE_FRESH.swap(true, Ordering::Relaxed) {
        shell::run(apt_get()?.arg("update"))?;
    }
    // --no-remove: rather fail than take a program away from somebody's machine.
    let mut install = apt_get()?;
    // Hundreds of lines about packages would bury the checks; what goes wrong is said on standard error.
    install
        .stdout(Stdio::null())
        .args(["install", "--yes", "--no-remove", "--no-install-recommends"])
        .args(packages);
    shell::run(&mut install)
        .with_context(|| format!("the packages could not be installed. Install by hand {words}"))
}

/// `apt-get` that asks nothing: as root, or through `sudo`, which may ask for a password only at a terminal.
fn apt_get() -> Result<Command> {
    let is_root = shell::output(shell::program("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        shell::program("apt-get")
    } else if find("sudo").is_some() {
        let mut sudo = shell::program("sudo");
        if !stdin().is_terminal() {
            sudo.arg("-n");
        }
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        bail!("a package is missing, and installing it takes root or `sudo`");
    };
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_tells_its_major_version() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("v18.20.4"), Some(18));
        assert_eq!(major("unknown"), None);
    }

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-here").is_none());
    }
}

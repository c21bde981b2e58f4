//! Proves that the rules, with all they stand on, compile for the browser (`wasm32-unknown-unknown`).
//!
//! Two routes lead there. The target of the running toolchain is used when it is installed or can be added.
//! Where it cannot be downloaded, Debian's own Rust builds the standard library for the target from its sources.

use crate::{shell, tools, tree};
use anyhow::{Context as _, Result, bail};
use std::{env, fs, path::Path, process::Command, time::Duration};

const TARGET: &str = "wasm32-unknown-unknown";

/// What a page in the browser would need: the contract and everything below it.
const PACKAGES: &[&str] = &["calendar", "law", "rules", "contract"];

/// How long the download of the target may take before Debian's packages are tried.
const PATIENCE: Duration = Duration::from_secs(90);

enum Route {
    /// The toolchain that runs us has the target.
    Toolchain,
    /// Debian's `rustc-web` and `rust-web-src`.
    Debian,
}

pub(crate) fn command(route: Option<&str>) -> Result<()> {
    let route = match route {
        None => choose(),
        Some("rustup") => Route::Toolchain,
        Some("debian") => Route::Debian,
        Some(other) => bail!("no route `{other}`: rustup or debian"),
    };
    let (mut build, folder) = match route {
        Route::Toolchain => {
            println!("with the target of this toolchain");
            // The same folder as every other build: what runs at build time (derive macros) is not built again.
            (shell::cargo(), shell::target_directory()?)
        }
        Route::Debian => {
            println!("with {}", ensure_debian()?);
            // Another compiler: its own folder, or each would throw away the other's work.
            let folder = shell::target_directory()?.join("wasm-debian");
            let mut build = debian_cargo();
            build.env("CARGO_TARGET_DIR", &folder);
            (build, folder)
        }
    };
    build.args(["build", "--locked", "--target", TARGET]);
    if matches!(route, Route::Debian) {
        build.arg("-Zbuild-std=std,panic_abort");
    }
    for package in PACKAGES {
        build.args(["--package", package]);
    }
    shell::run(&mut build)?;
    show_what_was_built(&folder.join(TARGET).join("debug"))
}

/// Makes the route ready, so that the long part of a run does not stop for an installation.
pub(crate) fn ensure() -> Result<()> {
    match choose() {
        Route::Toolchain => Ok(()),
        Route::Debian => ensure_debian().map(|_| ()),
    }
}

/// Debian's Rust, installed or brought up to date where that is needed; says which one it is.
fn ensure_debian() -> Result<String> {
    if tools::has_debian_rust()
        && let Ok(version) = debian_is_new_enough()
    {
        return Ok(version);
    }
    tools::install_debian_rust()?;
    debian_is_new_enough()
}

fn choose() -> Route {
    if target_is_installed() {
        return Route::Toolchain;
    }
    // Where the download was refused before, nobody waits for a second refusal.
    if tools::has_debian_rust() && debian_is_new_enough().is_ok() {
        return Route::Debian;
    }
    let added = shell::within(
        PATIENCE,
        shell::program("rustup").args(["target", "add", TARGET]),
    );
    match added {
        Ok(()) if target_is_installed() => Route::Toolchain,
        Ok(()) => Route::Debian,
        Err(error) => {
            println!("{error:#}; going on with Debian's packages");
            Route::Debian
        }
    }
}

/// Asks the compiler itself: a toolchain without rustup may have the target too.
fn target_is_installed() -> bool {
    let folder = shell::output(shell::program("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    folder.is_ok_and(|folder| {
        fs::read_dir(folder.trim())
            .into_iter()
            .flatten()
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

fn debian_cargo() -> Command {
    let path = env::var("PATH").unwrap_or_default();
    let mut command = shell::program("/usr/bin/cargo");
    command
        .env("PATH", format!("/usr/bin:{path}"))
        .env("RUSTC", "/usr/bin/rustc")
        // `-Zbuild-std` is the only thing taken from the unstable part, and only for this proof.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTC_WRAPPER");
    command
}

/// Debian's compiler may be older than ours; then the proof would be about another language.
fn debian_is_new_enough() -> Result<String> {
    let version = shell::output(shell::program("/usr/bin/rustc").arg("--version"))?;
    let wanted = rust_version(&fs::read_to_string(tree::root().join("Cargo.toml"))?)?;
    let found = minor(version.split_whitespace().nth(1).unwrap_or_default());
    if found < minor(&wanted) || found.is_none() {
        bail!(
            "Debian's compiler is {}, the project needs {wanted}: \
             run `apt-get update` and upgrade rustc-web, or run `rustup target add {TARGET}`",
            version.trim()
        );
    }
    Ok(version.trim().to_owned())
}

fn rust_version(manifest: &str) -> Result<String> {
    let manifest: toml::Table = manifest.parse()?;
    manifest["workspace"]["package"]["rust-version"]
        .as_str()
        .map(str::to_owned)
        .context("the root Cargo.toml states no rust-version")
}

/// `1.95.0` → 95.
fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("1.")?.split('.').next()?.parse().ok()
}

fn show_what_was_built(folder: &Path) -> Result<()> {
    for package in PACKAGES {
        let library = folder.join(format!("lib{package}.rlib"));
        let size = fs::metadata(&library)
            .with_context(|| format!("{} was not built", library.display()))?
            .len();
        println!("{} {} KB", library.display(), size / 1024);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_we_ask_for_is_the_one_in_the_manifest() {
        let manifest = "[workspace.package]\nrust-version = \"1.95\"\n";
        let wanted = rust_version(manifest).unwrap();
        assert_eq!(minor(&wanted), Some(95));
        assert!(minor("1.85.0") < minor(&wanted));
        assert!(minor(&wanted) < minor("1.100.1"));
        assert_eq!(minor("unknown"), None);
    }
}

//! Where the service of a run keeps answers: a folder that goes with the run, or a PostgreSQL that does.

// The same private server as in the tests of `store`.
#[path = "../../../crates/store/tests/conformance/postgres.rs"]
mod postgres;

use crate::{shell, tools};
use anyhow::{Context as _, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

/// An engine with its keys.
pub(super) struct Kept {
    /// Its name for people.
    pub(super) engine: &'static str,
    /// Only the journeys about kept answers run over it: the others have run over the first.
    pub(super) is_second: bool,
    store: String,
    /// Holds the keys, and the store where it is a file.
    folder: PathBuf,
}

impl Kept {
    /// A file in a folder of its own. The first start makes the keys, as at anybody's.
    pub(super) fn in_file() -> Result<Self> {
        let folder = folder("sqlite")?;
        Ok(Self {
            engine: "SQLite",
            is_second: false,
            store: format!("sqlite:{}", folder.join("pravo.db").display()),
            folder,
        })
    }

    /// A private PostgreSQL.
    pub(super) fn in_postgres(pravo: &Path) -> Result<Self> {
        tools::ensure_postgres()?;
        let socket = postgres::server().context("PostgreSQL is installed and was not found")?;
        let kept = Self {
            engine: "PostgreSQL",
            is_second: true,
            store: postgres::address(socket, "postgres"),
            folder: folder("postgres")?,
        };
        let pravo = pravo.to_string_lossy();
        let key = shell::output(shell::program(&pravo).args(["keys", "new"]))?;
        fs::write(kept.keys(), key)?;
        Ok(kept)
    }

    /// Tells a command in the words `pravo` itself understands.
    pub(super) fn tell(&self, command: &mut Command) {
        command
            .env("PRAVO_STORE", &self.store)
            .env("PRAVO_KEYS", self.keys());
    }

    fn keys(&self) -> PathBuf {
        self.folder.join("pravo.keys")
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // What is left lies in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn folder(engine: &str) -> Result<PathBuf> {
    let folder = env::temp_dir().join(format!("pravo-e2e-{engine}-{}", process::id()));
    fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

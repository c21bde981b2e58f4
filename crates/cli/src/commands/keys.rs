//! `pravo keys`: a new key, and sealing everything with the newest.

use crate::{
    args::{KeysCommand, KeysNew, KeysRotate},
    exit::Failure,
    kept::{self, with_store},
    output,
};
use store::Keyring;

/// Values a transaction: some milliseconds, so that nobody who saves an answer waits for long.
const BATCH: u32 = 200;

pub(super) fn run(args: &crate::args::KeysOf) -> Result<(), Failure> {
    match &args.command {
        KeysCommand::New(args) => new(args),
        KeysCommand::Rotate(args) => rotate(args),
    }
}

/// The number after the last of the file, or 1 when no file is named.
fn new(args: &KeysNew) -> Result<(), Failure> {
    let next = match &args.keys {
        Some(path) => kept::keys_of(path)?.current().checked_add(1),
        None => Some(1),
    };
    let Some(next) = next else {
        return Err(Failure::Refused("номера ключей кончились".to_owned()));
    };
    let line = Keyring::new_line(next).map_err(|error| Failure::Broken(error.to_string()))?;
    output::print(&format!("{line}\n"))
}

fn rotate(args: &KeysRotate) -> Result<(), Failure> {
    let keys = kept::keys(&args.keys)?;
    let current = keys.current();
    let rotation = with_store(&args.store, async |store| {
        store.drafts(keys).rotate(BATCH).await
    })?;
    output::print(&format!(
        "Закрыто заново: {}. Все записи ({}) закрыты ключом {current}; прежние ключи больше не нужны.\n",
        rotation.n_resealed, rotation.n_values
    ))
}

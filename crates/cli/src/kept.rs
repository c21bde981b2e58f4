//! Kept answers on the command line: where the store is, which keys open it, how long it may take.

use crate::{
    args::{Keys, StoreAddress},
    exit::Failure,
};
use std::fs;
use store::{Keyring, Store, StoreError};
use tokio::runtime::Runtime;

/// The address of the store, when `--store` is not given.
pub(crate) const STORE: &str = "PRAVO_STORE";

/// The file of keys, when `--keys` is not given.
pub(crate) const KEYS: &str = "PRAVO_KEYS";

/// Opens the store and does `work` with it.
pub(crate) fn with_store<T>(
    address: &StoreAddress,
    work: impl AsyncFnOnce(Store) -> Result<T, StoreError>,
) -> Result<T, Failure> {
    let url = named(
        address.store.as_deref(),
        STORE,
        "--store",
        "где хранилище, например sqlite:drafts.db",
    )?;
    let runtime = Runtime::new()
        .map_err(|error| Failure::Broken(format!("не удалось начать работу: {error}")))?;
    runtime
        .block_on(async {
            let store = Store::open(&url).await?;
            let done = work(store.clone()).await;
            store.close().await;
            done
        })
        .map_err(|error| refused(&error))
}

/// The keys of the file that was named.
pub(crate) fn keys(keys: &Keys) -> Result<Keyring, Failure> {
    let path = named(
        keys.keys.as_deref(),
        KEYS,
        "--keys",
        "где файл ключей; новый ключ: pravo keys new",
    )?;
    keys_of(&path)
}

/// The keys of the file at `path`.
pub(crate) fn keys_of(path: &str) -> Result<Keyring, Failure> {
    let text = fs::read_to_string(path).map_err(|error| {
        Failure::refused(
            path,
            format!("файл ключей не читается ({error}). Проверьте путь и права"),
        )
    })?;
    Keyring::read(&text).map_err(|error| Failure::refused(path, error))
}

/// What the option says, else the variable.
fn named(given: Option<&str>, variable: &str, option: &str, what: &str) -> Result<String, Failure> {
    said(given, variable).ok_or_else(|| {
        Failure::Usage(format!(
            "не сказано, {what}; укажите {option} или переменную {variable}"
        ))
    })
}

/// What the option says, else the variable; nothing when both are empty.
pub(crate) fn said(given: Option<&str>, variable: &str) -> Option<String> {
    given
        .map(str::to_owned)
        .or_else(|| std::env::var(variable).ok())
        .filter(|text| !text.is_empty())
}

/// What can be set right by whoever runs the command is told apart from what is ours.
pub(crate) fn refused(error: &StoreError) -> Failure {
    match error {
        StoreError::Address | StoreError::Nameless => Failure::Usage(error.to_string()),
        StoreError::NoKey(_) | StoreError::Keys { .. } | StoreError::NoDraft => {
            Failure::Refused(error.to_string())
        }
        _ => Failure::Broken(error.to_string()),
    }
}

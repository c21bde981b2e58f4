//! Where `pravo serve` keeps answers: two files made with the first start, or what the command line says.

use crate::{
    args::Keeping,
    exit::Failure,
    kept::{keys_of, refused, said},
};
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write as _},
    path::Path,
};
use store::{Drafts, Keyring, Store};

/// The store, when neither the command line nor the environment names one.
const STORE: &str = "sqlite:pravo.db";
/// The file of keys, likewise.
const KEYS: &str = "pravo.keys";

/// Opened for the service: the drafts, and one sentence where they are.
pub(crate) async fn open(args: &Keeping) -> Result<(Drafts, String), Failure> {
    if args.forget || args.demo {
        let line = Keyring::new_line(1).map_err(|error| refused(&error))?;
        let keys = Keyring::read(&line).map_err(|error| refused(&error))?;
        let store = opened("sqlite::memory:").await?;
        let place = "Ответы хранятся только в памяти: остановите службу, и их не станет.";
        return Ok((store.drafts(keys), place.to_owned()));
    }
    let url = said(args.store.as_deref(), crate::kept::STORE).unwrap_or_else(|| STORE.to_owned());
    let path = said(args.keys.as_deref(), crate::kept::KEYS).unwrap_or_else(|| KEYS.to_owned());
    let file = Store::file_of(&url).map_err(|error| refused(&error))?;
    if !Path::new(&path).exists() {
        match &file {
            Some(file) if !file.exists() => make_keys(&path)?,
            _ => return Err(Failure::refused(&path, lost_keys(&url))),
        }
    }
    let keys = keys_of(&path)?;
    let store = opened(&url).await?;
    let place = match file {
        Some(file) => format!("в файле {}", file.display()),
        // The address may hold a password.
        None => "в базе PostgreSQL".to_owned(),
    };
    let place = format!(
        "Ответы хранятся {place}, ключи к ним — в файле {path}. Без ключей ответы не прочитать: сделайте копию ключей и держите её отдельно."
    );
    Ok((store.drafts(keys), place))
}

async fn opened(url: &str) -> Result<Store, Failure> {
    Store::open(url).await.map_err(|error| refused(&error))
}

/// Why no keys are made where a store may hold answers already, and what to do.
fn lost_keys(url: &str) -> &'static str {
    if url.starts_with("sqlite:") {
        "файла ключей нет, а хранилище уже есть: без прежних ключей ответы в нём не прочитать. Верните файл ключей из копии. Если ответы не нужны, уберите хранилище, и служба начнёт с пустого"
    } else {
        "файла ключей нет, а в этом хранилище ответы могут быть. Верните файл ключей из копии или с соседней машины. Для новой базы создайте ключ: pravo keys new"
    }
}

/// A file with one fresh key that only its owner reads. Somebody else's file is never written over.
fn make_keys(path: &str) -> Result<(), Failure> {
    let line = Keyring::new_line(1).map_err(|error| refused(&error))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        writeln!(file, "{line}")?;
        // The keys are on the disk before anything is sealed with them.
        file.sync_all()
    });
    match written {
        // Another service began in this folder at the same moment.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Failure::refused(
            path,
            format!(
                "файл ключей создать не удалось ({error}). Проверьте, есть ли право писать в эту папку, или укажите другой файл: --keys ФАЙЛ"
            ),
        )),
        Ok(()) => Ok(()),
    }
}

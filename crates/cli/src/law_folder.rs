//! Legal numbers from a folder instead of the built-in ones: to see what a change of the law would do.

use crate::{args::Numbers, exit::Failure, input::Source, lines::LARGEST};
use law::Law;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The legal numbers asked for; those of a folder stay for the rest of the run.
pub(crate) fn law(numbers: &Numbers) -> Result<&'static Law, Failure> {
    let Some(folder) = &numbers.folder else {
        return Ok(Law::embedded());
    };
    let mut files = vec![];
    for path in paths(folder)? {
        let bytes = Source::File(path.clone()).bytes(LARGEST)?;
        let text = String::from_utf8(bytes).map_err(|_| {
            Failure::refused(
                path.display(),
                "файл не в кодировке UTF-8. Сохраните его в кодировке UTF-8.",
            )
        })?;
        files.push((inside(folder, &path), text));
    }
    let law = Law::read(files).map_err(|error| {
        Failure::refused(
            folder.display(),
            format!("{error}. Папка должна быть устроена как crates/law/params."),
        )
    })?;
    Ok(Box::leak(Box::new(law)))
}

/// The files of the theme folders, and whatever else lies there, so that nothing is skipped silently.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = vec![];
    for theme in entries(folder)? {
        if theme.is_dir() {
            files.extend(entries(&theme)?);
        } else {
            files.push(theme);
        }
    }
    files.sort();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: io::Error| {
        let why = match error.kind() {
            io::ErrorKind::NotFound => "такой папки нет. Проверьте имя.".to_owned(),
            io::ErrorKind::NotADirectory => {
                "это файл, а нужна папка с числами закона. Укажите папку.".to_owned()
            }
            _ => format!("папка не читается ({error}). Проверьте права."),
        };
        Failure::refused(folder.display(), why)
    };
    fs::read_dir(folder)
        .map_err(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(unreadable))
        .collect()
}

/// The path as the law names it: `pensions/ipk_price.toml`.
fn inside(folder: &Path, path: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

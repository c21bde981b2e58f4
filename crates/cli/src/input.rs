//! Where a document comes from: a file or the standard input, and what may be wrong with it.

use crate::exit::Failure;
use std::{
    ffi::OsString,
    fmt,
    fs::File,
    io::{self, Read},
    path::PathBuf,
};

/// A file, or `-` for the standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

impl From<OsString> for Source {
    fn from(name: OsString) -> Self {
        if name == "-" {
            Self::Standard
        } else {
            Self::File(name.into())
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("стандартный ввод"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Source {
    /// Opens the source for reading.
    pub(crate) fn open(&self) -> Result<Box<dyn Read>, Failure> {
        match self {
            Self::Standard => Ok(Box::new(io::stdin().lock())),
            Self::File(path) => {
                if path.is_dir() {
                    return Err(self.refuse("это папка, а нужен файл. Укажите файл внутри неё."));
                }
                match File::open(path) {
                    Ok(file) => Ok(Box::new(file)),
                    Err(error) => Err(self.unreadable(&error)),
                }
            }
        }
    }

    /// All bytes, at most `most` of them.
    pub(crate) fn bytes(&self, most: usize) -> Result<Vec<u8>, Failure> {
        let mut bytes = vec![];
        let mut limited = self.open()?.take(most as u64 + 1);
        limited
            .read_to_end(&mut bytes)
            .map_err(|error| self.unreadable(&error))?;
        if bytes.is_empty() {
            return Err(self.refuse("файл пуст. Проверьте, тот ли это файл."));
        }
        if bytes.len() > most {
            return Err(self.refuse(format!(
                "файл больше {} МБ. Проверьте, тот ли это файл.",
                most >> 20
            )));
        }
        Ok(bytes)
    }

    /// This source cannot be accepted.
    pub(crate) fn refuse(&self, why: impl fmt::Display) -> Failure {
        Failure::refused(self, why)
    }

    /// The system does not let us read.
    pub(crate) fn unreadable(&self, error: &io::Error) -> Failure {
        self.refuse(match error.kind() {
            io::ErrorKind::NotFound => "такого файла нет. Проверьте имя и папку.".to_owned(),
            io::ErrorKind::PermissionDenied => {
                "нет права читать этот файл. Дайте право или скопируйте файл к себе.".to_owned()
            }
            io::ErrorKind::IsADirectory => {
                "это папка, а нужен файл. Укажите файл внутри неё.".to_owned()
            }
            _ => format!("файл не читается ({error}). Скопируйте его заново."),
        })
    }
}

/// The text of bytes that must be UTF-8, or what they look like instead.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    if let Some(kind) = other_kind(bytes) {
        return Err(kind);
    }
    std::str::from_utf8(bytes).map_err(|_| {
        if is_windows_1251(bytes) {
            "буквы записаны не в UTF-8, похоже на windows-1251. Сохраните файл в кодировке UTF-8."
        } else {
            "файл не в кодировке UTF-8. Сохраните его в кодировке UTF-8."
        }
    })
}

/// Files people give by mistake, known by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    if starts(b"%PDF") {
        Some("это PDF, а нужен документ JSON с фактами. Выписку читает команда pravo statement.")
    } else if starts(b"PK\x03\x04") {
        Some("это архив или таблица, а нужен документ JSON с фактами. Укажите другой файл.")
    } else if starts(b"\xff\xfe") || starts(b"\xfe\xff") {
        Some("файл записан в кодировке UTF-16. Сохраните его в кодировке UTF-8.")
    } else if bytes.trim_ascii_start().starts_with(b"<") || starts(b"\xef\xbb\xbf<") {
        Some("это XML, а нужен документ JSON с фактами. Выписку читает команда pravo statement.")
    } else {
        None
    }
}

/// Russian letters of windows-1251 are single bytes from 0xC0 on and stand next to one another.
fn is_windows_1251(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let letters = bytes
        .iter()
        .filter(|byte| matches!(**byte, 0xc0..=0xff | 0xa8 | 0xb8))
        .count();
    letters * 10 >= high * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_another_encoding_is_recognised() {
        let windows = b"{ \"position\": \"\xf3\xf7\xe8\xf2\xe5\xeb\xfc\" }";
        assert!(text(windows).unwrap_err().contains("windows-1251"));
        assert!(text(b"\xff\xfe{\0}\0").unwrap_err().contains("UTF-16"));
        assert!(
            text(b"{ \"a\": \"\x80\x81\x82\" }")
                .unwrap_err()
                .starts_with("файл не в кодировке")
        );
        assert_eq!(
            text("{ \"sex\": \"male\" } ё".as_bytes()),
            Ok("{ \"sex\": \"male\" } ё")
        );
    }
}

//! The paper blank keyed back: lines «13: 20.11.1967» become answers, and answers become such lines.
//!
//! A code is the row of the blank; `41/2` is the row 41 of the second child, period or stretch of days,
//! `24/2015` that of a year. A line without an answer was not answered; «?» is «не знаю».

mod place;
mod read;
mod value;
mod write;

pub use read::read_keyed;
pub use write::write_keyed;

use crate::blank;
use std::fmt;

/// The word before the edition of the blank, in the first line.
const BLANK: &str = "бланк";

/// A line that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedProblem {
    /// The number of the line, from one; `None` where a line is missing.
    pub line: Option<usize>,
    /// The code of the row, as it stands on the blank; empty where none can be told.
    pub code: String,
    /// What is wrong and what to do, Russian.
    pub text: String,
}

impl fmt::Display for KeyedProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "Строка {line}")?,
            None => f.write_str("Нет строки")?,
        }
        if !self.code.is_empty() {
            write!(f, ", код {}", self.code)?;
        }
        write!(f, ": {}", self.text)
    }
}

/// What to warn of when the text was keyed from a blank of another edition: its numbers may mean other answers.
pub fn edition_warning(text: &str) -> Option<String> {
    let keyed = text.lines().find_map(edition)?;
    let ours = blank::edition();
    (keyed != ours).then(|| {
        format!(
            "Бланк другой редакции: {keyed}, а сейчас {ours}. Сверьте вопросы и номера ответов с бумагой"
        )
    })
}

/// The edition a line names.
fn edition(line: &str) -> Option<&str> {
    let (word, edition) = line.trim_start_matches('\u{feff}').split_once(':')?;
    (word.trim().to_lowercase() == BLANK).then(|| edition.trim())
}

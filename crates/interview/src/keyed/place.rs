//! Codes of the blank: which question, of which row, they mean.

use crate::{
    answers::{ask_of_place, without_row},
    ask::Ask,
    question::{Column, Kind, Rows},
    questions,
    typed::Message,
};

/// More rows than any blank has: a typing mistake.
const MOST_ROWS: usize = 200;

/// A row of the blank.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// An answer to a question.
    Ask(Ask),
    /// A number of one year.
    Year(Ask, usize),
    /// A cell of a period; rows count from zero.
    Cell(usize, &'static Column),
}

impl Place {
    /// The place of a code: `13`, `41/2`, `24/2015`, `80/1`.
    pub(super) fn find(code: &str) -> Result<Self, Message> {
        let (code, row) = match code.split_once('/') {
            Some((code, row)) => (code.trim_end(), Some(row.trim_start())),
            None => (code, None),
        };
        let row = match row {
            None => None,
            Some(row) => Some(number(row).ok_or("После черты нужен номер, например 41/1")?),
        };
        let number = number(code).and_then(|code| u8::try_from(code).ok());
        let question = number.and_then(questions::find_code);
        let column = questions::columns()
            .iter()
            .find(|column| Some(column.code) == number);
        let few = |row: usize| match row.checked_sub(1) {
            Some(row) if row < MOST_ROWS => Ok(row),
            _ => Err(format!("Номер после черты — от 1 до {MOST_ROWS}")),
        };
        match (question, column, row) {
            (Some(question), _, Some(year)) if matches!(question.kind, Kind::ByYear) => {
                Ok(Self::Year(Ask::once(question), year))
            }
            (Some(question), _, Some(_)) if question.rows == Rows::Once => Err(format!(
                "У строки {code} на бланке нет черты. Напишите просто {code}"
            )),
            (Some(question), _, None) if question.rows != Rows::Once => Err(format!(
                "Напишите, о ком или о чём это, как на бланке: {code}/1 или {code}/2"
            )),
            (Some(question), _, Some(row)) => Ok(Self::Ask(Ask {
                question,
                row: few(row)?,
            })),
            (Some(question), _, None) => Ok(Self::Ask(Ask::once(question))),
            (None, Some(column), Some(row)) => Ok(Self::Cell(few(row)?, column)),
            (None, Some(_), None) => Err(format!(
                "Напишите, какой это период, как на бланке: {code}/1 или {code}/2"
            )),
            (None, None, _) => {
                Err("Такого кода на бланке нет. Проверьте две цифры слева от вопроса".to_owned())
            }
        }
    }

    /// The place that sets a place of the document; `rows` are the numbers the periods have on the blank.
    pub(super) fn of_document(place: &str, rows: &[usize]) -> Option<Self> {
        let (pattern, index) = without_row(place);
        let row = rows.get(index).copied().unwrap_or(index);
        let cell = pattern.strip_prefix("periods[].").and_then(|field| {
            questions::columns()
                .iter()
                .find(|column| column.field == field)
        });
        if let Some(column) = cell {
            return Some(Self::Cell(row, column));
        }
        let ask = ask_of_place(place)?;
        let of_periods = ask.question.rows == Rows::Periods;
        Some(Self::Ask(if of_periods { Ask { row, ..ask } } else { ask }))
    }

    /// The code as it stands on the blank.
    pub(super) fn code(self) -> String {
        match self {
            Self::Ask(ask) => ask.code(),
            Self::Year(ask, year) => format!("{}/{year}", ask.question.code),
            Self::Cell(row, column) => format!("{}/{}", column.code, row + 1),
        }
    }
}

/// Up to four plain digits.
fn number(text: &str) -> Option<usize> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

//! Why columns have no answers.

use jiff::civil::Date;
use law::LawError;
use rust_decimal::Decimal;
use std::{error::Error, fmt};

/// Why there are no answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnsError {
    /// A column is longer or shorter than `born`.
    Length {
        /// The name of the column.
        column: &'static str,
        /// How many rows it has.
        rows: usize,
        /// How many `born` has.
        people: usize,
    },
    /// A number below zero or above what any life holds.
    OutOfRange {
        /// The name of the column.
        column: &'static str,
        /// The row, from zero.
        row: usize,
    },
    /// A legal number is finer than kopecks, thousandths or whole years, or does not fit.
    NotExact {
        /// The id of the number.
        id: &'static str,
        /// Its value.
        value: Decimal,
    },
    /// The law gives people of this birthday no age.
    NoAge {
        /// The birthday.
        born: Date,
    },
    /// The law has no number for a day that is needed.
    Law(LawError),
}

impl fmt::Display for ColumnsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length {
                column,
                rows,
                people,
            } => write!(
                f,
                "в столбце «{column}» строк {rows}, а людей {people}; сделайте столбцы одной длины"
            ),
            Self::OutOfRange { column, row } => write!(
                f,
                "столбец «{column}», строка {row} (считая с нуля): число меньше нуля или больше возможного"
            ),
            Self::NotExact { id, value } => write!(
                f,
                "число закона «{id}» ({value}) не выражается целыми единицами столбца"
            ),
            Self::NoAge { born } => write!(
                f,
                "для родившихся {} закон не называет пенсионного возраста",
                born.strftime("%d.%m.%Y")
            ),
            Self::Law(error) => error.fmt(f),
        }
    }
}

impl Error for ColumnsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Law(error) => Some(error),
            _ => None,
        }
    }
}

impl From<LawError> for ColumnsError {
    fn from(error: LawError) -> Self {
        Self::Law(error)
    }
}

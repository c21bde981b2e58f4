//! Why a legal number could not be had, in sentences a person can act on.
//!
//! A gap is an error and never a neighbouring edition: a pension computed with last year's price
//! looks right and is wrong.

use crate::{edition::Status, parameter::Coverage};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::fmt;

/// A question to the law that has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LawError {
    /// No number has this id.
    #[error("нет законного числа «{id}»; похожие: {}", nearest.join(", "))]
    Unknown {
        /// What was asked for.
        id: String,
        /// The ids nearest in spelling, best first.
        nearest: Vec<String>,
    },
    /// The number has no edition for this day.
    #[error(
        "«{title}» ({id}): на {} значения нет; известны значения {}; укажите день из этих сроков",
        Day(*on),
        Spans(known)
    )]
    NotInForce {
        /// The id of the number.
        id: &'static str,
        /// Its title.
        title: &'static str,
        /// The day asked about.
        on: Date,
        /// The days for which there are values.
        known: Vec<Coverage>,
    },
    /// A single decimal was asked for, and the edition is a table or a fraction.
    #[error("«{title}» ({id}): на {} это {found}, а не одно десятичное число; {advice}", Day(*on))]
    NotANumber {
        /// The id of the number.
        id: &'static str,
        /// Its title.
        title: &'static str,
        /// The day asked about.
        on: Date,
        /// What the edition is instead.
        found: &'static str,
        /// What to ask for instead.
        advice: &'static str,
    },
    /// A row was asked for, and the edition is a single number.
    #[error("«{title}» ({id}): на {} это одно число, а не таблица; спросите само число", Day(*on))]
    NotATable {
        /// The id of the number.
        id: &'static str,
        /// Its title.
        title: &'static str,
        /// The day asked about.
        on: Date,
    },
    /// A count was asked for, and the number is not whole.
    #[error("«{title}» ({id}): на {} это {value}, а не целое число; спросите десятичное", Day(*on))]
    NotWhole {
        /// The id of the number.
        id: &'static str,
        /// Its title.
        title: &'static str,
        /// The day asked about.
        on: Date,
        /// The number.
        value: Decimal,
    },
    /// A file does not say what a file must say. Embedded files are tested, so people never see it.
    #[error("{path}: {reason}")]
    Malformed {
        /// The path of the file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// A day as people write it: ДД.ММ.ГГГГ.
pub(crate) struct Day(pub(crate) Date);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.0;
        write!(f, "{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
    }
}

/// The known days of a number as one phrase.
struct Spans<'a>(&'a [Coverage]);

impl fmt::Display for Spans<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, span) in self.0.iter().enumerate() {
            let separator = if place == 0 { "" } else { ", " };
            write!(f, "{separator}с {}", Day(span.from))?;
            if let Some(to) = span.to {
                write!(f, " по {}", Day(to))?;
            }
            if span.status == Status::Planned {
                write!(f, " (план)")?;
            }
        }
        Ok(())
    }
}

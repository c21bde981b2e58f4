//! The facts document while it is written: borrowed from the facts, turned into a JSON value or into
//! the one spelling of which the digest is taken.

use crate::{digits::Digits, line};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value;
use std::borrow::Cow;

/// A part of the document.
pub(super) enum Part<'a> {
    Is(bool),
    Whole(u64),
    Text(Cow<'a, str>),
    Day(Date),
    Number(Decimal),
    List(Vec<Self>),
    /// Names in the order of the contract.
    Object(Vec<(Cow<'static, str>, Self)>),
}

impl Part<'_> {
    /// Appends the part without spaces, the names of every object in the order of letters.
    pub(super) fn spell(&mut self, text: &mut String) {
        match self {
            Self::Is(is) => text.push_str(if *is { "true" } else { "false" }),
            Self::Whole(number) => text.push_str(&number.to_string()),
            Self::Text(written) => line::quote(text, written),
            Self::Day(day) => quote_digits(text, Digits::of_day(*day), || day.to_string()),
            Self::Number(number) => {
                quote_digits(text, Digits::of_decimal(*number), || number.to_string());
            }
            Self::List(items) => {
                text.push('[');
                for (place, item) in items.iter_mut().enumerate() {
                    if place != 0 {
                        text.push(',');
                    }
                    item.spell(text);
                }
                text.push(']');
            }
            Self::Object(fields) => {
                fields.sort_by(|(one, _), (other, _)| one.cmp(other));
                text.push('{');
                for (place, (name, value)) in fields.iter_mut().enumerate() {
                    if place != 0 {
                        text.push(',');
                    }
                    line::quote(text, name);
                    text.push(':');
                    value.spell(text);
                }
                text.push('}');
            }
        }
    }
}

fn quote_digits(text: &mut String, digits: Option<Digits>, otherwise: impl FnOnce() -> String) {
    match digits {
        Some(digits) => line::quote(text, digits.as_str()),
        None => line::quote(text, &otherwise()),
    }
}

impl From<Part<'_>> for Value {
    fn from(part: Part<'_>) -> Self {
        match part {
            Part::Is(is) => is.into(),
            Part::Whole(number) => number.into(),
            Part::Text(text) => text.into(),
            Part::Day(day) => day.to_string().into(),
            Part::Number(number) => number.to_string().into(),
            Part::List(items) => items.into_iter().map(Self::from).collect(),
            Part::Object(fields) => Self::Object(
                fields
                    .into_iter()
                    .map(|(name, part)| (name.into_owned(), part.into()))
                    .collect(),
            ),
        }
    }
}

impl From<bool> for Part<'_> {
    fn from(is: bool) -> Self {
        Self::Is(is)
    }
}

impl From<u8> for Part<'_> {
    fn from(number: u8) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u32> for Part<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<usize> for Part<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(number.try_into().unwrap_or(u64::MAX))
    }
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Part<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Date> for Part<'_> {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Decimal> for Part<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

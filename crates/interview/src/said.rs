//! What was said in answer to a question, read the way people mean it.

use crate::{
    question::{Kind, Question},
    typed::{self, Message},
};
use calendar::Length;
use contract::wording::{date, length, number};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::{ops::RangeInclusive, str::FromStr as _};

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// «Не знаю»: said, so it is not asked again; no fact.
    Unknown,
    /// What was said, as the document of the contract writes such values; of a choice its id.
    Value(Value),
}

/// How «не знаю» is kept, and how it is written on the paper blank.
pub(crate) const UNKNOWN: &str = "?";

/// The parts of a length, their words and the largest number of each.
pub(crate) const LENGTH: [(&str, &str, u32); 3] = [
    ("years", "лет", 80),
    ("months", "месяцев", 11),
    ("days", "дней", 31),
];

/// The earliest year a person of ours may speak of.
const EARLIEST_YEAR: i16 = 1900;

/// The most children the contract takes.
pub(crate) const MOST_CHILDREN: u32 = 50;

/// The longest words that are an answer, in characters.
const LONGEST_TEXT: usize = 300;

impl Said {
    /// The answer as it is kept.
    pub fn kept(&self) -> Value {
        match self {
            Self::Unknown => json!(UNKNOWN),
            Self::Value(value) => value.clone(),
        }
    }

    /// The answer that was kept.
    pub fn of_kept(kept: &Value) -> Self {
        match kept.as_str() {
            Some(UNKNOWN) => Self::Unknown,
            _ => Self::Value(kept.clone()),
        }
    }

    /// The value, where something is known.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Unknown => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Reads the boxes of a page or the words of a blank. `field` gives what stands in a box: `answer`, or
    /// `years`, `months`, `days`, or `y2015` and on. Nothing answered is `Ok(None)`.
    ///
    /// # Errors
    /// A sentence for the person: what to do.
    pub fn read<'a>(
        kind: &Kind,
        field: impl Fn(&str) -> &'a str,
        today: Date,
    ) -> Result<Option<Self>, Message> {
        let answer = field("answer").trim();
        if is_unknown(answer) {
            return Ok(Some(Self::Unknown));
        }
        let value = match kind {
            Kind::Choice(choices) => match choices.iter().find(|choice| choice.id == answer) {
                Some(choice) => Some(json!(choice.id)),
                None if answer.is_empty() => None,
                None => return Err("Выберите один из ответов".to_owned()),
            },
            Kind::Day => day(answer, today)?.map(|day| json!(day.to_string())),
            Kind::Whole { most } | Kind::Count { most, .. } => {
                typed::whole(answer, *most)?.map(|n| json!(n))
            }
            Kind::ChildNumber => match typed::whole(answer, MOST_CHILDREN)? {
                Some(0) => {
                    return Err("Детей считают с первого. Напишите 1, 2 и так далее".to_owned());
                }
                number => number.map(|n| json!(n)),
            },
            Kind::Decimal { example } => {
                typed::decimal(answer, example)?.map(|n| json!(n.to_string()))
            }
            Kind::Length => read_length(field)?,
            Kind::ByYear => read_years(field, today)?,
            Kind::Text if LONGEST_TEXT < answer.chars().count() => {
                return Err(format!("Слишком длинно. Уместите в {LONGEST_TEXT} знаков"));
            }
            Kind::Text => (!answer.is_empty()).then(|| json!(answer)),
            // Rows and files are read by whoever shows them.
            Kind::Periods { .. } => None,
        };
        Ok(value.map(Self::Value))
    }

    /// What to put into the boxes so that [`Said::read`] gives the same answer again.
    pub fn boxes(&self, kind: &Kind) -> Vec<(String, String)> {
        let Self::Value(value) = self else {
            return vec![("answer".to_owned(), UNKNOWN.to_owned())];
        };
        let inner = |prefix: &str| {
            let parts = value.as_object().into_iter().flatten();
            parts
                .map(|(name, part)| (format!("{prefix}{name}"), plain(part).replace('.', ",")))
                .collect()
        };
        let text = match kind {
            // Who has months and no years has no full year: the boxes want it said.
            Kind::Length if value.get("years").is_none() => {
                let mut boxes: Vec<_> = inner("");
                boxes.push(("years".to_owned(), "0".to_owned()));
                return boxes;
            }
            Kind::Length => return inner(""),
            Kind::ByYear => return inner("y"),
            Kind::Day => as_day(value).map_or_else(|| plain(value), date::short),
            Kind::Decimal { .. } => plain(value).replace('.', ","),
            _ => plain(value),
        };
        vec![("answer".to_owned(), text)]
    }

    /// The answer in words, for lists and sheets.
    pub fn words(&self, question: &Question) -> String {
        let Self::Value(value) = self else {
            return "Не знаю".to_owned();
        };
        match &question.kind {
            Kind::Choice(choices) => choices
                .iter()
                .find(|choice| value.as_str() == Some(choice.id))
                .map_or_else(|| plain(value), |choice| choice.label.to_owned()),
            Kind::Day => as_day(value).map_or_else(|| plain(value), date::long),
            Kind::Decimal { .. } => {
                Decimal::from_str(&plain(value)).map_or_else(|_| plain(value), number::number)
            }
            Kind::Length => match as_length(value) {
                Some(Length::ZERO) => "Не было".to_owned(),
                Some(known) => length::length(known),
                None => plain(value),
            },
            Kind::ByYear => {
                let years = value.as_object().map_or(0, Map::len);
                format!("Лет с коэффициентом: {years}")
            }
            Kind::Periods { .. } => {
                let periods = value.as_array().map_or(0, Vec::len);
                format!("Периодов: {periods}")
            }
            Kind::Whole { .. } | Kind::Count { .. } | Kind::ChildNumber | Kind::Text => {
                plain(value)
            }
        }
    }
}

/// «?», «не знаю», «не помню».
pub(crate) fn is_unknown(answer: &str) -> bool {
    let lower = answer.to_lowercase();
    matches!(
        lower.trim_end_matches('.'),
        UNKNOWN | "не знаю" | "не помню"
    )
}

fn day(answer: &str, today: Date) -> Result<Option<Date>, Message> {
    match typed::date(answer)? {
        Some(day) if today < day => Err("Эта дата ещё не наступила. Проверьте год".to_owned()),
        Some(day) if day.year() < EARLIEST_YEAR => {
            Err("Проверьте год: он раньше 1900 года".to_owned())
        }
        day => Ok(day),
    }
}

fn read_length<'a>(field: impl Fn(&str) -> &'a str) -> Result<Option<Value>, Message> {
    let mut length = Map::new();
    for (name, words, most) in LENGTH {
        let part = typed::whole(field(name), most)
            .map_err(|message| format!("{message}: сколько {words}"))?;
        if let Some(part) = part {
            length.insert(name.to_owned(), json!(part));
        }
    }
    if length.is_empty() {
        return Ok(None);
    }
    if !length.contains_key("years") {
        return Err("Напишите, сколько полных лет. Если меньше года — напишите 0".to_owned());
    }
    Ok(Some(Value::Object(length)))
}

/// The first year of yearly coefficients.
pub(crate) const FIRST_YEAR: i16 = 2015;

/// The years a coefficient may be told of, the earliest first.
pub fn years(today: Date) -> RangeInclusive<i16> {
    FIRST_YEAR..=today.year()
}

fn read_years<'a>(field: impl Fn(&str) -> &'a str, today: Date) -> Result<Option<Value>, Message> {
    let mut by_year = Map::new();
    for year in years(today) {
        let value = typed::decimal(field(&format!("y{year}")), "2,345")
            .map_err(|message| format!("За {year} год: {message}"))?;
        if let Some(value) = value {
            by_year.insert(year.to_string(), json!(value.to_string()));
        }
    }
    Ok((!by_year.is_empty()).then_some(Value::Object(by_year)))
}

pub(crate) fn as_day(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

pub(crate) fn as_length(value: &Value) -> Option<Length> {
    let part = |name: &str| match value.get(name) {
        None => Some(0),
        Some(part) => u32::try_from(part.as_u64()?).ok(),
    };
    Some(Length::new(part("years")?, part("months")?, part("days")?))
}

pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

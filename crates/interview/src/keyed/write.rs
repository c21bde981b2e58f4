//! Answers into the lines an operator would have keyed.

use super::{BLANK, place::Place};
use crate::{
    answers::Answers,
    ask::Ask,
    blank, path,
    question::{Choice, Column, Kind, Question, Rows},
    questions::QUESTIONS,
    said::{LENGTH, Said, UNKNOWN, as_day, plain},
};
use contract::wording::date;
use serde_json::{Map, Value};

/// The lines from which [`read_keyed`](super::read_keyed) reads the same answers. What only papers say and no row of
/// the blank asks is not among them.
pub fn write_keyed(answers: &Answers) -> String {
    let mut gathered = answers.clone();
    gathered.gather_periods();
    let mut lines = vec![format!("{BLANK}: {}", blank::edition())];
    let mut line = |code: String, text: String| {
        // A line is an answer.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        lines.push(format!("{code}: {text}"));
    };
    for (ask, said) in gathered.all() {
        match said {
            Said::Unknown => line(ask.code(), UNKNOWN.to_owned()),
            Said::Value(value) => of_value(ask, value, &mut line),
        }
    }
    lines.join("\n") + "\n"
}

fn of_value(ask: Ask, value: &Value, line: &mut impl FnMut(String, String)) {
    match &ask.question.kind {
        Kind::ByYear => {
            for (year, number) in value.as_object().into_iter().flatten() {
                if let Ok(year) = year.parse() {
                    line(Place::Year(ask, year).code(), fraction(number));
                }
            }
        }
        Kind::Periods { columns } => match value.as_array() {
            Some(periods) if !periods.is_empty() => {
                for (row, period) in periods.iter().enumerate() {
                    of_period(row, period, columns, line);
                }
            }
            _ => line(ask.code(), "0".to_owned()),
        },
        kind => {
            if let Some(text) = text(kind, value) {
                line(ask.code(), text);
            }
        }
    }
}

/// The cells of a period, and the answers to questions about it.
fn of_period(
    row: usize,
    period: &Value,
    columns: &'static [Column],
    line: &mut impl FnMut(String, String),
) {
    let Some(period) = period.as_object() else {
        return;
    };
    for column in columns {
        let known = period.get(column.field).filter(|value| !value.is_null());
        if let Some(text) = known.and_then(|value| text(&column.kind, value)) {
            line(Place::Cell(row, column).code(), text);
        }
    }
    for question in of_periods(columns) {
        let field = question.sets.trim_start_matches("periods[].");
        let Some(value) = path::get(period, field, 0) else {
            continue;
        };
        let text = match &question.kind {
            Kind::Choice(choices) => {
                let writes = |choice: &Choice| choice.sets.iter().any(|(_, known)| known.is(value));
                choices.iter().position(writes).map(|n| (n + 1).to_string())
            }
            Kind::ChildNumber => value.as_u64().map(|index| (index + 1).to_string()),
            kind => text(kind, value),
        };
        if let Some(text) = text {
            line(Ask { question, row }.code(), text);
        }
    }
}

/// Questions about one period whose answer has no column.
pub(crate) fn of_periods(columns: &'static [Column]) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |question| {
        let field = question.sets.strip_prefix("periods[].");
        question.rows == Rows::Periods && !columns.iter().any(|column| Some(column.field) == field)
    })
}

/// An answer as it is typed; `None` where the blank has no words for it.
fn text(kind: &Kind, value: &Value) -> Option<String> {
    Some(match kind {
        Kind::Choice(choices) => {
            let place = choices.iter().position(|choice| value == choice.id)?;
            (place + 1).to_string()
        }
        Kind::Day => as_day(value).map_or_else(|| plain(value), date::short),
        Kind::Decimal { .. } => fraction(value),
        Kind::Length => length(value.as_object()?),
        _ => plain(value),
    })
}

fn length(parts: &Map<String, Value>) -> String {
    let said = LENGTH.iter().filter_map(|(name, word, _)| {
        let part = parts.get(*name).filter(|part| !part.is_null())?;
        Some(format!("{} {word}", plain(part)))
    });
    said.collect::<Vec<_>>().join(" ")
}

fn fraction(number: &Value) -> String {
    plain(number).replace('.', ",")
}

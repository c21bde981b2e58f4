//! The lawyer's sheet: every answer in the words of the interview, and what is not known.

mod beyond;

use crate::{
    answers::Answers,
    ask::Ask,
    question::{Kind, Question, Rows, Section},
    questions::{QUESTIONS, columns},
    said::{Said, as_day, plain},
};
use contract::wording::{date, kind};
use rules::facts::Source;
use serde_json::{Map, Value};

/// The facts of a person on a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What was answered, by section.
    pub parts: Vec<Part>,
    /// The periods.
    pub periods: Vec<Period>,
    /// What only papers say: words and value.
    pub beyond: Vec<(String, String)>,
    /// Questions answered «не знаю»: code and words.
    pub unknown: Vec<(String, String)>,
    /// Questions nobody answered.
    pub unasked: Vec<(String, String)>,
}

/// Answers of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The section.
    pub title: &'static str,
    /// Code, question and answer.
    pub lines: Vec<Line>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The row of the blank.
    pub code: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// A row of the table of periods; an empty cell was not said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The cells, in the order of the columns of the interview.
    pub cells: Vec<String>,
    /// Where it comes from; empty where nobody said.
    pub source: String,
    /// What else is known of it: words and value.
    pub more: Vec<(String, String)>,
}

/// The sheet of these answers. It asserts nothing that was not said.
pub fn sheet(answers: &Answers) -> Sheet {
    let mut gathered = answers.clone();
    gathered.gather_periods();
    let mut sheet = Sheet {
        periods: periods(&gathered),
        beyond: beyond::of(gathered.rest()),
        ..Sheet::default()
    };
    for section in Section::ALL {
        let lines: Vec<Line> = gathered
            .all()
            .filter(|(ask, said)| ask.question.section == section && **said != Said::Unknown)
            .filter(|(ask, _)| !matches!(ask.question.kind, Kind::Periods { .. }))
            .flat_map(|(ask, said)| lines(ask, said))
            .collect();
        if !lines.is_empty() {
            sheet.parts.push(Part {
                title: section.title(),
                lines,
            });
        }
    }
    for (ask, said) in gathered.all() {
        if *said == Said::Unknown {
            sheet.unknown.push((ask.code(), ask.own()));
        }
    }
    sheet.unasked = QUESTIONS
        .iter()
        .flat_map(|question| (0..rows(question, &gathered)).map(move |row| Ask { question, row }))
        .filter(|ask| gathered.of(*ask).is_none())
        .map(|ask| (ask.code(), ask.own()))
        .collect();
    sheet
}

/// Of how many rows a question could have been asked; of a period it is asked only where an outcome depends on it.
fn rows(question: &Question, answers: &Answers) -> usize {
    match question.rows {
        Rows::Once => 1,
        Rows::Periods => 0,
        rows => QUESTIONS
            .iter()
            .find(
                |count| matches!(count.kind, Kind::Count { list, .. } if Some(list) == rows.list()),
            )
            .and_then(|count| answers.of(Ask::once(count))?.value()?.as_u64())
            .and_then(|count| usize::try_from(count).ok())
            .unwrap_or_default(),
    }
}

fn lines(ask: Ask, said: &Said) -> Vec<Line> {
    let by_year = match (&ask.question.kind, said.value()) {
        (Kind::ByYear, Some(Value::Object(years))) => Some(years),
        _ => None,
    };
    let line = |code: String, answer: String| Line {
        code,
        question: ask.own(),
        answer,
    };
    match by_year {
        Some(years) => years
            .iter()
            .map(|(year, number)| {
                let answer = format!("{year} год — {}", plain(number).replace('.', ","));
                line(format!("{}/{year}", ask.code()), answer)
            })
            .collect(),
        None => vec![line(ask.code(), said.words(ask.question))],
    }
}

fn periods(answers: &Answers) -> Vec<Period> {
    let periods = QUESTIONS
        .iter()
        .find(|question| matches!(question.kind, Kind::Periods { .. }))
        .and_then(|question| answers.of(Ask::once(question))?.value()?.as_array());
    let objects = periods.into_iter().flatten().filter_map(Value::as_object);
    objects.map(period).collect()
}

fn period(known: &Map<String, Value>) -> Period {
    let cells = columns()
        .iter()
        .map(|column| match known.get(column.field) {
            None | Some(Value::Null) => String::new(),
            Some(value) => match &column.kind {
                Kind::Day => as_day(value).map_or_else(|| plain(value), date::short),
                Kind::Choice(choices) => choices
                    .iter()
                    .find(|choice| value == choice.id)
                    .map_or_else(|| plain(value), |choice| choice.label.to_owned()),
                _ => plain(value),
            },
        });
    let source = known
        .get("source")
        .and_then(|source| Source::from_name(source.as_str()?));
    let is_cell = |field: &str| columns().iter().any(|column| column.field == field);
    let more = known
        .iter()
        .filter(|(field, value)| !is_cell(field) && *field != "source" && !value.is_null());
    Period {
        cells: cells.collect(),
        source: match source {
            None => String::new(),
            Some(Source::Person) => "со слов".to_owned(),
            Some(source) => kind::source(source).to_owned(),
        },
        more: more
            .map(|(field, value)| particular(field, value))
            .collect(),
    }
}

/// Words and value of a particular of a period: those of its question, where there is one.
fn particular(field: &str, value: &Value) -> (String, String) {
    let asked = QUESTIONS.iter().find(|question| {
        question.rows == Rows::Periods && question.sets.strip_prefix("periods[].") == Some(field)
    });
    let Some(question) = asked else {
        return beyond::words(field, value);
    };
    let ask = Ask::once(question);
    let answer = match &question.kind {
        Kind::Choice(choices) => choices
            .iter()
            .find(|choice| choice.sets.iter().any(|(_, known)| known.is(value)))
            .map_or_else(|| plain(value), |choice| choice.label.to_owned()),
        Kind::ChildNumber => value
            .as_u64()
            .map_or_else(|| plain(value), |index| format!("№ {}", index + 1)),
        _ => plain(value),
    };
    (ask.own(), answer)
}

impl Sheet {
    /// The sheet as text.
    pub fn text(&self) -> String {
        let mut lines = vec![
            "ЛИСТ ФАКТОВ".to_owned(),
            "Записано то, что сказано или прочитано. Чего не сказано, того здесь нет.".to_owned(),
        ];
        for part in &self.parts {
            lines.push(format!("\n{}", part.title.to_uppercase()));
            for line in &part.lines {
                lines.push(format!(
                    "  {}  {} — {}",
                    line.code, line.question, line.answer
                ));
            }
        }
        if !self.periods.is_empty() {
            lines.push("\nПЕРИОДЫ".to_owned());
            for (number, period) in (1..).zip(&self.periods) {
                period.write(number, &mut lines);
            }
        }
        let mut list = |title: &str, pairs: &[(String, String)], between: &str| {
            if !pairs.is_empty() {
                lines.push(format!("\n{title}"));
                lines.extend(
                    pairs
                        .iter()
                        .map(|(one, two)| format!("  {one}{between}{two}")),
                );
            }
        };
        list("ИЗ БУМАГ, СВЕРХ ВОПРОСОВ", &self.beyond, ": ");
        list("НЕ ЗНАЕТ", &self.unknown, "  ");
        list("НЕ ОТВЕЧЕНО", &self.unasked, "  ");
        lines.join("\n") + "\n"
    }
}

impl Period {
    fn write(&self, number: u32, lines: &mut Vec<String>) {
        lines.push(format!("  Период {number}"));
        for (column, cell) in columns().iter().zip(&self.cells) {
            let cell = if cell.is_empty() {
                "не сказано"
            } else {
                cell
            };
            lines.push(format!(
                "    {}/{number}  {}: {cell}",
                column.code, column.title
            ));
        }
        let source = if self.source.is_empty() {
            "не сказано"
        } else {
            &self.source
        };
        lines.push(format!("    Откуда известно: {source}"));
        for (words, value) in &self.more {
            let colon = if words.ends_with('?') { "" } else { ":" };
            lines.push(format!("    {words}{colon} {value}"));
        }
    }
}

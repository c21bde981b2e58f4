//! Keyed lines into answers.

use super::{KeyedProblem, edition, place::Place, value};
use crate::{
    answers::Answers,
    ask::Ask,
    question::{Kind, Rows},
    questions::{self, QUESTIONS},
    said::{FIRST_YEAR, Said, as_day},
    typed::{self, Message},
};
use jiff::civil::Date;
use rules::facts::SpecialCode;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Reads what was keyed from a paper blank.
///
/// # Errors
/// Every line that cannot be taken, each with what to do. Nothing is taken by halves.
pub fn read_keyed(text: &str, today: Date) -> Result<Answers, Vec<KeyedProblem>> {
    let mut keyed = Keyed {
        today,
        ..Keyed::default()
    };
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_start_matches('\u{feff}').trim();
        if !line.is_empty() && edition(line).is_none() {
            keyed.line(number, line);
        }
    }
    let rows = keyed.take_periods();
    keyed.check_rows(&rows);
    keyed.answers.gather_periods();
    if keyed.problems.is_empty() {
        keyed.check_facts(&rows);
    }
    keyed
        .problems
        .sort_by_key(|problem| problem.line.unwrap_or(usize::MAX));
    if keyed.problems.is_empty() {
        Ok(keyed.answers)
    } else {
        Err(keyed.problems)
    }
}

/// What was read so far.
#[derive(Default)]
struct Keyed {
    today: Date,
    answers: Answers,
    /// The line of each code.
    lines: BTreeMap<String, usize>,
    /// Periods by their number on the blank, from zero.
    periods: BTreeMap<usize, Map<String, Value>>,
    /// Coefficients by year.
    years: Map<String, Value>,
    problems: Vec<KeyedProblem>,
}

impl Keyed {
    fn line(&mut self, number: usize, line: &str) {
        let Some((code, text)) = line.split_once(':') else {
            self.complain(
                Some(number),
                "",
                "Напишите код, двоеточие и ответ, например 13: 20.11.1967",
            );
            return;
        };
        let code = code.trim();
        let place = match Place::find(code) {
            Ok(place) => place,
            Err(message) => return self.complain(Some(number), code, message),
        };
        let code = place.code();
        if let Some(before) = self.lines.get(&code) {
            let text = format!("Этот код уже есть в строке {before}. Оставьте одну из строк");
            return self.complain(Some(number), &code, text);
        }
        self.lines.insert(code.clone(), number);
        if let Err(message) = self.take(place, text) {
            self.complain(Some(number), &code, message);
        }
    }

    fn take(&mut self, place: Place, text: &str) -> Result<(), Message> {
        match place {
            Place::Ask(ask) => {
                if let Some(said) = value::read(&ask.question.kind, text, self.today)? {
                    self.answers.say(ask, said);
                }
            }
            Place::Year(_, year) => {
                let known = usize::try_from(FIRST_YEAR).unwrap_or_default()
                    ..=usize::try_from(self.today.year()).unwrap_or_default();
                if !known.contains(&year) {
                    return Err(format!(
                        "Здесь годы с {} по {}. Проверьте год",
                        known.start(),
                        known.end()
                    ));
                }
                if let Some(number) = typed::decimal(text, "2,345")? {
                    self.years
                        .insert(year.to_string(), json!(number.to_string()));
                }
            }
            Place::Cell(row, column) => match value::read(&column.kind, text, self.today)? {
                None => {}
                Some(Said::Value(value)) => {
                    let value = if column.field == "code" {
                        code(&value)?
                    } else {
                        value
                    };
                    let period = self.periods.entry(row).or_default();
                    period.insert(column.field.to_owned(), value);
                }
                Some(Said::Unknown) if ["from", "to", "kind"].contains(&column.field) => {
                    return Err(
                        "Без этого период не посчитать. Узнайте у человека или уберите строки периода"
                            .to_owned(),
                    );
                }
                Some(Said::Unknown) => {
                    self.periods.entry(row).or_default();
                }
            },
        }
        Ok(())
    }

    /// Puts periods and years where they belong, and says which numbers the periods have on the blank.
    fn take_periods(&mut self) -> Vec<usize> {
        if !self.years.is_empty() {
            let years = std::mem::take(&mut self.years);
            self.say_once("coefficients_by_year", Value::Object(years));
        }
        let works = self.answers.choice("working") == Some("yes");
        let periods = std::mem::take(&mut self.periods);
        for (row, period) in &periods {
            for column in questions::columns() {
                let Some(text) = missed(column.field, works) else {
                    continue;
                };
                let code = Place::Cell(*row, column).code();
                let is_named = self.problems.iter().any(|problem| problem.code == code);
                if !period.contains_key(column.field) && !is_named {
                    let line = self.lines.get(&code).copied();
                    self.complain(line, &code, text);
                }
            }
            let [from, to] = ["from", "to"].map(|field| period.get(field).and_then(as_day));
            if let (Some(from), Some(to)) = (from, to)
                && to < from
            {
                let code = format!("{LAST_DAY}/{}", row + 1);
                let line = self.lines.get(&code).copied();
                let text = "Последний день раньше первого. Проверьте обе даты";
                self.complain(line, &code, text);
            }
        }
        let rows: Vec<usize> = periods.keys().copied().collect();
        if !rows.is_empty() {
            let list = periods.into_values().map(Value::Object).collect();
            self.say_once("periods", Value::Array(list));
        }
        rows
    }

    /// Says what several lines tell together; the whole told in a line of its own contradicts them.
    fn say_once(&mut self, id: &str, value: Value) {
        let Some(ask) = questions::find(id).map(Ask::once) else {
            return;
        };
        if self.answers.of(ask).is_some() {
            let code = ask.code();
            let line = self.lines.get(&code).copied();
            let text = "Здесь один ответ, а в строках с чертой — другой. Оставьте что-то одно";
            self.complain(line, &code, text);
        }
        self.answers.say(ask, Said::Value(value));
    }

    /// Every row is a row of something: of a child that was counted, of a period that was told.
    fn check_rows(&mut self, periods: &[usize]) {
        let asks: Vec<(Ask, Said)> = self
            .answers
            .all()
            .filter(|(ask, _)| ask.question.rows != Rows::Once)
            .map(|(ask, said)| (ask, said.clone()))
            .collect();
        for (ask, said) in asks {
            let line = self.lines.get(&ask.code()).copied();
            if ask.question.rows == Rows::Periods {
                self.answers.unsay(ask);
                if let Some(row) = periods.iter().position(|row| *row == ask.row) {
                    self.answers.say(Ask { row, ..ask }, said);
                } else {
                    let text = format!(
                        "Периода № {} нет. Впишите его строки 80, 81 и 82 или проверьте номер",
                        ask.row + 1
                    );
                    self.complain(line, &ask.code(), text);
                }
            } else if let Some(count) = count_of(ask.question.rows) {
                let counted = self
                    .answers
                    .of(count)
                    .and_then(|said| said.value()?.as_u64());
                let is_counted = usize::try_from(counted.unwrap_or_default())
                    .is_ok_and(|counted| ask.row < counted);
                if !is_counted {
                    let text = format!(
                        "В строке {} нет такого числа. Впишите туда, сколько их всего",
                        count.code()
                    );
                    self.complain(line, &ask.code(), text);
                }
            }
        }
    }

    /// Answers that are right one by one may contradict each other.
    fn check_facts(&mut self, periods: &[usize]) {
        let document = self.answers.document();
        let problem = match contract::facts::read_value(&document, self.today) {
            Err(refusal) => {
                let place = Place::of_document(&refusal.place, periods);
                Some((place, format!("{}. {}", refusal.problem, refusal.advice)))
            }
            Ok(_) => self.answers.facts(self.today).err().map(|problem| {
                let place = problem.ask.map(Place::Ask);
                (place, problem.text)
            }),
        };
        if let Some((place, text)) = problem {
            let code = place.map(Place::code).unwrap_or_default();
            let line = self.lines.get(&code).copied();
            self.complain(line, &code, text);
        }
    }

    fn complain(&mut self, line: Option<usize>, code: &str, text: impl Into<String>) {
        self.problems.push(KeyedProblem {
            line,
            code: code.to_owned(),
            text: text.into(),
        });
    }
}

/// The column of the last day.
const LAST_DAY: u8 = 81;

/// What to write where a period lacks what it cannot be without.
fn missed(field: &str, works: bool) -> Option<&'static str> {
    match field {
        "from" => Some("Напишите первый день периода"),
        "to" if !works => Some(
            "Напишите последний день периода. Если человек там работает и сейчас, ответьте 1 в строке 70",
        ),
        "kind" => Some("Напишите, что это было. Работа — это 1"),
        _ => None,
    }
}

/// The question that says how many rows there are.
fn count_of(rows: Rows) -> Option<Ask> {
    let counts =
        |kind: &Kind| matches!(kind, Kind::Count { list, .. } if Some(*list) == rows.list());
    let question = QUESTIONS.iter().find(|question| counts(&question.kind))?;
    Some(Ask::once(question))
}

/// A code of special conditions in its spelling of today.
fn code(typed: &Value) -> Result<Value, Message> {
    let known = typed.as_str().and_then(SpecialCode::read);
    known.map(|code| json!(code.as_str())).ok_or_else(|| {
        "Такого кода нет. Перепишите его с выписки знак в знак, например 27-СМ. Нет кода — уберите строку"
            .to_owned()
    })
}

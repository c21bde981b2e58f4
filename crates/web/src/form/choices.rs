//! Answers to choose from, and how a day looks in a box.

use super::errors::Errors;
use jiff::civil::Date;
use serde_json::{Value, json};

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
}

impl Choice {
    pub(crate) fn new(value: &str, label: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: label.to_owned(),
        }
    }

    /// Whether this is the answer that was given.
    pub(crate) fn is(&self, answer: &str) -> bool {
        self.value == answer
    }
}

/// Equality for templates, which hand over references to references.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one == other
}

/// The answers of a list, with what was sent added when it is not one of them: nothing typed is lost.
pub(crate) fn with_sent(mut choices: Vec<Choice>, sent: &str) -> Vec<Choice> {
    if !choices.iter().any(|choice| choice.value == sent) {
        choices.push(Choice::new(sent, sent));
    }
    choices
}

/// The answers of a list of values and labels, with the one that was sent.
pub(crate) fn of(list: &[(&str, &str)], sent: &str) -> Vec<Choice> {
    let choices = list
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    with_sent(choices, sent)
}

/// One of the answers of a list; `null` when none is chosen.
pub(crate) fn chosen(answer: &str, list: &[(&str, &str)], id: &str, errors: &mut Errors) -> Value {
    match answer {
        "" => Value::Null,
        answer if list.iter().any(|(value, _)| *value == answer) => json!(answer),
        _ => errors.complain(id, "Выберите один из ответов"),
    }
}

/// The same three answers as a list: in a row it is shorter than three buttons.
pub(crate) fn truths(sent: &str) -> Vec<Choice> {
    of(&[("", "Не знаю"), ("yes", "Да"), ("no", "Нет")], sent)
}

/// Да, нет, не знаю.
pub(crate) fn truth(answer: &str, id: &str, errors: &mut Errors) -> Value {
    match answer {
        "" | "unknown" => Value::Null,
        "yes" => json!(true),
        "no" => json!(false),
        _ => errors.complain(id, "Выберите один из ответов"),
    }
}

/// A truth of the document as the answer of a form.
pub(crate) fn answer(value: Option<&Value>) -> String {
    match value.and_then(Value::as_bool) {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
    .to_owned()
}

/// A day of the document as we ask people to type it; anything else as it stands.
pub(crate) fn typed_day(value: Option<&Value>) -> String {
    let text = value.map(super::shown).unwrap_or_default();
    text.parse().map_or(text, typed_date)
}

/// A day as we ask people to type it.
pub(crate) fn typed_date(day: Date) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

//! Questions that can be asked of a conclusion, and one answer, in plain Russian.

use super::page::Page;
use crate::{
    explain::{Explanation, NumberShown, Topic},
    wording::date,
};
use jiff::civil::Date;

/// The questions, each under the id to ask it by.
pub fn topics(topics: &[Topic]) -> String {
    let mut page = Page::default();
    page.heading("Что можно спросить");
    for topic in topics {
        page.paragraph(&topic.id);
        page.under(&topic.question);
    }
    page.into_text()
}

/// The answer; `topics` give the questions of what can be asked next.
pub fn explanation(told: &Explanation, topics: &[Topic]) -> String {
    let mut page = Page::default();
    page.heading(&told.question);
    page.paragraph(&told.answer);
    if let Some(formula) = &told.formula {
        page.heading("Расчёт");
        page.paragraph(formula);
    }
    if !told.numbers.is_empty() {
        page.heading("Числа закона");
        for number in &told.numbers {
            page.item(&of_law(number));
        }
    }
    if !told.provisions.is_empty() {
        page.heading("Закон");
        for provision in &told.provisions {
            page.item(provision);
        }
    }
    if !told.deeper.is_empty() {
        page.heading("Что спросить дальше");
        for id in &told.deeper {
            page.paragraph(id);
            if let Some(topic) = topics.iter().find(|topic| topic.id == *id) {
                page.under(&topic.question);
            }
        }
    }
    page.into_text()
}

/// A legal number on one line: what, how much, since when, by which act, how sure.
fn of_law(number: &NumberShown) -> String {
    let until = number
        .to
        .as_deref()
        .map(|to| format!(" по {}", day(to)))
        .unwrap_or_default();
    let plan = if number.planned { ", план" } else { "" };
    let confidence = match number.confidence {
        "high" => "высокая",
        "medium" => "средняя",
        _ => "низкая",
    };
    format!(
        "{}: {}, с {}{until}{plan} ({}); достоверность {confidence}",
        number.title,
        number.value,
        day(&number.from),
        number.citation
    )
}

/// A day of a document as people write it.
fn day(iso: &str) -> String {
    iso.parse::<Date>()
        .map_or_else(|_| iso.to_owned(), date::short)
}

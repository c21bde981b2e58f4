//! «Мы прочитали так. Верно?»: a statement as a form to correct. It has no address of its own: it is
//! the answer to a file.

use super::html;
use crate::{
    app::App,
    form::{Form, errors::Errors},
    origins,
    page_error::PageError,
    site::Site,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use contract::wording::{date, finding, length, number};
use rules::{
    conclusion::FindingKind,
    fact::{ChildField, Fact, PeriodField},
};
use statement::{Person, Private, Statement};

#[derive(Template)]
#[template(path = "pages/confirm.html")]
struct ConfirmPage {
    site: Site,
    /// What the head of the paper says.
    header: Vec<(&'static str, String)>,
    findings: Vec<String>,
    form: Form,
    errors: Errors,
}

pub(super) fn page(app: &App, statement: &Statement) -> Result<Response, PageError> {
    let page = ConfirmPage {
        site: Site::new(app, "/statement"),
        header: header(statement),
        findings: findings(statement),
        form: Form::from_statement(&statement.facts, unread(statement))
            .with_origins(origins(statement)),
        errors: Errors::default(),
    };
    html(StatusCode::OK, &page)
}

fn header(statement: &Statement) -> Vec<(&'static str, String)> {
    const ABSENT: &str = "в выписке нет";
    let or_absent = |value: Option<String>| value.unwrap_or_else(|| ABSENT.to_owned());
    let facts = &statement.facts;
    vec![
        ("Чья выписка", or_absent(name(&statement.person))),
        ("Дата рождения", or_absent(facts.born.map(date::long))),
        ("На какой день", or_absent(statement.as_of.map(date::long))),
        (
            "Все пенсионные коэффициенты",
            or_absent(statement.total_coefficient.map(number::number)),
        ),
        (
            "Страховой стаж",
            or_absent(statement.header_record.map(length::length)),
        ),
    ]
}

fn name(person: &Person) -> Option<String> {
    let parts: Vec<&str> = [&person.surname, &person.name, &person.patronymic]
        .into_iter()
        .flatten()
        .map(Private::as_str)
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn findings(statement: &Statement) -> Vec<String> {
    statement
        .findings
        .iter()
        // They have a list of their own.
        .filter(|found| !matches!(found.kind, FindingKind::Unread { .. }))
        .map(|found| {
            let sentence = finding::sentence(&found.kind);
            match found.period {
                Some(index) => format!("Период {}. {sentence}", index + 1),
                None => sentence,
            }
        })
        .collect()
}

fn origins(statement: &Statement) -> Vec<String> {
    let periods = statement.facts.periods.as_ref().map_or(0, Vec::len);
    origins::of(&statement.rows, periods)
}

fn unread(statement: &Statement) -> Vec<String> {
    statement
        .unread
        .iter()
        .map(|unread| {
            let text = unread.text.as_str().trim();
            if text.is_empty() {
                unread.place.clone()
            } else {
                format!("{}: «{text}»", unread.place)
            }
        })
        .collect()
}

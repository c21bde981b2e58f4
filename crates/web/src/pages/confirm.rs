//! «Мы прочитали так. Верно?»: a paper as a form to correct. It has no address of its own: it is
//! the answer to a file.

use super::html;
use crate::{
    app::App,
    chosen_paper::Chosen,
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
use statement::{Paper, Person, Private, Statement, WorkBook};

#[derive(Template)]
#[template(path = "pages/confirm.html")]
struct ConfirmPage {
    site: Site,
    /// What the head of the paper says.
    header: Vec<(&'static str, String)>,
    findings: Vec<String>,
    /// A work book has neither record nor coefficients.
    is_work_book: bool,
    form: Form,
    errors: Errors,
}

pub(super) fn page(app: &App, chosen: &Chosen) -> Result<Response, PageError> {
    let paper = &chosen.paper;
    let page = ConfirmPage {
        site: Site::new(app, "/statement"),
        header: header(chosen),
        findings: findings(chosen),
        is_work_book: matches!(paper, Paper::WorkBook(_)),
        form: Form::from_statement(paper.facts(), unread(paper)).with_origins(origins::of(paper)),
        errors: Errors::default(),
    };
    html(StatusCode::OK, &page)
}

const ABSENT: &str = "в выписке нет";

fn header(chosen: &Chosen) -> Vec<(&'static str, String)> {
    let mut header = match &chosen.paper {
        Paper::Statement(statement) => of_statement(statement),
        Paper::WorkBook(book) => of_work_book(book),
    };
    let signature = match (chosen.paper.signature(), chosen.signature_beside) {
        (true, _) => "есть, мы её не проверяли",
        (false, true) => "лежит рядом в архиве, мы её не проверяли",
        (false, false) => "нет",
    };
    header.push(("Электронная подпись", signature.to_owned()));
    header
}

fn of_statement(statement: &Statement) -> Vec<(&'static str, String)> {
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

fn of_work_book(book: &WorkBook) -> Vec<(&'static str, String)> {
    let or_absent = |value: Option<String>| value.unwrap_or_else(|| "не указано".to_owned());
    vec![
        (
            "Что это",
            format!("Сведения о трудовой деятельности ({})", book.form),
        ),
        ("Чьи сведения", or_absent(name(&book.person))),
        ("Дата рождения", or_absent(book.facts.born.map(date::long))),
        ("На какой день", or_absent(book.formed_on.map(date::long))),
        (
            "Записей",
            (book.events.len() + book.earlier.len()).to_string(),
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

fn findings(chosen: &Chosen) -> Vec<String> {
    let found = chosen
        .paper
        .findings()
        .iter()
        // They have a list of their own.
        .filter(|found| !matches!(found.kind, FindingKind::Unread { .. }))
        .map(|found| {
            let sentence = finding::sentence(&found.kind);
            match found.period {
                Some(index) => format!("Период {}. {sentence}", index + 1),
                None => sentence,
            }
        });
    found.chain(chosen.others.iter().cloned()).collect()
}

fn unread(paper: &Paper) -> Vec<String> {
    paper
        .unread()
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

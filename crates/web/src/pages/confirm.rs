//! «Мы прочитали так. Верно?»: papers as a form to correct. It has no address of its own: it is
//! the answer to files.

use super::html;
use crate::{
    form::{Form, capitalised, errors::Errors, posted::Posted},
    interviewed::Interviewed,
    page_error::PageError,
    papers::{Papers, Read},
    sample::{Sample, TEACHER},
    sheets::Sheets,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use contract::wording::{date, finding, length, number};
use interview::Answers;
use jiff::civil::Date;
use rules::{
    Facts,
    conclusion::FindingKind,
    fact::{ChildField, Fact, PeriodField},
};
use serde_json::Value;
use statement::{Paper, Person, Private, Statement, WorkBook};

#[derive(Template)]
#[template(path = "pages/confirm.html")]
pub(super) struct ConfirmPage {
    site: Site,
    papers: Vec<PaperView>,
    /// Files that were not read, a sentence each.
    refused: Vec<String>,
    /// The pages of a paper of which some were not read.
    sheets: Option<Sheets>,
    findings: Vec<String>,
    /// A work book has neither record nor coefficients.
    only_work_books: bool,
    form: Form,
    errors: Errors,
}

/// What the head of a paper says.
struct PaperView {
    title: String,
    rows: Vec<(&'static str, String)>,
}

/// `known` is what a kept draft holds already: it stays wherever the papers are silent.
pub(super) fn page(
    visit: &Visit,
    papers: &Papers,
    known: Option<&Interviewed>,
) -> Result<Response, PageError> {
    let all = || papers.read.iter().map(|read| &read.paper);
    let unread = all().flat_map(unread).collect();
    let form = match known {
        None => Form::from_statement(papers.facts(), unread).with_conflicts(papers.conflicts()),
        Some(interviewed) => {
            let (facts, differences) = beside(&interviewed.answers, papers.facts(), visit);
            let mut conflicts = papers.conflicts();
            conflicts.extend(differences);
            Form::from_statement(&facts, unread)
                .with_conflicts(conflicts)
                .of_draft()
        }
    }
    .with_origins(papers.origins());
    let page = ConfirmPage {
        site: Site::new(visit, "/statement").with_answers("answers"),
        papers: papers.read.iter().map(header).collect(),
        refused: papers.refused.clone(),
        sheets: papers.sheets.clone(),
        findings: findings(papers),
        only_work_books: all().all(|paper| matches!(paper, Paper::WorkBook(_))),
        form,
        errors: Errors::default(),
    };
    html(StatusCode::OK, &page)
}

/// What the papers say, with what was said before in the places where they are silent; and in what they differ.
fn beside(said: &Answers, of_papers: &Facts, visit: &Visit) -> (Facts, Vec<String>) {
    let mut document = contract::facts::write(of_papers);
    let known = said.document();
    let mut differences = vec![];
    if let (Some(papers), Some(known)) = (document.as_object_mut(), known.as_object()) {
        if let (Some(one), Some(other)) = (day(known.get("born")), day(papers.get("born")))
            && one != other
        {
            differences.push(format!(
                "Вы написали, что день рождения — {}. В бумаге: {}. Оставьте верный.",
                date::long(one),
                date::long(other)
            ));
        }
        for (name, value) in known {
            papers.entry(name).or_insert_with(|| value.clone());
        }
    }
    // Together they may contradict: then the papers alone are shown, and nothing said before is touched.
    match contract::facts::read_value(&document, visit.clock.today()) {
        Ok(facts) => (facts, differences),
        Err(_) => (of_papers.clone(), differences),
    }
}

fn day(value: Option<&Value>) -> Option<Date> {
    value?.as_str()?.parse().ok()
}

const ABSENT: &str = "в выписке нет";

fn header(read: &Read) -> PaperView {
    let mut rows = match &read.paper {
        Paper::Statement(statement) => of_statement(statement),
        Paper::WorkBook(book) => of_work_book(book),
    };
    let signature = match (read.paper.signature(), read.signature_beside) {
        (true, _) => "есть, мы её не проверяли",
        (false, true) => "лежит рядом в архиве, мы её не проверяли",
        (false, false) => "нет",
    };
    rows.push(("Электронная подпись", signature.to_owned()));
    PaperView {
        title: capitalised(&read.label),
        rows,
    }
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

fn findings(papers: &Papers) -> Vec<String> {
    let found = papers.read.iter().flat_map(|read| {
        let own = read.paper.findings().iter();
        // They have a list of their own.
        let shown = own.filter(|found| !matches!(found.kind, FindingKind::Unread { .. }));
        shown.map(|found| {
            let sentence = finding::sentence(&found.kind);
            match papers.number_of(read, found) {
                Some(number) => format!("Период {number}. {sentence}"),
                None => sentence,
            }
        })
    });
    found.chain(papers.notes.iter().cloned()).collect()
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

impl Sample for ConfirmPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |conflicts: Vec<String>| Self {
            site: Site::new(visit, "/statement").with_answers("answers"),
            papers: vec![PaperView {
                title: "Выписка «образец.xml»".to_owned(),
                rows: vec![
                    ("Чья выписка", "Образцова Образина Образовна".to_owned()),
                    ("Дата рождения", "12 апреля 1972 года".to_owned()),
                    ("Страховой стаж", ABSENT.to_owned()),
                ],
            }],
            refused: vec![],
            findings: vec!["Период 1. Выдуманная находка для образца.".to_owned()],
            sheets: None,
            only_work_books: false,
            form: Form::read(&Posted::sample(
                &[
                    TEACHER,
                    &[("origin", "statement"), ("unread", "Раздел 9: «непонятно»")],
                ]
                .concat(),
            ))
            .with_conflicts(conflicts),
            errors: Errors::default(),
        };
        let conflict = "Выписка: с 15.08.1993. Трудовая книжка: с 01.09.1993.".to_owned();
        let mut two = page(vec![conflict]);
        two.refused = vec!["«снимок.png»: буквы не разобрать".to_owned()];
        two.papers.push(PaperView {
            title: "Трудовая книжка «образец.pdf»".to_owned(),
            rows: vec![("Записей", "2".to_owned())],
        });
        vec![("one-paper", page(vec![])), ("two-papers", two)]
    }
}

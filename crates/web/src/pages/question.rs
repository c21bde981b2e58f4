//! `/questions/{name}`: one question, kept as soon as it is answered.

use super::html;
use crate::{
    form::{errors::Errors, posted::Posted},
    interviewed::{Interviewed, Standing},
    law_change::Told,
    page_error::PageError,
    pages::periods,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use interview::{Answers, Ask, Choice, Kind, Problem, Said, Whose};
use jiff::civil::Date;

/// More boxes than any question has: a guard against a forged form.
const MOST_BOXES: usize = 40;

#[derive(Template)]
#[template(path = "pages/question.html")]
struct QuestionPage {
    site: Site,
    ask: Ask,
    /// The question in the words for this person.
    sentence: String,
    /// Of which child or period.
    about: Option<String>,
    boxes: Boxes,
    errors: Errors,
    /// Another question the mistake leads to.
    elsewhere: Option<Ask>,
    back: String,
    left: Option<usize>,
    today: Date,
    number: Option<String>,
}

/// What stands in the boxes.
struct Boxes(Vec<(String, String)>);

impl Boxes {
    fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }
}

impl QuestionPage {
    /// The answers to choose from; none where something is typed.
    fn choices(&self) -> &'static [Choice] {
        match self.ask.question.kind {
            Kind::Choice(choices) => choices,
            _ => &[],
        }
    }

    /// The id of a radio button; a mistake leads to the first.
    fn control(place: &usize) -> String {
        match place {
            0 => "answer".to_owned(),
            place => format!("answer-{place}"),
        }
    }

    fn is_length(&self) -> bool {
        matches!(self.ask.question.kind, Kind::Length)
    }

    fn is_by_year(&self) -> bool {
        matches!(self.ask.question.kind, Kind::ByYear)
    }

    /// Years of a question about years, the latest first.
    fn years(&self) -> Vec<i16> {
        interview::years(self.today).rev().collect()
    }

    /// What kind of box: for the keyboard of a telephone.
    fn input(&self) -> &'static str {
        match self.ask.question.kind {
            Kind::Whole { .. } | Kind::Count { .. } | Kind::ChildNumber => "whole",
            Kind::Decimal { .. } => "decimal",
            Kind::Day => "day",
            _ => "text",
        }
    }

    /// What an answer looks like.
    fn hint(&self) -> String {
        match self.ask.question.kind {
            Kind::Day => "Например, 31.01.1970 или 31 января 1970.".to_owned(),
            Kind::Whole { .. } | Kind::Count { .. } | Kind::ChildNumber => {
                "Напишите цифрами. Если ни одного — напишите 0.".to_owned()
            }
            Kind::Decimal { example } => format!("Например, {example}"),
            _ => String::new(),
        }
    }
}

pub(crate) async fn show(visit: Visit, Path(name): Path<String>) -> Result<Response, PageError> {
    let ask = Ask::find(&name).ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Redirect::to("/resume").into_response());
    };
    if matches!(ask.question.kind, Kind::Periods { .. }) {
        return periods::show(&visit, &interviewed);
    }
    let typed = interviewed.typed(ask);
    let (boxes, errors) = match (typed, interviewed.answers.of(ask)) {
        // What was refused the last time is shown with the same words.
        (Some(typed), _) => {
            let errors = match read(&visit, &interviewed.answers, ask, &typed) {
                Read::Wrong(errors, _) => errors,
                Read::Answer(_) | Read::Nothing => Errors::default(),
            };
            (typed, errors)
        }
        (None, Some(said)) => (said.boxes(&ask.question.kind), Errors::default()),
        (None, None) => (vec![], Errors::default()),
    };
    page(
        &visit,
        Some(&interviewed),
        ask,
        boxes,
        StatusCode::OK,
        errors,
        None,
    )
}

pub(crate) async fn save(
    visit: Visit,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let ask = Ask::find(&name).ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    let boxes = boxes_of(&posted);
    let Some(interviewed) = visit.interviewed().await? else {
        return unknown_device(&visit, ask, boxes);
    };
    if matches!(ask.question.kind, Kind::Periods { .. }) {
        return periods::save(&visit, &interviewed, &posted).await;
    }
    match read(&visit, &interviewed.answers, ask, &boxes) {
        Read::Answer(answers) => {
            interviewed.become_answers(&answers, Some(ask)).await?;
            onward(&visit, &interviewed, &answers, ask).await
        }
        Read::Nothing => {
            let errors = mistake("Ответьте или нажмите «Не знаю»".to_owned());
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&visit, Some(&interviewed), ask, boxes, status, errors, None)
        }
        Read::Wrong(errors, elsewhere) => {
            interviewed.keep_typed(ask, &boxes).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(
                &visit,
                Some(&interviewed),
                ask,
                boxes,
                status,
                errors,
                elsewhere,
            )
        }
    }
}

/// What came of the boxes.
enum Read {
    /// All answers with this one.
    Answer(Answers),
    /// Nothing was answered.
    Nothing,
    /// It cannot be taken; perhaps another question is at fault.
    Wrong(Errors, Option<Ask>),
}

fn read(visit: &Visit, before: &Answers, ask: Ask, boxes: &[(String, String)]) -> Read {
    let today = visit.clock.today();
    let field = |name: &str| {
        boxes
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.as_str())
    };
    let said = match Said::read(&ask.question.kind, field, today) {
        Ok(Some(said)) => said,
        Ok(None) => return Read::Nothing,
        Err(message) => return Read::Wrong(mistake(message), None),
    };
    let mut answers = before.clone();
    answers.say(ask, said);
    match answers.facts(today) {
        Ok(_) => Read::Answer(answers),
        // What did not hold together before is not this answer's fault: the person is led to it at the result.
        Err(_) if before.facts(today).is_err() => Read::Answer(answers),
        Err(problem) => {
            let elsewhere = problem.ask.filter(|other| *other != ask);
            Read::Wrong(mistake(problem.text), elsewhere)
        }
    }
}

/// Where an answer leads; `answers` are kept already.
pub(super) async fn onward(
    visit: &Visit,
    interviewed: &Interviewed,
    answers: &Answers,
    ask: Ask,
) -> Result<Response, PageError> {
    let standing = visit.standing(answers);
    if let Ok(standing) = &standing {
        let told = Told::read(&interviewed.open).await?;
        told.follow(&interviewed.open, &standing.conclusion).await?;
    }
    let asked_for_file =
        ask.question.id == "statement" && answers.choice("statement") == Some("file");
    let address = if asked_for_file {
        "/statement".to_owned()
    } else {
        address_of(standing)
    };
    Ok(Redirect::to(&address).into_response())
}

/// The next question, or the result.
pub(crate) fn next_address(visit: &Visit, answers: &Answers) -> String {
    address_of(visit.standing(answers))
}

fn address_of(standing: Result<Standing, Problem>) -> String {
    match standing {
        Ok(Standing { course, .. }) => course
            .next()
            .map_or_else(|| "/result".to_owned(), |ask| format!("/questions/{ask}")),
        Err(problem) => problem.ask.map_or_else(
            || "/questions".to_owned(),
            |ask| format!("/questions/{ask}"),
        ),
    }
}

fn mistake(text: String) -> Errors {
    let mut errors = Errors::default();
    errors.add("answer", text);
    errors
}

/// The boxes that were sent; the button «Не знаю» is an answer.
fn boxes_of(posted: &Posted) -> Vec<(String, String)> {
    if !posted.get("unknown").is_empty() {
        return vec![("answer".to_owned(), "?".to_owned())];
    }
    posted.0.iter().take(MOST_BOXES).cloned().collect()
}

/// Without a ticket nothing can be kept: the answer stays on the page, and the page says so.
fn unknown_device(
    visit: &Visit,
    ask: Ask,
    boxes: Vec<(String, String)>,
) -> Result<Response, PageError> {
    let errors = mistake(
        "Этот ответ не сохранён: мы не узнали ваше устройство. Откройте свои ответы по номеру и словам, потом ответьте ещё раз"
            .to_owned(),
    );
    page(visit, None, ask, boxes, StatusCode::CONFLICT, errors, None)
}

fn page(
    visit: &Visit,
    interviewed: Option<&Interviewed>,
    ask: Ask,
    boxes: Vec<(String, String)>,
    status: StatusCode,
    errors: Errors,
    elsewhere: Option<Ask>,
) -> Result<Response, PageError> {
    let answers = interviewed.map(|interviewed| &interviewed.answers);
    let standing = answers.and_then(|answers| visit.standing(answers).ok());
    let whose = answers.map_or(Whose::Own, Answers::whose);
    let before = interviewed.and_then(|interviewed| interviewed.before(ask));
    let page = QuestionPage {
        site: Site::new(visit, "/questions"),
        ask,
        sentence: match whose {
            Whose::Own => ask.own(),
            Whose::Relative => ask.relative(),
        },
        about: standing
            .as_ref()
            .and_then(|standing| ask.about(&standing.facts)),
        boxes: Boxes(boxes),
        errors,
        elsewhere,
        back: before.map_or_else(
            || "/questions".to_owned(),
            |ask| format!("/questions/{ask}"),
        ),
        today: visit.clock.today(),
        left: standing.map(|standing| standing.course.ahead.len()),
        number: interviewed.map(|interviewed| interviewed.open.number().to_string()),
    };
    html(status, &page)
}

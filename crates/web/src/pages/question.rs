//! `/questions/{name}`: one question, kept as soon as it is answered.

mod samples;

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
pub(super) struct QuestionPage {
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

/// What the person has just tried, or said before.
#[derive(Default)]
struct Tried {
    boxes: Vec<(String, String)>,
    errors: Errors,
    /// Another question the mistake leads to.
    elsewhere: Option<Ask>,
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
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "a template hands over references"
    )]
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
    let tried = match (typed, interviewed.answers.of(ask)) {
        // What was refused the last time is shown with the same words.
        (Some(boxes), _) => {
            let (errors, elsewhere) = match read(&visit, &interviewed.answers, ask, &boxes) {
                Read::Wrong(errors, elsewhere) => (errors, elsewhere),
                Read::Answer(_) | Read::Nothing => (Errors::default(), None),
            };
            Tried {
                boxes,
                errors,
                elsewhere,
            }
        }
        (None, said) => Tried::before(ask, said),
    };
    html(
        StatusCode::OK,
        &page(&visit, Some(&interviewed), ask, tried),
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
            let tried = Tried::refused(boxes, nothing_said(ask));
            refused(&page(&visit, Some(&interviewed), ask, tried))
        }
        Read::Wrong(errors, elsewhere) => {
            interviewed.keep_typed(ask, &boxes).await?;
            let tried = Tried {
                boxes,
                errors,
                elsewhere,
            };
            refused(&page(&visit, Some(&interviewed), ask, tried))
        }
    }
}

impl Tried {
    /// What was said to this question before.
    fn before(ask: Ask, said: Option<&Said>) -> Self {
        Self {
            boxes: said.map_or_else(Vec::new, |said| said.boxes(&ask.question.kind)),
            ..Self::default()
        }
    }

    fn refused(boxes: Vec<(String, String)>, errors: Errors) -> Self {
        Self {
            boxes,
            errors,
            elsewhere: None,
        }
    }
}

fn refused(page: &QuestionPage) -> Result<Response, PageError> {
    html(StatusCode::UNPROCESSABLE_ENTITY, page)
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

fn nothing_said(ask: Ask) -> Errors {
    let what_to_do = match ask.question.kind {
        Kind::Choice(_) => "Отметьте один ответ. Можно «Не знаю»",
        _ => "Ответьте или нажмите «Не знаю»",
    };
    mistake(what_to_do.to_owned())
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
    let tried = Tried::refused(boxes, not_kept());
    html(StatusCode::CONFLICT, &page(visit, None, ask, tried))
}

fn not_kept() -> Errors {
    mistake(
        "Этот ответ не сохранён: мы не узнали ваше устройство. Откройте свои ответы по номеру и словам, потом ответьте ещё раз"
            .to_owned(),
    )
}

fn page(visit: &Visit, interviewed: Option<&Interviewed>, ask: Ask, tried: Tried) -> QuestionPage {
    let answers = interviewed.map(|interviewed| &interviewed.answers);
    let standing = answers.and_then(|answers| visit.standing(answers).ok());
    let whose = answers.map_or(Whose::Own, Answers::whose);
    let before = interviewed.and_then(|interviewed| interviewed.before(ask));
    QuestionPage {
        site: Site::new(visit, "/questions"),
        ask,
        sentence: match whose {
            Whose::Own => ask.own(),
            Whose::Relative => ask.relative(),
        },
        about: standing
            .as_ref()
            .and_then(|standing| ask.about(&standing.facts)),
        boxes: Boxes(tried.boxes),
        errors: tried.errors,
        elsewhere: tried.elsewhere,
        back: before.map_or_else(
            || "/questions".to_owned(),
            |ask| format!("/questions/{ask}"),
        ),
        today: visit.clock.today(),
        left: standing.map(|standing| standing.course.ahead.len()),
        number: interviewed.map(|interviewed| interviewed.open.number().to_string()),
    }
}

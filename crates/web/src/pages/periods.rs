//! The question about periods: rows to fill in, to cut and to join, as in the form of a statement.

use super::html;
use crate::{
    form::{Action, Form, errors::Errors, posted::Posted},
    interviewed::Interviewed,
    page_error::PageError,
    pages::question,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use interview::{Ask, Rows, Said, Whose};
use rules::{
    Facts,
    fact::{Fact, PeriodField},
};
use serde_json::Value;

/// The name of the question.
const NAME: &str = "periods";

#[derive(Template)]
#[template(path = "pages/periods.html")]
pub(super) struct PeriodsPage {
    site: Site,
    ask: Ask,
    sentence: String,
    form: Form,
    errors: Errors,
    back: String,
    number: Option<String>,
}

pub(super) fn show(visit: &Visit, interviewed: &Interviewed) -> Result<Response, PageError> {
    let form = shown(visit, interviewed, ask()?);
    page(visit, interviewed, form, Errors::default())
}

/// What was typed and refused the last time, or what is known.
fn shown(visit: &Visit, interviewed: &Interviewed, ask: Ask) -> Form {
    let form = match interviewed.typed(ask) {
        Some(typed) => Form::read(&Posted(typed)),
        None => form_of(visit, interviewed),
    };
    // An empty row invites to begin.
    if form.periods.is_empty() {
        form.after(Action::AddPeriod).0
    } else {
        form
    }
}

pub(super) async fn save(
    visit: &Visit,
    interviewed: &Interviewed,
    posted: &Posted,
) -> Result<Response, PageError> {
    let ask = ask()?;
    if !posted.get("unknown").is_empty() {
        let mut answers = interviewed.answers.clone();
        answers.say(ask, Said::Unknown);
        interviewed.become_answers(&answers, Some(ask)).await?;
        return question::onward(visit, interviewed, &answers, ask).await;
    }
    let sent = Form::read(posted);
    let (form, errors) = match Action::read(posted) {
        Action::Answer => {
            // The rest of the person's life stays as it is: days of children and of birth are compared with it.
            let whole = form_of(visit, interviewed).with_periods(sent.periods.clone());
            match whole.facts(visit.clock.today()) {
                Ok(facts) => return keep(visit, interviewed, ask, &facts).await,
                Err(errors) => (sent, errors),
            }
        }
        action => sent.after(action),
    };
    let boxes: Vec<(String, String)> = form
        .fields()
        .into_iter()
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    interviewed.keep_typed(ask, &boxes).await?;
    page(visit, interviewed, form, errors)
}

/// Keeps the periods. Particulars told one by one have become part of their rows.
async fn keep(
    visit: &Visit,
    interviewed: &Interviewed,
    ask: Ask,
    facts: &Facts,
) -> Result<Response, PageError> {
    let mut document = contract::facts::write(facts);
    let periods = document.get_mut(NAME).map_or(Value::Null, Value::take);
    let mut answers = interviewed.answers.clone();
    let of_rows: Vec<Ask> = answers
        .all()
        .map(|(ask, _)| ask)
        .filter(|ask| ask.question.rows == Rows::Periods)
        .collect();
    for row in of_rows {
        answers.unsay(row);
    }
    let said = match periods {
        // Nothing in any row: nothing is known.
        Value::Null => Said::Unknown,
        periods => Said::Value(periods),
    };
    answers.say(ask, said);
    interviewed.become_answers(&answers, Some(ask)).await?;
    question::onward(visit, interviewed, &answers, ask).await
}

/// The form of what is known of the person.
fn form_of(visit: &Visit, interviewed: &Interviewed) -> Form {
    let facts = interviewed.answers.facts(visit.clock.today());
    Form::of(&facts.unwrap_or_default())
}

fn ask() -> Result<Ask, PageError> {
    Ask::find(NAME).ok_or(PageError::Refused(StatusCode::NOT_FOUND))
}

fn page(
    visit: &Visit,
    interviewed: &Interviewed,
    form: Form,
    errors: Errors,
) -> Result<Response, PageError> {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    html(status, &view(visit, interviewed, ask()?, form, errors))
}

fn view(
    visit: &Visit,
    interviewed: &Interviewed,
    ask: Ask,
    form: Form,
    errors: Errors,
) -> PeriodsPage {
    let before = interviewed.before(ask);
    PeriodsPage {
        site: Site::new(visit, "/questions"),
        ask,
        sentence: match interviewed.answers.whose() {
            Whose::Own => ask.own(),
            Whose::Relative => ask.relative(),
        },
        form: form.asked_alone(),
        errors,
        back: before.map_or_else(
            || "/questions".to_owned(),
            |ask| format!("/questions/{ask}"),
        ),
        number: Some(interviewed.open.number().to_string()),
    }
}

impl Sample for PeriodsPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let wrong = Form::read(&Posted::sample(&[
            ("period-0-from", "31.02.1993"),
            ("period-0-to", "вчера"),
            ("period-0-kind", "work"),
        ]));
        let errors = wrong.facts(visit.clock.today()).err();
        let usual = |interviewed: Option<Interviewed>| {
            let (interviewed, ask) = (interviewed?, Ask::find(NAME)?);
            let form = shown(visit, &interviewed, ask);
            Some(view(visit, &interviewed, ask, form, Errors::default()))
        };
        let refused = |interviewed: Option<Interviewed>| {
            Some(view(visit, &interviewed?, Ask::find(NAME)?, wrong, errors?))
        };
        [
            ("empty", usual(Interviewed::begun(visit))),
            ("filled", usual(Interviewed::teacher(visit))),
            ("mistakes", refused(Interviewed::begun(visit))),
        ]
        .into_iter()
        .filter_map(|(name, page)| Some((name, page?)))
        .collect()
    }
}

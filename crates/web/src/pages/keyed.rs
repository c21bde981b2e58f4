//! `/blank/keyed`: a filled blank typed in by its codes becomes kept answers.

use super::html;
use crate::{
    form::{errors::Errors, posted::Posted},
    kept,
    page_error::PageError,
    pages::question,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use interview::{Answers, edition_warning, read_keyed};

/// The id of the box.
const TEXT: &str = "text";

#[derive(Template)]
#[template(path = "pages/keyed.html")]
pub(super) struct KeyedPage {
    site: Site,
    text: String,
    errors: Errors,
    /// The blank is of another edition: its numbers may mean other answers.
    warning: Option<String>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit, "", Errors::default(), None))
}

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    let text = posted.get(TEXT);
    let keyed = match read_keyed(text, visit.clock.today()) {
        Ok(keyed) => keyed,
        Err(problems) => {
            let sentences = problems.iter().map(ToString::to_string);
            return refused(&visit, text, sentences);
        }
    };
    if keyed.all().next().is_none() {
        let nothing = "Здесь нет ни одного ответа. Впишите строки бланка".to_owned();
        return refused(&visit, text, [nothing].into_iter());
    }
    let is_checked = !posted.get("checked").is_empty();
    if let Some(warning) = edition_warning(text).filter(|_| !is_checked) {
        let page = page(&visit, text, Errors::default(), Some(warning));
        return html(StatusCode::OK, &page);
    }
    keep(&visit, text, &keyed).await
}

/// Keeps the answers: in the draft that is open here, or in a new one.
async fn keep(visit: &Visit, text: &str, keyed: &Answers) -> Result<Response, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        let cookies = kept::begin(visit, &keyed.kept()).await?;
        return Ok((cookies, Redirect::to("/card")).into_response());
    };
    let mut answers = interviewed.answers.clone();
    for (ask, said) in keyed.all() {
        answers.say(ask, said.clone());
    }
    if let Err(problem) = answers.facts(visit.clock.today()) {
        let sentence = format!("С прежними ответами это не сходится. {}", problem.text);
        return refused(visit, text, [sentence].into_iter());
    }
    interviewed.become_answers(&answers, None).await?;
    Ok(Redirect::to(&question::next_address(visit, &answers)).into_response())
}

/// The same page with what is wrong: everything typed is still there, and nothing is kept.
fn refused(
    visit: &Visit,
    text: &str,
    sentences: impl Iterator<Item = String>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    for sentence in sentences {
        errors.add_another(TEXT, sentence);
    }
    html(
        StatusCode::UNPROCESSABLE_ENTITY,
        &page(visit, text, errors, None),
    )
}

fn page(visit: &Visit, text: &str, errors: Errors, warning: Option<String>) -> KeyedPage {
    KeyedPage {
        site: Site::new(visit, "/blank"),
        text: text.to_owned(),
        errors,
        warning,
    }
}

impl Sample for KeyedPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let text = "бланк: 000000\n12: 1\n13: 32.05.1968";
        let mut errors = Errors::default();
        errors.add_another(
            TEXT,
            "Строка 3, код 13: Такой даты нет в календаре. Проверьте день и месяц".to_owned(),
        );
        let warning = "Бланк другой редакции: 000000. Сверьте вопросы и номера ответов с бумагой";
        vec![
            ("empty", page(visit, "", Errors::default(), None)),
            ("refused", page(visit, text, errors, None)),
            (
                "other-edition",
                page(visit, text, Errors::default(), Some(warning.to_owned())),
            ),
        ]
    }
}

//! `/resume`: going on with the number and the words of a card, on any device.

use super::html;
use crate::{
    clock,
    form::{errors::Errors, posted::Posted},
    kept::{self, kept},
    page_error::PageError,
    sample::{self, Sample},
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use store::{CaseNumber, Opening};

pub(crate) const ADDRESS: &str = "/resume";

/// Says of both at once: which of the two is wrong, a stranger need not know.
const WRONG: &str = "Номер или слова не подошли. Сверьте то и другое с карточкой";

#[derive(Template)]
#[template(path = "pages/resume.html")]
pub(super) struct ResumePage {
    site: Site,
    errors: Errors,
    number: String,
    words: String,
    /// «15:05»: too many tries, and when there will be one again.
    again_at: Option<String>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &ResumePage::new(&visit))
}

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    let page = ResumePage {
        number: posted.get("number").to_owned(),
        words: posted.get("words").to_owned(),
        ..ResumePage::new(&visit)
    };
    // A slip of the pen is found without asking the store: it costs no try.
    let number = match page.checked() {
        Ok(number) => number,
        Err(errors) => return page.refused(errors),
    };
    let now = visit.clock.now();
    if let Err(again_at) = visit.knocks.take(visit.client, now) {
        return page.too_many_tries(again_at);
    }
    match kept(visit.drafts.open(number, &page.words, now).await, "W-0019")? {
        Opening::Opened(draft) => {
            let ticket = kept::ticket_of(&visit, number, draft.words_revision, now)?;
            Ok((ticket, Redirect::to(kept::AFTER_RESUMING)).into_response())
        }
        Opening::Wrong => page.refused(not_opened()),
        Opening::TooManyTries { again_at } => page.too_many_tries(again_at),
    }
}

impl ResumePage {
    fn new(visit: &Visit) -> Self {
        Self {
            site: Site::new(visit, "/questions"),
            errors: Errors::default(),
            number: String::new(),
            words: String::new(),
            again_at: None,
        }
    }

    fn checked(&self) -> Result<CaseNumber, Errors> {
        let mut errors = Errors::default();
        let number: Option<CaseNumber> = match self.number.parse() {
            Ok(number) => Some(number),
            Err(wrong) => {
                errors.add("number", store::WrongNumber::to_string(&wrong));
                None
            }
        };
        if !self.words.contains(char::is_alphabetic) {
            errors.add("words", "Впишите три слова с карточки");
        }
        number.filter(|_| errors.is_empty()).ok_or(errors)
    }

    fn refused(self, errors: Errors) -> Result<Response, PageError> {
        html(StatusCode::UNPROCESSABLE_ENTITY, &Self { errors, ..self })
    }

    fn too_many_tries(self, again_at: Timestamp) -> Result<Response, PageError> {
        let page = Self {
            again_at: Some(clock::minute(again_at)),
            ..self
        };
        html(StatusCode::TOO_MANY_REQUESTS, &page)
    }
}

fn not_opened() -> Errors {
    let mut errors = Errors::default();
    errors.add("number", WRONG);
    errors
}

impl Sample for ResumePage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let typed = |number: &str, words: &str| Self {
            number: number.to_owned(),
            words: words.to_owned(),
            ..Self::new(visit)
        };
        let refused = |page: Self| Self {
            errors: page.checked().err().unwrap_or_else(not_opened),
            ..page
        };
        let too_many_tries = Self {
            again_at: Some("15:05".to_owned()),
            ..Self::new(visit)
        };
        vec![
            ("empty", Self::new(visit)),
            ("mistakes", refused(typed("123-456-7", "12"))),
            (
                "not-opened",
                refused(typed(sample::NUMBER, "рябина колодец варежка")),
            ),
            ("too-many-tries", too_many_tries),
        ]
    }
}

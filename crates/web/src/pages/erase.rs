//! `/erase`: everything a person said is erased at once, because the person asks.

use super::html;
use crate::{
    kept::{self, CARD, TICKET, kept},
    page_error::PageError,
    sample::{self, Sample},
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use store::StoreError;

/// Who erases, for the act: the service does what the person asks.
const ERASER: &str = "служба";

#[derive(Template)]
#[template(path = "pages/erase.html")]
pub(super) struct ErasePage {
    site: Site,
    state: State,
}

enum State {
    /// Asks once more, about this number.
    Asked { number: String },
    /// Everything is erased.
    Done { n_answers: i64 },
    /// This browser holds no ticket.
    Nothing,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let state = match visit.draft().await? {
        Some(open) => State::Asked {
            number: open.draft.number.to_string(),
        },
        None => State::Nothing,
    };
    page(&visit, state)
}

pub(crate) async fn save(visit: Visit) -> Result<Response, PageError> {
    let Some(open) = visit.draft().await? else {
        return page(&visit, State::Nothing);
    };
    let (number, now) = (open.draft.number, visit.clock.now());
    let state = match visit.drafts.store().erase_asked(number, now, ERASER).await {
        // The button was pressed twice.
        Err(StoreError::NoDraft) => State::Nothing,
        act => State::Done {
            n_answers: kept(act, "W-0021")?.n_answers,
        },
    };
    let forgotten = kept::forget(&visit, &[TICKET, CARD]);
    Ok((forgotten, kept::WITHOUT_TRACES, page(&visit, state)?).into_response())
}

fn page(visit: &Visit, state: State) -> Result<Response, PageError> {
    let site = Site::new(visit, "/questions");
    Ok(kept::unstored(html(
        StatusCode::OK,
        &ErasePage { site, state },
    )?))
}

impl Sample for ErasePage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |state| Self {
            site: Site::new(visit, "/questions"),
            state,
        };
        let number = sample::NUMBER.to_owned();
        vec![
            ("asked", page(State::Asked { number })),
            ("done", page(State::Done { n_answers: 17 })),
            ("nothing", page(State::Nothing)),
        ]
    }
}

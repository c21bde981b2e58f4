//! `/card`: the case number and the secret words, to be copied or printed.

use super::{html, resume};
use crate::{
    clock,
    kept::{self, CARD, OpenDraft, QUESTIONS},
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
use contract::wording::date;

#[derive(Template)]
#[template(path = "pages/card.html")]
pub(super) struct CardPage {
    site: Site,
    /// «123-456-7»
    number: String,
    /// One by one; `None` when they cannot be shown any more.
    words: Option<Vec<String>>,
    /// «21 февраля 2027 года»; `None` when a case is open and nothing is erased by itself.
    until: Option<String>,
    /// «pravo.example/resume»
    way_back: Option<String>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let Some(OpenDraft { draft, .. }) = visit.draft().await? else {
        return Ok(Redirect::to(resume::ADDRESS).into_response());
    };
    let sealed = visit.cookies.get(CARD).unwrap_or_default();
    let now = visit.clock.now();
    let words = visit
        .drafts
        .words_of(sealed, draft.number, draft.words_revision, now);
    let until = clock::in_kirov(draft.keep_until).date();
    let page = CardPage {
        site: Site::new(&visit, "/questions"),
        number: draft.number.to_string(),
        words: words.map(|words| words.as_str().split(' ').map(str::to_owned).collect()),
        until: draft.case_opened_at.is_none().then(|| date::long(until)),
        way_back: visit
            .host
            .as_ref()
            .map(|host| format!("{host}{}", resume::ADDRESS)),
    };
    Ok(kept::unstored(html(StatusCode::OK, &page)?))
}

/// The words are written down: nobody may look at them again.
pub(crate) async fn save(visit: Visit) -> Response {
    (kept::forget(&visit, &[CARD]), Redirect::to(QUESTIONS)).into_response()
}

impl Sample for CardPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |words: Option<[&str; 3]>, until: Option<&str>| Self {
            site: Site::new(visit, "/questions"),
            number: sample::NUMBER.to_owned(),
            words: words.map(|words| words.map(str::to_owned).to_vec()),
            until: until.map(str::to_owned),
            way_back: Some(format!("pravo.example{}", resume::ADDRESS)),
        };
        let until = Some("21 февраля 2027 года");
        vec![
            ("words", page(Some(["рябина", "колодец", "варежка"]), until)),
            ("without-words", page(None, until)),
            ("open-case", page(None, None)),
        ]
    }
}

//! `/leave`: this device forgets the answers; the card still opens them.

use super::html;
use crate::{
    kept::{self, CARD, TICKET},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "pages/leave.html")]
pub(super) struct LeavePage {
    site: Site,
}

pub(crate) async fn save(visit: Visit) -> Result<Response, PageError> {
    let site = Site::new(&visit, "/questions");
    let page = html(StatusCode::OK, &LeavePage { site })?;
    let forgotten = kept::forget(&visit, &[TICKET, CARD]);
    Ok((forgotten, kept::WITHOUT_TRACES, page).into_response())
}

impl Sample for LeavePage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let site = Site::new(visit, "/questions");
        vec![("usual", Self { site })]
    }
}

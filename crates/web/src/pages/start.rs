//! `/`: who we are, what a person gets, and the doors in.

use super::html;
use crate::{law_of_grounds, page_error::PageError, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use interview::{Choice, Kind};

#[derive(Template)]
#[template(path = "pages/start.html")]
struct StartPage {
    site: Site,
    doors: &'static [Choice],
    /// The case number of the draft this browser holds.
    number: Option<String>,
    assessed: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let draft = visit.draft().await?;
    let page = StartPage {
        site: Site::new(&visit, "/"),
        doors: doors(),
        number: draft.map(|open| open.number().to_string()),
        assessed: law_of_grounds::assessed(),
    };
    html(StatusCode::OK, &page)
}

/// The answers to «С чем вы пришли?».
fn doors() -> &'static [Choice] {
    match interview::find("door").map(|question| &question.kind) {
        Some(Kind::Choice(doors)) => doors,
        _ => &[],
    }
}

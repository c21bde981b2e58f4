//! `/`: who we are, what a person gets, and the doors in.

use super::html;
use crate::{law_of_grounds, page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use interview::{Choice, Kind};

#[derive(Template)]
#[template(path = "pages/start.html")]
pub(super) struct StartPage {
    site: Site,
    doors: &'static [Choice],
    /// The case number of the draft this browser holds.
    number: Option<String>,
    assessed: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let draft = visit.draft().await?;
    let number = draft.map(|open| open.number().to_string());
    html(StatusCode::OK, &page(&visit, number))
}

fn page(visit: &Visit, number: Option<String>) -> StartPage {
    StartPage {
        site: Site::new(visit, "/"),
        doors: doors(),
        number,
        assessed: law_of_grounds::assessed(),
    }
}

impl Sample for StartPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let number = "123-456-7".to_owned();
        vec![
            ("usual", page(visit, None)),
            ("begun", page(visit, Some(number))),
        ]
    }
}

/// The answers to «С чем вы пришли?».
fn doors() -> &'static [Choice] {
    match interview::find("door").map(|question| &question.kind) {
        Some(Kind::Choice(doors)) => doors,
        _ => &[],
    }
}

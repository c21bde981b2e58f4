//! `/`: who we are, what a person gets, two doors.

use super::html;
use crate::{app::App, law_of_grounds, page_error::PageError, site::Site};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/start.html")]
struct StartPage {
    site: Site,
    assessed: String,
}

pub(crate) async fn show(State(app): State<App>) -> Result<Response, PageError> {
    let page = StartPage {
        site: Site::new(&app, "/"),
        assessed: law_of_grounds::assessed(),
    };
    html(StatusCode::OK, &page)
}

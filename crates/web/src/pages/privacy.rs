//! `/privacy`: what happens to answers and files.

use super::html;
use crate::{app::App, page_error::PageError, site::Site};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/privacy.html")]
struct PrivacyPage {
    site: Site,
}

pub(crate) async fn show(State(app): State<App>) -> Result<Response, PageError> {
    let site = Site::new(&app, "/privacy");
    html(StatusCode::OK, &PrivacyPage { site })
}

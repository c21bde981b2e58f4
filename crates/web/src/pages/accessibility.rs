//! `/accessibility`: what works for whom, and what we have not checked.

use super::html;
use crate::{app::App, page_error::PageError, site::Site};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/accessibility.html")]
struct AccessibilityPage {
    site: Site,
}

pub(crate) async fn show(State(app): State<App>) -> Result<Response, PageError> {
    let site = Site::new(&app, "/accessibility");
    html(StatusCode::OK, &AccessibilityPage { site })
}

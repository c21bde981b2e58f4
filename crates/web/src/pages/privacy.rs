//! `/privacy`: what happens to answers and files.

use super::html;
use crate::{page_error::PageError, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/privacy.html")]
struct PrivacyPage {
    site: Site,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let site = Site::new(&visit, "/privacy");
    html(StatusCode::OK, &PrivacyPage { site })
}

//! `/grounds`: which grounds we assess, and which we do not yet.

use super::html;
use crate::{law_of_grounds, page_error::PageError, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use rules::ground::Ground;

#[derive(Template)]
#[template(path = "pages/grounds.html")]
struct GroundsPage {
    site: Site,
    assessed: &'static [Ground],
    /// «все 41 основание».
    share: String,
    ahead: Vec<law_of_grounds::Entry>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let page = GroundsPage {
        site: Site::new(&visit, "/grounds"),
        assessed: rules::grounds::ALL,
        share: law_of_grounds::assessed(),
        ahead: law_of_grounds::ahead(),
    };
    html(StatusCode::OK, &page)
}

//! `/`: who we are, what a person gets, two doors.

use super::html;
use crate::{law_of_grounds, page_error::PageError, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/start.html")]
struct StartPage {
    site: Site,
    assessed: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let page = StartPage {
        site: Site::new(&visit, "/"),
        assessed: law_of_grounds::assessed(),
    };
    html(StatusCode::OK, &page)
}

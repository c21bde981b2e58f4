//! `/about`: who we are, what we do and do not do, and by what right.

use super::html;
use crate::{
    owner::{Owner, owner},
    page_error::PageError,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/about.html")]
struct AboutPage {
    site: Site,
    owner: &'static Owner,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let page = AboutPage {
        site: Site::new(&visit, "/about"),
        owner: owner(),
    };
    html(StatusCode::OK, &page)
}

//! `/accessibility`: what works for whom, and what we have not checked.

use super::html;
use crate::{page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/accessibility.html")]
pub(super) struct AccessibilityPage {
    site: Site,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let site = Site::new(&visit, "/accessibility");
    html(StatusCode::OK, &AccessibilityPage { site })
}

impl Sample for AccessibilityPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let site = Site::new(visit, "/accessibility");
        vec![("usual", Self { site })]
    }
}

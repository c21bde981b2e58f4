//! `/about`: who we are, what we do and do not do, and by what right.

use super::html;
use crate::{
    owner::{Owner, owner},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/about.html")]
pub(super) struct AboutPage {
    site: Site,
    owner: &'static Owner,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> AboutPage {
    AboutPage {
        site: Site::new(visit, "/about"),
        owner: owner(),
    }
}

impl Sample for AboutPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}

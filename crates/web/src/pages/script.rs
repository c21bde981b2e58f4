//! `/script`: the interview to read aloud, for operators and helpers.

use super::html;
use crate::{page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use interview::script::{self, Script};

#[derive(Template)]
#[template(path = "pages/script.html")]
pub(super) struct ScriptPage {
    site: Site,
    script: Script,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> ScriptPage {
    ScriptPage {
        site: Site::new(visit, "/blank"),
        script: script::script(&script::every()),
    }
}

impl Sample for ScriptPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}

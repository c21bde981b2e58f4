//! `/script`: the interview to read aloud, for operators and helpers.

use super::html;
use crate::{page_error::PageError, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use interview::script::{self, Script};

#[derive(Template)]
#[template(path = "pages/script.html")]
struct ScriptPage {
    site: Site,
    script: Script,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let page = ScriptPage {
        site: Site::new(&visit, "/script"),
        script: script::script(&script::every()),
    };
    html(StatusCode::OK, &page)
}

//! `/elsewhere`: who helps when it is not our question.

use super::html;
use crate::{
    elsewhere::{Topic, topics},
    page_error::PageError,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/elsewhere.html")]
struct ElsewherePage {
    site: Site,
    topics: &'static [Topic],
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let page = ElsewherePage {
        site: Site::new(&visit, "/elsewhere"),
        topics: topics(),
    };
    html(StatusCode::OK, &page)
}

//! `/elsewhere/{topic}`: whose question it is, how to reach them, what to take along.

use super::html;
use crate::{
    elsewhere::{Piece, Topic, find},
    page_error::PageError,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/elsewhere_topic.html")]
struct ElsewhereTopicPage {
    site: Site,
    topic: &'static Topic,
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, PageError> {
    let topic = find(&id).ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    let page = ElsewhereTopicPage {
        site: Site::new(&visit, "/elsewhere"),
        topic,
    };
    html(StatusCode::OK, &page)
}

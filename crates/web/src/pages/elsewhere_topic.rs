//! `/elsewhere/{topic}`: whose question it is, how to reach them, what to take along.

use super::html;
use crate::{
    elsewhere::{Piece, Topic, find, topics},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/elsewhere_topic.html")]
pub(super) struct ElsewhereTopicPage {
    site: Site,
    topic: &'static Topic,
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, PageError> {
    let topic = find(&id).ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    html(StatusCode::OK, &page(&visit, topic))
}

fn page(visit: &Visit, topic: &'static Topic) -> ElsewhereTopicPage {
    ElsewhereTopicPage {
        site: Site::new(visit, "/elsewhere"),
        topic,
    }
}

impl Sample for ElsewhereTopicPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let named = |topic: &'static Topic| (topic.id.as_str(), page(visit, topic));
        topics().iter().map(named).collect()
    }
}

//! `/elsewhere`: who helps when it is not our question.

use super::html;
use crate::{
    elsewhere::{Topic, topics},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/elsewhere.html")]
pub(super) struct ElsewherePage {
    site: Site,
    topics: &'static [Topic],
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> ElsewherePage {
    ElsewherePage {
        site: Site::new(visit, "/elsewhere"),
        topics: topics(),
    }
}

impl Sample for ElsewherePage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}

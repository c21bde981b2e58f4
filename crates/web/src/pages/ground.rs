//! `/grounds/{id}`: one ground's own documentation.

use super::html;
use crate::{page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use rules::{ground::Ground, grounds};

#[derive(Template)]
#[template(path = "pages/ground.html")]
pub(super) struct GroundPage {
    site: Site,
    ground: &'static Ground,
    /// HTML made of our own Markdown; nobody else's text is in it.
    text: String,
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, PageError> {
    let ground = grounds::find(&id).ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    html(StatusCode::OK, &page(&visit, ground))
}

fn page(visit: &Visit, ground: &'static Ground) -> GroundPage {
    GroundPage {
        site: Site::new(visit, "/grounds"),
        ground,
        text: text(ground.docs),
    }
}

impl Sample for GroundPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let all = grounds::ALL.iter().take(1);
        all.map(|ground| ("general", page(visit, ground))).collect()
    }
}

fn text(markdown: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
    html
}

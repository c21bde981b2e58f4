//! `/grounds`: which grounds we assess, and which we do not yet.

use super::html;
use crate::{law_of_grounds, page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use rules::ground::Ground;

#[derive(Template)]
#[template(path = "pages/grounds.html")]
pub(super) struct GroundsPage {
    site: Site,
    assessed: &'static [Ground],
    /// «все 41 основание».
    share: String,
    ahead: Vec<law_of_grounds::Entry>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> GroundsPage {
    GroundsPage {
        site: Site::new(visit, "/grounds"),
        assessed: rules::grounds::ALL,
        share: law_of_grounds::assessed(),
        ahead: law_of_grounds::ahead(),
    }
}

impl Sample for GroundsPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let mut not_all = page(visit);
        "40 оснований из 41".clone_into(&mut not_all.share);
        let id = "invented";
        not_all.ahead = vec![(id, "Выдуманное основание", "ст. 0 выдуманного закона")];
        vec![("usual", page(visit)), ("not-all", not_all)]
    }
}

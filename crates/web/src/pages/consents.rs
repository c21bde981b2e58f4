//! `/consents`: every consent we may ask for, each a page of its own, and which of them this draft has given.

use super::{consent::private, html};
use crate::{
    consented::{Consented, Standing},
    page_error::PageError,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use consents::{Purpose, current};

#[derive(Template)]
#[template(path = "pages/consents.html")]
struct ConsentsPage {
    site: Site,
    has_draft: bool,
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    short: &'static str,
    standing: Standing,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let consented = Consented::of(&visit).await?;
    let today = visit.clock.today();
    let row = |purpose: Purpose| {
        let said = consented.as_ref().map(|all| all.standing(purpose));
        Some(Row {
            name: purpose.name(),
            short: &current(purpose, today)?.short,
            standing: said.unwrap_or(Standing::Silent),
        })
    };
    let page = ConsentsPage {
        site: Site::new(&visit, "/consents"),
        has_draft: consented.is_some(),
        rows: Purpose::ALL.into_iter().filter_map(row).collect(),
    };
    Ok(private(html(StatusCode::OK, &page)?, consented.as_ref()))
}

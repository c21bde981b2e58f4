//! `/consents`: every consent we may ask for, each a page of its own, and which of them this draft has given.

use super::{consent::private, html};
use crate::{
    consented::{Consented, Standing},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use consents::{Purpose, current};

#[derive(Template)]
#[template(path = "pages/consents.html")]
pub(super) struct ConsentsPage {
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
    let standing = |purpose| {
        let said = consented.as_ref().map(|all| all.standing(purpose));
        said.unwrap_or(Standing::Silent)
    };
    let page = page(&visit, consented.is_some(), standing);
    Ok(private(html(StatusCode::OK, &page)?, consented.as_ref()))
}

fn page(visit: &Visit, has_draft: bool, standing: impl Fn(Purpose) -> Standing) -> ConsentsPage {
    let today = visit.clock.today();
    let row = |purpose: Purpose| {
        Some(Row {
            name: purpose.name(),
            short: &current(purpose, today)?.short,
            standing: standing(purpose),
        })
    };
    ConsentsPage {
        site: Site::new(visit, "/consents"),
        has_draft,
        rows: Purpose::ALL.into_iter().filter_map(row).collect(),
    }
}

impl Sample for ConsentsPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let said = |purpose| match purpose {
            Purpose::Case => Standing::Given {
                on: "23 ноября 2026 года".to_owned(),
                edition: "2026-11-23".to_owned(),
            },
            Purpose::Mailing => Standing::Withdrawn {
                on: "24 ноября 2026 года".to_owned(),
            },
            _ => Standing::Silent,
        };
        vec![
            ("without-answers", page(visit, false, |_| Standing::Silent)),
            ("given-and-withdrawn", page(visit, true, said)),
        ]
    }
}

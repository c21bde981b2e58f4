//! `/law`: every legal number with the value of today.

use super::html;
use crate::{figures, page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use contract::wording::date;
use jiff::civil::Date;
use law::Parameter;

#[derive(Template)]
#[template(path = "pages/law.html")]
pub(super) struct LawPage {
    site: Site,
    today: String,
    checked_on: String,
    digest: String,
    rows: Vec<Row>,
}

/// A number on the day of the page.
struct Row {
    id: &'static str,
    title: &'static str,
    value: String,
    days: String,
    confidence: &'static str,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> LawPage {
    let today = visit.clock.today();
    LawPage {
        site: Site::new(visit, "/law"),
        today: date::long(today),
        checked_on: date::long(visit.law.checked_on()),
        digest: short_digest(visit.law.digest()).to_owned(),
        rows: visit
            .law
            .parameters()
            .map(|parameter| row(parameter, today))
            .collect(),
    }
}

impl Sample for LawPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let mut page = page(visit);
        // Their texts are data and change without the page.
        page.rows.truncate(5);
        vec![("five-numbers", page)]
    }
}

fn row(parameter: &'static Parameter, today: Date) -> Row {
    let (value, days, confidence) = match parameter.find(today) {
        Some(edition) => (
            figures::marked_value(edition, parameter.unit),
            figures::days_in_cell(edition.from, edition.to),
            edition.confidence.title(),
        ),
        None => ("на сегодня значения нет".to_owned(), "—".to_owned(), "—"),
    };
    Row {
        id: parameter.id,
        title: parameter.title,
        value,
        days,
        confidence,
    }
}

/// The first digits of a digest, enough to read aloud.
pub(super) fn short_digest(digest: &str) -> &str {
    let digits = digest.strip_prefix("sha256:").unwrap_or(digest);
    digits.get(..12).unwrap_or(digits)
}

//! `/law/{id}`: one legal number with all its editions.

use super::html;
use crate::{figures, page_error::PageError, sample::Sample, site::Site, visit::Visit};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use contract::wording::date;
use law::{Edition, Parameter, Value};

#[derive(Template)]
#[template(path = "pages/law_number.html")]
pub(super) struct LawNumberPage {
    site: Site,
    id: &'static str,
    title: &'static str,
    checked_on: String,
    gaps: Option<&'static str>,
    editions: Vec<EditionView>,
}

struct EditionView {
    days: String,
    mark: Option<&'static str>,
    value: Option<String>,
    table: Vec<(String, String)>,
    citation: &'static str,
    source: &'static str,
    url: Option<&'static str>,
    confidence: &'static str,
    published: Option<String>,
    note: Option<&'static str>,
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, PageError> {
    let parameter = visit
        .law
        .parameter(&id)
        .map_err(|_| PageError::Refused(StatusCode::NOT_FOUND))?;
    html(StatusCode::OK, &page(&visit, parameter))
}

fn page(visit: &Visit, parameter: &'static Parameter) -> LawNumberPage {
    LawNumberPage {
        site: Site::new(visit, "/law"),
        id: parameter.id,
        title: parameter.title,
        checked_on: date::long(parameter.checked_on),
        gaps: parameter.gaps_allowed.as_deref(),
        editions: newest_first(parameter),
    }
}

impl Sample for LawNumberPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let of = |name, id| Some((name, page(visit, visit.law.parameter(id).ok()?)));
        let number = of("number", "pensions.ipk_price");
        let table = of("table", "deferral.coefficient_general");
        number.into_iter().chain(table).collect()
    }
}

fn newest_first(parameter: &'static Parameter) -> Vec<EditionView> {
    let mut editions: Vec<&Edition> = parameter
        .editions
        .iter()
        .chain(&parameter.superseded)
        .collect();
    editions.sort_by_key(|edition| std::cmp::Reverse(edition.from));
    editions
        .into_iter()
        .map(|edition| EditionView {
            days: crate::form::capitalised(&figures::days(edition.from, edition.to)),
            mark: figures::mark(edition.status),
            value: matches!(edition.value, Value::Number(_))
                .then(|| figures::value(edition, parameter.unit)),
            table: figures::table(edition),
            citation: &edition.citation,
            source: &edition.source,
            url: edition.url.as_deref(),
            confidence: edition.confidence.title(),
            published: edition.published.map(date::long),
            note: edition.note.as_deref(),
        })
        .collect()
}

//! `GET /api/v1/law` and `/api/v1/law/{id}`: the legal numbers.

use super::{Refused, refused};
use crate::app::App;
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use law::{Confidence, Edition, Parameter, Status, Value};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct ListDocument {
    digest: &'static str,
    checked_on: String,
    numbers: Vec<NumberDocument>,
}

#[derive(Serialize)]
struct NumberDocument {
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    checked_on: String,
    /// The edition of today; `None` when there is none.
    current: Option<EditionDocument>,
}

#[derive(Serialize)]
struct OneDocument {
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    checked_on: String,
    gaps_allowed: Option<&'static str>,
    editions: Vec<EditionDocument>,
}

#[derive(Serialize)]
struct EditionDocument {
    from: String,
    to: Option<String>,
    status: &'static str,
    value: ValueDocument,
    citation: &'static str,
    source: &'static str,
    url: Option<&'static str>,
    confidence: &'static str,
    published: Option<String>,
    note: Option<&'static str>,
}

/// A number as a string, or a table of strings by key.
#[derive(Serialize)]
#[serde(untagged)]
enum ValueDocument {
    Number(String),
    Table(BTreeMap<String, String>),
}

pub(crate) async fn list(State(app): State<App>) -> Response {
    let today = app.clock.today();
    let numbers = app
        .law
        .parameters()
        .map(|parameter| NumberDocument {
            id: parameter.id,
            title: parameter.title,
            unit: parameter.unit.title(),
            checked_on: parameter.checked_on.to_string(),
            current: parameter.find(today).map(edition),
        })
        .collect();
    Json(ListDocument {
        digest: app.law.digest(),
        checked_on: app.law.checked_on().to_string(),
        numbers,
    })
    .into_response()
}

pub(crate) async fn one(State(app): State<App>, Path(id): Path<String>) -> Response {
    match app.law.parameter(&id) {
        Ok(parameter) => Json(document(parameter)).into_response(),
        Err(error) => refused(
            StatusCode::NOT_FOUND,
            &Refused {
                place: "id".to_owned(),
                problem: error.to_string(),
                advice: "Список всех чисел: /api/v1/law.".to_owned(),
            },
        ),
    }
}

fn document(parameter: &'static Parameter) -> OneDocument {
    OneDocument {
        id: parameter.id,
        title: parameter.title,
        unit: parameter.unit.title(),
        checked_on: parameter.checked_on.to_string(),
        gaps_allowed: parameter.gaps_allowed.as_deref(),
        editions: parameter
            .editions
            .iter()
            .chain(&parameter.superseded)
            .map(edition)
            .collect(),
    }
}

fn edition(edition: &'static Edition) -> EditionDocument {
    EditionDocument {
        from: edition.from.to_string(),
        to: edition.to.map(|day| day.to_string()),
        status: status(edition.status),
        value: match &edition.value {
            Value::Number(number) => ValueDocument::Number(number.to_string()),
            Value::Table(table) => ValueDocument::Table(
                table
                    .rows()
                    .iter()
                    .map(|row| (row.keys.to_string(), row.number.to_string()))
                    .collect(),
            ),
        },
        citation: &edition.citation,
        source: &edition.source,
        url: edition.url.as_deref(),
        confidence: confidence(edition.confidence),
        published: edition.published.map(|day| day.to_string()),
        note: edition.note.as_deref(),
    }
}

/// The name of a status, as the parameter files write it.
const fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => "in_force",
        Status::Planned => "planned",
        Status::Superseded => "superseded",
    }
}

/// The name of a confidence, as the contract writes it.
const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

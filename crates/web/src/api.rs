//! The same answers for programs: JSON of the contract, described in `openapi.json`.

pub(crate) mod assess;
pub(crate) mod grounds;
pub(crate) mod law;
pub(crate) mod openapi;
pub(crate) mod statement;

use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// Why a document is not accepted: the shape of `contract::Refusal` and of every error here.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Refused {
    /// Path in the document, `periods[3].from`; empty when the whole is meant.
    pub(crate) place: String,
    /// What is wrong.
    pub(crate) problem: String,
    /// What to do.
    pub(crate) advice: String,
}

impl From<contract::Refusal> for Refused {
    fn from(refusal: contract::Refusal) -> Self {
        Self {
            place: refusal.place,
            problem: refusal.problem,
            advice: refusal.advice,
        }
    }
}

#[derive(Serialize)]
struct ErrorDocument<'a> {
    error: &'a Refused,
}

/// An error as a document.
pub(crate) fn refused(status: StatusCode, error: &Refused) -> Response {
    (status, Json(ErrorDocument { error })).into_response()
}

/// A document that is already JSON.
fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

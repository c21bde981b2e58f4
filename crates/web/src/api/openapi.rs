//! `GET /api/v1/openapi.json`: the description of this API, written by hand and compared with the
//! router by a test.

use super::json;
use axum::response::Response;

const TEXT: &str = include_str!("openapi.json");

pub(crate) async fn show() -> Response {
    json(TEXT.to_owned())
}

//! The one style sheet, under a name that changes with its content.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;

const TEXT: &str = include_str!("../static/site.css");
const ICON: &str = include_str!("../static/icon.svg");

/// Name of the sheet; a changed sheet has a changed name, so browsers may keep it for a year.
pub(crate) static NAME: LazyLock<String> =
    LazyLock::new(|| format!("site-{:016x}.css", fnv1a(TEXT.as_bytes())));

pub(crate) async fn show(Path(name): Path<String>) -> Response {
    if name != *NAME {
        return StatusCode::NOT_FOUND.into_response();
    }
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, TEXT).into_response()
}

/// FNV-1a: enough to tell two versions of our own file apart.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The little picture of a browser tab, our own.
pub(crate) async fn icon() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    (headers, ICON)
}

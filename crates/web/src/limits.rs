//! How much of whom: bytes of a body, seconds of a request, places at the desk.

use crate::{
    app::App,
    page_error::{Incident, PageError},
};
use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use std::{sync::Arc, time::Duration};

/// A statement.
const LARGEST_FILE: usize = 5 << 20;
/// All the files of one upload.
const LARGEST_UPLOAD: usize = 2 * LARGEST_FILE;
/// A form or a JSON document.
const LARGEST_FORM: usize = 1 << 20;
/// How much of a body that is too large is still read and thrown away, so that the browser gets to
/// show our page instead of «соединение сброшено».
const LARGEST_DRAINED: usize = 64 << 20;

/// How long a body may take to arrive: some megabytes over a village's mobile network.
const BODY_TIME: Duration = Duration::from_mins(3);
/// How long the whole request may take.
pub(crate) const REQUEST_TIME: Duration = Duration::from_secs(200);
/// How long a person waits for a place at the desk.
const QUEUE_TIME: Duration = Duration::from_secs(10);

/// Reads the whole body before a handler sees the request; a body too large or too slow is refused.
pub(crate) async fn whole_body(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let limit = match parts.uri.path() {
        // The multipart frame around the files.
        "/statement" => LARGEST_UPLOAD + (16 << 10),
        "/api/v1/statement" => LARGEST_FILE,
        _ => LARGEST_FORM,
    };
    match tokio::time::timeout(BODY_TIME, read(body, limit)).await {
        Ok(Ok(bytes)) => {
            next.run(Request::from_parts(parts, Body::from(bytes)))
                .await
        }
        Ok(Err(status)) => status.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

async fn read(mut body: Body, limit: usize) -> Result<Bytes, StatusCode> {
    let mut kept = Vec::new();
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| StatusCode::BAD_REQUEST)?.into_data() else {
            continue;
        };
        seen += data.len();
        if seen <= limit {
            kept.extend_from_slice(&data);
        } else if seen <= LARGEST_DRAINED {
            kept = Vec::new();
        } else {
            break;
        }
    }
    if seen > limit {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(kept.into())
}

/// Does `work` off the network threads, with a bounded number of others doing the same.
pub(crate) async fn at_the_desk<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, PageError> {
    let place = tokio::time::timeout(QUEUE_TIME, Arc::clone(&app.desk).acquire_owned())
        .await
        .map_err(|_| PageError::Busy)?
        .incident("W-0002")?;
    tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    })
    .await
    // The error of a task repeats the message of its panic, and that may quote a person's data.
    .map_err(|_| "the work panicked or was cancelled")
    .incident("W-0003")
}

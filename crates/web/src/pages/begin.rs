//! `/begin`: a person comes in by one of the doors; from here on every answer is kept.

use crate::{form::posted::Posted, kept, page_error::PageError, visit::Visit};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use interview::Door;
use serde_json::json;

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    let door = posted.get("door");
    if Door::find(door).is_none() {
        return Err(PageError::Refused(StatusCode::BAD_REQUEST));
    }
    let first = [("door".to_owned(), json!(door))];
    let cookies = kept::begin(&visit, &first).await?;
    Ok((cookies, Redirect::to("/card")).into_response())
}

/// There is nothing to look at here.
pub(crate) async fn show() -> Redirect {
    Redirect::to("/")
}

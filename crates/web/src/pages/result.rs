//! `/result`: the conclusion about a kept draft.

use super::conclusion;
use crate::{form::Form, page_error::PageError, visit::Visit};
use axum::response::{IntoResponse, Redirect, Response};

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Redirect::to("/resume").into_response());
    };
    let facts = match visit.standing(&interviewed.answers) {
        Ok(standing) => standing.facts,
        // The list of answers says what does not hold together.
        Err(_) => return Ok(Redirect::to("/questions").into_response()),
    };
    conclusion::answer(&visit, Form::of(&facts)).await
}

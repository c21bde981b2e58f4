//! `/next`: wherever the interview goes on from here.

use super::question;
use crate::{page_error::PageError, visit::Visit};
use axum::response::Redirect;

pub(crate) async fn show(visit: Visit) -> Result<Redirect, PageError> {
    Ok(match visit.interviewed().await? {
        Some(interviewed) => Redirect::to(&question::next_address(&visit, &interviewed.answers)),
        None => Redirect::to("/"),
    })
}

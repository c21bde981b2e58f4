//! `/card/new`: new words in place of those that are lost or that somebody has seen.

use super::resume;
use crate::{
    kept::{self, OpenDraft, kept},
    page_error::PageError,
    visit::Visit,
};
use axum::response::{IntoResponse, Redirect, Response};

/// The old words stop, and so does every other device; this one goes on with a new ticket.
pub(crate) async fn save(visit: Visit) -> Result<Response, PageError> {
    let Some(OpenDraft { draft, .. }) = visit.draft().await? else {
        return Ok(Redirect::to(resume::ADDRESS).into_response());
    };
    let now = visit.clock.now();
    let card = kept(visit.drafts.renew_words(draft.number, now).await, "W-0018")?;
    let cookies = kept::cookies_of(&visit, &card, now)?;
    Ok((cookies, Redirect::to("/card")).into_response())
}

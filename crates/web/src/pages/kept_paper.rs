//! `/papers/{file}`: a paper about a kept draft: `claim_to_court.pdf`, `plan.ics`.

use super::{
    paper::{Format, made},
    result::{carrier, facts_of_draft},
};
use crate::{page_error::PageError, visit::Visit};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::Kind;

pub(crate) async fn show(visit: Visit, Path(file): Path<String>) -> Result<Response, PageError> {
    let named = file.split_once('.').and_then(|(kind, format)| {
        let kind = Kind::find(kind)?;
        Some((kind, Format::find(kind, format)?))
    });
    let (kind, format) = named.ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    match facts_of_draft(&visit).await? {
        Ok(facts) => made(&visit, facts, carrier(), kind, format).await,
        Err(elsewhere) => Ok(elsewhere.into_response()),
    }
}

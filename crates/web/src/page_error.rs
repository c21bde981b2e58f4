//! When something goes wrong: the person sees what to do and a number, the log sees the cause, once.
//!
//! A handler returns [`PageError`]; it becomes an empty reply that remembers its [`Incident`], and
//! `pages::trouble` turns every such reply into a page, or into JSON under `/api`.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::{any::Any, error::Error};

/// A reply that is not an answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PageError {
    /// The request itself is at fault.
    #[error("refused with {0}")]
    Refused(StatusCode),
    /// Too many people at once.
    #[error("the desk is full")]
    Busy,
    /// Our fault. The cause is for the log; the person gets the number to quote.
    #[error("{code}: {source}")]
    Internal {
        /// Names the place of failure.
        code: &'static str,
        /// Must not quote what a person typed.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
}

/// The number of the place of failure, carried by a reply of status 500.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IncidentCode(pub(crate) &'static str);

/// `.incident("W-0007")`: names the place of failure once, at the place of failure.
pub(crate) trait Incident<T> {
    fn incident(self, code: &'static str) -> Result<T, PageError>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> Incident<T> for Result<T, E> {
    fn incident(self, code: &'static str) -> Result<T, PageError> {
        self.map_err(|source| PageError::Internal {
            code,
            source: source.into(),
        })
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(status) => status.into_response(),
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            Self::Internal { code, source } => {
                tracing::error!(code, cause = %source, "a page could not be made");
                broken(code)
            }
        }
    }
}

/// What a panic in a handler becomes. Its message may quote a person's data, so nobody writes it down.
pub(crate) fn panicked(_message: Box<dyn Any + Send>) -> Response {
    tracing::error!(code = "W-0001", "a handler panicked");
    broken("W-0001")
}

fn broken(code: &'static str) -> Response {
    let mut reply = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    reply.extensions_mut().insert(IncidentCode(code));
    reply
}

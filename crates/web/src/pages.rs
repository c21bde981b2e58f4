//! Pages, one file each. A page is a struct with its template, and handlers named by what a person
//! does: `show` and `save`.

pub(crate) mod about;
pub(crate) mod accessibility;
pub(crate) mod begin;
pub(crate) mod blank;
pub(crate) mod card;
pub(crate) mod card_new;
pub(crate) mod check;
pub(crate) mod conclusion;
pub(crate) mod confirm;
pub(crate) mod consent;
pub(crate) mod consents;
pub(crate) mod display;
pub(crate) mod elsewhere;
pub(crate) mod elsewhere_topic;
pub(crate) mod erase;
pub(crate) mod gallery;
pub(crate) mod ground;
pub(crate) mod grounds;
pub(crate) mod kept_paper;
pub(crate) mod keyed;
pub(crate) mod law;
pub(crate) mod law_number;
pub(crate) mod leave;
pub(crate) mod machines;
pub(crate) mod next;
pub(crate) mod paper;
mod periods;
pub(crate) mod privacy;
pub(crate) mod question;
pub(crate) mod questions;
pub(crate) mod result;
pub(crate) mod resume;
pub(crate) mod script;
mod sheet;
pub(crate) mod start;
pub(crate) mod statement;
pub(crate) mod trouble;
pub(crate) mod trust;

use crate::page_error::{Incident, PageError};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

/// The page as a reply.
fn html(status: StatusCode, page: &impl Template) -> Result<Response, PageError> {
    let html = page.render().incident("W-0004")?;
    Ok((status, Html(html)).into_response())
}

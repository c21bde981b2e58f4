//! The whole form of a kept draft: papers a person has looked through become answers.

use super::{
    check,
    conclusion::{self, View},
    question,
};
use crate::{form::Form, page_error::PageError, visit::Visit};
use axum::response::{IntoResponse, Redirect, Response};
use interview::Answers;

/// Keeps what stands in the form and goes on with the questions. Without a ticket nothing can be kept: then the
/// person gets the answer the form asks for, and nothing is lost.
pub(super) async fn keep(visit: &Visit, form: Form) -> Result<Response, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return conclusion::answer(visit, form.of_nobody(), View::Screen).await;
    };
    let facts = match form.facts(visit.clock.today()) {
        Ok(facts) => facts,
        Err(errors) => return check::refused(visit, form, errors),
    };
    let answers = Answers::of_document(&contract::facts::write(&facts), &interviewed.answers);
    interviewed.become_answers(&answers, None).await?;
    Ok(Redirect::to(&question::next_address(visit, &answers)).into_response())
}

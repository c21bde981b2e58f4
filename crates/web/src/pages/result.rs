//! `/result`: the conclusion about a kept draft, on the screen and for paper.

use super::conclusion::{self, View};
use crate::{carrier::Carrier, page_error::PageError, site::Site, visit::Visit};
use axum::response::{IntoResponse, Redirect, Response};
use interview::Ask;
use rules::{Facts, fact::Fact};

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    of_draft(&visit, View::Screen).await
}

/// The same for paper.
pub(crate) async fn print(visit: Visit) -> Result<Response, PageError> {
    of_draft(&visit, View::Print).await
}

async fn of_draft(visit: &Visit, view: View) -> Result<Response, PageError> {
    match facts_of_draft(visit).await? {
        Ok(facts) => {
            let site = Site::new(visit, "/questions");
            conclusion::about(visit, site, carrier(), facts, view).await
        }
        Err(elsewhere) => Ok(elsewhere.into_response()),
    }
}

/// The facts of the draft this browser holds; without one, or when its answers do not hold together, where to go.
pub(super) async fn facts_of_draft(visit: &Visit) -> Result<Result<Facts, Redirect>, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Err(Redirect::to("/resume")));
    };
    // The list of answers says what does not hold together.
    let facts = interviewed.answers.facts(visit.clock.today());
    Ok(facts.map_err(|_| Redirect::to("/questions")))
}

/// The answers are in the draft, and each question has a page.
pub(super) const fn carrier() -> Carrier {
    Carrier::Kept { question: page_of }
}

/// The page that asks for a fact.
fn page_of(fact: Fact) -> Option<String> {
    let ask = Ask::of_fact(fact).into_iter().next()?;
    Some(format!("/questions/{ask}"))
}

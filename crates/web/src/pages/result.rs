//! `/result`: the conclusion about a kept draft, on the screen and for paper.

use super::{
    conclusion::{self, View},
    html,
};
use crate::{
    carrier::Carrier, interviewed::on, law_change::Told, limits::at_the_desk,
    page_error::PageError, site::Site, visit::Visit,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use contract::compare::Summary;
use interview::Ask;
use rules::{Facts, audit::audit, fact::Fact};

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    of_draft(&visit, View::Screen).await
}

/// The same for paper.
pub(crate) async fn print(visit: Visit) -> Result<Response, PageError> {
    of_draft(&visit, View::Print).await
}

async fn of_draft(visit: &Visit, view: View) -> Result<Response, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Redirect::to("/resume").into_response());
    };
    let today = visit.clock.today();
    // The list of answers says what does not hold together.
    let Ok(facts) = interviewed.answers.facts(today) else {
        return Ok(Redirect::to("/questions").into_response());
    };
    let told = Told::read(&interviewed.open).await?;
    let (site, law) = (Site::new(visit, "/questions"), visit.law);
    let (page, told, summary) = at_the_desk(visit, move || {
        let audit = audit(&facts, on(&facts, today), law);
        let summary = Summary::of(&audit.conclusion);
        let page = conclusion::page(site, carrier(), view, &facts, &audit, law);
        (page.after_a_change(told.changes(&summary)), told, summary)
    })
    .await?;
    let reply = html(StatusCode::OK, &page)?;
    told.replace(&interviewed.open, &summary).await?;
    Ok(reply)
}

/// The facts of the draft this browser holds; without one, or when its answers do not hold together, where to go.
pub(super) async fn facts_of_draft(visit: &Visit) -> Result<Result<Facts, Redirect>, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Err(Redirect::to("/resume")));
    };
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

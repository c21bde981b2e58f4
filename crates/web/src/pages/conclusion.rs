//! `/conclusion`: when, on which ground, why, what is lacking, how much, what to do.

mod ground;
mod lacking;
mod next;
mod plan;
mod records;
mod samples;
mod size;
mod sources;
#[cfg(test)]
mod tests;
mod top;

use self::{
    ground::Grounds,
    lacking::Lacking,
    next::Next,
    plan::{Offer, StepView},
    size::{AmountView, IndexationRow, WaitingView, WorkingOnView},
    sources::SourceView,
    top::{BandView, First},
};
use super::{check, html, law::short_digest};
use crate::{
    carrier::{Carrier, Way},
    form::{Form, posted::Posted},
    law_of_grounds,
    life_line::{self, LifeLine},
    limits::at_the_desk,
    page_error::PageError,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{Redirect, Response},
};
use contract::wording::{
    date, outcome,
    promise::PROMISE,
    question,
    weighed::{ESTIMATE, Weighed, weighed},
};
use law::Law;
use rules::{
    Facts,
    audit::{self, Audit},
    conclusion::Question,
};

/// How many questions are asked before the rest is folded away.
const FIRST_QUESTIONS: usize = 3;

/// How many findings are told before the rest is folded away.
const FIRST_FINDINGS: usize = 3;

/// How many grounds within reach are shown before the rest is folded away.
const FIRST_LACKING: usize = 3;

/// For whom the page is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// For a screen: what is secondary is folded.
    Screen,
    /// For paper: what matters is unfolded.
    Print,
}

#[derive(Template)]
#[template(path = "pages/conclusion.html")]
pub(super) struct ConclusionPage {
    site: Site,
    view: View,
    carrier: Carrier,
    band: BandView,
    headline: String,
    first: Option<First>,
    /// First day of the pre-pension age.
    prepension: Option<String>,
    /// What must be said beside the result.
    notes: Vec<String>,
    next: Vec<Next>,
    coverage: String,
    ahead: Vec<law_of_grounds::Entry>,
    questions: Vec<QuestionView>,
    lacking: Vec<Lacking>,
    plan: Vec<StepView>,
    offers: Vec<Offer>,
    /// The dearest first.
    findings: Vec<Weighed>,
    amount: Option<AmountView>,
    amount_notes: Vec<String>,
    indexations: Vec<IndexationRow>,
    waiting: Option<WaitingView>,
    working_on: Option<WorkingOnView>,
    grounds: Grounds,
    records: Vec<(String, String)>,
    life: Option<LifeLine>,
    sources: Vec<SourceView>,
    assessed_on: String,
    checked_on: String,
    digest: String,
    /// What a change of the law has changed since the last visit; a sentence each.
    changed: Vec<String>,
}

struct QuestionView {
    sentence: String,
    why: String,
    /// Where to answer it; `None` when no page asks.
    way: Option<Way>,
}

/// There is no answer without questions.
pub(crate) async fn show() -> Redirect {
    Redirect::to("/check")
}

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    check::answered(&visit, &posted).await
}

/// The same for paper.
pub(crate) async fn print(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    answer(&visit, Form::read(&posted), View::Print).await
}

/// The conclusion about a form, or the form again with what is wrong.
pub(super) async fn answer(visit: &Visit, form: Form, view: View) -> Result<Response, PageError> {
    match form.facts(visit.clock.today()) {
        Ok(facts) => {
            let site = Site::new(visit, form.section()).with_answers("edit");
            about(visit, site, Carrier::posted(&form), facts, view).await
        }
        Err(errors) => check::refused(visit, form, errors),
    }
}

/// The conclusion about facts, wherever they are kept.
pub(crate) async fn about(
    visit: &Visit,
    site: Site,
    carrier: Carrier,
    facts: Facts,
    view: View,
) -> Result<Response, PageError> {
    let law = visit.law;
    let today = visit.clock.today();
    let page = at_the_desk(visit, move || {
        let audit = audit::audit(&facts, facts.assess_on.unwrap_or(today), law);
        page(site, carrier, view, &facts, &audit, law)
    })
    .await?;
    html(StatusCode::OK, &page)
}

/// The page about facts and the audit of them, whoever carries the answers.
pub(super) fn page(
    site: Site,
    carrier: Carrier,
    view: View,
    facts: &Facts,
    audit: &Audit,
    law: &'static Law,
) -> ConclusionPage {
    let conclusion = &audit.conclusion;
    let notes = contract::wording::notes(conclusion);
    let amount_notes = size::notes(conclusion);
    let is_told = |note: &&String| !amount_notes.contains(note) && *note != PROMISE;
    let periods = facts.periods.as_deref().unwrap_or_default();
    // A total without periods has no years.
    let years = if conclusion.records.insurance_partly_from_total {
        vec![]
    } else {
        records::by_year(facts, conclusion, law)
    };
    let offers = plan::offers(facts, audit, law);
    let grounds = Grounds::of(conclusion, law);
    ConclusionPage {
        view,
        band: top::of_band(audit),
        headline: outcome::headline(conclusion),
        first: top::first(conclusion),
        prepension: conclusion.prepension.map(|age| date::long(age.from)),
        notes: notes.iter().filter(is_told).cloned().collect(),
        next: next::of(conclusion),
        coverage: law_of_grounds::coverage(),
        ahead: law_of_grounds::ahead(),
        questions: conclusion
            .questions
            .iter()
            .map(|question| of_question(question, &carrier))
            .collect(),
        lacking: grounds.within_reach(conclusion),
        plan: conclusion
            .plan
            .iter()
            .map(|step| plan::of_step(step, &offers))
            .collect(),
        offers,
        findings: audit.findings.iter().map(weighed).collect(),
        amount: conclusion.amount.as_ref().map(size::of_amount),
        amount_notes,
        indexations: size::indexations(conclusion),
        waiting: size::waiting(conclusion),
        working_on: size::working_on(conclusion),
        grounds,
        records: records::rows(conclusion),
        life: life_line::of(periods, conclusion, &years),
        sources: sources::of(conclusion, law),
        assessed_on: date::long(conclusion.assessed_on),
        checked_on: date::long(conclusion.law_checked_on),
        digest: short_digest(&conclusion.law_digest).to_owned(),
        changed: vec![],
        site,
        carrier,
    }
}

impl ConclusionPage {
    /// The same page with what a change of the law has changed.
    pub(super) fn after_a_change(self, changed: Vec<String>) -> Self {
        Self { changed, ..self }
    }

    /// The attribute that unfolds what matters on paper.
    fn open(&self) -> &'static str {
        match self.view {
            View::Screen => "",
            View::Print => " open",
        }
    }

    /// Papers about the matter itself, the plan left out.
    fn letters(&self) -> Vec<&Offer> {
        let is_letter = |offer: &&Offer| {
            offer.kind != documents::Kind::Plan && !plan::is_for_helper(offer.kind)
        };
        self.offers.iter().filter(is_letter).collect()
    }

    /// Papers for who gets help.
    fn for_helpers(&self) -> Vec<&Offer> {
        let offers = self.offers.iter();
        offers
            .filter(|offer| plan::is_for_helper(offer.kind))
            .collect()
    }

    /// Record and coefficient in one line, above their table.
    fn gist(&self) -> String {
        let value = |row: Option<&(String, String)>| row.map(|(_, value)| value.clone());
        let coefficient = self.records.iter().find(|(name, _)| name.contains("(ИПК)"));
        format!(
            "Стаж: {}; коэффициент: {}",
            value(self.records.first()).unwrap_or_default(),
            value(coefficient).unwrap_or_default()
        )
    }
}

fn of_question(question: &Question, carrier: &Carrier) -> QuestionView {
    QuestionView {
        sentence: question::sentence(question),
        why: question::why(question),
        way: carrier.way_to(question.fact),
    }
}

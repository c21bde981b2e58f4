//! `/conclusion`: when, on which ground, why, what is lacking, how much, what to do.

mod ground;
mod size;

use self::{
    ground::Grounds,
    size::{AmountView, IndexationRow, WaitingView, WorkingOnView},
};
use super::{check, html, law::short_digest};
use crate::{
    figures,
    form::{Form, capitalised, posted::Posted},
    law_of_grounds::{self, FALLBACK},
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
use calendar::Length;
use contract::wording::{
    date, length, number, outcome, question, step,
    weighed::{ESTIMATE, Weighed, weighed},
};
use jiff::civil::Date;
use law::Law;
use rules::{
    Conclusion, Facts,
    audit::{Audit, audit},
    conclusion::{Outcome, Question, Step},
    grounds,
};

/// How many questions are asked before the rest is folded away.
const FIRST_QUESTIONS: usize = 5;

/// How many findings are told before the rest is folded away.
const FIRST_FINDINGS: usize = 3;

#[derive(Template)]
#[template(path = "pages/conclusion.html")]
struct ConclusionPage {
    site: Site,
    headline: String,
    first: Option<First>,
    /// First day of the pre-pension age.
    prepension: Option<String>,
    /// What must be said beside the result.
    notes: Vec<String>,
    coverage: String,
    ahead: Vec<law_of_grounds::Entry>,
    questions: Vec<QuestionView>,
    plan: Vec<StepView>,
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
    fields: Vec<(String, String)>,
}

/// The earliest right.
struct First {
    id: &'static str,
    title: &'static str,
    provision: &'static str,
    day: String,
    /// The social pension: a person must not take its day for the answer.
    is_fallback: bool,
    apply_from: Option<String>,
}

struct QuestionView {
    sentence: String,
    why: String,
    /// Id of the control that answers it; `None` when the form does not ask.
    control: Option<String>,
}

struct StepView {
    sentence: String,
    due: Option<String>,
    provision: &'static str,
    if_refused: &'static str,
}

/// An edition of a legal number behind the answer.
struct SourceView {
    id: &'static str,
    title: &'static str,
    value: String,
    days: String,
    citation: &'static str,
    confidence: &'static str,
}

/// There is no answer without questions.
pub(crate) async fn show() -> Redirect {
    Redirect::to("/check")
}

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    check::answered(&visit, &posted).await
}

/// The conclusion about a form, or the form again with what is wrong.
pub(super) async fn answer(visit: &Visit, form: Form) -> Result<Response, PageError> {
    let today = visit.clock.today();
    let facts = match form.facts(today) {
        Ok(facts) => facts,
        Err(errors) => return check::refused(visit, form, errors),
    };
    let law = visit.law;
    let site = Site::new(visit, form.section());
    let page = at_the_desk(visit, move || {
        let audit = audit(&facts, facts.assess_on.unwrap_or(today), law);
        let years = record_by_year(&facts, &audit.conclusion, law);
        page(
            site,
            &form.without_empty_rows(),
            &facts,
            &audit,
            &years,
            law,
        )
    })
    .await?;
    html(StatusCode::OK, &page)
}

/// The record at the end of each year of the person's work, and on the day of the conclusion. The same
/// rules answer for every day, so the line cannot disagree with the result.
fn record_by_year(facts: &Facts, conclusion: &Conclusion, law: &Law) -> Vec<(Date, Length)> {
    let today = conclusion.assessed_on;
    let first = facts
        .periods
        .iter()
        .flatten()
        .map(|period| period.span.from())
        .min();
    let Some(first) = first.filter(|first| *first <= today) else {
        return vec![];
    };
    let mut years = vec![(first, Length::ZERO)];
    for year in first.year()..today.year() {
        if let Ok(day) = Date::new(year, 12, 31) {
            years.extend(
                rules::assess(facts, day, law)
                    .records
                    .insurance
                    .map(|record| (day, record)),
            );
        }
    }
    years.extend(conclusion.records.insurance.map(|record| (today, record)));
    years
}

fn page(
    site: Site,
    form: &Form,
    facts: &Facts,
    audit: &Audit,
    years: &[(Date, Length)],
    law: &'static Law,
) -> ConclusionPage {
    let conclusion = &audit.conclusion;
    let notes = contract::wording::notes(conclusion);
    let amount_notes = size::notes(conclusion);
    let periods = facts.periods.as_deref().unwrap_or_default();
    // A total without periods has no years.
    let years = if conclusion.records.insurance_partly_from_total {
        &[]
    } else {
        years
    };
    ConclusionPage {
        site,
        headline: outcome::headline(conclusion),
        first: first(conclusion),
        prepension: conclusion.prepension.map(|age| date::long(age.from)),
        notes: notes
            .iter()
            .filter(|note| !amount_notes.contains(note))
            .cloned()
            .collect(),
        coverage: law_of_grounds::coverage(),
        ahead: law_of_grounds::ahead(),
        questions: conclusion
            .questions
            .iter()
            .map(|question| of_question(question, form))
            .collect(),
        plan: conclusion.plan.iter().map(of_step).collect(),
        findings: audit.findings.iter().map(weighed).collect(),
        amount: conclusion.amount.as_ref().map(size::of_amount),
        amount_notes,
        indexations: size::indexations(conclusion),
        waiting: size::waiting(conclusion),
        working_on: size::working_on(conclusion),
        grounds: Grounds::of(conclusion),
        records: records(conclusion),
        life: life_line::of(periods, conclusion, years),
        sources: sources(conclusion, law),
        assessed_on: date::long(conclusion.assessed_on),
        checked_on: date::long(conclusion.law_checked_on),
        digest: short_digest(&conclusion.law_digest).to_owned(),
        fields: form
            .fields()
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect(),
    }
}

fn first(conclusion: &Conclusion) -> Option<First> {
    let earliest = conclusion.earliest?;
    let ground = grounds::find(earliest.ground)?;
    let apply_from = conclusion
        .grounds
        .iter()
        .find(|conclusion| conclusion.ground.id == earliest.ground)?
        .apply_from;
    Some(First {
        id: ground.id,
        title: ground.title,
        provision: ground.provision,
        day: date::long(earliest.right_on),
        is_fallback: ground.id == FALLBACK,
        apply_from: apply_from.map(date::long),
    })
}

fn of_question(question: &Question, form: &Form) -> QuestionView {
    QuestionView {
        sentence: question::sentence(question),
        why: question::why(question),
        control: form.control_of(question.fact),
    }
}

fn of_step(step: &Step) -> StepView {
    StepView {
        sentence: step::sentence(step.action),
        due: step.due.map(date::long),
        provision: step::provision(step.action),
        if_refused: step::if_refused(step.action),
    }
}

fn records(conclusion: &Conclusion) -> Vec<(String, String)> {
    let on = date::long(conclusion.assessed_on);
    let records = &conclusion.records;
    let mut rows = vec![(
        format!("Страховой стаж на {on}"),
        match records.insurance {
            None => "неизвестен".to_owned(),
            Some(record) => length::length(record),
        },
    )];
    if let Some(long) = records.long.filter(|long| *long != Length::ZERO) {
        rows.push((
            "Длительный стаж: работа, больничные, служба по призыву".to_owned(),
            length::length(long),
        ));
    }
    let others = [
        ("Северный стаж", records.north),
        ("Стаж в сельском хозяйстве", records.rural),
    ];
    let known = others
        .into_iter()
        .filter(|(_, record)| *record != Length::ZERO);
    rows.extend(known.map(|(title, record)| (title.to_owned(), length::length(record))));
    for special in &records.special {
        let title = grounds::find(special.ground).map_or(special.ground, |ground| ground.title);
        rows.push((
            format!("Стаж по основанию «{title}»"),
            length::length(special.record),
        ));
    }
    rows.push((
        "Пенсионный коэффициент (ИПК)".to_owned(),
        conclusion
            .coefficients
            .total
            .map_or_else(|| "неизвестен".to_owned(), number::number),
    ));
    for other in &conclusion.coefficients.other_periods {
        rows.push((
            capitalised(&format!(
                "из него за {}",
                contract::wording::kind::period(other.kind)
            )),
            number::number(other.value),
        ));
    }
    rows
}

/// Every edition of a legal number the answer rests on, once.
fn sources(conclusion: &Conclusion, law: &'static Law) -> Vec<SourceView> {
    let of_conditions = conclusion
        .grounds
        .iter()
        .filter(|ground| ground.outcome != Outcome::NotApplicable)
        .flat_map(|ground| &ground.conditions)
        .flat_map(|condition| &condition.numbers);
    let of_amount = conclusion.amount.iter().flat_map(|amount| {
        let indexed = amount.indexed.iter().flat_map(|indexed| &indexed.numbers);
        let beside = amount.subsistence.iter().map(|beside| &beside.number);
        amount.numbers.iter().chain(indexed).chain(beside)
    });
    let of_work = conclusion.working_on.iter().flat_map(|year| &year.numbers);
    let mut seen = vec![];
    let mut sources = vec![];
    for used in of_conditions.chain(of_amount).chain(of_work) {
        let Ok(parameter) = law.parameter(used.id) else {
            continue;
        };
        let Some(edition) = parameter.find(used.on) else {
            continue;
        };
        if seen.contains(&(used.id, edition.from)) {
            continue;
        }
        seen.push((used.id, edition.from));
        sources.push(SourceView {
            id: parameter.id,
            title: parameter.title,
            value: figures::marked_value(edition, parameter.unit),
            days: figures::days_in_cell(edition.from, edition.to),
            citation: &edition.citation,
            confidence: edition.confidence.title(),
        });
    }
    sources
}

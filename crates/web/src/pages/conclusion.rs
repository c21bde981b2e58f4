//! `/conclusion`: when, on which ground, why, what is lacking, how much, what to do.

use super::{check, html, law::short_digest};
use crate::{
    app::App,
    figures,
    form::{Form, capitalised, errors, posted::Posted},
    law_of_grounds,
    life_line::{self, LifeLine},
    limits::at_the_desk,
    page_error::PageError,
    site::Site,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{Redirect, Response},
};
use calendar::Length;
use contract::wording::{
    amount, condition, date, finding, length, money, note, number, outcome, question, reading,
    step, value,
};
use jiff::civil::Date;
use law::Law;
use rules::{
    Conclusion, Facts,
    conclusion::{
        Amount, Condition, Finding, GroundConclusion, Outcome, Question, Reading, Severity, Step,
    },
    grounds,
};

/// How many questions are asked before the rest is folded away.
const FIRST_QUESTIONS: usize = 5;

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
    findings: Vec<FindingView>,
    amount: Option<AmountView>,
    amount_notes: Vec<String>,
    /// Grounds with a day of right.
    grounds: Vec<GroundView>,
    /// Grounds that wait for facts or lack conditions.
    others: Vec<GroundView>,
    /// Ids and titles of grounds that do not concern this person.
    not_for_you: Vec<(&'static str, &'static str)>,
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

struct FindingView {
    period: Option<String>,
    sentence: String,
    gain: Option<String>,
    documents: String,
    provision: &'static str,
    severity: &'static str,
}

struct AmountView {
    on: String,
    parts: Vec<(String, String)>,
    total: String,
}

struct GroundView {
    id: &'static str,
    title: &'static str,
    provision: &'static str,
    outcome: String,
    /// Class of the badge.
    mark: &'static str,
    confidence: &'static str,
    conditions: Vec<ConditionView>,
    needs: Vec<String>,
    notes: Vec<String>,
    readings: Vec<String>,
}

struct ConditionView {
    title: &'static str,
    required: String,
    actual: String,
    state: String,
    provision: &'static str,
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

pub(crate) async fn save(State(app): State<App>, posted: Posted) -> Result<Response, PageError> {
    check::answered(&app, &posted).await
}

/// The conclusion about a form, or the form again with what is wrong.
pub(super) async fn answer(app: &App, form: Form) -> Result<Response, PageError> {
    let today = app.clock.today();
    let facts = match form.facts(today) {
        Ok(facts) => facts,
        Err(errors) => return check::refused(app, form, errors),
    };
    let law = app.law;
    let site = Site::new(app, form.section());
    let page = at_the_desk(app, move || {
        let conclusion = rules::assess(&facts, facts.assess_on.unwrap_or(today), law);
        let years = record_by_year(&facts, &conclusion, law);
        page(
            site,
            &form.without_empty_rows(),
            &facts,
            &conclusion,
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
            years.push((day, rules::assess(facts, day, law).records.insurance));
        }
    }
    years.push((today, conclusion.records.insurance));
    years
}

fn page(
    site: Site,
    form: &Form,
    facts: &Facts,
    conclusion: &Conclusion,
    years: &[(Date, Length)],
    law: &'static Law,
) -> ConclusionPage {
    let those = |wanted: &[Outcome]| -> Vec<&GroundConclusion> {
        let all = conclusion.grounds.iter();
        all.filter(|ground| wanted.contains(&ground.outcome))
            .collect()
    };
    let notes = contract::wording::notes(conclusion);
    let amount_notes = amount_notes(conclusion);
    let periods = facts.periods.as_deref().unwrap_or_default();
    // A total without periods has no years.
    let years = if conclusion.records.insurance_from_total {
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
        coverage: coverage(),
        ahead: law_of_grounds::ahead(),
        questions: conclusion.questions.iter().map(of_question).collect(),
        plan: conclusion.plan.iter().map(of_step).collect(),
        findings: conclusion.findings.iter().map(of_finding).collect(),
        amount: conclusion.amount.as_ref().map(of_amount),
        amount_notes,
        grounds: those(&[Outcome::Met, Outcome::Later])
            .into_iter()
            .map(of_ground)
            .collect(),
        others: those(&[Outcome::Needs, Outcome::NotMet])
            .into_iter()
            .map(of_ground)
            .collect(),
        not_for_you: those(&[Outcome::NotApplicable])
            .into_iter()
            .map(|ground| (ground.ground.id, ground.ground.title))
            .collect(),
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
        apply_from: apply_from.map(date::long),
    })
}

/// How much of the law stands behind the answer.
fn coverage() -> String {
    let all = grounds::IN_THE_LAW;
    let coverage = format!("Проверены {} из {all}.", law_of_grounds::assessed());
    if law_of_grounds::ahead().is_empty() {
        coverage
    } else {
        format!("{coverage} По остальным право может появиться раньше.")
    }
}

fn of_question(question: &Question) -> QuestionView {
    let rows: Vec<usize> = (0..=usize::from(u16::MAX)).collect();
    let control = errors::control(&question.fact.to_string(), &rows);
    QuestionView {
        sentence: question::sentence(question.fact),
        why: question::why(question),
        control: (control != "form").then_some(control),
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

fn of_finding(found: &Finding) -> FindingView {
    FindingView {
        period: found.period.map(|index| format!("Период {}", index + 1)),
        sentence: finding::sentence(&found.kind),
        gain: finding::gain(&found.kind),
        documents: finding::documents(&found.kind).join(", "),
        provision: finding::provision(&found.kind),
        severity: match found.severity {
            Severity::Sure => "точно",
            Severity::Likely => "похоже",
            Severity::Ask => "надо уточнить",
        },
    }
}

fn of_amount(sum: &Amount) -> AmountView {
    let mut parts = vec![
        (
            format!(
                "Страховая часть: {} × {}",
                number::number(sum.ipk),
                money::short(sum.ipk_price)
            ),
            money::short(sum.insurance_part),
        ),
        ("Фиксированная выплата".to_owned(), money::short(sum.fixed)),
    ];
    parts.extend(sum.increments.iter().map(|increment| {
        (
            format!("Прибавка {}", amount::increment(increment.kind)),
            money::short(increment.value),
        )
    }));
    AmountView {
        on: date::long(sum.on),
        parts,
        total: money::short(sum.total),
    }
}

/// What must be said beside the size, or instead of it.
fn amount_notes(conclusion: &Conclusion) -> Vec<String> {
    let sum = conclusion.amount.as_ref();
    [
        sum.and_then(|sum| amount::deferral(&sum.deferral)),
        sum.and_then(amount::prices),
        sum.map(|_| amount::ESTIMATE.to_owned()),
        conclusion.no_amount.as_ref().map(amount::absent),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_ground(conclusion: &GroundConclusion) -> GroundView {
    GroundView {
        id: conclusion.ground.id,
        title: conclusion.ground.title,
        provision: conclusion.ground.provision,
        outcome: outcome::short(conclusion),
        mark: match conclusion.outcome {
            Outcome::Met => "met",
            Outcome::Later => "later",
            Outcome::NotMet | Outcome::Needs | Outcome::NotApplicable => "",
        },
        confidence: conclusion.confidence.title(),
        conditions: conclusion.conditions.iter().map(of_condition).collect(),
        needs: conclusion
            .needs
            .iter()
            .map(|fact| question::sentence(*fact))
            .collect(),
        notes: conclusion
            .notes
            .iter()
            .map(|remark| note::sentence(*remark))
            .collect(),
        readings: conclusion
            .readings
            .iter()
            .copied()
            .map(of_reading)
            .collect(),
    }
}

fn of_condition(asked: &Condition) -> ConditionView {
    ConditionView {
        title: condition::title(asked.id),
        required: value::value(asked.required),
        actual: asked
            .actual
            .map_or_else(|| "неизвестно".to_owned(), value::value),
        state: state(asked),
        provision: asked.provision,
    }
}

/// The cell «выполнено»: the day, or what is lacking and when it will be there.
fn state(asked: &Condition) -> String {
    let day = asked.holds_from.map(date::long);
    match (asked.holds, day) {
        (Some(true), Some(day)) => format!("да, с {day}"),
        (Some(true), None) => "да".to_owned(),
        (None, _) => "пока неизвестно".to_owned(),
        (Some(false), day) => {
            let mut parts = vec![condition::lacking(asked).unwrap_or_else(|| "нет".to_owned())];
            if let Some(day) = day {
                parts.push(format!("будет {day}"));
            }
            if asked.by_future_work {
                parts.push("если продолжите работать".to_owned());
            }
            parts.join(", ")
        }
    }
}

fn of_reading(read: Reading) -> String {
    let sentence = reading::sentence(&read);
    match read.right_on {
        Some(day) => format!("{sentence} Тогда право с {}.", date::long(day)),
        None => format!("{sentence} Тогда дня права пока не видно."),
    }
}

fn records(conclusion: &Conclusion) -> Vec<(String, String)> {
    let on = date::long(conclusion.assessed_on);
    let records = &conclusion.records;
    let mut rows = vec![(
        format!("Страховой стаж на {on}"),
        match records.insurance {
            // Nothing counted is not «no record»: the periods may simply be unknown.
            Length::ZERO => "по этим ответам не виден".to_owned(),
            record => length::length(record),
        },
    )];
    if records.long != Length::ZERO {
        rows.push((
            "Длительный стаж: работа, больничные, служба по призыву".to_owned(),
            length::length(records.long),
        ));
    }
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
    let of_amount = conclusion.amount.iter().flat_map(|amount| &amount.numbers);
    let mut seen = vec![];
    let mut sources = vec![];
    for used in of_conditions.chain(of_amount) {
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

//! `/questions`: everything that was answered, section by section, each to be changed alone.

use super::html;
use crate::{
    clock, interviewed::Interviewed, page_error::PageError, sample::Sample, site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use contract::wording::date;
use interview::{Ask, Section, Whose};
use rules::Facts;

#[derive(Template)]
#[template(path = "pages/questions.html")]
pub(super) struct QuestionsPage {
    site: Site,
    sections: Vec<SectionView>,
    /// What does not hold together, and where to mend it.
    problem: Option<(String, Option<Ask>)>,
    left: usize,
    number: Option<String>,
    keep_until: String,
}

/// A section of the list.
struct SectionView {
    title: &'static str,
    answered: Vec<AnswerView>,
    /// How many of its questions are still ahead.
    n_ahead: usize,
}

/// One answer.
struct AnswerView {
    ask: Ask,
    sentence: String,
    about: Option<String>,
    said: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    let Some(interviewed) = visit.interviewed().await? else {
        return Ok(Redirect::to("/resume").into_response());
    };
    html(StatusCode::OK, &page(&visit, &interviewed))
}

fn page(visit: &Visit, interviewed: &Interviewed) -> QuestionsPage {
    let (facts, ahead, problem) = match visit.standing(&interviewed.answers) {
        Ok(standing) => (standing.facts, standing.course.ahead, None),
        Err(problem) => (Facts::default(), vec![], Some((problem.text, problem.ask))),
    };
    let sections = Section::ALL
        .into_iter()
        .map(|section| SectionView {
            title: section.title(),
            answered: answered(interviewed, section, &facts),
            n_ahead: ahead
                .iter()
                .filter(|ask| ask.question.section == section)
                .count(),
        })
        .filter(|section| !section.answered.is_empty() || 0 < section.n_ahead)
        .collect();
    QuestionsPage {
        site: Site::new(visit, "/questions"),
        sections,
        problem,
        left: ahead.len(),
        number: Some(interviewed.open.number().to_string()),
        keep_until: date::long(clock::in_kirov(interviewed.open.draft.keep_until).date()),
    }
}

fn answered(interviewed: &Interviewed, section: Section, facts: &Facts) -> Vec<AnswerView> {
    let answers = &interviewed.answers;
    let of_section = answers
        .all()
        .filter(|(ask, _)| ask.question.section == section);
    of_section
        .map(|(ask, said)| AnswerView {
            ask,
            sentence: match answers.whose() {
                Whose::Own => ask.own(),
                Whose::Relative => ask.relative(),
            },
            about: ask.about(facts),
            said: said.words(ask.question),
        })
        .collect()
}

impl Sample for QuestionsPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        [
            ("begun", Interviewed::begun(visit)),
            ("for-a-relative", Interviewed::begun_for_relative(visit)),
            ("contradiction", Interviewed::contradicting(visit)),
            ("all-asked", Interviewed::finished(visit)),
        ]
        .into_iter()
        .filter_map(|(name, interviewed)| Some((name, page(visit, &interviewed?))))
        .collect()
    }
}

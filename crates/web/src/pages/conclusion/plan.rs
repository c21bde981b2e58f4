//! Steps of the plan, and the papers that go with them.

use contract::wording::{date, finding, promise::FUND_ADDRESS, step};
use documents::{Because, Document, Kind};
use law::Law;
use rules::{
    Facts,
    audit::Audit,
    conclusion::{Action, Step, Who},
};

/// How many findings are named as the reason of a paper.
const MOST_REASONS: usize = 2;

pub(super) struct StepView {
    pub(super) title: &'static str,
    pub(super) sentence: String,
    pub(super) who: &'static str,
    pub(super) due: Option<String>,
    pub(super) provision: &'static str,
    pub(super) if_refused: &'static str,
    /// Where to go; `None` where the person goes nowhere.
    pub(super) place: Option<&'static str>,
    /// Papers of ours for this step.
    pub(super) papers: Vec<Kind>,
}

/// A paper the facts give a reason for.
pub(super) struct Offer {
    pub(super) kind: Kind,
    /// What we found that makes it useful.
    pub(super) why: Vec<String>,
}

/// The papers the facts give a reason for; [`Kind::Plan`] is always among them.
pub(super) fn offers(facts: &Facts, audit: &Audit, law: &Law) -> Vec<Offer> {
    Kind::ALL
        .into_iter()
        .filter_map(|kind| {
            let papers = documents::papers(kind, facts, audit, law).ok()?;
            Some(Offer {
                kind,
                why: why(kind, &papers, audit),
            })
        })
        .collect()
}

/// The findings behind the papers, as far as they are named.
fn why(kind: Kind, papers: &[Document], audit: &Audit) -> Vec<String> {
    if kind == Kind::Plan {
        return vec![];
    }
    let mut found: Vec<usize> = vec![];
    for sentence in papers.iter().flat_map(Document::sentences) {
        for because in &sentence.because {
            if let Because::Finding { index, .. } = because
                && !found.contains(index)
            {
                found.push(*index);
            }
        }
    }
    let named = found.iter().take(MOST_REASONS);
    let mut why: Vec<String> = named
        .filter_map(|index| audit.findings.get(*index))
        .map(|audited| finding::sentence(&audited.finding.kind))
        .collect();
    why.dedup();
    let beyond = found.len().saturating_sub(MOST_REASONS);
    if 0 < beyond {
        why.push(format!("И ещё замечаний: {beyond}."));
    }
    why
}

/// Whether a paper is for who gets help, and not about the matter itself.
pub(super) const fn is_for_helper(kind: Kind) -> bool {
    matches!(kind, Kind::Consent | Kind::PowerForHelper)
}

pub(super) fn of_step(step: &Step, offers: &[Offer]) -> StepView {
    StepView {
        title: step::title(step.action),
        sentence: step::sentence(step.action),
        who: match step.who {
            Who::Person => "делаете вы",
            Who::Sfr => "делает Социальный фонд",
        },
        due: step.due.map(date::long),
        provision: step::provision(step.action),
        if_refused: step::if_refused(step.action),
        place: is_at_the_fund(step.action).then_some(FUND_ADDRESS),
        papers: papers_of(step.action)
            .iter()
            .copied()
            .filter(|kind| offers.iter().any(|offer| offer.kind == *kind))
            .collect(),
    }
}

const fn is_at_the_fund(action: Action) -> bool {
    match action {
        Action::OrderStatement
        | Action::CorrectAccount
        | Action::ReplaceWorkByCare { .. }
        | Action::CompareWorkWithCare { .. }
        | Action::Apply { .. } => true,
        Action::AnswerQuestions | Action::Appeal | Action::AwaitDecision => false,
    }
}

/// Papers that serve a step, where the facts give them.
const fn papers_of(action: Action) -> &'static [Kind] {
    match action {
        Action::CorrectAccount => &[
            Kind::RequestToAddPeriods,
            Kind::LetterToEmployer,
            Kind::RequestToArchive,
        ],
        Action::Apply { .. } | Action::ReplaceWorkByCare { .. } => &[Kind::ApplicationNotes],
        Action::Appeal | Action::AwaitDecision => {
            &[Kind::ComplaintToHigherBody, Kind::ClaimToCourt]
        }
        Action::OrderStatement | Action::AnswerQuestions | Action::CompareWorkWithCare { .. } => {
            &[]
        }
    }
}

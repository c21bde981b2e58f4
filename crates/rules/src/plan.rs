//! What to do next, in order.

use crate::{
    conclusion::{
        Action, CareCounted, Earliest, Finding, GroundConclusion, Outcome, Question, Severity,
        Step, Who,
    },
    life::Life,
};
use calendar::months_before;

/// The steps: a fresh statement, answers, corrections, an appeal, the application, the decision.
pub(crate) fn of(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Option<Earliest>,
    findings: &[Finding],
    questions: &[Question],
) -> Vec<Step> {
    let person = |action, due| Step {
        who: Who::Person,
        action,
        due,
    };
    let mut steps = vec![];
    if life.facts.periods.is_none() {
        steps.push(person(Action::OrderStatement, None));
    }
    if !questions.is_empty() {
        steps.push(person(Action::AnswerQuestions, None));
    }
    if findings.iter().any(|finding| {
        finding.kind.is_about_account()
            || (finding.severity != Severity::Ask && !finding.kind.is_about_decision())
    }) {
        steps.push(person(Action::CorrectAccount, None));
    }
    // What a decision is blamed for is told to the body above it or to the court, not to the desk that decided.
    if findings
        .iter()
        .any(|finding| finding.kind.is_about_decision() && finding.severity != Severity::Ask)
    {
        steps.push(person(Action::Appeal, None));
    }
    steps.extend(care_step(life).map(|action| person(action, None)));
    if let Some(earliest) = earliest {
        let met = grounds.iter().any(|conclusion| {
            conclusion.ground.id == earliest.ground && conclusion.outcome == Outcome::Met
        });
        steps.push(person(
            Action::Apply {
                from: months_before(earliest.right_on, 1),
                ground: earliest.ground,
            },
            Some(if met { life.on } else { earliest.right_on }),
        ));
        steps.push(Step {
            who: Who::Sfr,
            action: Action::AwaitDecision,
            due: None,
        });
    }
    steps
}

/// What to ask about days that are both work and care of a child; nothing where work is worth more.
fn care_step(life: &Life<'_>) -> Option<Action> {
    let care = life.coefficients.shown.care_inside_work.as_ref()?;
    match care.difference() {
        None => Some(Action::CompareWorkWithCare {
            gain_at_most: care.gain_at_most,
        }),
        Some(gain) => {
            (care.chosen == CareCounted::Coefficients).then_some(Action::ReplaceWorkByCare { gain })
        }
    }
}

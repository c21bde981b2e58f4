//! Which unknown facts could change an outcome, most decisive first, and then the size.

use crate::{
    conclusion::{ConditionId, GroundConclusion, Outcome, Question},
    fact::Fact,
    facts::Sex,
    life::Life,
};
use calendar::Span;
use std::collections::BTreeMap;

/// The questions: what grounds need, then what could bring a refused ground to life, then what only
/// the size depends on.
pub(crate) fn of(life: &Life<'_>, grounds: &[GroundConclusion], of_size: &[Fact]) -> Vec<Question> {
    let mut by_fact: BTreeMap<Fact, Vec<&'static str>> =
        of_size.iter().map(|fact| (*fact, vec![])).collect();
    let mut ask = |fact: Fact, ground: &'static str| {
        let grounds = by_fact.entry(fact).or_default();
        if !grounds.contains(&ground) {
            grounds.push(ground);
        }
    };
    for conclusion in grounds {
        let id = conclusion.ground.id;
        for fact in conclusion.needs.iter().chain(&conclusion.unconfirmed) {
            ask(*fact, id);
        }
        if conclusion.outcome == Outcome::NotMet {
            for fact in could_revive(life, conclusion) {
                ask(fact, id);
            }
        }
    }
    for fact in life.insurance.unknown.iter().chain(&life.long.unknown) {
        if let Fact::Period(..) = fact {
            ask(*fact, crate::grounds::ALL[0].id);
        }
    }
    let mut questions: Vec<Question> = by_fact
        .into_iter()
        .map(|(fact, grounds)| Question {
            fact,
            days: days_of(life, fact),
            of_size: of_size.contains(&fact),
            grounds,
        })
        .collect();
    questions.sort_by_key(|question| (std::cmp::Reverse(question.grounds.len()), question.fact));
    questions
}

/// Unknown facts that could supply what a refused ground lacks.
fn could_revive(life: &Life<'_>, conclusion: &GroundConclusion) -> Vec<Fact> {
    let facts = life.facts;
    let mut revive = vec![];
    let fails = |id| {
        conclusion
            .conditions
            .iter()
            .any(|condition| condition.id == id && condition.holds == Some(false))
    };
    let record_fails = fails(ConditionId::InsuranceRecord)
        || fails(ConditionId::LongRecord)
        || fails(ConditionId::SpecialRecord);
    if (record_fails || fails(ConditionId::Coefficient)) && facts.future.works_on.is_none() {
        revive.push(Fact::WorksOn);
    }
    if fails(ConditionId::Coefficient) && facts.children.is_none() && facts.sex == Some(Sex::Female)
    {
        revive.push(Fact::Children);
    }
    if record_fails && facts.periods.is_none() {
        revive.push(Fact::Periods);
    }
    revive
}

/// The days of the period a fact belongs to.
fn days_of(life: &Life<'_>, fact: Fact) -> Option<Span> {
    let Fact::Period(index, _) = fact else {
        return None;
    };
    Some(life.facts.periods.as_ref()?.get(index)?.span)
}

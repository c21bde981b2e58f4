//! The editions of legal numbers behind a conclusion.

use crate::figures;
use law::Law;
use rules::{Conclusion, conclusion::Outcome};

/// An edition of a legal number behind the answer.
pub(super) struct SourceView {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) value: String,
    pub(super) days: String,
    pub(super) citation: &'static str,
    pub(super) confidence: &'static str,
}

/// Every edition of a legal number the answer rests on, once.
pub(super) fn of(conclusion: &Conclusion, law: &'static Law) -> Vec<SourceView> {
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

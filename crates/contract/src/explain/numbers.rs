//! A legal number beside an explanation: its value, its days, its act.

use crate::{conclusion::confidence, wording::number::value_of};
use law::Law;
use rules::conclusion::NumberUsed;
use serde::Serialize;

/// A legal number as it stands beside an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberShown {
    /// Id of the number.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Its value with the unit; a table is written row by row.
    pub value: String,
    /// The first day of the edition.
    pub from: String,
    /// The last day of the edition; `None` until the law changes.
    pub to: Option<String>,
    /// The act.
    pub citation: String,
    /// How sure we are: low, medium, high.
    pub confidence: &'static str,
    /// The edition is a plan, not law.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub planned: bool,
}

/// The edition used; of a table only the row of `key`, when one is given.
pub(super) fn shown(used: NumberUsed, key: Option<u32>, law: &Law) -> Option<NumberShown> {
    let parameter = law.parameter(used.id).ok()?;
    let edition = parameter.find(used.on)?;
    Some(NumberShown {
        id: parameter.id,
        title: parameter.title,
        value: value_of(edition, parameter.unit, key),
        from: edition.from.to_string(),
        to: edition.to.map(|day| day.to_string()),
        citation: edition.citation.clone(),
        confidence: confidence(edition.confidence),
        planned: edition.is_planned(),
    })
}

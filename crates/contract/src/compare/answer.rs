//! What is read out of a conclusion document to compare it with another.

use super::Was;
use crate::{Refusal, conclusion::document, facts, json, place::Place};
use jiff::civil::Date;
use law::Law;
use rules::Conclusion;
use serde::Deserialize;
use serde_json::Value;

/// An answer about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A conclusion.
    Concluded(Box<Document>),
    /// A line of answers that says why the facts were not accepted.
    Refused(String),
}

/// A conclusion document, as much of it as is compared. What an older document lacks is not there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Document {
    pub(super) law: LawOf,
    #[serde(default)]
    pub(super) coefficients: Coefficients,
    pub(super) grounds: Vec<Ground>,
    pub(super) earliest: Option<Earliest>,
    pub(super) amount: Option<Amount>,
    pub(super) prepension: Option<Prepension>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct LawOf {
    pub(super) digest: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Coefficients {
    pub(super) total: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Ground {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) outcome: String,
    pub(super) right_on: Option<Date>,
    #[serde(default)]
    pub(super) conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Condition {
    pub(super) id: String,
    pub(super) wording: String,
    pub(super) required: String,
    pub(super) holds: Option<bool>,
    pub(super) holds_from: Option<Date>,
    pub(super) lacks: Option<String>,
    #[serde(default)]
    pub(super) by_future_work: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Earliest {
    pub(super) ground: String,
    pub(super) right_on: Date,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Amount {
    pub(super) total: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Prepension {
    pub(super) from: Date,
}

impl Answer {
    /// The answer of a conclusion made just now.
    pub fn of(conclusion: &Conclusion) -> Option<Self> {
        serde_json::to_value(document(conclusion))
            .ok()
            .and_then(|document| concluded(&document))
    }
}

/// The answer of a document: of a conclusion, of a line of answers that refuses, or of facts, which
/// are assessed by `law` for `on`, for their own day, or for `today`.
///
/// # Errors
/// The document cannot be accepted; the refusal says where and why.
pub fn answer(text: &str, on: Option<Date>, today: Date, law: &Law) -> Result<Answer, Refusal> {
    let document = Value::from(json::parse(text)?);
    let place = Place::Document;
    if let Some(refused) = refused(&document) {
        return Ok(Answer::Refused(refused));
    }
    if document.get("assessed_on").is_some() && document.get("grounds").is_some() {
        if on.is_some() {
            return Err(place.refuse(
                "это готовое заключение, другой день ему назначить нельзя",
                "Уберите --on или дайте факты.",
            ));
        }
        return concluded(&document).ok_or_else(|| {
            place.refuse(
                "заключение записано не так, как мы их пишем",
                "Нужен документ, который печатает pravo assess --format json или jsonl.",
            )
        });
    }
    let facts = facts::read_value_as_of(&document, on, today)?;
    let on = facts.assess_on.unwrap_or(today);
    let conclusion = rules::assess(&facts, on, law);
    Answer::of(&conclusion).ok_or_else(|| {
        place.refuse(
            "заключение не удалось прочитать обратно",
            "Это наша ошибка.",
        )
    })
}

fn concluded(document: &Value) -> Option<Answer> {
    let document = Document::deserialize(document).ok()?;
    Some(Answer::Concluded(Box::new(document)))
}

/// The reason in a line of answers that refuses.
fn refused(document: &Value) -> Option<String> {
    let error = document.get("error")?;
    let problem = error.get("problem")?.as_str()?;
    Some(match error.get("place").and_then(Value::as_str) {
        Some(place) if !place.is_empty() => format!("{place}: {problem}"),
        _ => problem.to_owned(),
    })
}

/// The two digests, where they differ.
pub(super) fn laws(before: &Answer, after: &Answer) -> Option<Was<String>> {
    match (before, after) {
        (Answer::Concluded(before), Answer::Concluded(after))
            if before.law.digest != after.law.digest =>
        {
            Some(Was {
                before: before.law.digest.clone(),
                after: after.law.digest.clone(),
            })
        }
        _ => None,
    }
}

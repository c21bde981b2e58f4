//! The state of a condition in a few words: «не хватает 1 дня», «хватает с 14 февраля 2024 года».

use super::answer::Condition;
use crate::wording::{date, plural};

/// When the state is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Was,
    Is,
}

/// What a condition is made of.
enum Kind {
    Age,
    Wait,
    /// Something there may be enough of.
    Quantity,
    /// Something that is or is not.
    Circumstance,
}

impl Kind {
    fn of(condition: &Condition) -> Self {
        match condition.id.as_str() {
            "age" => Self::Age,
            "wait" => Self::Wait,
            _ if condition.required == "да" => Self::Circumstance,
            _ => Self::Quantity,
        }
    }
}

/// What the condition is called, as the document itself calls it.
pub(super) fn title(condition: &Condition) -> &str {
    let wording = condition.wording.as_str();
    wording.split_once(':').map_or(wording, |(title, _)| title)
}

/// The state of a condition.
pub(super) fn words(condition: &Condition, tense: Tense) -> String {
    let day = condition.holds_from.map(date::long);
    match (Kind::of(condition), condition.holds, day) {
        (Kind::Age | Kind::Wait, None, _) | (Kind::Age | Kind::Wait, _, None) => {
            format!("{}, день неизвестен", condition.required)
        }
        (Kind::Age, Some(_), Some(day)) => format!("{} — {day}", condition.required),
        (Kind::Wait, Some(_), Some(day)) => format!("{}, до {day}", condition.required),
        (_, None, _) => {
            let verb = if tense == Tense::Was { "было " } else { "" };
            format!("{verb}неизвестно")
        }
        (Kind::Circumstance, Some(true), day) => since("есть", day),
        (Kind::Circumstance, Some(false), day) => later("нет", "появится", day),
        (Kind::Quantity, Some(true), day) => {
            let verb = if tense == Tense::Was {
                "хватало"
            } else {
                "хватает"
            };
            since(verb, day)
        }
        (Kind::Quantity, Some(false), day) => {
            let verb = if tense == Tense::Was {
                "не хватало"
            } else {
                "не хватает"
            };
            let lacking = match &condition.lacks {
                Some(lacks) => format!("{verb} {}", plural::genitive_of(lacks)),
                None => verb.to_owned(),
            };
            let becomes = if condition.by_future_work {
                "при дальнейшей работе наберётся"
            } else {
                "наберётся"
            };
            later(&lacking, becomes, day)
        }
    }
}

fn since(verb: &str, day: Option<String>) -> String {
    match day {
        Some(day) => format!("{verb} с {day}"),
        None => verb.to_owned(),
    }
}

fn later(lacking: &str, becomes: &str, day: Option<String>) -> String {
    match day {
        Some(day) => format!("{lacking}, {becomes} {day}"),
        None => lacking.to_owned(),
    }
}

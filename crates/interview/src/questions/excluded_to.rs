//! Asks for `decision.excluded[].to`.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "excluded_to",
    code: 66,
    section: Section::Decision,
    rows: Rows::Excluded,
    wording: Wording {
        own: Some("По какой день не засчитан период № {n}?"),
        relative: "По какой день не засчитан период № {n}?",
        again: "Назовите последний день периода, который не засчитали.",
        why: Some("Дни нужны, чтобы посчитать, что даст этот период."),
        look: Some("В решении фонда."),
    },
    kind: Kind::Day,
    sets: "decision.excluded[].to",
    fact: None,
};

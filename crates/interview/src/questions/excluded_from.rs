//! Asks for `decision.excluded[].from`.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "excluded_from",
    code: 65,
    section: Section::Decision,
    rows: Rows::Excluded,
    wording: Wording {
        own: Some("С какого дня не засчитан период № {n}?"),
        relative: "С какого дня не засчитан период № {n}?",
        again: "Назовите первый день периода, который не засчитали.",
        why: Some("Дни нужны, чтобы посчитать, что даст этот период."),
        look: Some("В решении фонда."),
    },
    kind: Kind::Day,
    sets: "decision.excluded[].from",
    fact: None,
};

//! Asks for `decision.decided_on`.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "decided_on",
    code: 62,
    section: Section::Decision,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Какого числа принято решение?"),
        relative: "Какого числа принято решение?",
        again: "Какая дата стоит на решении?",
        why: Some("От этого дня зависит, не нарушил ли фонд срок."),
        look: Some("В самом решении, обычно вверху."),
    },
    kind: Kind::Day,
    sets: "decision.decided_on",
    fact: None,
};

//! Asks for `decision.awarded_from`.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "awarded_from",
    code: 63,
    section: Section::Decision,
    rows: Rows::Once,
    wording: Wording {
        own: Some("С какого дня вам назначили пенсию?"),
        relative: "С какого дня назначили пенсию вашему близкому?",
        again: "С какого числа идёт пенсия по решению фонда?",
        why: Some("Пенсию могли назначить позже, чем положено."),
        look: Some("В решении или в уведомлении о размере пенсии."),
    },
    kind: Kind::Day,
    sets: "decision.awarded_from",
    fact: None,
};

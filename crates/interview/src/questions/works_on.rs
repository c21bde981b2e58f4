//! Asks for `future.works_on`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "works_on",
    code: 71,
    section: Section::Plans,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Собирается ли ваш близкий работать дальше?",
        again: "Есть ли желание работать дальше?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "future.works_on",
    fact: Some(|_| Fact::WorksOn),
};

//! Asks for `working`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "working",
    code: 70,
    section: Section::Plans,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Работает ли ваш близкий сейчас?",
        again: "Есть ли сейчас официальная работа?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "working",
    fact: Some(|_| Fact::Working),
};

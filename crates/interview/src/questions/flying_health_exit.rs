//! Asks for `flying_health_exit`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "flying_health_exit",
    code: 56,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Оставил ли ваш близкий лётную работу по здоровью, по заключению врачебной комиссии?",
        again: "Была ли врачебно-лётная комиссия?",
        why: None,
        look: Some("В заключении врачебно-лётной комиссии."),
    },
    kind: YES_NO,
    sets: "flying_health_exit",
    fact: Some(|_| Fact::FlyingHealthExit),
};

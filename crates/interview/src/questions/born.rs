//! Asks for `born`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "born",
    code: 13,
    section: Section::You,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Когда родился ваш близкий?",
        again: "Назовите день, месяц и год рождения.",
        why: None,
        look: Some("В паспорте, на странице с фотографией."),
    },
    kind: Kind::Day,
    sets: "born",
    fact: Some(|_| Fact::Born),
};

//! Asks for `decision.applied_on`.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "applied_on",
    code: 61,
    section: Section::Decision,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Когда вы подали заявление о пенсии?"),
        relative: "Когда ваш близкий подал заявление о пенсии?",
        again: "Какая дата стоит на заявлении или в расписке?",
        why: Some("С этого дня считают сроки решения и выплаты."),
        look: Some("В расписке фонда или в заявлении на Госуслугах."),
    },
    kind: Kind::Day,
    sets: "decision.applied_on",
    fact: None,
};

//! Asks for `before_2002.record_1991`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "record_1991",
    code: 26,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какой общий трудовой стаж у вашего близкого на 1 января 1991 года?",
        again: "Сколько лет стажа фонд посчитал до 1991 года?",
        why: None,
        look: Some("В ответе фонда о стаже советского времени."),
    },
    kind: Kind::Length,
    sets: "before_2002.record_1991",
    fact: Some(|_| Fact::RecordBefore1991),
};

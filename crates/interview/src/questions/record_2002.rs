//! Asks for `before_2002.record_2002`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "record_2002",
    code: 25,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какой общий трудовой стаж у вашего близкого на 1 января 2002 года?",
        again: "Сколько лет стажа фонд посчитал до 2002 года?",
        why: None,
        look: Some("В выписке, пункт 2.4 о стаже до 2002 года, или в ответе фонда."),
    },
    kind: Kind::Length,
    sets: "before_2002.record_2002",
    fact: Some(|_| Fact::RecordBefore2002),
};

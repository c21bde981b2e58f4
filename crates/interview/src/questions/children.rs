//! Asks for `children`: how many rows there are.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "children",
    code: 40,
    section: Section::Family,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Сколько у вас детей?"),
        relative: "Сколько детей у вашего близкого?",
        again: "Считайте всех: родных и усыновлённых. Если детей нет, так и скажите.",
        why: None,
        look: None,
    },
    kind: Kind::Count {
        list: "children",
        most: 50,
    },
    sets: "",
    fact: Some(|_| Fact::Children),
};

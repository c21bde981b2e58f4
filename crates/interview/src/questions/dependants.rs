//! Asks for `dependants`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "dependants",
    code: 73,
    section: Section::Plans,
    rows: Rows::Once,
    wording: Wording {
        own: Some(
            "Скольких родных вы содержите? Считают детей до 18 лет, а при очной учёбе — до 23. И тех, кто не может работать. Никого — напишите 0.",
        ),
        relative: "Скольких родных содержит ваш близкий? Никого — напишите 0.",
        again: "Считают детей до 18 лет, а при очной учёбе — до 23. И родных, которые не могут работать.",
        why: None,
        look: None,
    },
    kind: Kind::Whole { most: 50 },
    sets: "dependants",
    fact: Some(|_| Fact::Dependants),
};

//! Asks for `sex`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "sex",
    code: 12,
    section: Section::You,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Ваш близкий — мужчина или женщина?",
        again: "Речь о мужчине или о женщине?",
        why: None,
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "female",
            label: "Женщина",
            sets: &[("", Literal::Text("female"))],
        },
        Choice {
            id: "male",
            label: "Мужчина",
            sets: &[("", Literal::Text("male"))],
        },
    ]),
    sets: "sex",
    fact: Some(|_| Fact::Sex),
};

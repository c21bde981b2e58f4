//! Asks for `children[].born`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::{ChildField, Fact};

pub(super) const QUESTION: Question = Question {
    id: "child_born",
    code: 41,
    section: Section::Family,
    rows: Rows::Children,
    wording: Wording {
        own: None,
        relative: "Когда родился ребёнок № {n}?",
        again: "Назовите день, месяц и год рождения ребёнка.",
        why: None,
        look: Some("В свидетельстве о рождении или в паспорте родителя."),
    },
    kind: Kind::Day,
    sets: "children[].born",
    fact: Some(|row| Fact::Child(row, ChildField::Born)),
};

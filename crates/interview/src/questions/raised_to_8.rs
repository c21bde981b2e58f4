//! Asks for `children[].raised_to_8`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{ChildField, Fact};

pub(super) const QUESTION: Question = Question {
    id: "raised_to_8",
    code: 42,
    section: Section::Family,
    rows: Rows::Children,
    wording: Wording {
        own: None,
        relative: "Воспитывал ли ваш близкий ребёнка № {n} до восьми лет?",
        again: "Ребёнок рос в семье хотя бы до восьми лет?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "children[].raised_to_8",
    fact: Some(|row| Fact::Child(row, ChildField::RaisedTo8)),
};

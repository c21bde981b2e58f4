//! Asks for `children[].rights_lost`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{ChildField, Fact};

pub(super) const QUESTION: Question = Question {
    id: "rights_lost",
    code: 44,
    section: Section::Family,
    rows: Rows::Children,
    wording: Wording {
        own: None,
        relative: "Лишали ли вашего близкого родительских прав на ребёнка № {n}?",
        again: "Было ли решение суда о лишении родительских прав?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "children[].rights_lost",
    fact: Some(|row| Fact::Child(row, ChildField::RightsLost)),
};

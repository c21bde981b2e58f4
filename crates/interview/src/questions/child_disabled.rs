//! Asks for `children[].disabled`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{ChildField, Fact};

pub(super) const QUESTION: Question = Question {
    id: "child_disabled",
    code: 43,
    section: Section::Family,
    rows: Rows::Children,
    wording: Wording {
        own: None,
        relative: "Признан ли ребёнок № {n} инвалидом с детства?",
        again: "Была ли справка об инвалидности с детства?",
        why: None,
        look: Some("В справке медико-социальной экспертизы."),
    },
    kind: YES_NO,
    sets: "children[].disabled",
    fact: Some(|row| Fact::Child(row, ChildField::Disabled)),
};

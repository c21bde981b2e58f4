//! Asks for `residence.rural`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "residence_rural",
    code: 59,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Живёт ли ваш близкий в селе?",
        again: "Это село, деревня или сельский посёлок?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "residence.rural",
    fact: Some(|_| Fact::ResidenceRural),
};

//! Asks for `emergency_rescue`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "emergency_rescue",
    code: 55,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Участвовал ли ваш близкий как спасатель в ликвидации чрезвычайной ситуации?",
        again: "Есть ли запись об участии в спасательных работах?",
        why: None,
        look: Some("В книжке спасателя."),
    },
    kind: YES_NO,
    sets: "emergency_rescue",
    fact: Some(|_| Fact::EmergencyRescue),
};

//! Asks for `radiation`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "radiation",
    code: 57,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Работал ли ваш близкий на ликвидации аварии на Чернобыльской АЭС, жил или работал ли в зоне загрязнения?",
        again: "Есть ли чернобыльское удостоверение?",
        why: None,
        look: Some("В удостоверении."),
    },
    kind: YES_NO,
    sets: "radiation",
    fact: Some(|_| Fact::Radiation),
};

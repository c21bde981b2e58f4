//! Asks for `radiation`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "radiation",
    code: 57,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: Some(
            "Работали ли вы на ликвидации чернобыльской аварии? Жили или работали в зоне загрязнения?",
        ),
        relative: "Работал ли ваш близкий на ликвидации чернобыльской аварии? Жил или работал в зоне загрязнения?",
        again: "Есть ли чернобыльское удостоверение?",
        why: None,
        look: Some("В чернобыльском удостоверении."),
    },
    kind: YES_NO,
    sets: "radiation",
    fact: Some(|_| Fact::Radiation),
};

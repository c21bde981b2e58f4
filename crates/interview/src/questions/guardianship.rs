//! Asks for `guardianship`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "guardianship",
    code: 45,
    section: Section::Family,
    rows: Rows::Once,
    wording: Wording {
        own: Some(
            "Были ли вы опекуном человека, который стал инвалидом в детстве, и сколько времени? Не были — напишите 0 лет.",
        ),
        relative: "Был ли ваш близкий опекуном человека, который стал инвалидом в детстве, и сколько времени?",
        again: "Если опекуном не были, напишите 0 лет.",
        why: None,
        look: Some("В решении органа опеки."),
    },
    kind: Kind::Length,
    sets: "guardianship",
    fact: Some(|_| Fact::Guardianship),
};

//! Asks for `periods`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "periods",
    code: 30,
    section: Section::Work,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Где и когда работал, служил или ухаживал за детьми ваш близкий?",
        again: "Назовите по порядку: с какого дня, по какой день, где и кем.",
        why: None,
        look: Some("В трудовой книжке, в военном билете, в выписке."),
    },
    kind: Kind::Periods,
    sets: "periods",
    fact: Some(|_| Fact::Periods),
};

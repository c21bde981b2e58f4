//! Asks for `periods[].employer`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "employer",
    code: 38,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Как полностью называется учебное заведение, в котором тогда учился ваш близкий?",
        again: "Прочтите название учебного заведения из диплома.",
        why: None,
        look: Some("В дипломе."),
    },
    kind: Kind::Text,
    sets: "periods[].employer",
    fact: Some(|row| Fact::Period(row, PeriodField::Employer)),
};

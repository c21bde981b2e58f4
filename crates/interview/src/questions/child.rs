//! Asks for `periods[].child`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "child",
    code: 34,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "За каким ребёнком был уход?",
        again: "Назовите номер ребёнка из ответов о детях: первый, второй, третий.",
        why: None,
        look: None,
    },
    kind: Kind::ChildNumber,
    sets: "periods[].child",
    fact: Some(|row| Fact::Period(row, PeriodField::Child)),
};

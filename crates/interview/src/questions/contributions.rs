//! Asks for `periods[].contributions`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "contributions",
    code: 31,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Платили ли тогда за вашего близкого пенсионные взносы?",
        again: "Работа была официальной, со взносами?",
        why: None,
        look: Some("Если период есть в выписке и у него стоит сумма, взносы платили."),
    },
    kind: YES_NO,
    sets: "periods[].contributions",
    fact: Some(|row| Fact::Period(row, PeriodField::Contributions)),
};

//! Asks for `periods[].disputed`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "disputed",
    code: 37,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: Some("Есть ли у вас бумага, которая подтверждает этот спорный период?"),
        relative: "Есть ли бумага, которая подтверждает этот спорный период?",
        again: "Есть ли запись, справка или другой документ об этом времени?",
        why: None,
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "proved",
            label: "Да, бумага есть",
            sets: &[("", Literal::No)],
        },
        Choice {
            id: "not_proved",
            label: "Нет",
            sets: &[("", Literal::Yes)],
        },
    ]),
    sets: "periods[].disputed",
    fact: Some(|row| Fact::Period(row, PeriodField::Disputed)),
};

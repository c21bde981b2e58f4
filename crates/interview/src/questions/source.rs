//! Asks for `periods[].source`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "source",
    code: 35,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Какой документ подтверждает этот период?",
        again: "Какая бумага об этом есть: выписка, трудовая книжка, справка из архива?",
        why: None,
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "account",
            label: "Выписка со счёта",
            sets: &[("", Literal::Text("account"))],
        },
        Choice {
            id: "workbook",
            label: "Трудовая книжка",
            sets: &[("", Literal::Text("workbook"))],
        },
        Choice {
            id: "archive",
            label: "Архивная справка",
            sets: &[("", Literal::Text("archive"))],
        },
        Choice {
            id: "military",
            label: "Военный билет",
            sets: &[("", Literal::Text("military"))],
        },
        Choice {
            id: "person",
            label: "Документа нет",
            sets: &[("", Literal::Text("person"))],
        },
    ]),
    sets: "periods[].source",
    fact: Some(|row| Fact::Period(row, PeriodField::Source)),
};

//! Asks for `periods[].civil_aviation`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "civil_aviation",
    code: 36,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Была ли это работа в гражданской авиации?",
        again: "Это был аэропорт, авиаотряд или другая организация гражданской авиации?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "periods[].civil_aviation",
    fact: Some(|row| Fact::Period(row, PeriodField::CivilAviation)),
};

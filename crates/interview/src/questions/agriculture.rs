//! Asks for `periods[].agriculture`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "agriculture",
    code: 39,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Была ли это работа в сельском хозяйстве?",
        again: "Это был колхоз, совхоз или ферма?",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "periods[].agriculture",
    fact: Some(|row| Fact::Period(row, PeriodField::Agriculture)),
};

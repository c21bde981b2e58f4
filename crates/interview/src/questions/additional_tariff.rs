//! Asks for `periods[].additional_tariff`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "additional_tariff",
    code: 32,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Платил ли тогда работодатель вашего близкого взносы по дополнительному тарифу?",
        again: "Платил ли работодатель взносы за вредную или тяжёлую работу?",
        why: None,
        look: Some("В справке работодателя. Её дают в бухгалтерии или в отделе кадров."),
    },
    kind: YES_NO,
    sets: "periods[].additional_tariff",
    fact: Some(|row| Fact::Period(row, PeriodField::AdditionalTariff)),
};

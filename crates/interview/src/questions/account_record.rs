//! Asks for `account_record`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "account_record",
    code: 21,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какой страховой стаж указан в выписке вашего близкого?",
        again: "Сколько лет, месяцев и дней стажа написано в выписке?",
        why: None,
        look: Some("В начале выписки, рядом с ИПК: «Стаж»."),
    },
    kind: Kind::Length,
    sets: "account_record",
    fact: Some(|_| Fact::AccountRecord),
};

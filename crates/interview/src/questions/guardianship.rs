//! Asks for `guardianship`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "guardianship",
    code: 45,
    section: Section::Family,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Сколько времени вы были опекуном инвалида с детства? Не были — напишите 0 лет."),
        relative: "Сколько времени ваш близкий был опекуном инвалида с детства? Не был — напишите 0 лет.",
        again: "Опекуна назначает орган опеки. Если опекуном не были, скажите «ноль».",
        why: None,
        look: Some("В решении органа опеки."),
    },
    kind: Kind::Length,
    sets: "guardianship",
    fact: Some(|_| Fact::Guardianship),
};

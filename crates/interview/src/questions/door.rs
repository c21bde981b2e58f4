//! With what a person came: six doors that lead to the same facts.

use crate::question::{Choice, Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "door",
    code: 11,
    section: Section::Start,
    rows: Rows::Once,
    wording: Wording {
        own: Some("С чем вы пришли?"),
        relative: "С чем вы пришли?",
        again: "Что случилось или что хотите узнать?",
        why: Some("От этого зависит, о чём спросим сначала. Ответ можно поменять."),
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "soon",
            label: "Скоро пенсия",
            sets: &[],
        },
        Choice {
            id: "too_little",
            label: "Назначили мало",
            sets: &[],
        },
        Choice {
            id: "refused",
            label: "Отказали в пенсии",
            sets: &[],
        },
        Choice {
            id: "not_counted",
            label: "Не засчитали период",
            sets: &[],
        },
        Choice {
            id: "early",
            label: "Хочу выйти раньше срока",
            sets: &[],
        },
        Choice {
            id: "just_asking",
            label: "Просто вопрос",
            sets: &[],
        },
    ]),
    sets: "",
    fact: None,
};

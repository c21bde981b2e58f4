//! Asks for `decision.outcome`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "decision_outcome",
    code: 60,
    section: Section::Decision,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Что решил Социальный фонд?"),
        relative: "Что решил Социальный фонд по заявлению вашего близкого?",
        again: "Пенсию назначили, отказали или ответа ещё нет?",
        why: Some("По решению видно, что оспаривать и до какого срока."),
        look: Some("В самом решении. Его присылают на Госуслуги или выдают на бумаге."),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "refused",
            label: "Отказал",
            sets: &[("", Literal::Text("refused"))],
        },
        Choice {
            id: "granted",
            label: "Назначил пенсию",
            sets: &[("", Literal::Text("granted"))],
        },
        Choice {
            id: "none",
            label: "Решения пока нет",
            sets: &[("", Literal::Text("none"))],
        },
    ]),
    sets: "decision.outcome",
    fact: None,
};

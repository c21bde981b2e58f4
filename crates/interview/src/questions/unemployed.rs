//! Asks for `unemployed`, `unemployed.dismissed_for`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "unemployed",
    code: 53,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Стоит ли ваш близкий на учёте в службе занятости как безработный?",
        again: "Есть ли решение о признании безработным?",
        why: None,
        look: Some("Причина увольнения записана в трудовой книжке."),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "no",
            label: "Нет",
            sets: &[("", Literal::No)],
        },
        Choice {
            id: "liquidation",
            label: "Да, организация закрылась (ликвидация)",
            sets: &[("unemployed.dismissed_for", Literal::Text("liquidation"))],
        },
        Choice {
            id: "staff_cut",
            label: "Да, уволили по сокращению",
            sets: &[("unemployed.dismissed_for", Literal::Text("staff_cut"))],
        },
        Choice {
            id: "other",
            label: "Да, работа закончилась по другой причине",
            sets: &[("unemployed.dismissed_for", Literal::Text("other"))],
        },
        Choice {
            id: "yes",
            label: "Да, но причину увольнения не знаю",
            sets: &[("", Literal::There)],
        },
    ]),
    sets: "unemployed",
    fact: Some(|_| Fact::Unemployed),
};

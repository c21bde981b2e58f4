//! Asks for `disability`, `disability.group`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "disability",
    code: 50,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Есть ли у вашего близкого инвалидность?",
        again: "Установлена ли группа инвалидности?",
        why: None,
        look: Some("В справке медико-социальной экспертизы. Отвечать не обязательно."),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "no",
            label: "Нет",
            sets: &[("", Literal::No)],
        },
        Choice {
            id: "1",
            label: "I группа",
            sets: &[("disability.group", Literal::Number(1))],
        },
        Choice {
            id: "2",
            label: "II группа",
            sets: &[("disability.group", Literal::Number(2))],
        },
        Choice {
            id: "3",
            label: "III группа",
            sets: &[("disability.group", Literal::Number(3))],
        },
        Choice {
            id: "yes",
            label: "Есть, но группу не знаю",
            sets: &[("", Literal::There)],
        },
    ]),
    sets: "disability",
    fact: Some(|_| Fact::Disability),
};

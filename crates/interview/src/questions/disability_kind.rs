//! Asks for `disability.kind`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "disability_kind",
    code: 51,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какая причина инвалидности указана в справке вашего близкого?",
        again: "Что написано в справке в строке «причина инвалидности»?",
        why: None,
        look: Some("В справке медико-социальной экспертизы, строка «причина инвалидности»."),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "sight",
            label: "По зрению",
            sets: &[("", Literal::Text("sight"))],
        },
        Choice {
            id: "military_trauma",
            label: "Военная травма",
            sets: &[("", Literal::Text("military_trauma"))],
        },
        Choice {
            id: "dwarfism",
            label: "Гипофизарный нанизм (карликовый рост)",
            sets: &[("", Literal::Text("dwarfism"))],
        },
        Choice {
            id: "other",
            label: "Другая",
            sets: &[("", Literal::Text("other"))],
        },
    ]),
    sets: "disability.kind",
    fact: Some(|_| Fact::DisabilityKind),
};

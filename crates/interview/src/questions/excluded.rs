//! Asks for `decision.excluded`: how many rows there are.

use crate::question::{Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "excluded",
    code: 64,
    section: Section::Decision,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Сколько периодов фонд не засчитал?"),
        relative: "Сколько периодов фонд не засчитал?",
        again: "Посчитайте, о скольких периодах в решении сказано «не засчитан» или «не включён».",
        why: Some("По каждому мы скажем, прав ли фонд и чем это подтвердить."),
        look: Some("В решении: «не включены в стаж», «не могут быть зачтены»."),
    },
    kind: Kind::Count {
        list: "decision.excluded",
        most: 20,
    },
    sets: "",
    fact: None,
};

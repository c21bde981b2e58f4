//! Asks for `residence.north`; the contract has no word for «not in the North»: it stays an answer of the interview.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "residence_north",
    code: 58,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Живёт ли ваш близкий постоянно на Крайнем Севере или в приравненной местности?",
        again: "Кировская область к Северу не относится. Кто живёт в области, отвечает «нет».",
        why: None,
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "none",
            label: "Нет",
            sets: &[],
        },
        Choice {
            id: "rks",
            label: "Да, в районе Крайнего Севера (РКС)",
            sets: &[("", Literal::Text("rks"))],
        },
        Choice {
            id: "mks",
            label: "Да, в приравненной местности (МКС)",
            sets: &[("", Literal::Text("mks"))],
        },
    ]),
    sets: "residence.north",
    fact: Some(|_| Fact::ResidenceNorth),
};

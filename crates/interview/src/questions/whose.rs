//! For whom the questions are answered.

use crate::question::{Choice, Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "whose",
    code: 10,
    section: Section::Start,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Вы узнаёте для себя или для близкого?"),
        relative: "Вы узнаёте для себя или для близкого?",
        again: "Чью пенсию будем проверять: вашу или другого человека?",
        why: Some("Вопросы будут о том человеке, чью пенсию проверяем."),
        look: None,
    },
    kind: Kind::Choice(&[
        Choice {
            id: "own",
            label: "Для себя",
            sets: &[],
        },
        Choice {
            id: "relative",
            label: "Для близкого человека",
            sets: &[],
        },
    ]),
    sets: "",
    fact: None,
};

//! Whether the statement of the account is at hand; sets no fact.

use crate::question::{Choice, Kind, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "statement",
    code: 20,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Есть ли у вас выписка со счёта в Социальном фонде?"),
        relative: "Есть ли у вашего близкого выписка со счёта в Социальном фонде?",
        again: "Выписка называется «Сведения о состоянии индивидуального лицевого счёта». Её дают на Госуслугах, в фонде и в МФЦ.",
        why: Some("В выписке уже есть стаж, коэффициенты и места работы. С ней точнее и быстрее."),
        look: Some(
            "Выписка называется «Сведения о состоянии индивидуального лицевого счёта» (СЗИ-ИЛС). Её бесплатно дают на Госуслугах, в Социальном фонде и в МФЦ.",
        ),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "file",
            label: "Есть файл или снимок",
            sets: &[],
        },
        Choice {
            id: "paper",
            label: "Есть на бумаге",
            sets: &[],
        },
        Choice {
            id: "none",
            label: "Нет",
            sets: &[],
        },
    ]),
    sets: "",
    fact: None,
};

//! Asks for `decision.excluded[].reason`.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};

pub(super) const QUESTION: Question = Question {
    id: "excluded_reason",
    code: 67,
    section: Section::Decision,
    rows: Rows::Excluded,
    wording: Wording {
        own: Some("Почему фонд не засчитал период № {n}?"),
        relative: "Почему фонд не засчитал период № {n}?",
        again: "Какими словами фонд объяснил, почему не засчитал этот период?",
        why: Some("От причины зависит, какая бумага поможет."),
        look: Some("В решении фонда."),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "part_load",
            label: "Неполная ставка или нагрузка",
            sets: &[("", Literal::Text("part_load"))],
        },
        Choice {
            id: "paid_absence",
            label: "Курсы, командировка, учебный отпуск, донорские дни",
            sets: &[("", Literal::Text("paid_absence"))],
        },
        Choice {
            id: "maternity",
            label: "Отпуск по беременности и родам",
            sets: &[("", Literal::Text("maternity"))],
        },
        Choice {
            id: "child_care",
            label: "Отпуск по уходу за ребёнком",
            sets: &[("", Literal::Text("child_care"))],
        },
        Choice {
            id: "kolkhoz",
            label: "Нет трудодней в колхозе",
            sets: &[("", Literal::Text("kolkhoz"))],
        },
        Choice {
            id: "season",
            label: "Сезон или навигация посчитаны по календарю",
            sets: &[("", Literal::Text("season"))],
        },
        Choice {
            id: "name",
            label: "Должность или учреждение названы не так, как в списке",
            sets: &[("", Literal::Text("name"))],
        },
        Choice {
            id: "teaching_hours",
            label: "Нет часов преподавания",
            sets: &[("", Literal::Text("teaching_hours"))],
        },
        Choice {
            id: "employer_closed",
            label: "Работодатель закрылся",
            sets: &[("", Literal::Text("employer_closed"))],
        },
        Choice {
            id: "employer_renamed",
            label: "Работодателя переименовали",
            sets: &[("", Literal::Text("employer_renamed"))],
        },
        Choice {
            id: "name_differs",
            label: "В документе другое имя или дата рождения",
            sets: &[("", Literal::Text("name_differs"))],
        },
        Choice {
            id: "defect",
            label: "Ошибка или неясная запись в трудовой книжке",
            sets: &[("", Literal::Text("defect"))],
        },
        Choice {
            id: "no_report",
            label: "Нет сведений или взносов",
            sets: &[("", Literal::Text("no_report"))],
        },
        Choice {
            id: "other",
            label: "Другая причина",
            sets: &[("", Literal::Text("other"))],
        },
    ]),
    sets: "decision.excluded[].reason",
    fact: None,
};

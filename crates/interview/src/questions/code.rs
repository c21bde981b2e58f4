//! Asks for `periods[].code`; a code that is not in the list is typed into the row of the period.

use crate::question::{Choice, Kind, Literal, Question, Rows, Section, Wording};
use rules::fact::{Fact, PeriodField};

pub(super) const QUESTION: Question = Question {
    id: "code",
    code: 33,
    section: Section::Work,
    rows: Rows::Periods,
    wording: Wording {
        own: None,
        relative: "Какой код особых условий стоит в выписке у этого периода?",
        again: "Рядом с датами в выписке бывает код, например 27-ПД. Есть ли он?",
        why: None,
        look: Some(
            "Код бывает в выписке рядом с датами. Если вашего кода здесь нет, впишите его в таблице периодов.",
        ),
    },
    kind: Kind::Choice(&[
        Choice {
            id: "none",
            label: "Кода нет",
            sets: &[],
        },
        Choice {
            id: "list1",
            label: "Список № 1, вредные и горячие работы (27-1)",
            sets: &[("", Literal::Text("27-1"))],
        },
        Choice {
            id: "list2",
            label: "Список № 2, тяжёлые работы (27-2)",
            sets: &[("", Literal::Text("27-2"))],
        },
        Choice {
            id: "teacher",
            label: "Педагог (27-ПД)",
            sets: &[("", Literal::Text("27-ПД"))],
        },
        Choice {
            id: "medic_town",
            label: "Медик в городе (27-ГД)",
            sets: &[("", Literal::Text("27-ГД"))],
        },
        Choice {
            id: "medic_village",
            label: "Медик в селе или посёлке (27-СМ)",
            sets: &[("", Literal::Text("27-СМ"))],
        },
        Choice {
            id: "railway",
            label: "Железная дорога, метро (27-5)",
            sets: &[("", Literal::Text("27-5"))],
        },
        Choice {
            id: "logging",
            label: "Лесозаготовки и лесосплав (27-7)",
            sets: &[("", Literal::Text("27-7"))],
        },
        Choice {
            id: "driver",
            label: "Водитель автобуса, троллейбуса, трамвая (27-10)",
            sets: &[("", Literal::Text("27-10"))],
        },
        Choice {
            id: "textile",
            label: "Работница текстильной промышленности (27-4)",
            sets: &[("", Literal::Text("27-4"))],
        },
    ]),
    sets: "periods[].code",
    fact: Some(|row| Fact::Period(row, PeriodField::Code)),
};

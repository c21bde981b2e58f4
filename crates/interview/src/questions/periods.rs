//! Asks for `periods`.

use crate::question::{Choice, Column, Kind, Question, Rows, Section, Wording};
use contract::wording::kind;
use rules::{fact::Fact, facts::PeriodKind};

/// Every kind of period, in the order of the contract.
static KINDS: [Choice; PeriodKind::ALL.len()] = {
    let mut kinds = [const { choice(PeriodKind::Other) }; PeriodKind::ALL.len()];
    let mut n = 0;
    while n < kinds.len() {
        kinds[n] = choice(PeriodKind::ALL[n]);
        n += 1;
    }
    kinds
};

const fn choice(period: PeriodKind) -> Choice {
    Choice {
        id: period.name(),
        label: kind::period(period),
        sets: &[],
    }
}

pub(super) const QUESTION: Question = Question {
    id: "periods",
    code: 30,
    section: Section::Work,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Где и когда работал, служил или ухаживал за детьми ваш близкий?",
        again: "Назовите по порядку: с какого дня, по какой день, где и кем.",
        why: None,
        look: Some("В трудовой книжке, в военном билете, в выписке."),
    },
    kind: Kind::Periods {
        columns: &[
            Column {
                code: 80,
                field: "from",
                title: "С какого дня",
                kind: Kind::Day,
            },
            Column {
                code: 81,
                field: "to",
                title: "По какой день",
                kind: Kind::Day,
            },
            Column {
                code: 82,
                field: "kind",
                title: "Что это было",
                kind: Kind::Choice(&KINDS),
            },
            Column {
                code: 83,
                field: "employer",
                title: "Где: организация, школа, часть",
                kind: Kind::Text,
            },
            Column {
                code: 84,
                field: "position",
                title: "Кем: должность, как в трудовой книжке",
                kind: Kind::Text,
            },
            Column {
                code: 85,
                field: "code",
                title: "Код особых условий, если он есть в бумагах",
                kind: Kind::Text,
            },
        ],
    },
    sets: "periods",
    fact: Some(|_| Fact::Periods),
};

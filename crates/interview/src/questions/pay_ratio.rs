//! Asks for `before_2002.pay_ratio`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "pay_ratio",
    code: 28,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Какое у вас отношение заработка к среднему по стране до 2002 года?"),
        relative: "Какое у вашего близкого отношение заработка к среднему по стране до 2002 года?",
        again: "В расчёте фонда есть строка «ЗР/ЗП». Прочтите число рядом с ней.",
        why: None,
        look: Some("В расчёте пенсии или ответе фонда: «отношение ЗР/ЗП»."),
    },
    kind: Kind::Decimal { example: "1,2" },
    sets: "before_2002.pay_ratio",
    fact: Some(|_| Fact::PayBefore2002),
};

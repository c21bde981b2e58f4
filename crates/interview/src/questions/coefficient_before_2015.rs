//! Asks for `coefficients.before_2015`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "coefficient_before_2015",
    code: 23,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какой коэффициент у вашего близкого за время до 2015 года?",
        again: "Сколько баллов в выписке за время до 2015 года?",
        why: None,
        look: Some("В выписке, в таблице о коэффициентах: строка «до 2015 года»."),
    },
    kind: Kind::Decimal { example: "45,678" },
    sets: "coefficients.before_2015",
    fact: Some(|_| Fact::CoefficientBefore2015),
};

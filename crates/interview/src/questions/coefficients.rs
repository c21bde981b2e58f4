//! Asks for `coefficients.total`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "coefficients",
    code: 22,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какой пенсионный коэффициент (ИПК) у вашего близкого?",
        again: "Сколько пенсионных баллов написано в выписке?",
        why: None,
        look: Some("В начале выписки: «Величина индивидуального пенсионного коэффициента (ИПК)»."),
    },
    kind: Kind::Decimal { example: "60,25" },
    sets: "coefficients.total",
    fact: Some(|_| Fact::Coefficients),
};

//! Asks for `coefficients.by_year`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "coefficients_by_year",
    code: 24,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Какие коэффициенты у вашего близкого по годам с 2015 года?",
        again: "Назовите год и сколько баллов за него, по порядку.",
        why: None,
        look: Some("В выписке, в таблице по годам."),
    },
    kind: Kind::ByYear,
    sets: "coefficients.by_year",
    fact: Some(|_| Fact::CoefficientsByYear),
};

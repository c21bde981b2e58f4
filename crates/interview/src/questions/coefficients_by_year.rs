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
        again: "Назовите год и сколько баллов за него. Если строк за год несколько, прочтите все.",
        why: None,
        look: Some(
            "В выписке, в таблице о коэффициентах: строки по годам. За год бывает несколько строк: сложите их.",
        ),
    },
    kind: Kind::ByYear,
    sets: "coefficients.by_year",
    fact: Some(|_| Fact::CoefficientsByYear),
};

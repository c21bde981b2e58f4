//! Asks for `future.monthly_pay`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "monthly_pay",
    code: 72,
    section: Section::Plans,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Какая у вас зарплата в месяц до вычета налога, в рублях?"),
        relative: "Какая зарплата у вашего близкого в месяц до вычета налога, в рублях?",
        again: "Сколько рублей начисляют в месяц? Не на руки, а до вычета налога.",
        why: None,
        look: Some("В расчётном листке: «начислено»."),
    },
    kind: Kind::Decimal { example: "45000" },
    sets: "future.monthly_pay",
    fact: Some(|_| Fact::MonthlyPay),
};

//! Asks for `before_2002.average_pay_2000_2001`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "average_pay_2000_2001",
    code: 27,
    section: Section::Statement,
    rows: Rows::Once,
    wording: Wording {
        own: Some("Какой у вас был средний заработок в месяц за 2000–2001 годы, в рублях?"),
        relative: "Какой был средний заработок вашего близкого в месяц за 2000–2001 годы, в рублях?",
        again: "Сколько рублей в месяц выходило в среднем в 2000 и 2001 годах?",
        why: None,
        look: Some(
            "В выписке, пункт 2.1 «Среднемесячный заработок за 2000–2001 годы». Или в справке фонда.",
        ),
    },
    kind: Kind::Decimal { example: "1523,17" },
    sets: "before_2002.average_pay_2000_2001",
    fact: Some(|_| Fact::PayBefore2002),
};

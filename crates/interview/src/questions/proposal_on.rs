//! Asks for `unemployed.proposal_on`.

use crate::question::{Kind, Question, Rows, Section, Wording};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "proposal_on",
    code: 54,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: Some(
            "Когда служба занятости выдала вам предложение о досрочной пенсии? Не выдавала — ответьте «Не знаю».",
        ),
        relative: "Когда служба занятости выдала вашему близкому предложение о досрочной пенсии?",
        again: "Какая дата стоит на предложении? Если его не было, так и скажите.",
        why: None,
        look: Some("На самом предложении службы занятости."),
    },
    kind: Kind::Day,
    sets: "unemployed.proposal_on",
    fact: Some(|_| Fact::ProposalOn),
};

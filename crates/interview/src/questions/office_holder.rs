//! Asks for `office_holder`.

use crate::question::{Question, Rows, Section, Wording, YES_NO};
use rules::fact::Fact;

pub(super) const QUESTION: Question = Question {
    id: "office_holder",
    code: 52,
    section: Section::Circumstances,
    rows: Rows::Once,
    wording: Wording {
        own: None,
        relative: "Ваш близкий на государственной или муниципальной должности или службе?",
        again: "Речь о работе чиновником, депутатом или служащим администрации.",
        why: None,
        look: None,
    },
    kind: YES_NO,
    sets: "office_holder",
    fact: Some(|_| Fact::OfficeHolder),
};

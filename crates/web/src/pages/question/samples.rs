//! Each kind of question, asked of invented people.

use super::{QuestionPage, Read, Tried, not_kept, nothing_said, page, read};
use crate::{interviewed::Interviewed, sample::Sample, visit::Visit};
use interview::Ask;

impl Sample for QuestionPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let begun = Interviewed::begun(visit);
        let teacher = Interviewed::teacher(visit);
        let of_relative = Interviewed::begun_for_relative(visit);
        let finished = Interviewed::finished(visit);
        let unanswered = Interviewed::unanswered(visit);
        [
            ("choice", asked(visit, unanswered.as_ref(), "whose")),
            ("choice-made", asked(visit, begun.as_ref(), "statement")),
            ("yes-or-no", asked(visit, begun.as_ref(), "working")),
            ("long-choice", asked(visit, begun.as_ref(), "radiation")),
            ("nothing-said", silent(visit, begun.as_ref(), "working")),
            ("day", asked(visit, begun.as_ref(), "born")),
            (
                "day-refused",
                tried(visit, begun.as_ref(), "born", "31.02.1972"),
            ),
            (
                "day-contradicts",
                tried(visit, teacher.as_ref(), "born", "12.04.2001"),
            ),
            ("number", asked(visit, begun.as_ref(), "coefficients")),
            (
                "number-refused",
                tried(visit, begun.as_ref(), "dependants", "двое"),
            ),
            ("length", asked(visit, begun.as_ref(), "account_record")),
            (
                "by-year",
                asked(visit, begun.as_ref(), "coefficients_by_year"),
            ),
            (
                "about-a-child",
                asked(visit, teacher.as_ref(), "child_disabled.1"),
            ),
            (
                "about-a-period",
                asked(visit, teacher.as_ref(), "additional_tariff.1"),
            ),
            ("for-a-relative", asked(visit, of_relative.as_ref(), "born")),
            ("last", asked(visit, finished.as_ref(), "dependants")),
            ("device-unknown", not_known(visit, "born", "12.04.1972")),
        ]
        .into_iter()
        .filter_map(|(name, page)| Some((name, page?)))
        .collect()
    }
}

fn asked(visit: &Visit, interviewed: Option<&Interviewed>, name: &str) -> Option<QuestionPage> {
    let ask = Ask::find(name)?;
    let tried = Tried::before(ask, interviewed?.answers.of(ask));
    Some(page(visit, interviewed, ask, tried))
}

/// An answer that is refused.
fn tried(
    visit: &Visit,
    interviewed: Option<&Interviewed>,
    name: &str,
    answer: &str,
) -> Option<QuestionPage> {
    let ask = Ask::find(name)?;
    let boxes = boxes(answer);
    let Read::Wrong(errors, elsewhere) = read(visit, &interviewed?.answers, ask, &boxes) else {
        return None;
    };
    let tried = Tried {
        boxes,
        errors,
        elsewhere,
    };
    Some(page(visit, interviewed, ask, tried))
}

/// «Дальше» without an answer.
fn silent(visit: &Visit, interviewed: Option<&Interviewed>, name: &str) -> Option<QuestionPage> {
    let ask = Ask::find(name)?;
    let tried = Tried::refused(vec![], nothing_said(ask));
    Some(page(visit, interviewed, ask, tried))
}

/// An answer from a device without a ticket.
fn not_known(visit: &Visit, name: &str, answer: &str) -> Option<QuestionPage> {
    let tried = Tried::refused(boxes(answer), not_kept());
    Some(page(visit, None, Ask::find(name)?, tried))
}

fn boxes(answer: &str) -> Vec<(String, String)> {
    vec![("answer".to_owned(), answer.to_owned())]
}

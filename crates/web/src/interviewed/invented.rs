//! Interviews of people who do not exist, for samples of pages.

use super::Interviewed;
use crate::{
    form::{Form, posted::Posted},
    kept::OpenDraft,
    sample::TEACHER,
    visit::Visit,
};
use interview::{Answers, Ask, Said};
use serde_json::json;

impl Interviewed {
    /// Somebody who has answered nothing yet but with what they came.
    pub(crate) fn unanswered(visit: &Visit) -> Option<Self> {
        Self::invented(visit, of_choices(&BEGINNING[..1]))
    }

    /// Somebody who has just come in and speaks for herself.
    pub(crate) fn begun(visit: &Visit) -> Option<Self> {
        Self::invented(visit, of_choices(&BEGINNING))
    }

    /// The same for a relative.
    pub(crate) fn begun_for_relative(visit: &Visit) -> Option<Self> {
        let mut answers = of_choices(&BEGINNING);
        say(&mut answers, "whose", "relative");
        Self::invented(visit, answers)
    }

    /// The made-up teacher, with questions still ahead.
    pub(crate) fn teacher(visit: &Visit) -> Option<Self> {
        Self::invented(visit, teacher(visit)?)
    }

    /// The teacher, refused by the fund, which left out a year of hers.
    pub(crate) fn refused(visit: &Visit) -> Option<Self> {
        let mut answers = teacher(visit)?;
        for (name, answer) in DECISION {
            say(&mut answers, name, answer);
        }
        answers.say(Ask::find("excluded")?, Said::Value(json!(1)));
        Self::invented(visit, answers)
    }

    /// The teacher, whose day of birth does not fit her work.
    pub(crate) fn contradicting(visit: &Visit) -> Option<Self> {
        let mut answers = teacher(visit)?;
        say(&mut answers, "born", "2001-04-12");
        Self::invented(visit, answers)
    }

    /// The teacher, who knows nothing of what else is asked.
    pub(crate) fn finished(visit: &Visit) -> Option<Self> {
        let mut answers = teacher(visit)?;
        while let Some(ask) = visit.standing(&answers).ok()?.course.next() {
            answers.say(ask, Said::Unknown);
        }
        Self::invented(visit, answers)
    }

    /// An interview of a draft that is kept nowhere.
    fn invented(visit: &Visit, answers: Answers) -> Option<Self> {
        Some(Self {
            open: OpenDraft::invented(visit)?,
            order: answers.all().map(|(ask, _)| ask.name()).collect(),
            answers,
            typed: vec![],
        })
    }
}

/// What everybody is asked first.
const BEGINNING: [(&str, &str); 5] = [
    ("door", "soon"),
    ("whose", "own"),
    ("sex", "female"),
    ("born", "1972-04-12"),
    ("statement", "paper"),
];

/// What the fund wrote.
const DECISION: [(&str, &str); 7] = [
    ("door", "refused"),
    ("decision_outcome", "refused"),
    ("applied_on", "2026-09-01"),
    ("decided_on", "2026-10-12"),
    ("excluded_from.1", "2004-03-01"),
    ("excluded_to.1", "2005-04-27"),
    ("excluded_reason.1", "no_report"),
];

fn teacher(visit: &Visit) -> Option<Answers> {
    let form = Form::read(&Posted::sample(TEACHER));
    let facts = form.facts(visit.clock.today()).ok()?;
    let document = contract::facts::write(&facts);
    Some(Answers::of_document(&document, &of_choices(&BEGINNING)))
}

fn of_choices(choices: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (name, answer) in choices {
        say(&mut answers, name, answer);
    }
    answers
}

fn say(answers: &mut Answers, name: &str, answer: &str) {
    if let Some(ask) = Ask::find(name) {
        answers.say(ask, Said::Value(json!(answer)));
    }
}

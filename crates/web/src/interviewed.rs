//! The interview of a kept draft: its answers, the facts they make, and what is asked next.

mod invented;

use crate::{kept::OpenDraft, page_error::PageError, visit::Visit};
use interview::{Answers, Ask, Course, Problem, course};
use jiff::civil::Date;
use rules::{Conclusion, Facts, assess};
use serde_json::Value;

/// What was typed and refused is kept beside the answers under this beginning, so that it comes back on another
/// device too.
const TYPED: &str = "typed.";

/// An interview in progress.
pub(crate) struct Interviewed {
    pub(crate) open: OpenDraft,
    pub(crate) answers: Answers,
    /// Names of the questions, in the order in which they were first answered.
    order: Vec<String>,
    /// What was typed into the boxes of a question and refused.
    typed: Vec<(String, Value)>,
}

/// What follows from the answers.
pub(crate) struct Standing {
    pub(crate) facts: Facts,
    pub(crate) conclusion: Conclusion,
    pub(crate) course: Course,
}

impl Visit {
    /// The interview this browser holds a ticket for.
    pub(crate) async fn interviewed(&self) -> Result<Option<Interviewed>, PageError> {
        let Some(open) = self.draft().await? else {
            return Ok(None);
        };
        let kept = open.answers().await?;
        let said = kept
            .iter()
            .filter(|answer| !answer.path.starts_with(TYPED))
            .map(|answer| (answer.path.as_str(), &answer.value));
        let answers = Answers::of_kept(said.clone());
        let order = said.map(|(path, _)| path.to_owned()).collect();
        let typed = kept
            .into_iter()
            .filter_map(|answer| {
                let name = answer.path.strip_prefix(TYPED)?.to_owned();
                Some((name, answer.value))
            })
            .collect();
        Ok(Some(Interviewed {
            open,
            answers,
            order,
            typed,
        }))
    }

    /// What follows from these answers today.
    pub(crate) fn standing(&self, answers: &Answers) -> Result<Standing, Problem> {
        let today = self.clock.today();
        let facts = answers.facts(today)?;
        let conclusion = assess(&facts, on(&facts, today), self.law);
        let course = course(answers, &facts, &conclusion);
        Ok(Standing {
            facts,
            conclusion,
            course,
        })
    }
}

/// The day a conclusion about these facts is for.
pub(crate) fn on(facts: &Facts, today: Date) -> Date {
    facts.assess_on.unwrap_or(today)
}

impl Interviewed {
    /// The question answered before this one.
    pub(crate) fn before(&self, ask: Ask) -> Option<Ask> {
        let name = ask.name();
        let earlier = self.order.iter().take_while(|known| **known != name);
        earlier.filter_map(|known| Ask::find(known)).last()
    }

    /// What was typed into the boxes of a question and refused.
    pub(crate) fn typed(&self, ask: Ask) -> Option<Vec<(String, String)>> {
        let name = ask.name();
        let (_, boxes) = self.typed.iter().find(|(known, _)| *known == name)?;
        serde_json::from_value(boxes.clone()).ok()
    }

    /// Keeps `answers` in the place of those before. When this returns, they are on the disk.
    pub(crate) async fn become_answers(
        &self,
        answers: &Answers,
        ask: Option<Ask>,
    ) -> Result<(), PageError> {
        let mut changes = answers.changes_since(&self.answers);
        if let Some(ask) = ask.filter(|ask| self.typed(*ask).is_some()) {
            changes.push((typed_name(ask), Value::Null));
        }
        if changes.is_empty() {
            return Ok(());
        }
        self.open.save(&changes).await
    }

    /// Keeps what was typed and could not be taken as an answer.
    pub(crate) async fn keep_typed(
        &self,
        ask: Ask,
        boxes: &[(String, String)],
    ) -> Result<(), PageError> {
        let boxes = boxes
            .iter()
            .map(|(name, value)| Value::from(vec![name.as_str(), value]));
        let change = (typed_name(ask), boxes.collect());
        self.open.save(&[change]).await
    }
}

fn typed_name(ask: Ask) -> String {
    format!("{TYPED}{}", ask.name())
}

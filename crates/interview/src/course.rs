//! What is asked next: only what can change an outcome, in the order of weight.

use crate::{
    answers::Answers,
    ask::Ask,
    question::{Rows, Section},
    questions::{self, Door},
};
use rules::{Conclusion, Facts};

/// Where the interview stands.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// What is still to be asked, as far as can be told now; answers may add to it or shorten it.
    pub ahead: Vec<Ask>,
}

impl Course {
    /// What to ask next; `None` when everything that matters was asked.
    pub fn next(&self) -> Option<Ask> {
        self.ahead.first().copied()
    }
}

/// What is still to be asked of this person. `conclusion` must be drawn from the facts of `answers`.
pub fn course(answers: &Answers, facts: &Facts, conclusion: &Conclusion) -> Course {
    let mut ahead = vec![];
    let mut add = |ask: Ask| {
        if answers.of(ask).is_none() && !ahead.contains(&ask) {
            ahead.push(ask);
        }
    };
    let mut once = |id: &str| {
        if let Some(question) = questions::find(id) {
            add(Ask::once(question));
        }
    };
    once("whose");
    once("door");
    if facts.sex.is_none() {
        once("sex");
    }
    if facts.born.is_none() {
        once("born");
    }
    let of_conclusion: Vec<Ask> = conclusion
        .questions
        .iter()
        .filter_map(|question| first_open(answers, Ask::of_fact(question.fact)))
        .collect();
    let of_account = |ask: &Ask| matches!(ask.question.section, Section::Statement);
    let wants_statement = facts.periods.is_none() || of_conclusion.iter().any(of_account);
    if wants_statement {
        once("statement");
    }
    for id in answers.door().map_or(&[][..], of_door) {
        once(id);
    }
    for ask in rows_of_decision(answers) {
        add(ask);
    }
    let (from_account, others): (Vec<Ask>, Vec<Ask>) =
        of_conclusion.into_iter().partition(of_account);
    // Who has no statement at hand cannot copy a number from it.
    if answers.choice("statement") != Some("none") {
        from_account.into_iter().for_each(&mut add);
    }
    // Whoever has just said how many children there are speaks of each before anything else.
    let (mut of_children, others): (Vec<Ask>, Vec<Ask>) = others
        .into_iter()
        .partition(|ask| ask.question.rows == Rows::Children);
    of_children.sort_by_key(|ask| ask.row);
    of_children.into_iter().chain(others).for_each(&mut add);
    Course { ahead }
}

/// Of several ways to learn a fact the first that was not tried.
fn first_open(answers: &Answers, ways: Vec<Ask>) -> Option<Ask> {
    ways.into_iter().find(|ask| answers.of(*ask).is_none())
}

/// What is asked because of what the person came with.
const fn of_door(door: Door) -> &'static [&'static str] {
    match door {
        Door::Refused | Door::NotCounted => {
            &["decision_outcome", "applied_on", "decided_on", "excluded"]
        }
        Door::TooLittle => &[
            "decision_outcome",
            "applied_on",
            "decided_on",
            "awarded_from",
        ],
        Door::Soon | Door::Early | Door::JustAsking => &[],
    }
}

/// The stretches of days the fund left out, as many as were told of.
fn rows_of_decision(answers: &Answers) -> Vec<Ask> {
    let count = questions::find("excluded")
        .and_then(|question| answers.of(Ask::once(question))?.value()?.as_u64())
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or_default();
    let of_row = |row| {
        ["excluded_from", "excluded_to", "excluded_reason"]
            .into_iter()
            .filter_map(questions::find)
            .map(move |question| Ask { question, row })
    };
    (0..count).flat_map(of_row).collect()
}

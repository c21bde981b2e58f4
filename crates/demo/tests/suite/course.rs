//! The way of every person through the questions, from nothing.

use demo::{Person, people};
use interview::{Answers, Ask, Kind, Said, course};
use jiff::civil::Date;
use law::Law;
use rules::{Conclusion, assess};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Nobody is asked more than this.
const MOST_ASKED: usize = 60;

/// What the person says to a question: what the file says, else «не знаю».
fn said(person: &Answers, ask: Ask) -> Said {
    person.of(ask).cloned().unwrap_or(Said::Unknown)
}

/// What is asked of a person who starts from nothing, in order, with what they say.
fn way(person: &Person) -> Vec<(Ask, Said)> {
    let on = person.sees.on;
    let own = person.answers();
    let mut answers = Answers::default();
    let mut way = vec![];
    loop {
        let facts = answers.facts(on).unwrap();
        let conclusion = assess(&facts, on, Law::embedded());
        let Some(ask) = course(&answers, &facts, &conclusion).next() else {
            return way;
        };
        let said = said(&own, ask);
        answers.say(ask, said.clone());
        way.push((ask, said));
        assert!(way.len() < MOST_ASKED, "{}: {ask}", person.id);
    }
}

fn shown(said: &Said, ask: Ask) -> String {
    match (&ask.question.kind, said) {
        (Kind::Periods { .. }, Said::Value(value)) => {
            format!("{} rows", value.as_array().map_or(0, Vec::len))
        }
        _ => said.words(ask.question),
    }
}

#[test]
fn the_way_of_everybody() {
    let ways: Vec<String> = people()
        .iter()
        .map(|person| {
            let way = way(person);
            let lines: Vec<_> = way
                .iter()
                .map(|(ask, said)| format!("  {ask}: {}", shown(said, *ask)))
                .collect();
            format!("{} ({})\n{}", person.id, way.len(), lines.join("\n"))
        })
        .collect();
    insta::assert_snapshot!(ways.join("\n\n"));
}

/// Answers to try beside the person's own.
fn candidates(ask: Ask) -> Vec<Value> {
    match &ask.question.kind {
        Kind::Choice(choices) => choices.iter().map(|choice| choice.id.into()).collect(),
        Kind::Day => ["1985-05-05", "2001-01-01", "2026-06-01"]
            .map(Into::into)
            .to_vec(),
        Kind::Whole { .. } | Kind::Count { .. } => [0, 1, 3, 5].map(Into::into).to_vec(),
        Kind::Decimal { .. } => ["1", "30", "120"].map(Into::into).to_vec(),
        Kind::Length => [0, 9, 45].map(|years| json!({ "years": years })).to_vec(),
        Kind::Periods { .. } => {
            let work = json!({ "from": "1990-01-01", "to": "2014-12-31", "kind": "work" });
            vec![json!([]), json!([work])]
        }
        Kind::ByYear => ["0.5", "9"]
            .map(|value| json!({ "2016": value, "2019": value }))
            .to_vec(),
        Kind::ChildNumber | Kind::Text => vec![],
    }
}

/// What an answer may change: outcomes and days of right, what else must be known, the record, the size.
fn matter(answers: &Answers, on: Date) -> Option<String> {
    let facts = answers.facts(on).ok()?;
    let conclusion = assess(&facts, on, Law::embedded());
    let rights: Vec<_> = conclusion
        .grounds
        .iter()
        .map(|own| (own.ground.id, own.outcome, own.right_on, &own.needs))
        .collect();
    let Conclusion {
        records,
        amount,
        no_amount,
        ..
    } = &conclusion;
    Some(format!("{rights:?}{records:?}{amount:?}{no_amount:?}"))
}

#[test]
fn nothing_is_asked_that_cannot_change_a_conclusion() {
    let mut idle = vec![];
    for person in people() {
        let mut answers = Answers::default();
        for (ask, own) in way(person) {
            let known = own.value().cloned();
            let tried: BTreeSet<_> = candidates(ask)
                .into_iter()
                .chain(known)
                .filter_map(|value| {
                    let mut answers = answers.clone();
                    answers.say(ask, Said::Value(value));
                    matter(&answers, person.sees.on)
                })
                .collect();
            // For whom, with what and about the decision: these change what is asked and found, not the conclusion.
            if ask.fact().is_some() && tried.len() == 1 {
                idle.push(format!("{}: {ask}", person.id));
            }
            answers.say(ask, own);
        }
    }
    assert_eq!(idle, Vec::<String>::new());
}

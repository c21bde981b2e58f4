//! The way of every person through the questions, from nothing.

use demo::{Person, people};
use interview::{Answers, Ask, Kind, Said, course};
use law::Law;
use rules::assess;

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
        (Kind::Periods, Said::Value(value)) => {
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

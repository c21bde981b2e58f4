//! Together the people show every branch. Who takes somebody away, or adds a kind of paper, learns here what is
//! left without a person.

use crate::audited;
use demo::{Person, people};
use documents::Kind as Paper;
use interview::{Answers, Ask, Door, Kind, QUESTIONS, Said, Section, Whose};
use law::Law;
use std::{collections::BTreeSet, mem::discriminant};

fn someone(shows: impl Fn(&Person) -> bool) -> bool {
    people().iter().any(shows)
}

/// Everything anybody said.
fn all_said() -> Vec<(Ask, Said)> {
    let answers: Vec<Answers> = people().iter().map(Person::answers).collect();
    answers
        .iter()
        .flat_map(Answers::all)
        .map(|(ask, said)| (ask, said.clone()))
        .collect()
}

#[test]
fn somebody_comes_by_every_door_and_somebody_helps_a_relative() {
    for door in [
        Door::Soon,
        Door::TooLittle,
        Door::Refused,
        Door::NotCounted,
        Door::Early,
        Door::JustAsking,
    ] {
        assert!(
            someone(|person| person.answers().door() == Some(door)),
            "{door:?}"
        );
    }
    for whose in [Whose::Own, Whose::Relative] {
        assert!(
            someone(|person| person.answers().whose() == whose),
            "{whose:?}"
        );
    }
}

#[test]
fn every_outcome_and_every_band_is_seen_by_somebody() {
    for outcome in ["met", "later", "not_met", "needs", "not_applicable"] {
        let sees = |person: &Person| person.sees.grounds.values().any(|seen| seen == outcome);
        assert!(someone(sees), "{outcome}");
    }
    for band in ["in_order", "unclear", "violation"] {
        assert!(someone(|person| person.sees.band == band), "{band}");
    }
}

#[test]
fn every_paper_is_made_for_somebody() {
    for paper in Paper::ALL {
        let made = |person: &Person| {
            let facts = person.facts(person.sees.on).unwrap();
            documents::papers(paper, &facts, &audited(person), Law::embedded()).is_ok()
        };
        assert!(
            someone(made),
            "{}: add a person with a reason for it",
            paper.id()
        );
    }
}

#[test]
fn somebody_answers_in_every_section_and_in_every_way() {
    let said = all_said();
    for section in Section::ALL {
        let answered = said
            .iter()
            .any(|(ask, said)| ask.question.section == section && said.value().is_some());
        assert!(answered, "{section:?}");
    }
    for question in QUESTIONS {
        let kind = discriminant::<Kind>(&question.kind);
        let answered = said
            .iter()
            .any(|(ask, said)| discriminant(&ask.question.kind) == kind && said.value().is_some());
        assert!(answered, "like {}", question.id);
    }
    assert!(said.iter().any(|(_, said)| *said == Said::Unknown));
}

#[test]
fn cards_differ() {
    let numbers: BTreeSet<_> = people().iter().map(|person| &person.number).collect();
    let words: BTreeSet<_> = people().iter().map(|person| &person.words).collect();
    assert_eq!(
        (numbers.len(), words.len()),
        (people().len(), people().len())
    );
}

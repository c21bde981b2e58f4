//! The list of questions holds together.

use interview::{Ask, Kind, QUESTIONS, Rows};
use std::collections::BTreeSet;

#[test]
fn names_and_rows_of_the_blank_are_given_once() {
    let ids: BTreeSet<&str> = QUESTIONS.iter().map(|question| question.id).collect();
    let codes: BTreeSet<u8> = QUESTIONS.iter().map(|question| question.code).collect();
    assert_eq!(ids.len(), QUESTIONS.len());
    assert_eq!(codes.len(), QUESTIONS.len());
    assert!(codes.iter().all(|code| (10..=99).contains(code)));
}

#[test]
fn sections_and_codes_follow_each_other() {
    assert!(
        QUESTIONS
            .windows(2)
            .all(|pair| pair[0].section <= pair[1].section && pair[0].code < pair[1].code)
    );
}

#[test]
fn every_question_has_its_words() {
    for question in QUESTIONS {
        let ask = Ask::once(question);
        for text in [ask.own(), ask.relative(), ask.again()] {
            assert!(text.ends_with(['?', '.']), "{}: «{text}»", question.id);
            assert!(!text.contains("{n}"), "{}: «{text}»", question.id);
        }
        assert!(!ask.why().is_empty(), "{}", question.id);
    }
}

#[test]
fn choices_are_told_apart() {
    for question in QUESTIONS {
        let Kind::Choice(choices) = question.kind else {
            continue;
        };
        let ids: BTreeSet<&str> = choices.iter().map(|choice| choice.id).collect();
        let labels: BTreeSet<&str> = choices.iter().map(|choice| choice.label).collect();
        assert_eq!(ids.len(), choices.len(), "{}", question.id);
        assert_eq!(labels.len(), choices.len(), "{}", question.id);
        assert!(2 <= choices.len(), "{}", question.id);
    }
}

#[test]
fn a_name_leads_back_to_its_question() {
    for question in QUESTIONS {
        for row in [0, 1, 11] {
            if question.rows == Rows::Once && row != 0 {
                continue;
            }
            let ask = Ask { question, row };
            assert_eq!(Ask::find(&ask.name()), Some(ask));
        }
    }
    for wrong in [
        "",
        "born.1",
        "child_born",
        "child_born.0",
        "child_born.01",
        "nothing",
    ] {
        assert_eq!(Ask::find(wrong), None, "{wrong}");
    }
}

#[test]
fn sentences_are_short_enough_to_be_heard() {
    for question in QUESTIONS {
        let wording = &question.wording;
        let texts = [
            wording.own,
            Some(wording.relative),
            Some(wording.again),
            wording.look,
        ];
        for sentence in texts
            .into_iter()
            .flatten()
            .flat_map(|text| text.split(['.', '?', ':']))
        {
            let n_words = sentence
                .split_whitespace()
                .filter(|word| *word != "—")
                .count();
            assert!(
                n_words <= 15,
                "{}: {n_words} words: «{sentence}»",
                question.id
            );
        }
    }
}

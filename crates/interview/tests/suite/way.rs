//! The way through the questions: what is asked, and that it ends.

use interview::{Answers, Ask, Kind, Said, course};
use jiff::civil::{Date, date};
use law::Law;
use rules::assess;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 11, 23);

fn next(answers: &Answers) -> Option<Ask> {
    let facts = answers.facts(TODAY).unwrap();
    let conclusion = assess(&facts, TODAY, Law::embedded());
    course(answers, &facts, &conclusion).next()
}

fn say(answers: &mut Answers, name: &str, value: Value) {
    answers.say(Ask::find(name).unwrap(), Said::Value(value));
}

#[test]
fn the_first_questions_are_for_whom_and_with_what() {
    let mut answers = Answers::default();
    let mut asked = vec![];
    for value in [
        json!("own"),
        json!("soon"),
        json!("female"),
        json!("1968-05-01"),
    ] {
        let ask = next(&answers).unwrap();
        asked.push(ask.name());
        answers.say(ask, Said::Value(value));
    }
    assert_eq!(asked, ["whose", "door", "sex", "born"]);
    assert_eq!(next(&answers).unwrap().name(), "statement");
}

#[test]
fn whoever_knows_nothing_still_comes_to_an_end() {
    let mut answers = Answers::default();
    let mut n_asked = 0;
    while let Some(ask) = next(&answers) {
        answers.say(ask, Said::Unknown);
        n_asked += 1;
        assert!(n_asked < 60, "{ask}");
    }
    assert!(8 < n_asked, "{n_asked}");
}

#[test]
fn a_refusal_asks_about_the_decision_and_each_stretch_of_days() {
    let mut answers = Answers::default();
    say(&mut answers, "door", json!("refused"));
    let mut asked = vec![];
    while let Some(ask) = next(&answers) {
        asked.push(ask.name());
        let said = match (ask.question.id, &ask.question.kind) {
            ("excluded", _) => Said::Value(json!(2)),
            ("excluded_from", _) => Said::Value(json!("1990-01-01")),
            ("excluded_to", _) => Said::Value(json!("1991-01-01")),
            (_, Kind::Choice(choices)) => Said::Value(json!(choices[0].id)),
            _ => Said::Unknown,
        };
        answers.say(ask, said);
    }
    for name in [
        "decision_outcome",
        "decided_on",
        "excluded_from.2",
        "excluded_reason.2",
    ] {
        assert!(asked.contains(&name.to_owned()), "{name}: {asked:?}");
    }
    let facts = answers.facts(TODAY).unwrap();
    assert_eq!(facts.decision.unwrap().excluded.len(), 2);
}

#[test]
fn nobody_without_a_statement_is_asked_to_copy_from_it() {
    let mut answers = Answers::default();
    say(&mut answers, "statement", json!("none"));
    while let Some(ask) = next(&answers) {
        assert!(!["coefficients", "account_record"].contains(&ask.question.id));
        answers.say(ask, Said::Unknown);
    }
}

#[test]
fn a_mistake_leads_to_its_question() {
    let mut answers = Answers::default();
    say(&mut answers, "children", json!(2));
    say(&mut answers, "born", json!("1990-01-01"));
    say(&mut answers, "child_born.2", json!("1980-01-01"));
    let problem = answers.facts(TODAY).unwrap_err();
    assert_eq!(problem.ask, Ask::find("child_born.2"), "{problem:?}");
}

#[test]
fn a_part_of_the_coefficient_nobody_told_is_not_zero() {
    let mut answers = Answers::default();
    say(&mut answers, "coefficients", json!("30"));
    say(&mut answers, "coefficient_before_2015", json!("30"));
    let known = answers.facts(TODAY).unwrap().coefficients;
    assert_eq!(
        (known.total.map(|sum| sum.to_string()), known.before_2015),
        (Some("30".to_owned()), None)
    );

    say(
        &mut answers,
        "coefficients_by_year",
        json!({ "2016": "2", "2017": "1" }),
    );
    say(&mut answers, "coefficient_before_2015", json!("27"));
    let known = answers.facts(TODAY).unwrap().coefficients;
    assert_eq!((known.total, known.by_year.len()), (None, 2));
}

#[test]
fn a_count_that_is_no_number_does_not_say_that_there_are_none() {
    let mut answers = Answers::default();
    say(&mut answers, "children", json!("many"));
    assert_eq!(answers.facts(TODAY).unwrap().children, None);
}

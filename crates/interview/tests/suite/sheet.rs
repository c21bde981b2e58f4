//! The lawyer's sheet and the script.

use crate::random::answers;
use interview::{Answers, Kind, QUESTIONS, Rows, Said, script, sheet};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #[test]
    fn a_sheet_has_every_answer_and_nothing_else(answers in answers()) {
        let sheet = sheet::sheet(&answers);
        let text = sheet.text();
        let known: BTreeSet<String> = sheet
            .parts
            .iter()
            .flat_map(|part| &part.lines)
            .map(|line| line.code.split("/20").next().unwrap_or_default().to_owned())
            .collect();
        let unknown: BTreeSet<String> = sheet.unknown.iter().map(|(code, _)| code.clone()).collect();
        let unasked: BTreeSet<String> = sheet.unasked.iter().map(|(code, _)| code.clone()).collect();
        prop_assert!(unknown.is_disjoint(&unasked) && known.is_disjoint(&unknown) && known.is_disjoint(&unasked));
        for (ask, said) in answers.all() {
            match (said, &ask.question.kind) {
                (Said::Unknown, _) => prop_assert!(unknown.contains(&ask.code()), "{ask}\n{text}"),
                (Said::Value(value), Kind::Periods { .. }) => {
                    prop_assert_eq!(sheet.periods.len(), value.as_array().map_or(0, Vec::len));
                }
                _ if ask.question.rows == Rows::Periods => {}
                _ => prop_assert!(known.contains(&ask.code()), "{ask}\n{text}"),
            }
        }
        let n_said = answers.all().filter(|(ask, said)| ask.question.rows != Rows::Periods && **said != Said::Unknown);
        let n_periods = usize::from(!sheet.periods.is_empty() || text.contains("30  Где"));
        prop_assert!(known.len() <= n_said.count() + n_periods, "{text}");
    }
}

#[test]
fn a_sheet_of_nothing_asserts_nothing() {
    let sheet = sheet::sheet(&Answers::default());
    assert!(sheet.parts.is_empty() && sheet.periods.is_empty() && sheet.unknown.is_empty());
    let n_once = QUESTIONS
        .iter()
        .filter(|question| question.rows == Rows::Once)
        .count();
    assert_eq!(sheet.unasked.len(), n_once);
}

#[test]
fn a_sheet_of_papers_says_what_no_question_asks() {
    let document = serde_json::json!({
        "account_as_of": "2026-01-01", "second_account": false, "pay": { "2020": "300000" },
        "decision": { "ground": "fz400_8_1_general", "counted_insurance": { "years": 20, "months": 1, "days": 0 } },
        "periods": [{ "from": "1990-01-01", "to": "1991-01-01", "kind": "work", "rate": "0.5", "contributions": true, "source": "account" }]
    });
    let answers = Answers::of_document(&document, &Answers::default());
    insta::assert_snapshot!(
        sheet::sheet(&answers)
            .text()
            .split("НЕ ОТВЕЧЕНО")
            .next()
            .unwrap()
    );
}

#[test]
fn the_script_says_whom_we_are_not() {
    let script = script::script(&script::every());
    assert!(
        script
            .greeting
            .contains(&"Я не спрашиваю номер карты, коды и пароли.")
    );
    let n_asked: usize = script.parts.iter().map(|part| part.asks.len()).sum();
    assert_eq!(n_asked, QUESTIONS.len());
    for ask in script.parts.iter().flat_map(|part| &part.asks) {
        assert!(ask.keys.iter().any(|(key, _)| key == "?"), "{}", ask.code);
    }
}

//! For any facts: nothing panics, every sentence has a reason, and nothing is asserted that was not
//! given.

use crate::{audit, facts};
use documents::{Because, Document, Kind, Piece, Sentence};
use law::Law;
use proptest::prelude::*;
use std::{collections::BTreeSet, fmt::Write as _};

fn day() -> impl Strategy<Value = String> {
    (1970..2026_i32, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"))
}

fn maybe(name: &'static str, values: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::option::of(prop::sample::select(values)).prop_map(move |value| {
        value
            .map(|value| format!(", \"{name}\": {value}"))
            .unwrap_or_default()
    })
}

fn period() -> impl Strategy<Value = String> {
    (
        day(),
        1..4000_i64,
        prop::sample::select(&[
            "work", "work", "work", "kolkhoz", "conscription", "study", "self_employed",
            "maternity", "unemployment_benefit", "care_80",
        ][..]),
        prop::option::of(1..9_u8),
        maybe("position", &["\"учитель\"", "\"повар\""]),
        maybe("code", &["\"27-ПД\"", "\"27-2\""]),
        maybe("source", &["\"account\"", "\"account\"", "\"workbook\"", "\"person\"", "\"military\""]),
        maybe("contributions", &["true", "true", "false"]),
        maybe("defect", &["\"no_stamp\""]),
        maybe("disputed", &["true"]),
    )
        .prop_map(|(from, days, kind, employer, position, code, source, paid, defect, disputed)| {
            let start: jiff::civil::Date = from.parse().unwrap();
            let end = start.saturating_add(jiff::Span::new().days(days));
            let employer = employer
                .filter(|_| kind == "work")
                .map(|n| format!(", \"employer\": \"Завод-{n}77\""))
                .unwrap_or_default();
            let of_work = if kind == "work" { position + &code } else { String::new() };
            format!("{{\"from\": \"{from}\", \"to\": \"{end}\", \"kind\": \"{kind}\"{employer}{of_work}{source}{paid}{defect}{disputed}}}")
        })
}

fn life() -> impl Strategy<Value = String> {
    (
        prop::sample::select(&["male", "female"][..]),
        1955..1975_i32,
        prop::collection::vec(period(), 0..7),
        maybe("account_opened_on", &["\"1998-05-12\""]),
        maybe("dependants", &["0", "2"]),
        maybe("working", &["true", "false"]),
        prop::option::of((day(), prop::option::of(day()), 10..20_u32)),
    )
        .prop_map(|(sex, year, periods, opened, dependants, working, decision)| {
            let mut json = format!(
                "{{\"sex\": \"{sex}\", \"born\": \"{year}-06-17\", \"assess_on\": \"2026-11-23\"{opened}{dependants}{working}, \"periods\": [{}]",
                periods.join(", ")
            );
            if let Some((applied, decided, years)) = decision {
                write!(json, ", \"decision\": {{\"applied_on\": \"{applied}\", \"outcome\": \"refused\", \"ground\": \"fz400_8_1_general\", \"required_record_years\": {years}").unwrap();
                if let Some(decided) = decided {
                    write!(json, ", \"decided_on\": \"{decided}\"").unwrap();
                }
                if let Some(first) = periods.first() {
                    let span = first.split(", \"kind\"").next().unwrap();
                    write!(json, ", \"excluded\": [{span}, \"reason\": \"no_report\"}}]").unwrap();
                }
                json.push('}');
            }
            json.push('}');
            json
        })
}

/// Runs of digits.
fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(|run| run.trim_start_matches('0').to_owned())
        .collect()
}

fn words(sentence: &Sentence) -> String {
    sentence
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.as_str(),
            Piece::Blank(_) => " ",
        })
        .collect()
}

/// Numbers a reason of the law brings with it.
fn of_reason(because: &Because) -> String {
    match because {
        Because::Provision(text) => text.clone(),
        // Findings outside the catalogue bring only their own sentence, which is among what is given.
        Because::Finding { id, .. } => rules::violations::find(id).map_or_else(String::new, |of| {
            format!("{} {} {}", of.claim, of.provision, of.documents.join(" "))
        }),
        Because::Ground(id) => {
            let own = rules::grounds::find(id).unwrap();
            format!("{} {}", own.title, own.provision)
        }
        Because::Number(id) => format!("{:?}", Law::embedded().parameter(id).unwrap()),
        Because::Fact(_) | Because::Conclusion | Because::Form => String::new(),
    }
}

fn check(document: &Document, given: &BTreeSet<String>, json: &str) -> Result<(), TestCaseError> {
    for sentence in document.sentences() {
        prop_assert!(
            !sentence.because.is_empty(),
            "no reason: {}",
            words(sentence)
        );
        let reasons: String = sentence.because.iter().map(of_reason).collect();
        let lawful = numbers(&reasons);
        for number in numbers(&words(sentence)) {
            // The day from which care leave counts otherwise, and the numbers of acts in fixed words.
            let fixed = ["6", "1992", "8", "13", "400"].contains(&number.as_str());
            prop_assert!(
                fixed || given.contains(&number) || lawful.contains(&number),
                "{number} in «{}» of {json}",
                words(sentence)
            );
        }
        for name in words(sentence).split("Завод-").skip(1) {
            let name: String = name.chars().take_while(char::is_ascii_digit).collect();
            let named = json.contains(&format!("Завод-{name}"));
            prop_assert!(named);
        }
    }
    Ok(())
}

/// Every paper the facts give.
fn every(json: &str) -> Vec<Vec<Document>> {
    let facts = facts(json);
    let audit = audit(&facts);
    Kind::ALL
        .into_iter()
        .filter_map(|kind| documents::papers(kind, &facts, &audit, Law::embedded()).ok())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_asserted_that_was_not_given(json in life()) {
        let audit = audit(&facts(&json));
        let mut given = numbers(&json);
        given.extend(numbers(&contract::text(&audit.conclusion)));
        given.extend(numbers(&contract::text::audit(&audit)));
        given.extend(numbers(contract::wording::promise::FUND_ADDRESS));
        for papers in every(&json) {
            prop_assert!(!papers.is_empty());
            for paper in &papers {
                check(paper, &given, &json)?;
            }
        }
    }
}

proptest! {
    // Laying out a hundred pages without optimisation is slow.
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn every_paper_becomes_an_accessible_pdf(json in life()) {
        for papers in every(&json) {
            prop_assert!(documents::pdf(&papers).is_ok());
        }
    }
}

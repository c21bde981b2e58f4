//! Explanations: every topic has an answer, and every formula gives what it claims.

use crate::calculator;
use contract::explain::{Explanation, explain, topics};
use jiff::civil::{Date, date};
use law::Law;
use rules::{Conclusion, Facts};
use rust_decimal::Decimal;

const ON: Date = date(2026, 11, 23);

/// A woman with everything the account may lack: pay before 2002, contributions, children.
const FROM_PAPERS: &str = r#"{
  "sex": "female", "born": "1967-11-20", "apply_on": "2028-01-10", "dependants": 2,
  "children": [ { "born": "1990-05-01", "raised_to_8": true }, { "born": "1993-03-10", "raised_to_8": true } ],
  "periods": [
    { "from": "1985-09-01", "to": "2014-12-31", "kind": "work", "contributions": true },
    { "from": "1990-05-01", "to": "1991-10-31", "kind": "child_care", "child": 0 },
    { "from": "1993-03-10", "to": "1994-09-09", "kind": "child_care", "child": 1 }
  ],
  "pay": { "2015": "480000", "2016": "9000000.50", "2024": "480000" },
  "before_2002": { "pay_ratio": "1.2", "record_2002": { "years": 16, "months": 4 }, "record_1991": { "years": 5 } },
  "contributions_2002_2014": { "2002": "1234.00", "2010": "20000.00" }
}"#;

/// A man with an account, an army service and a teacher's code.
const FROM_THE_ACCOUNT: &str = r#"{
  "sex": "male", "born": "1964-03-01", "disability": { "group": 1 },
  "periods": [
    { "from": "1982-05-01", "to": "1984-05-10", "kind": "conscription" },
    { "from": "1984-05-11", "to": "2021-12-31", "kind": "work", "code": "27-ПД", "contributions": true,
      "additional_tariff": true, "rate": "1" }
  ],
  "coefficients": { "before_2015": "40.5", "by_year": { "2016": "4.482", "2017": "5" } },
  "pay": { "2016": "300000" }
}"#;

/// Only sums, and too little of everything.
const FROM_SUMS: &str = r#"{
  "sex": "male", "born": "1970-03-01", "coefficients": { "total": "12.5" },
  "account_record": { "years": 13, "months": 8 }
}"#;

/// A small pension awarded years ago to a woman who has worked ever since and means to go on.
const AWARDED_AND_WORKING: &str = r#"{
  "sex": "female", "born": "1964-08-10", "apply_on": "2022-03-01", "working": true,
  "coefficients": { "total": "31" }, "account_record": { "years": 20 },
  "future": { "works_on": true, "monthly_pay": "90000" }
}"#;

/// A small pension of a man who does not work.
const BELOW_THE_MINIMUM: &str = r#"{
  "sex": "male", "born": "1962-05-15", "working": false, "coefficients": { "total": "31" },
  "account_record": { "years": 20 }
}"#;

const ALL: [&str; 6] = [
    FROM_PAPERS,
    FROM_THE_ACCOUNT,
    FROM_SUMS,
    AWARDED_AND_WORKING,
    BELOW_THE_MINIMUM,
    "{}",
];

fn assessed(facts: &str) -> (Facts, Conclusion) {
    let facts = contract::facts::read(facts, ON).unwrap();
    let conclusion = rules::assess(&facts, ON, Law::embedded());
    (facts, conclusion)
}

fn told(facts: &str, what: &str) -> Explanation {
    let (facts, conclusion) = assessed(facts);
    explain(&facts, &conclusion, Law::embedded(), what).unwrap_or_else(|| panic!("no {what}"))
}

#[test]
fn every_topic_has_an_answer_and_a_place() {
    for facts in ALL {
        let (facts, conclusion) = assessed(facts);
        let topics = topics(&conclusion);
        let mut ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
        for id in &ids {
            let told = explain(&facts, &conclusion, Law::embedded(), id).unwrap();
            assert_eq!(told.topic, *id);
            assert!(told.question.ends_with('?'), "{}", told.question);
            assert!(told.answer.ends_with(['.', '?']), "{id}: {}", told.answer);
            for next in &told.deeper {
                assert!(ids.contains(&next.as_str()), "{id} leads to {next}");
            }
        }
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "two topics share an id");
    }
}

#[test]
fn the_topics_of_the_contract_are_there() {
    let asked = |facts: &str| -> Vec<String> {
        let (_, conclusion) = assessed(facts);
        let topics = topics(&conclusion);
        topics.into_iter().map(|topic| topic.id).collect()
    };
    let from_papers = asked(FROM_PAPERS);
    for id in [
        "right",
        "ground/fz400_8_1_general",
        "ground/fz400_8_1_general/age",
        "coefficient",
        "coefficient/before_2015",
        "coefficient/2016",
        "coefficient/other/child_care",
        "before_2002",
        "record/insurance",
        "record/long",
        "amount",
        "amount/insurance_part",
        "amount/fixed",
        "amount/increment/dependants",
        "amount/deferral",
        "prepension",
    ] {
        assert!(from_papers.iter().any(|known| known == id), "{id}");
    }
    let from_the_account = asked(FROM_THE_ACCOUNT);
    for id in [
        "record/special/fz400_30_1_19_teachers",
        "coefficient/other/conscription",
    ] {
        assert!(from_the_account.iter().any(|known| known == id), "{id}");
    }
    // Nothing is known, and still there is something to ask.
    for id in ["right", "coefficient", "record/insurance", "amount"] {
        assert!(asked("{}").iter().any(|known| known == id), "{id}");
    }
}

#[test]
fn a_topic_nobody_knows_has_no_answer() {
    let (facts, conclusion) = assessed(FROM_PAPERS);
    for what in [
        "",
        "rights",
        "coefficient/2014",
        "ground/fz400_8_1_general/moon",
        "record/special/fz400_8_1_general",
        "amount/increment/rural",
    ] {
        assert_eq!(explain(&facts, &conclusion, Law::embedded(), what), None);
    }
}

#[test]
fn a_ground_of_other_people_is_no_topic_but_has_an_answer() {
    let (facts, conclusion) = assessed(FROM_PAPERS);
    let id = "ground/fz400_30_1_19_teachers";
    assert!(topics(&conclusion).iter().all(|topic| topic.id != id));
    let told = explain(&facts, &conclusion, Law::embedded(), id).unwrap();
    assert!(
        told.question.contains("почему это не про вас"),
        "{}",
        told.question
    );
}

#[test]
fn explanations_of_a_life_from_papers() {
    let shown: Vec<String> = [
        "right",
        "ground/fz400_8_1_general",
        "ground/fz400_8_1_general/age",
        "coefficient",
        "coefficient/before_2015",
        "coefficient/2016",
        "coefficient/other/child_care",
        "before_2002",
        "record/insurance",
        "record/long",
        "amount",
        "amount/insurance_part",
        "amount/fixed",
        "amount/increment/dependants",
        "amount/deferral",
        "prepension",
    ]
    .map(|what| shown(&told(FROM_PAPERS, what)))
    .to_vec();
    let shown = shown.join("\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn explanations_of_what_an_account_says() {
    let shown: Vec<String> = [
        "ground/fz400_30_1_19_teachers/wait",
        "coefficient/before_2015",
        "coefficient/2016",
        "coefficient/other/conscription",
        "record/special/fz400_30_1_19_teachers",
        "amount/increment/group1",
    ]
    .map(|what| shown(&told(FROM_THE_ACCOUNT, what)))
    .to_vec();
    let shown = shown.join("\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn explanations_of_what_comes_after_the_award() {
    let mut shown: Vec<String> = [
        "amount",
        "amount/indexed",
        "amount/working_on/2026",
        "amount/working_on/2027",
    ]
    .map(|what| shown(&told(AWARDED_AND_WORKING, what)))
    .to_vec();
    shown.push(self::shown(&told(BELOW_THE_MINIMUM, "amount/subsistence")));
    let shown = shown.join("\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn a_wait_is_counted_from_the_completed_record() {
    let teacher = r#"{ "sex": "female", "born": "1975-03-01", "coefficients": { "total": "60" },
        "periods": [ { "from": "1994-09-01", "to": "2026-08-31", "kind": "work", "code": "27-ПД",
                       "contributions": true, "rate": "1" } ] }"#;
    let told = told(teacher, "ground/fz400_30_1_19_teachers/wait");
    assert_eq!(
        told.formula.as_deref(),
        Some("12 − 6 = 6 месяцев; 30.08.2019 + 6 месяцев = 29.02.2020")
    );
    assert_eq!(told.numbers.len(), 2);
}

#[test]
fn explanations_of_bare_sums_and_of_nothing() {
    let mut shown: Vec<String> = [
        "ground/fz400_8_1_general",
        "ground/fz400_8_1_general/coefficient",
        "coefficient",
        "record/insurance",
        "record/long",
        "amount",
    ]
    .map(|what| self::shown(&told(FROM_SUMS, what)))
    .to_vec();
    for what in ["coefficient", "record/insurance", "amount"] {
        shown.push(self::shown(&told("{}", what)));
    }
    let shown = shown.join("\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn the_text_of_an_explanation_and_of_the_questions() {
    let (facts, conclusion) = assessed(FROM_THE_ACCOUNT);
    let topics = topics(&conclusion);
    let told = explain(&facts, &conclusion, Law::embedded(), "amount").unwrap();
    let text = contract::text::explanation(&told, &topics);
    let list = contract::text::topics(&topics);
    for text in [&text, &list] {
        assert!(
            text.lines().all(|line| line.chars().count() <= 78),
            "{text}"
        );
    }
    insta::assert_snapshot!(text);
    assert!(
        list.contains("\n  coefficient/2016\n     Откуда взялся коэффициент 4,482 за 2016 год?\n")
    );
}

/// Every formula made of numbers alone gives the number it claims, to half of its last digit.
#[test]
fn formulas_give_what_they_claim() {
    let mut checked = vec![];
    for facts in ALL {
        let (facts, conclusion) = assessed(facts);
        for topic in topics(&conclusion) {
            let told = explain(&facts, &conclusion, Law::embedded(), &topic.id).unwrap();
            let Some(statements) = told.formula.as_deref().and_then(calculator::statements) else {
                continue;
            };
            for (exact, claimed) in statements {
                let half = Decimal::new(5, claimed.scale() + 1);
                let off = (exact - claimed).abs();
                assert!(
                    off <= half,
                    "{}: {:?} gives {exact}",
                    topic.id,
                    told.formula
                );
            }
            checked.push(topic.id);
        }
    }
    for id in [
        "coefficient",
        "coefficient/before_2015",
        "coefficient/2016",
        "coefficient/other/child_care",
        "coefficient/other/conscription",
        "before_2002",
        "amount",
        "amount/insurance_part",
        "amount/fixed",
        "amount/increment/dependants",
        "amount/indexed",
        "amount/subsistence",
        "amount/working_on/2026",
        "ground/fz400_8_1_general/coefficient",
    ] {
        assert!(
            checked.iter().any(|known| known == id),
            "{id} was not calculated"
        );
    }
}

/// An explanation as it would be read.
fn shown(told: &Explanation) -> String {
    let numbers: Vec<String> = told
        .numbers
        .iter()
        .map(|number| {
            let to = number.to.as_deref().unwrap_or("…");
            format!(
                "{} = {} ({}–{to}, {})",
                number.id, number.value, number.from, number.confidence
            )
        })
        .collect();
    let lines = [
        told.question.as_str(),
        &told.answer,
        told.formula.as_deref().unwrap_or("–"),
        &numbers.join("; "),
        &told.provisions.join("; "),
        &told.deeper.join(", "),
    ]
    .map(|line| format!("  {line}").trim_end().to_owned());
    format!("{}\n{}\n", told.topic, lines.join("\n"))
}

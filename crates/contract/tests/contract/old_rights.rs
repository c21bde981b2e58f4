//! Rights before 2015 where there is a choice: what the document, the notes, the plan and the
//! explanations say of it.

use crate::calculator;
use contract::{
    conclusion::document,
    explain::{explain, topics},
};
use jiff::civil::{Date, date};
use law::Law;
use rules::{Conclusion, Facts};

const ON: Date = date(2026, 11, 23);

/// Two children inside paid work, pay and record known: the second is better replaced.
const MOTHER: &str = r#"{
  "sex": "female", "born": "1967-11-20",
  "children": [ { "born": "1990-05-01" }, { "born": "1993-03-10" } ],
  "periods": [
    { "from": "1985-09-01", "to": "2014-12-31", "kind": "work", "contributions": true },
    { "from": "1990-05-01", "to": "1991-10-31", "kind": "child_care", "child": 0 },
    { "from": "1993-03-10", "to": "1994-09-09", "kind": "child_care", "child": 1 }
  ],
  "coefficients": { "before_2015": "60" },
  "before_2002": { "pay_ratio": "1.2", "average_pay_2000_2001": "1494.50",
                   "record_2002": { "years": 16, "months": 4 }, "record_1991": { "years": 5 } }
}"#;

/// The same, but only the account's coefficient is known.
const ACCOUNT_ONLY: &str = r#"{
  "sex": "female", "born": "1967-11-20", "children": [ { "born": "1990-05-01" } ],
  "periods": [
    { "from": "1985-09-01", "to": "2014-12-31", "kind": "work", "contributions": true },
    { "from": "1990-05-01", "to": "1991-10-31", "kind": "child_care", "child": 0 }
  ],
  "coefficients": { "before_2015": "29", "by_year": { "2015": "0.5" } }
}"#;

/// A teacher before 55 whose coefficient is enough only with the months of everybody.
const TEACHER: &str = r#"{
  "sex": "female", "born": "1976-03-03",
  "periods": [ { "from": "1994-03-15", "to": "2019-12-31", "kind": "work", "code": "27-ПД", "rate": "1" } ],
  "coefficients": { "before_2015": "31", "by_year": { "2016": "1" } }
}"#;

/// High pay and work in the North before 2002.
const NORTHERNER: &str = r#"{
  "sex": "male", "born": "1961-03-03",
  "periods": [ { "from": "1985-03-15", "to": "2010-12-31", "kind": "work", "territory": "РКС" } ],
  "before_2002": { "pay_ratio": "1.65", "record_2002": { "years": 20 }, "record_1991": { "years": 6 } },
  "contributions_2002_2014": { "2014": "50000.00" }
}"#;

fn assessed(facts: &str) -> (Facts, Conclusion) {
    let facts = contract::facts::read(facts, ON).unwrap();
    let conclusion = rules::assess(&facts, ON, Law::embedded());
    (facts, conclusion)
}

/// The coefficients, the notes and the plan, then the explanations of `topics`.
fn shown(facts: &str, topics: &[&str]) -> String {
    let (facts, conclusion) = assessed(facts);
    let whole = document(&conclusion);
    let mut lines = vec![serde_json::to_string_pretty(&whole.coefficients).unwrap()];
    lines.extend(whole.notes);
    lines.extend(
        whole
            .plan
            .iter()
            .map(|step| format!("{}. {} [{}]", step.step, step.wording, step.provision)),
    );
    for topic in topics {
        let told = explain(&facts, &conclusion, Law::embedded(), topic).unwrap();
        lines.extend([told.question, told.answer]);
        lines.extend(told.formula);
    }
    lines.join("\n")
}

#[test]
fn care_inside_work_with_known_pay_and_record() {
    insta::assert_snapshot!(shown(
        MOTHER,
        &[
            "coefficient",
            "coefficient/before_2015",
            "coefficient/other/child_care",
            "coefficient/care_inside_work",
            "before_2002",
        ]
    ));
}

#[test]
fn care_inside_work_with_the_account_alone() {
    insta::assert_snapshot!(shown(
        ACCOUNT_ONLY,
        &["coefficient", "coefficient/care_inside_work"]
    ));
}

#[test]
fn months_of_an_early_pension() {
    insta::assert_snapshot!(shown(
        TEACHER,
        &["coefficient/before_2015", "coefficient/expected_months"]
    ));
}

#[test]
fn pay_of_the_north() {
    insta::assert_snapshot!(shown(NORTHERNER, &["before_2002"]));
}

/// 29 and half a coefficient are not 30, but the replacement could give 2.7: that is a question.
#[test]
fn what_the_replacement_could_give_is_asked_and_not_refused() {
    let (_, conclusion) = assessed(ACCOUNT_ONLY);
    let whole = document(&conclusion);
    let general = whole.grounds.iter().next().unwrap();
    assert_eq!(general.outcome, "needs");
    assert!(
        general
            .needs
            .iter()
            .any(|need| need == "before_2002.record_2002")
    );
    let mut asked = whole.questions.iter();
    assert!(asked.any(|question| question.fact == "before_2002.pay_ratio"));
}

#[test]
fn a_ground_that_hangs_on_the_months_says_so() {
    let (_, conclusion) = assessed(TEACHER);
    let whole = document(&conclusion);
    let ground = whole
        .grounds
        .iter()
        .find(|ground| ground.id == "fz400_30_1_19_teachers")
        .unwrap();
    assert_eq!((ground.outcome, ground.confidence), ("met", "low"));
    let note = ground.notes.iter().find(|note| note.contains("252 месяца"));
    assert!(note.as_ref().is_some_and(|note| note.contains("29,048")));
}

#[test]
fn formulas_of_these_lives_give_what_they_claim() {
    let mut checked = 0;
    for facts in [MOTHER, ACCOUNT_ONLY, TEACHER, NORTHERNER] {
        let (facts, conclusion) = assessed(facts);
        for topic in topics(&conclusion) {
            let told = explain(&facts, &conclusion, Law::embedded(), &topic.id).unwrap();
            for (exact, claimed) in told
                .formula
                .as_deref()
                .and_then(calculator::statements)
                .unwrap_or_default()
            {
                let half = rust_decimal::Decimal::new(5, claimed.scale() + 1);
                assert!(
                    (exact - claimed).abs() <= half,
                    "{}: {:?}",
                    topic.id,
                    told.formula
                );
                checked += 1;
            }
        }
    }
    assert!(15 < checked, "{checked}");
}

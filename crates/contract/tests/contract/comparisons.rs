//! Two answers beside each other.

use contract::compare::{Answer, Change, Comparison, answer, compare};
use jiff::civil::{Date, date};
use law::Law;

const ON: Date = date(2026, 11, 23);

/// A teacher who is a day short of 25 years when `to` is 29 August 2019.
fn teacher(to: &str) -> String {
    format!(
        r#"{{ "sex": "female", "born": "1975-03-01", "coefficients": {{ "total": "60" }},
             "periods": [ {{ "from": "1994-09-01", "to": "{to}", "kind": "work", "code": "27-ПД",
                             "contributions": true, "rate": "1" }} ] }}"#
    )
}

fn read(text: &str) -> Answer {
    answer(text, None, ON, Law::embedded()).unwrap()
}

fn changed(before: &str, after: &str) -> Change {
    compare(1, &read(before), &read(after)).unwrap()
}

/// The same answer as the document that `assess` prints.
fn printed(facts: &str) -> String {
    let facts = contract::facts::read(facts, ON).unwrap();
    let conclusion = rules::assess(&facts, ON, Law::embedded());
    contract::conclusion::json_of(&facts, &conclusion)
}

#[test]
fn a_day_more_of_work_gives_the_right() {
    let change = changed(&teacher("2019-08-29"), &teacher("2019-08-30"));
    let ground = &change.grounds[0];
    let ids: Vec<&str> = change.grounds.iter().map(|g| g.id.as_str()).collect();
    let teachers = change
        .grounds
        .iter()
        .find(|ground| ground.id == "fz400_30_1_19_teachers")
        .unwrap_or_else(|| panic!("{ids:?} {ground:?}"));
    assert_eq!(teachers.before.as_ref().unwrap().outcome, "not_met");
    let after = teachers.after.as_ref().unwrap();
    assert_eq!(after.outcome, "met");
    assert_eq!(after.right_on.as_deref(), Some("2020-02-29"));
    let record = &teachers.conditions[0];
    assert_eq!(record.id, "special_record");
    assert_eq!(record.title, "Стаж работы по этому основанию");
    assert_eq!(record.before, "не хватало 1 дня");
    assert_eq!(record.after, "хватает с 30 августа 2019 года");
    assert_eq!(change.earliest.after.unwrap().right_on, "2020-02-29");
}

#[test]
fn the_same_facts_and_their_own_printed_answer_do_not_differ() {
    let facts = teacher("2019-08-30");
    assert_eq!(compare(1, &read(&facts), &read(&facts)), None);
    assert_eq!(compare(1, &read(&facts), &read(&printed(&facts))), None);
}

#[test]
fn a_later_day_alone_is_not_news_but_the_outcome_is() {
    let facts = r#"{ "sex": "female", "born": "1967-11-20", "coefficients": { "total": "60" },
                     "account_record": { "years": 30 } }"#;
    let on = |day| answer(facts, Some(day), ON, Law::embedded()).unwrap();
    let general = |change: Option<Change>| {
        let grounds = change.map(|change| change.grounds).unwrap_or_default();
        grounds
            .into_iter()
            .find(|ground| ground.id == "fz400_8_1_general")
    };
    let same = compare(1, &on(date(2026, 3, 1)), &on(date(2026, 4, 1)));
    assert_eq!(general(same), None);
    let came = compare(1, &on(date(2026, 11, 19)), &on(date(2026, 11, 20)));
    let came = general(came).unwrap();
    assert_eq!(came.before.unwrap().outcome, "later");
    assert_eq!(came.after.unwrap().outcome, "met");
    assert_eq!(came.shift, None);
    assert_eq!(came.conditions, []);
}

#[test]
fn a_day_of_right_moves_by_months_and_days() {
    let born = |day: &str| {
        format!(
            r#"{{ "sex": "male", "born": "{day}", "coefficients": {{ "total": "60" }},
                 "account_record": {{ "years": 30 }} }}"#
        )
    };
    let change = changed(&born("1963-03-01"), &born("1963-05-31"));
    let shift = change.shift.unwrap();
    assert_eq!((shift.months, shift.days, shift.total_days), (2, 30, 91));
    let back = changed(&born("1963-05-31"), &born("1963-03-01"))
        .shift
        .unwrap();
    assert_eq!((back.months, back.days, back.total_days), (-2, -30, -91));
}

#[test]
fn another_law_asks_for_other_things() {
    let dearer = Law::read(Law::embedded_texts().map(|(path, text)| {
        let text = match path {
            "requirements/coefficient.toml" => text.replace("\"30\"", "\"36\""),
            "pensions/ipk_price.toml" => text.replace("\"156.76\"", "\"160.00\""),
            _ => text.to_owned(),
        };
        (path.to_owned(), text)
    }))
    .unwrap();
    let facts = r#"{ "sex": "female", "born": "1967-11-20", "coefficients": { "total": "33" },
                     "account_record": { "years": 30 } }"#;
    let before = read(facts);
    let after = answer(facts, None, ON, &dearer).unwrap();
    let mut comparison = Comparison::new();
    comparison.add(1, &before, &before);
    comparison.add(2, &before, &after);
    assert_eq!((comparison.compared, comparison.changed), (2, 1));
    assert_eq!(comparison.law.as_ref().unwrap().after, dearer.digest());
    let change = &comparison.people[0];
    assert_eq!(change.line, 2);
    let general = &change.grounds[0];
    assert_eq!(general.id, "fz400_8_1_general");
    assert_eq!(general.conditions[0].before, "хватало (нужно 30)");
    assert_eq!(general.conditions[0].after, "не хватает 3 (нужно 36)");
    assert!(change.amount.before.is_some());

    let facts = facts.replace("33", "40");
    let change = compare(
        1,
        &read(&facts),
        &answer(&facts, None, ON, &dearer).unwrap(),
    )
    .unwrap();
    assert_eq!(change.shift, None);
    assert_eq!(change.amount.difference.as_deref(), Some("129.60"));
}

#[test]
fn a_line_that_refuses_is_an_answer_too() {
    let refusal = r#"{"error":{"line":2,"place":"born","problem":"такой даты нет","advice":"…"}}"#;
    let refused = read(refusal);
    assert_eq!(refused, Answer::Refused("born: такой даты нет".to_owned()));
    assert_eq!(compare(1, &refused, &refused), None);
    let change = compare(1, &refused, &read(&teacher("2019-08-30"))).unwrap();
    assert_eq!(
        change.refused.unwrap().before.as_deref(),
        Some("born: такой даты нет")
    );
    assert_eq!(change.grounds, []);
}

#[test]
fn documents_that_are_neither_are_refused() {
    let refusals: Vec<String> = [
        ("", None),
        ("[]", None),
        (r#"{ "periodz": [] }"#, None),
        (r#"{ "assessed_on": "2026-11-23", "grounds": [] }"#, None),
        (
            r#"{ "assessed_on": "2026-11-23", "law": { "digest": "x" }, "grounds": [ { "id": 1 } ] }"#,
            None,
        ),
        (&printed("{}"), Some(date(2026, 1, 1))),
    ]
    .into_iter()
    .map(|(text, on)| {
        answer(text, on, ON, Law::embedded())
            .unwrap_err()
            .to_string()
    })
    .collect();
    let refusals = refusals.join("\n");
    insta::assert_snapshot!(refusals);
}

#[test]
fn the_text_and_the_document_of_a_comparison() {
    let mut comparison = Comparison::new();
    comparison.add(
        1,
        &read(&teacher("2019-08-29")),
        &read(&teacher("2019-08-30")),
    );
    comparison.add(2, &read("{}"), &read("{}"));
    // Only what the teacher's own ground says: the other grounds have tests of their own.
    let person = &mut comparison.people[0];
    person
        .grounds
        .retain(|ground| ground.id == "fz400_30_1_19_teachers");
    let text = contract::text::comparison(&comparison);
    assert!(
        text.lines().all(|line| line.chars().count() <= 78),
        "{text}"
    );
    let document = contract::conclusion::pretty(&comparison);
    let both = format!("{text}\n{document}");
    insta::assert_snapshot!(both);

    let mut same = Comparison::new();
    same.add(1, &read("{}"), &read("{}"));
    assert_eq!(
        contract::text::comparison(&same),
        "Ответы не изменились\n\n  Сравнили 1 ответ.\n"
    );
}

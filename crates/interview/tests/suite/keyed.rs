//! The paper blank keyed back.

use crate::random::answers;
use interview::{Answers, Ask, QUESTIONS, Said, columns, edition_warning, read_keyed, write_keyed};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

const TODAY: Date = date(2026, 11, 23);

fn read(text: &str) -> Answers {
    match read_keyed(text, TODAY) {
        Ok(answers) => answers,
        Err(problems) => panic!("{problems:#?}"),
    }
}

/// What is complained of, a line each.
fn refused(text: &str) -> String {
    let problems = read_keyed(text, TODAY).unwrap_err();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn said(answers: &Answers, name: &str) -> Option<Said> {
    answers.of(Ask::find(name).unwrap()).cloned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_was_said_is_keyed_back(answers in answers()) {
        let text = write_keyed(&answers);
        let again = read_keyed(&text, TODAY);
        prop_assert!(again.is_ok(), "{:#?}\n{text}", again);
        let again = again.unwrap();
        prop_assert_eq!(again.facts(TODAY), answers.facts(TODAY), "{}", text);
        prop_assert_eq!(write_keyed(&again), text);
    }

    #[test]
    fn facts_pass_through_the_document_and_the_blank(answers in answers()) {
        let document = answers.document();
        let of_document = Answers::of_document(&document, &Answers::default());
        prop_assert!(!of_document.has_rest(), "{document:#}");
        let again = read(&write_keyed(&of_document));
        prop_assert_eq!(again.facts(TODAY), answers.facts(TODAY), "{:#}", document);
    }

    #[test]
    fn a_document_takes_no_answer_away(answers in answers()) {
        // Days left out of which an end is missing and coefficients told twice are known to be no document.
        let document = answers.document();
        let again = Answers::of_document(&document, &answers);
        prop_assert_eq!(again.document(), document);
        for id in ["whose", "door", "statement", "residence_north"] {
            let ask = Ask::find(id).unwrap();
            prop_assert_eq!(again.of(ask), answers.of(ask));
        }
    }

    #[test]
    fn nothing_keyed_is_a_panic(text in "(([0-9]{1,3}(/[0-9]{1,4})?: ?)?.{0,20}\n){0,8}") {
        let _ = (read_keyed(&text, TODAY), edition_warning(&text));
    }
}

#[test]
fn codes_of_columns_are_nobody_elses() {
    let questions: BTreeSet<u8> = QUESTIONS.iter().map(|question| question.code).collect();
    let cells: BTreeSet<u8> = columns().iter().map(|column| column.code).collect();
    assert_eq!(cells.len(), columns().len());
    assert!(questions.is_disjoint(&cells));
    assert!(cells.iter().all(|code| (80..=89).contains(code)));
}

#[test]
fn a_blank_is_keyed_as_people_write() {
    let answers = read(
        "\u{feff}бланк: 000000\r\n10: 1\r\n\r\n12: женщина\n 13 : 20 ноября 1967 г.\n20:\n21: 25 лет 3 месяца\n22: ?\n\
         24/2016: 1,5\n40: 2\n41/1: 01.05.1990\n41/2: не знаю\n42/1: да\n70: 2\n\
         80/1: 01.09.1985\n81/1: 30.06.1990\n82/1: 1\n83/1: Школа № 5\n84/1: учитель\n85/1: 27-ПД\n31/1: 1\n\
         80/3: 01.07.1990\n81/3: 01.02.1992\n82/3: уход за ребёнком до полутора лет\n34/3: 1\n",
    );
    insta::assert_snapshot!(serde_json::to_string_pretty(&answers.document()).unwrap());
    assert_eq!(said(&answers, "coefficients"), Some(Said::Unknown));
    assert_eq!(said(&answers, "child_born.2"), Some(Said::Unknown));
    assert_eq!(said(&answers, "statement"), None);
}

#[test]
fn every_bad_line_is_named_with_what_to_do() {
    insta::assert_snapshot!(refused(
        "12: 3\n12: 1\n13: 31.02.1967\n13.11.1967\n99: 1\n10/1: 1\n41: 01.01.1990\n41/1: 01.01.1990\n41/x: 1\n\
         24/2014: 1\n21: 25,5\n53: да\n85/1: 27-99\n80/2: ?\n22: много\n30: работал\n41/999: 1"
    ));
}

#[test]
fn lines_that_contradict_each_other_are_named() {
    for (text, expected) in [
        (
            "80/1: 02.01.2000\n81/1: 01.01.2000\n82/1: 1",
            "Строка 2, код 81/1: Последний день раньше первого. Проверьте обе даты",
        ),
        (
            "13: 01.01.1990\n40: 1\n41/1: 01.01.1980",
            "Строка 3, код 41/1: Эта дата раньше рождения родителя. Проверьте обе даты.",
        ),
        (
            "30: 0\n80/1: 02.01.2000\n81/1: 01.01.2001\n82/1: 1",
            "Строка 1, код 30: Здесь один ответ, а в строках с чертой — другой. Оставьте что-то одно",
        ),
        (
            "31/2: 1",
            "Строка 1, код 31/2: Периода № 2 нет. Впишите его строки 80, 81 и 82 или проверьте номер",
        ),
        (
            "83/4: Завод\n82/4: 1\n80/4: 02.01.2000",
            "Нет строки, код 81/4: Напишите последний день периода. Если человек там работает и сейчас, ответьте 1 в строке 70",
        ),
    ] {
        assert_eq!(refused(text), expected);
    }
}

#[test]
fn whoever_still_works_needs_no_last_day() {
    let answers = read("70: 1\n80/1: 01.01.2020\n82/1: 1");
    let facts = answers.facts(TODAY).unwrap();
    assert_eq!(facts.periods.unwrap()[0].span.to(), TODAY);
}

#[test]
fn nothing_keyed_is_nothing_said() {
    assert_eq!(read(""), Answers::default());
    assert_eq!(read("12:\n13: \n80/1:\n41/1:\n"), Answers::default());
    assert_eq!(read("30: 0").document()["periods"], json!([]));
}

#[test]
fn an_old_blank_is_warned_of_and_taken() {
    let ours = write_keyed(&Answers::default());
    assert_eq!(edition_warning(&ours), None);
    assert_eq!(edition_warning("12: 1"), None);
    let warning = edition_warning("Бланк: 000000\n12: 1").unwrap();
    assert!(
        warning.starts_with("Бланк другой редакции: 000000"),
        "{warning}"
    );
    assert!(read_keyed("бланк: 000000\n12: 1", TODAY).is_ok());
}

#[test]
fn coefficients_copied_whole_and_in_parts_are_told_once() {
    let parts = "23: 40,5\n24/2015: 1,25\n24/2016: 2\n";
    let document =
        |total: &str| read(&format!("22: {total}\n{parts}")).document()["coefficients"].clone();
    assert_eq!(
        document("43,75"),
        json!({ "before_2015": "40.5", "by_year": { "2015": "1.25", "2016": "2" } })
    );
    // A year is missing: the sum knows more.
    assert_eq!(document("50"), json!({ "total": "50" }));
}

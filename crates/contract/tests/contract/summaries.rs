//! What a person is told when the law has changed since their answer was kept.

use contract::compare::{Summary, difference};
use jiff::civil::{Date, date};
use law::Law;

const FACTS: &str = r#"{ "sex": "female", "born": "1967-11-20", "coefficients": { "total": "33" },
    "account_record": { "years": 30 } }"#;

fn summary(facts: &str, on: Date, law: &Law) -> Summary {
    let facts = contract::facts::read(facts, on).unwrap();
    Summary::of(&rules::assess(&facts, on, law))
}

fn now(facts: &str) -> Summary {
    summary(facts, date(2026, 11, 1), Law::embedded())
}

#[test]
fn a_summary_is_small_json_and_comes_back_the_same() {
    let kept = now(FACTS);
    let json = serde_json::to_string(&kept).unwrap();
    assert!(json.len() < 2000, "{json}");
    for secret in ["1967", "female", "33"] {
        assert!(
            !json
                .replace(&kept.law_digest, "")
                .contains(&format!("\"{secret}")),
            "{json}"
        );
    }
    assert_eq!(serde_json::from_str::<Summary>(&json).unwrap(), kept);
}

#[test]
fn the_same_answer_is_no_news_whichever_law_made_it() {
    let kept = now(FACTS);
    assert_eq!(difference(&kept, &kept), ["Ничего не изменилось."]);
    let mut other = kept.clone();
    other.law_digest = "sha256:other".to_owned();
    assert_eq!(
        difference(&kept, &other),
        ["Числа закона обновились. Для вас ничего не изменилось."]
    );
}

#[test]
fn another_law_moves_the_day_and_the_sum() {
    let dearer = Law::read(Law::embedded_texts().map(|(path, text)| {
        let text = match path {
            "pensions/ipk_price.toml" => text.replace("\"156.76\"", "\"160.00\""),
            _ => text.to_owned(),
        };
        (path.to_owned(), text)
    }))
    .unwrap();
    let kept = now(FACTS);
    let after = summary(FACTS, date(2026, 11, 1), &dearer);
    let told = difference(&kept, &after);
    assert!(
        told.iter()
            .any(|one| one.starts_with("Раньше оценка была ")),
        "{told:?}"
    );
}

#[test]
fn each_change_has_its_sentence() {
    let kept = now(FACTS);
    let later = now(&FACTS.replace("1967-11-20", "1967-12-25"));
    let none = now(&FACTS.replace("\"33\"", "\"1\""));
    let unknown = now("{}");
    let came = summary(FACTS, date(2026, 11, 20), Law::embedded());
    let told: Vec<String> = [
        ("позже", difference(&kept, &later)),
        ("раньше", difference(&later, &kept)),
        ("нет коэффициентов", difference(&kept, &none)),
        ("всё неизвестно", difference(&kept, &unknown)),
        ("стало известно", difference(&unknown, &kept)),
        ("наступил", difference(&kept, &came)),
    ]
    .into_iter()
    .map(|(what, told)| format!("{what}\n  {}", told.join("\n  ")))
    .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn the_day_before_and_the_day_of_the_right() {
    let before = summary(FACTS, date(2026, 11, 19), Law::embedded());
    let on = summary(FACTS, date(2026, 11, 20), Law::embedded());
    assert!(!before.earliest.as_ref().unwrap().has_come);
    assert!(on.earliest.as_ref().unwrap().has_come);
    assert!(difference(&before, &on)[0].starts_with("День права наступил"));
}

//! What stands beside a figure or a day: the legal numbers used, a price that is only planned, a pay
//! that was cut, a note for those it concerns and for nobody else.
//!
//! Mutation testing found that nothing in this crate asked for these; the wording of them was
//! tested elsewhere.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its facts should stop"
)]

use contract::facts;
use jiff::civil::{Date, date};
use law::Law;
use rules::{
    Claim, amount, assess,
    conclusion::{GroundConclusion, Note},
    year_of_pay,
};
use rust_decimal::dec;

const TODAY: Date = date(2026, 11, 23);

fn ids(claim: &Claim) -> Vec<&'static str> {
    let amount = amount(claim, Law::embedded()).unwrap();
    amount.numbers.iter().map(|number| number.id).collect()
}

#[test]
fn a_premium_names_its_tables_and_no_premium_names_none() {
    let mut claim = Claim::new(dec!(100), date(2026, 11, 23));
    let plain = ids(&claim);
    assert_eq!(plain, ["pensions.ipk_price", "pensions.fixed_payment"]);
    claim.deferred_months = 11;
    assert_eq!(ids(&claim), plain, "eleven months give no premium");
    claim.deferred_months = 12;
    assert_eq!(ids(&claim).len(), plain.len() + 2);
}

/// The law of today with its last fixed payment only planned.
fn law_with_a_plan() -> Law {
    let files = Law::embedded_texts().map(|(path, text)| {
        let mut text = text.to_owned();
        if path == "pensions/fixed_payment.toml" {
            let last = text.rfind("in_force").unwrap();
            text.replace_range(last.."in_force".len() + last, "planned");
        }
        (path.to_owned(), text)
    });
    Law::read(files).unwrap()
}

#[test]
fn a_planned_number_says_that_it_is_planned() {
    let claim = Claim::new(dec!(100), TODAY);
    assert!(!amount(&claim, Law::embedded()).unwrap().planned);
    assert!(amount(&claim, &law_with_a_plan()).unwrap().planned);
}

/// ч. 18 ст. 15: ten a year at most; the base itself is not above it.
#[test]
fn only_a_coefficient_above_the_maximum_was_cut() {
    let law = Law::embedded();
    // 2015: the maximum of 7.39 is below the ten that a full base gives.
    let cut = year_of_pay(2015, dec!(711000), law).unwrap();
    assert!(cut.capped);
    assert_eq!(cut.coefficient, cut.maximum);
    let whole = year_of_pay(2015, dec!(100000), law).unwrap();
    assert!(!whole.capped);
    // 2024: a full base gives exactly ten, and ten is the maximum.
    let base = year_of_pay(2024, dec!(1), law).unwrap().base;
    let full = year_of_pay(2024, base, law).unwrap();
    assert_eq!(full.coefficient, full.maximum);
    assert!(!full.capped);
}

fn ground(json: &str, id: &str) -> GroundConclusion {
    let facts = facts::read(json, TODAY).unwrap();
    let conclusion = assess(&facts, TODAY, Law::embedded());
    let mut grounds = conclusion.grounds.into_iter();
    grounds.find(|ground| ground.ground.id == id).unwrap()
}

/// Grounds without an age say to holders of posts, and to nobody else, that their age may be higher.
#[test]
fn only_holders_of_posts_are_told_of_their_age() {
    for (id, code) in [
        ("fz400_30_1_11_mining", "27-11ГР"),
        ("fz400_30_1_20_medics", "27-ГД"),
    ] {
        let told = |post: &str| {
            let json = format!(
                r#"{{ "sex": "male", "born": "1970-01-01", "coefficients": {{ "total": "60" }}, {post}
                    "periods": [{{ "from": "1990-01-01", "to": "2022-12-31", "kind": "work", "code": "{code}",
                                   "additional_tariff": true }}] }}"#
            );
            ground(&json, id).notes.contains(&Note::OfficeHolder)
        };
        assert!(told(r#""office_holder": true,"#), "{id}");
        assert!(!told(r#""office_holder": false,"#), "{id}");
        assert!(!told(""), "{id}");
    }
}

/// Thirty-six hours are a full week of a woman in a village since November 1999, and of nobody else.
#[test]
fn nine_tenths_of_a_rate_are_a_full_week_only_of_a_woman_in_a_village() {
    let told = |sex: &str, code: &str, to: &str, rate: &str| {
        let json = format!(
            r#"{{ "sex": "{sex}", "born": "1960-01-01", "coefficients": {{ "total": "60" }},
                "periods": [{{ "from": "1985-01-01", "to": "{to}", "kind": "work", "code": "{code}",
                               "rate": "{rate}", "rural": true }}] }}"#
        );
        ground(&json, "fz400_30_1_20_medics")
            .notes
            .contains(&Note::RuralWeekOf36Hours)
    };
    assert!(told("female", "27-СМ", "2020-12-31", "0.9"));
    assert!(
        told("female", "27-СМ", "1999-11-01", "0.9"),
        "the first day of the norm"
    );
    assert!(
        !told("female", "27-СМ", "1999-10-31", "0.9"),
        "the day before it"
    );
    assert!(!told("male", "27-СМ", "2020-12-31", "0.9"));
    assert!(!told("female", "27-СМ", "2020-12-31", "1"));
}

/// A rate nobody told is taken as full, and the conclusion says so; before the norm it does not matter.
#[test]
fn only_an_unknown_rate_is_said_to_be_assumed() {
    let told = |to: &str, rate: &str| {
        let json = format!(
            r#"{{ "sex": "male", "born": "1960-01-01", "coefficients": {{ "total": "60" }},
                "periods": [{{ "from": "1990-01-01", "to": "{to}", "kind": "work", "code": "27-ПД" {rate} }},
                            {{ "from": "2021-01-01", "to": "2021-12-31", "kind": "work" }}] }}"#
        );
        ground(&json, "fz400_30_1_19_teachers")
            .notes
            .contains(&Note::RateAssumedFull)
    };
    assert!(told("2020-12-31", ""));
    assert!(!told("2020-12-31", r#", "rate": "1""#));
    assert!(told("2000-09-01", ""), "the first day of the norm");
    assert!(!told("2000-08-31", ""), "the day before it");
}

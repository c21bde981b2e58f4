//! A disputed period is not counted, and what it would give is said.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its days should stop"
)]

use calendar::Span;
use jiff::civil::{Date, date};
use law::Law;
use rules::{
    Facts, assess,
    conclusion::{Conclusion, Flip, GroundConclusion, Outcome},
    facts::{KnownCoefficients, Period, PeriodKind, Sex, SpecialCode},
};
use rust_decimal::dec;

const TODAY: Date = date(2026, 11, 23);
const GENERAL: &str = "fz400_8_1_general";
const LIST1: &str = "fz400_30_1_1_list1";

fn work(from: Date, to: Date) -> Period {
    Period {
        contributions: Some(true),
        ..Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
    }
}

/// A man of 1962 whose age came in May 2026; fifteen years are asked for.
fn facts(periods: Vec<Period>) -> Facts {
    Facts {
        sex: Some(Sex::Male),
        born: Some(date(1962, 5, 15)),
        coefficients: KnownCoefficients {
            total: Some(dec!(60)),
            ..KnownCoefficients::default()
        },
        periods: Some(periods),
        ..Facts::default()
    }
}

fn ground<'a>(conclusion: &'a Conclusion, id: &str) -> &'a GroundConclusion {
    let mut grounds = conclusion.grounds.iter();
    grounds.find(|ground| ground.ground.id == id).unwrap()
}

fn confirmed(ground: &GroundConclusion) -> Option<(Vec<String>, Option<Date>)> {
    match &ground.flip {
        Some(Flip::Confirm { facts, right_on }) => {
            Some((facts.iter().map(ToString::to_string).collect(), *right_on))
        }
        _ => None,
    }
}

#[test]
fn a_right_that_only_a_disputed_period_gives_waits_for_it() {
    let sure = work(date(2000, 1, 1), date(2012, 12, 31));
    let disputed = Period {
        disputed: Some(true),
        ..work(date(1990, 1, 1), date(1991, 12, 31))
    };
    let conclusion = assess(&facts(vec![sure, disputed]), TODAY, Law::embedded());
    let general = ground(&conclusion, GENERAL);
    assert_eq!(general.outcome, Outcome::Needs);
    assert_eq!(general.right_on, None);
    assert_eq!(
        confirmed(general),
        Some((
            vec!["periods[1].disputed".to_owned()],
            Some(date(2026, 5, 15))
        ))
    );
    let asked: Vec<_> = conclusion
        .questions
        .iter()
        .map(|question| question.fact.to_string())
        .collect();
    assert!(
        asked.contains(&"periods[1].disputed".to_owned()),
        "{asked:?}"
    );
}

#[test]
fn an_earlier_day_is_shown_and_the_sure_one_kept() {
    // List 1 with an additional tariff up to 2012: ten years by the sure work alone in 2012.
    let list1 = |from, to| Period {
        code: SpecialCode::read("27-1"),
        ..work(from, to)
    };
    let sure = list1(date(1996, 1, 1), date(2004, 6, 30));
    let other = work(date(2004, 7, 1), date(2026, 1, 1));
    let disputed = Period {
        disputed: Some(true),
        ..list1(date(1992, 1, 1), date(1993, 12, 31))
    };
    let conclusion = assess(&facts(vec![sure, other, disputed]), TODAY, Law::embedded());
    let list = ground(&conclusion, LIST1);
    let without = list.right_on.unwrap();
    let (facts, right_on) = confirmed(list).unwrap();
    assert_eq!(facts, ["periods[2].disputed"]);
    assert!(right_on.unwrap() < without, "{right_on:?} {without}");
}

/// To count a period is to leave the mark out; what does not matter changes nothing.
#[test]
fn a_disputed_period_that_changes_nothing_is_no_question() {
    let long = work(date(1985, 1, 1), date(2020, 12, 31));
    let disputed = Period {
        disputed: Some(true),
        ..work(date(1984, 1, 1), date(1984, 2, 1))
    };
    let with_it = assess(&facts(vec![long.clone(), disputed]), TODAY, Law::embedded());
    let alone = assess(&facts(vec![long]), TODAY, Law::embedded());
    let general = ground(&with_it, GENERAL);
    assert_eq!(general.right_on, ground(&alone, GENERAL).right_on);
    assert_eq!(confirmed(general), None);
    assert_eq!(with_it.records.insurance, alone.records.insurance);
}

#[test]
fn a_period_marked_undisputed_is_counted() {
    let sure = work(date(2000, 1, 1), date(2012, 12, 31));
    let old = work(date(1990, 1, 1), date(1991, 12, 31));
    let marked = Period {
        disputed: Some(false),
        ..old.clone()
    };
    let law = Law::embedded();
    let one = assess(&facts(vec![sure.clone(), old]), TODAY, law);
    let other = assess(&facts(vec![sure, marked]), TODAY, law);
    assert_eq!(one.earliest, other.earliest);
    assert_eq!(ground(&one, GENERAL).outcome, Outcome::Met);
}

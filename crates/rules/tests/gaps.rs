//! A gap of the law is said, never filled in: not with a zero and not with a refusal.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot cut its law should stop"
)]

use calendar::{Length, Span};
use jiff::civil::{Date, date};
use law::Law;
use rules::{
    Facts, assess,
    conclusion::{GroundConclusion, Note, Outcome},
    facts::{KnownCoefficients, Period, PeriodKind, Sex, SpecialCode},
};
use rust_decimal::Decimal;

/// Today's law without the editions of one number that begin on `day` or later.
fn law_without(path: &str, day: &str) -> Law {
    let files = Law::embedded_texts().map(|(own, text)| {
        let text = match text.find(&format!("[[edition]]\nfrom = \"{day}\"")) {
            Some(cut) if own == path => &text[..cut],
            _ => text,
        };
        (own.to_owned(), text.to_owned())
    });
    let law = Law::read(files).unwrap();
    assert_ne!(law.digest(), Law::embedded().digest(), "nothing was cut");
    law
}

fn said_of(ground: &str, facts: &Facts, on: Date, law: &Law) -> GroundConclusion {
    let conclusion = assess(facts, on, law);
    let found = conclusion
        .grounds
        .into_iter()
        .find(|g| g.ground.id == ground);
    found.unwrap()
}

/// Born on a day that reaches the row that is cut away; everything else is in order.
fn facts(born: Date, code: &str, from: Date, to: Date) -> Facts {
    let work = Period {
        code: SpecialCode::read(code),
        contributions: Some(true),
        ..Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
    };
    Facts {
        sex: Some(Sex::Male),
        born: Some(born),
        office_holder: Some(true),
        account_record: Some(Length::new(42, 0, 0)),
        coefficients: KnownCoefficients {
            total: Some(Decimal::from(100)),
            ..KnownCoefficients::default()
        },
        periods: Some(vec![work]),
        ..Facts::default()
    }
}

#[test]
fn a_row_that_is_missing_is_neither_a_zero_nor_a_no() {
    let on = date(2030, 1, 1);
    let list2 = facts(
        date(1969, 5, 5),
        "27-2",
        date(1990, 1, 1),
        date(2010, 12, 31),
    );
    let office = Facts {
        born: Some(date(1964, 5, 5)),
        ..list2.clone()
    };
    let long = facts(
        date(1964, 5, 5),
        "27-2",
        date(1982, 1, 1),
        date(2025, 12, 31),
    );
    let teacher = facts(
        date(1975, 5, 5),
        "27-ПД",
        date(1999, 1, 1),
        date(2024, 12, 31),
    );
    let social = Facts {
        born: Some(date(1958, 5, 5)),
        ..list2.clone()
    };
    for (ground, facts, path, day) in [
        (
            "fz400_8_1_1_office",
            &office,
            "transition/annex5_men.toml",
            "2024-01-01",
        ),
        (
            "fz400_30_1_2_list2",
            &list2,
            "transition/annex5_men.toml",
            "2024-01-01",
        ),
        (
            "fz400_8_1_2_long_record",
            &long,
            "transition/annex5_men.toml",
            "2024-01-01",
        ),
        (
            "fz400_30_1_19_teachers",
            &teacher,
            "transition/annex7.toml",
            "2023-01-01",
        ),
        (
            "fz166_11_1_5_social",
            &social,
            "transition/social_annex.toml",
            "2023-01-01",
        ),
    ] {
        let whole = said_of(ground, facts, on, Law::embedded());
        assert!(whole.right_on.is_some(), "{ground}: {whole:?}");
        assert!(!whole.notes.contains(&Note::LawGap), "{ground}");
        let cut = said_of(ground, facts, on, &law_without(path, day));
        assert_eq!(cut.outcome, Outcome::Needs, "{ground}: {cut:?}");
        assert!(cut.needs.is_empty(), "{ground}: nobody can be asked");
        assert!(cut.notes.contains(&Note::LawGap), "{ground}");
        assert_eq!(cut.right_on, None, "{ground}");
    }
}

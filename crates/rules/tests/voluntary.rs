//! Voluntary contributions make at most half of the required record.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its facts should stop"
)]

use calendar::{Length, Span};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use proptest::prelude::*;
use rules::{
    Facts, assess,
    conclusion::FindingKind,
    facts::{Period, PeriodKind},
};

const ON: Date = date(2026, 11, 23);

/// A man with voluntary contributions beside ordinary work.
fn with_voluntary(to: Date, work_to: Option<Date>) -> Facts {
    let mut periods = vec![];
    let mut voluntary = Period::new(
        Span::new(date(2010, 1, 1), to).unwrap(),
        PeriodKind::Voluntary,
    );
    voluntary.contributions = Some(true);
    periods.push(voluntary);
    if let Some(to) = work_to {
        let span = Span::new(date(2010, 1, 1), to).unwrap();
        periods.push(Period::new(span, PeriodKind::Work));
    }
    Facts {
        periods: Some(periods),
        ..Facts::default()
    }
}

/// Half of 15 years is 7 years 6 months (ст. 29 167-ФЗ; 7,5 года — ТАСС, 30.12.2025): on the last
/// day that may count, on the next one, and long after it.
#[test]
fn voluntary_contributions_make_at_most_half_of_the_record() {
    for (to, counted, beyond) in [
        (date(2017, 6, 29), Length::new(7, 5, 29), 0),
        (date(2017, 6, 30), Length::new(7, 6, 0), 0),
        (date(2017, 7, 1), Length::new(7, 6, 0), 1),
        (date(2024, 12, 31), Length::new(7, 6, 0), 7 * 360 + 180),
    ] {
        let conclusion = assess(&with_voluntary(to, None), ON, Law::embedded());
        assert_eq!(conclusion.records.insurance, Some(counted), "{to}");
        let found = conclusion
            .findings
            .iter()
            .find_map(|finding| match finding.kind {
                FindingKind::VoluntaryOverHalf { beyond } => Some(beyond.in_days()),
                _ => None,
            });
        assert_eq!(found.unwrap_or(0), beyond, "{to}");
    }
}

/// Days that are work anyway use nothing of the half up: five years of both, then 7 years 6 months.
#[test]
fn work_at_the_same_time_uses_nothing_up() {
    let facts = with_voluntary(date(2024, 12, 31), Some(date(2014, 12, 31)));
    let conclusion = assess(&facts, ON, Law::embedded());
    assert_eq!(conclusion.records.insurance, Some(Length::new(12, 6, 0)));
}

/// What the account states in all may hold voluntary days beyond the half: they do not come back.
#[test]
fn a_stated_total_does_not_bring_the_cut_days_back() {
    let mut facts = with_voluntary(date(2024, 12, 31), None);
    facts.account_record = Some(Length::new(15, 0, 0));
    let conclusion = assess(&facts, ON, Law::embedded());
    assert_eq!(conclusion.records.insurance, Some(Length::new(7, 6, 0)));
}

/// The self-employed are not capped.
#[test]
fn self_employed_work_is_not_capped() {
    let mut facts = with_voluntary(date(2024, 12, 31), None);
    for period in facts.periods.iter_mut().flatten() {
        period.kind = PeriodKind::SelfEmployed;
    }
    let conclusion = assess(&facts, ON, Law::embedded());
    assert_eq!(conclusion.records.insurance, Some(Length::new(15, 0, 0)));
    assert!(conclusion.findings.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// More voluntary contributions never shorten the record, and never make more than half of it.
    #[test]
    fn more_voluntary_contributions_never_shorten(days in 1..6_000_i64, more in 0..2_000_i64) {
        let law = Law::embedded();
        let record = |days: i64| {
            let to = date(2010, 1, 1).saturating_add(days.days());
            assess(&with_voluntary(to.min(date(2026, 1, 1)), None), ON, law).records.insurance
        };
        prop_assert!(record(days) <= record(days + more));
        prop_assert!(record(days + more) <= Some(Length::new(7, 6, 0)));
    }
}

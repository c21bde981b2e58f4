//! What looks wrong in the facts: nothing here changes an outcome, everything is shown.

use crate::{
    conclusion::{Finding, FindingKind, Severity},
    facts::{Period, PeriodKind},
    life::{
        Life,
        adjacency::{WorkAround, is_other_period},
        insurance::care_end,
        special::ADDITIONAL_TARIFF_SINCE,
    },
};
use calendar::{Age, Length, age_reached_on, measure};
use std::collections::HashMap;

/// Findings about the periods, the account's total and the coefficients.
pub(crate) fn of(life: &Life<'_>) -> Vec<Finding> {
    let periods = life.facts.periods.as_deref().unwrap_or_default();
    let around = WorkAround::of(periods);
    let mut doubles = Doubles::default();
    let mut findings = vec![];
    for (index, period) in periods.iter().enumerate() {
        let mut found = |kind, severity| {
            findings.push(Finding {
                kind,
                severity,
                period: Some(index),
                days: Some(period.span),
            });
        };
        if let Some(born) = life.facts.born
            && period.span.from() < age_reached_on(born, Age::years_only(10))
        {
            found(FindingKind::BeforeTenYears, Severity::Sure);
        }
        if life.on < period.span.to() {
            found(FindingKind::AfterAssessment, Severity::Ask);
        }
        if let Some(credited) = period.credited {
            let lost = credited.lacking(measure(period.span));
            if lost != Length::ZERO {
                let days = lost.in_days();
                found(FindingKind::DaysNotCredited { days }, Severity::Ask);
            }
        }
        if is_other_period(period.kind) && !around.adjoins(period) {
            found(FindingKind::NoAdjacentWork, Severity::Likely);
        }
        if period.kind == PeriodKind::ChildCare
            && care_end(life.facts, period).is_some_and(|end| end <= period.span.to())
        {
            found(FindingKind::CareBeyondEighteenMonths, Severity::Ask);
        }
        if lacks_additional_tariff(period) {
            found(FindingKind::NoAdditionalTariff, Severity::Likely);
        }
        if let Some(with) = doubles.of(periods, index) {
            found(FindingKind::Overlap { with }, Severity::Likely);
        }
    }
    findings.extend(record_against_account(life));
    findings.extend(life.coefficients.findings.iter().cloned());
    findings
}

/// V07: a code of items 1–18 after 2012 without the additional tariff.
fn lacks_additional_tariff(period: &Period) -> bool {
    period.additional_tariff == Some(false)
        && ADDITIONAL_TARIFF_SINCE <= period.span.to()
        && period.code.is_some_and(|code| {
            let item = code.as_str().strip_prefix("27-");
            item.is_some_and(|item| {
                item.starts_with(|first: char| first.is_ascii_digit())
                    || matches!(item, "ОС" | "ПЖ" | "СП")
            })
        })
}

/// V18: the same work at the same employer listed twice for the same days.
///
/// Of each employer only the period that ends last is kept: a life of many rows stays linear.
#[derive(Default)]
struct Doubles<'a> {
    latest: HashMap<(&'a str, PeriodKind), usize>,
}

impl<'a> Doubles<'a> {
    /// An earlier period that takes the days of this one.
    fn of(&mut self, periods: &'a [Period], index: usize) -> Option<usize> {
        let period = &periods[index];
        let employer = period.employer.as_deref()?;
        let latest = self.latest.entry((employer, period.kind)).or_insert(index);
        let earlier = &periods[*latest];
        // Two codes for the same days are two lines of one job, not a double.
        let double = *latest != index
            && earlier.span.overlap(period.span).is_some()
            && (earlier.span != period.span || earlier.code == period.code);
        let with = double.then_some(*latest);
        if earlier.span.to() <= period.span.to() {
            *latest = index;
        }
        with
    }
}

/// The account credits less than the periods give, by more than arithmetic explains.
fn record_against_account(life: &Life<'_>) -> Option<Finding> {
    let account = life.facts.account_record?;
    let counted = life.insurance.certain.total();
    let more = account.lacking(counted).in_days();
    (life.insurance.margin_days() <= more).then_some(Finding {
        kind: FindingKind::RecordDiffersFromAccount { account, counted },
        severity: Severity::Ask,
        period: None,
        days: None,
    })
}

//! What looks wrong in the facts: nothing here changes an outcome, everything is shown.

use crate::{
    conclusion::{Finding, FindingKind, GroundConclusion, Prepension, Severity},
    facts::PeriodKind,
    life::{Life, insurance::care_end},
    scene::Scene,
    violations,
};
use calendar::{Age, Length, measure};

/// Findings about the periods, the account's total and the coefficients.
///
/// What the catalogue of violations holds is noticed in [`violations`], one file each.
pub(crate) fn of(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    prepension: Option<Prepension>,
) -> Vec<Finding> {
    let periods = life.facts.periods.as_deref().unwrap_or_default();
    let mut findings = vec![];
    let ten_years_on = life.reaches(Age::years_only(10));
    for (index, period) in periods.iter().enumerate() {
        let mut found = |kind, severity| {
            findings.push(Finding {
                kind,
                severity,
                period: Some(index),
                days: Some(period.span),
            });
        };
        if ten_years_on.is_some_and(|day| period.span.from() < day) {
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
        if period.kind == PeriodKind::ChildCare
            && care_end(life.facts, period).is_some_and(|end| end <= period.span.to())
        {
            found(FindingKind::CareBeyondEighteenMonths, Severity::Ask);
        }
    }
    violations::detect(&Scene::new(life, grounds, prepension), &mut findings);
    let beyond = life.insurance.voluntary_beyond;
    if beyond != Length::ZERO {
        findings.push(Finding {
            kind: FindingKind::VoluntaryOverHalf { beyond },
            severity: Severity::Likely,
            period: None,
            days: None,
        });
    }
    findings.extend(record_against_account(life));
    findings.extend(life.coefficients.findings.iter().cloned());
    findings
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

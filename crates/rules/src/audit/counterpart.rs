//! The facts of the other case: the matter put right, or the disputed days taken away.

use crate::{
    conclusion::{Finding, FindingKind, Sign},
    facts::{ExcludedFor, Facts, Period, PeriodKind},
};
use calendar::{Span, add_months};

/// The facts to compare with.
pub(super) enum Counterpart {
    /// The facts at hand are wrong; these are put right.
    PutRight(Facts),
    /// The facts at hand hold what the person claims; these hold what the fund sees.
    Without(Facts),
}

/// The other case of a finding; `None` where it cannot be made out of facts.
pub(super) fn counterpart(facts: &Facts, finding: &Finding) -> Option<Counterpart> {
    let sign = match &finding.kind {
        FindingKind::Violation { sign, .. } => sign,
        other => return of_account(facts, other, finding.period),
    };
    let index = finding.period;
    let put_right = |edit: &dyn Fn(&mut Period)| {
        let mut facts = facts.clone();
        edit(facts.periods.as_mut()?.get_mut(index?)?);
        Some(Counterpart::PutRight(facts))
    };
    match sign {
        Sign::NotInAccountBefore { .. }
        | Sign::NotInAccount
        | Sign::AccountShorter { .. }
        | Sign::AnotherEmployer { .. }
        | Sign::NameDiffers
        | Sign::ServiceMissing
        | Sign::CareNotClaimed
        | Sign::SeasonByCalendar
        | Sign::Defect { .. }
        | Sign::WitnessesOnly => without_period(facts, index?),
        Sign::NothingAccrued | Sign::NoContributions { .. } => put_right(&|period| {
            period.contributions = Some(true);
            period.leave = None;
        }),
        Sign::CodeMissing { code, .. } | Sign::CodeTakenAway { earlier: code } => {
            put_right(&|period| period.code = Some(*code))
        }
        Sign::NoAdditionalTariff => put_right(&|period| period.additional_tariff = Some(true)),
        Sign::HarmlessClass => put_right(&|period| period.workplace_class = None),
        Sign::TerritoryMissing { territory, .. } => {
            put_right(&|period| period.territory = Some(*territory))
        }
        Sign::PartLoad { .. } => put_right(&|period| period.rate = None),
        Sign::PaidAbsenceCut { with }
        | Sign::MaternityCut { with }
        | Sign::CareLeaveCut { with } => {
            let job = facts.periods.as_ref()?.get(*with)?;
            let (code, territory) = (job.code, job.territory);
            put_right(&|period| {
                period.code = code;
                period.territory = territory;
            })
        }
        Sign::CareLeaveSplit { with } => {
            let first = facts.periods.as_ref()?.get(*with)?;
            let (from, code, territory) = (first.span.from(), first.code, first.territory);
            put_right(&|period| {
                if let Some(whole) = Span::new(from, period.span.to()) {
                    period.span = whole;
                    period.code = period.code.or(code);
                    period.territory = period.territory.or(territory);
                }
            })
        }
        Sign::ChildNotCounted { child, .. } => with_care(facts, *child),
        Sign::NoAdjacentWork => with_work_before(facts, index?),
        Sign::StudyByChoice { .. } => {
            let mut facts = facts.clone();
            facts.periods.as_mut()?.retain(|period| {
                !matches!(period.kind, PeriodKind::Study | PeriodKind::ChildCareTo3)
            });
            Some(Counterpart::Without(facts))
        }
        Sign::LeftOut { reason } => Some(left_out(facts, finding.days?, *reason)),
        Sign::SecondAccount
        | Sign::CodeMissingByWords
        | Sign::Overlap { .. }
        | Sign::TeachingHours { .. }
        | Sign::CountedShorter { .. }
        | Sign::CountedLonger { .. }
        | Sign::AgeAsked { .. }
        | Sign::LaterRight { .. }
        | Sign::YearsAsked { .. }
        | Sign::CoefficientAsked { .. }
        | Sign::AwardedLate { .. }
        | Sign::DecisionLate { .. }
        | Sign::NoProposal
        | Sign::RuralIncrementMissing
        | Sign::SocialAwarded { .. }
        | Sign::PrepensionNotShown { .. } => None,
    }
}

/// Findings about the numbers of the account.
fn of_account(facts: &Facts, kind: &FindingKind, index: Option<usize>) -> Option<Counterpart> {
    let mut facts = facts.clone();
    match kind {
        FindingKind::DaysNotCredited { .. } => {
            facts.periods.as_mut()?.get_mut(index?)?.credited = None;
        }
        FindingKind::CoefficientDiffersFromPay { year, computed, .. } => {
            facts.coefficients.by_year.insert(*year, *computed);
        }
        _ => return None,
    }
    Some(Counterpart::PutRight(facts))
}

fn without_period(facts: &Facts, index: usize) -> Option<Counterpart> {
    let mut facts = facts.clone();
    let periods = facts.periods.as_mut()?;
    (index < periods.len()).then(|| periods.remove(index))?;
    Some(Counterpart::Without(facts))
}

/// Care of the child from birth to a year and a half.
fn with_care(facts: &Facts, child: usize) -> Option<Counterpart> {
    let born = facts.children.as_ref()?.get(child)?.born?;
    let span = Span::new(born, add_months(born, 18).yesterday().ok()?)?;
    let mut facts = facts.clone();
    facts.periods.get_or_insert_default().push(Period {
        child: Some(child),
        ..Period::new(span, PeriodKind::ChildCare)
    });
    Some(Counterpart::PutRight(facts))
}

/// A day of work is enough (ч. 2 ст. 12).
fn with_work_before(facts: &Facts, index: usize) -> Option<Counterpart> {
    let mut facts = facts.clone();
    let periods = facts.periods.as_mut()?;
    let day = periods.get(index)?.span.from().yesterday().ok()?;
    periods.push(Period::new(Span::new(day, day)?, PeriodKind::Work));
    Some(Counterpart::PutRight(facts))
}

/// Days the decision takes out of every record, or only out of the special and northern ones.
fn left_out(facts: &Facts, days: Span, reason: ExcludedFor) -> Counterpart {
    let from_everything = match reason {
        ExcludedFor::PartLoad
        | ExcludedFor::PaidAbsence
        | ExcludedFor::Maternity
        | ExcludedFor::ChildCare
        | ExcludedFor::Season
        | ExcludedFor::Name
        | ExcludedFor::TeachingHours => false,
        ExcludedFor::Kolkhoz
        | ExcludedFor::EmployerClosed
        | ExcludedFor::EmployerRenamed
        | ExcludedFor::NameDiffers
        | ExcludedFor::Defect
        | ExcludedFor::NoReport
        | ExcludedFor::Other => true,
    };
    let mut facts = facts.clone();
    let mut rest = vec![];
    for period in facts.periods.take().unwrap_or_default() {
        let Some(disputed) = period.span.overlap(days) else {
            rest.push(period);
            continue;
        };
        let around = [
            period.span.before(disputed.from()),
            disputed
                .to()
                .tomorrow()
                .ok()
                .and_then(|next| period.span.since(next)),
        ];
        rest.extend(around.into_iter().flatten().map(|span| Period {
            span,
            ..period.clone()
        }));
        if !from_everything {
            rest.push(Period {
                span: disputed,
                code: None,
                territory: None,
                full_season: None,
                ..period
            });
        }
    }
    facts.periods = Some(rest);
    Counterpart::Without(facts)
}

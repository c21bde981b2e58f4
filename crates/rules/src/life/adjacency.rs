//! Which periods are work, which are «иные периоды», and whether work stands before or after them.

use crate::facts::{Leave, Period, PeriodKind};

/// Work and other activity with contributions (ст. 11).
pub(crate) fn is_work(kind: PeriodKind) -> bool {
    matches!(
        kind,
        PeriodKind::Work
            | PeriodKind::SelfEmployed
            | PeriodKind::CivilContract
            | PeriodKind::Kolkhoz
            | PeriodKind::Downtime
            | PeriodKind::RequiredTraining
            | PeriodKind::Voluntary
    )
}

/// Other periods of ст. 12: they count only beside work, however short and however distant.
pub(crate) fn is_other_period(kind: PeriodKind) -> bool {
    matches!(
        kind,
        PeriodKind::Conscription
            | PeriodKind::ContractService
            | PeriodKind::Svo
            | PeriodKind::Sickness
            | PeriodKind::Maternity
            | PeriodKind::ChildCare
            | PeriodKind::UnemploymentBenefit
            | PeriodKind::PublicWorks
            | PeriodKind::Relocation
            | PeriodKind::Care80
            | PeriodKind::CareGroup1
            | PeriodKind::CareDisabledChild
            | PeriodKind::MilitarySpouse
            | PeriodKind::SpouseAbroad
            | PeriodKind::UnlawfulDetention
            | PeriodKind::RehabilitatedSuspension
    )
}

/// Whether any work stands before or after other periods (ч. 2 ст. 12).
///
/// Any work at all is before or after any other period, unless it lies wholly inside it; so one
/// answer serves the whole life.
pub(crate) fn has_adjacent_work(periods: &[Period], period: &Period) -> bool {
    periods.iter().any(|work| {
        is_work(work.kind)
            && work.contributions != Some(false)
            && (work.span.from() < period.span.from() || period.span.to() < work.span.to())
    })
}

/// Leave codes that take the days out of the insurance record.
pub(crate) fn leave_is_out_of_insurance(leave: Leave) -> bool {
    matches!(
        leave,
        Leave::Unpaid
            | Leave::Administrative
            | Leave::ChildCareTo3
            | Leave::ChildCareByRelative
            | Leave::Chernobyl
            | Leave::ContractUnpaid
            | Leave::AuthorUnpaid
            | Leave::MilitaryPause
    )
}

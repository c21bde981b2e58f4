//! Which periods are work, which are «иные периоды», and whether work stands before or after them.

use crate::facts::{Leave, Period, PeriodKind};
use jiff::civil::Date;

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

/// Where work begins and ends in a life: enough to tell whether any of it stands before or after
/// another period (ч. 2 ст. 12), however short and however distant.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WorkAround {
    first: Option<Date>,
    last: Option<Date>,
}

impl WorkAround {
    pub(crate) fn of(periods: &[Period]) -> Self {
        let mut around = Self::default();
        for work in periods {
            if is_work(work.kind) && work.contributions != Some(false) {
                let (from, to) = (work.span.from(), work.span.to());
                around.first = Some(around.first.map_or(from, |first| first.min(from)));
                around.last = Some(around.last.map_or(to, |last| last.max(to)));
            }
        }
        around
    }

    /// Whether some work begins before the period or ends after it.
    pub(crate) fn adjoins(self, period: &Period) -> bool {
        self.first.is_some_and(|first| first < period.span.from())
            || self.last.is_some_and(|last| period.span.to() < last)
    }
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

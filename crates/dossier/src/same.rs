//! Whether two periods tell of the same thing: the same job, the same service, the same care.

use crate::{employer::Identity, employers::Employers};
use rules::facts::{Leave, Period, PeriodKind};

/// Work at an employer, by whatever name a paper has for it: the account writes «работа» where the
/// book of a kolkhoz writes «член колхоза».
pub(crate) const fn is_job(kind: PeriodKind) -> bool {
    matches!(
        kind,
        PeriodKind::Work | PeriodKind::Kolkhoz | PeriodKind::CivilContract
    )
}

/// Whether a period of a more trusted paper tells what `said` tells, where the two share days.
pub(crate) fn tells(known: &Period, said: &Period, employers: &mut Employers) -> bool {
    let same_kind = known.kind == said.kind
        || (is_job(known.kind) && is_job(said.kind))
        || known
            .leave
            .is_some_and(|leave| stands_for(leave, said.kind));
    same_kind && employer(known, said, employers) == Identity::Same
}

/// What the names of the employers say; a period without a name may be anybody's.
pub(crate) fn employer(known: &Period, said: &Period, employers: &mut Employers) -> Identity {
    match (&known.employer, &said.employer) {
        (Some(one), Some(other)) => employers.identity(one, other),
        _ => Identity::Same,
    }
}

/// The account shows a leave as a code of the job, other papers as a period of its own.
const fn stands_for(leave: Leave, kind: PeriodKind) -> bool {
    matches!(
        (leave, kind),
        (Leave::ChildCare, PeriodKind::ChildCare)
            | (Leave::ChildCareTo3, PeriodKind::ChildCareTo3)
            | (Leave::Maternity, PeriodKind::Maternity)
            | (Leave::Sickness, PeriodKind::Sickness)
            | (
                Leave::Unpaid | Leave::Administrative,
                PeriodKind::UnpaidLeave
            )
            | (Leave::Downtime, PeriodKind::Downtime)
            | (
                Leave::Training | Leave::TrainingOffJob,
                PeriodKind::RequiredTraining
            )
            | (Leave::Contract, PeriodKind::CivilContract)
    )
}

//! What the violations look at: the facts once over, with marks that let most of them leave at once.

mod employer;
mod uncovered;

pub(crate) use employer::same_employer;
pub(crate) use uncovered::{InSum, Missing, Uncovered, season_counted_by_calendar};

use crate::{
    assess::insured,
    by_days::ByDays,
    conclusion::{Earliest, Finding, FindingKind, GroundConclusion, Prepension, Severity, Sign},
    facts::{Decision, Excluded, ExcludedFor, Leave, Period, PeriodKind, SpecialCode},
    grounds::{fz400_30_1_19_teachers as teachers, fz400_30_1_20_medics as medics},
    life::{Life, adjacency::WorkAround},
    violation::Violation,
};
use calendar::{Length, Span};
use jiff::civil::Date;
use std::cell::OnceCell;

/// A life, its conclusions so far, and what the periods hold.
pub(crate) struct Scene<'a> {
    pub(crate) life: &'a Life<'a>,
    pub(crate) periods: &'a [Period],
    pub(crate) around: WorkAround,
    pub(crate) grounds: &'a [GroundConclusion],
    pub(crate) prepension: Option<Prepension>,
    /// Periods that only papers show, held against the account.
    pub(crate) uncovered: Vec<Uncovered>,
    pub(crate) marks: Marks,
    special_jobs: OnceCell<ByDays>,
}

/// What there is among the periods: a violation that needs one of these leaves without it.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own about the periods"
)]
pub(crate) struct Marks {
    /// There is an account to compare papers with.
    pub(crate) account: bool,
    /// Periods only papers show.
    pub(crate) papers: bool,
    /// Periods with a special code or a northern territory.
    pub(crate) special: bool,
    /// Leaves, by code or by kind.
    pub(crate) leaves: bool,
    /// Work on one's own account or by a civil contract.
    pub(crate) own_account: bool,
    /// Care leaves, by kind or by code.
    pub(crate) care_leave: bool,
    /// Anything the papers say of a period besides its days.
    pub(crate) remarks: bool,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        life: &'a Life<'a>,
        grounds: &'a [GroundConclusion],
        prepension: Option<Prepension>,
    ) -> Self {
        let periods = life.facts.periods.as_deref().unwrap_or_default();
        let marks = Marks::of(life, periods);
        let uncovered = if marks.account && marks.papers {
            uncovered::of(life, periods)
        } else {
            vec![]
        };
        Self {
            life,
            periods,
            around: WorkAround::of(periods),
            grounds,
            prepension,
            uncovered,
            marks,
            special_jobs: OnceCell::new(),
        }
    }

    /// The periods with their places.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &'a Period)> {
        self.periods.iter().enumerate()
    }

    /// A finding about the period at `index`.
    pub(crate) fn about(
        &self,
        of: &'static Violation,
        sign: Sign,
        severity: Severity,
        index: usize,
    ) -> Finding {
        Finding {
            kind: FindingKind::Violation { of, sign },
            severity,
            period: Some(index),
            days: self.periods.get(index).map(|period| period.span),
        }
    }

    /// The decision of the fund.
    pub(crate) fn decision(&self) -> Option<&'a Decision> {
        self.life.facts.decision.as_deref()
    }

    /// Days the decision leaves out for `reason`.
    pub(crate) fn left_out(&self, reason: ExcludedFor) -> impl Iterator<Item = &'a Excluded> {
        let excluded = self.decision().map(|decision| decision.excluded.as_slice());
        excluded
            .unwrap_or_default()
            .iter()
            .filter(move |days| days.reason == Some(reason))
    }

    /// Finds every stretch the decision leaves out for `reason`.
    pub(crate) fn find_left_out(
        &self,
        of: &'static Violation,
        reason: ExcludedFor,
        severity: Severity,
        found: &mut Vec<Finding>,
    ) {
        found.extend(
            self.left_out(reason)
                .map(|days| left_out(of, days.span, reason, severity)),
        );
    }

    /// What we say of the ground the decision is about.
    pub(crate) fn ground_of_decision(&self) -> Option<&'a GroundConclusion> {
        let id = self.decision()?.ground?;
        self.ground(id)
    }

    /// What we say of a ground.
    pub(crate) fn ground(&self, id: &str) -> Option<&'a GroundConclusion> {
        self.grounds
            .iter()
            .find(|conclusion| conclusion.ground.id == id)
    }

    /// The special record the decision on `ground` counts and the longer one the rules give.
    ///
    /// Ours stands on the day of assessment, so work after the application would make them
    /// differ with nobody at fault: then there is nothing to compare.
    pub(crate) fn special_counted_shorter(&self, ground: &str) -> Option<(Length, Length)> {
        let decision = self.decision()?;
        let conclusion = self
            .ground_of_decision()
            .filter(|conclusion| conclusion.ground.id == ground)?;
        let day = decision.applied_on.or(decision.decided_on)?;
        if self
            .periods
            .iter()
            .any(|period| period.code.is_some() && day < period.span.to())
        {
            return None;
        }
        let (counted, ours) = (decision.counted_special?, conclusion.special?.record);
        let margin = u32::try_from(self.periods.len())
            .unwrap_or(u32::MAX)
            .max(10);
        (margin <= counted.lacking(ours).in_days()).then_some((counted, ours))
    }

    /// The earliest right to an insurance pension.
    pub(crate) fn earliest_insured(&self) -> Option<Earliest> {
        insured(self.grounds)
    }

    /// A row of the same employer that carries a code or a territory and ends or begins right
    /// beside the period at `index`: the job a leave was cut out of.
    ///
    /// Where such a row takes the days of the leave itself, they are counted and nothing is lost.
    pub(crate) fn special_job_of(&self, index: usize) -> Option<usize> {
        let leave = self.periods.get(index)?;
        let day_more = Span::new(
            leave.span.from().yesterday().unwrap_or(leave.span.from()),
            leave.span.to().tomorrow().unwrap_or(leave.span.to()),
        )?;
        let mut beside: Option<usize> = None;
        for (place, days) in self.special_jobs().overlapping(day_more) {
            if !may_be_same_employer(self.periods.get(place)?, leave) {
                continue;
            }
            if days.overlap(leave.span).is_some() {
                return None;
            }
            beside = Some(beside.map_or(place, |first| first.min(place)));
        }
        beside
    }

    /// Jobs with a code or a territory.
    fn special_jobs(&self) -> &ByDays {
        self.special_jobs.get_or_init(|| {
            let special = |job: &Period| {
                job.kind == PeriodKind::Work
                    && job.leave.is_none()
                    && (job.code.is_some() || job.territory.is_some())
            };
            ByDays::of(
                self.numbered()
                    .filter(|(_, job)| special(job))
                    .map(|(place, job)| (place, job.span)),
            )
        })
    }
}

impl Marks {
    fn of(life: &Life<'_>, periods: &[Period]) -> Self {
        let facts = life.facts;
        let mut marks = Self {
            account: facts.account_opened_on.is_some()
                || facts.account_as_of.is_some()
                || facts.account_record.is_some(),
            ..Self::default()
        };
        for period in periods {
            marks.account |= period.source == Some(crate::facts::Source::Account);
            marks.papers |= uncovered::is_of_papers(period);
            marks.special |= period.code.is_some() || period.territory.is_some();
            let care = is_care_leave(period);
            marks.care_leave |= care;
            marks.leaves |= care
                || period.leave.is_some()
                || matches!(
                    period.kind,
                    PeriodKind::Maternity | PeriodKind::RequiredTraining
                );
            marks.own_account |= matches!(
                period.kind,
                PeriodKind::SelfEmployed | PeriodKind::CivilContract
            ) || matches!(
                period.leave,
                Some(Leave::ContractUnpaid | Leave::AuthorUnpaid)
            );
            marks.remarks |= period.earlier_code.is_some()
                || period.territory_by_papers.is_some()
                || period.name_differs.is_some()
                || period.defect.is_some()
                || period.by_witnesses.is_some();
        }
        marks
    }
}

/// A finding about the life as a whole.
pub(crate) fn about_life(of: &'static Violation, sign: Sign, severity: Severity) -> Finding {
    Finding {
        kind: FindingKind::Violation { of, sign },
        severity,
        period: None,
        days: None,
    }
}

/// A finding about days a decision leaves out.
pub(crate) fn left_out(
    of: &'static Violation,
    days: Span,
    reason: ExcludedFor,
    severity: Severity,
) -> Finding {
    Finding {
        days: Some(days),
        ..about_life(of, Sign::LeftOut { reason }, severity)
    }
}

/// A leave to care for a child, by kind or by code.
pub(crate) fn is_care_leave(period: &Period) -> bool {
    matches!(
        period.kind,
        PeriodKind::ChildCare | PeriodKind::ChildCareTo3
    ) || matches!(
        period.leave,
        Some(Leave::ChildCare | Leave::ChildCareTo3 | Leave::ChildCareByRelative)
    )
}

/// Since when a code asks for a full load; `None` for codes without a norm of load.
pub(crate) fn norm_since(code: SpecialCode) -> Option<Date> {
    match code.as_str() {
        "27-ПД" | "27-ПДРК" | "27-ПДДО" => Some(teachers::NORM_SINCE),
        "27-СМ" | "27-СМХР" | "27-ГД" | "27-ГДХР" => Some(medics::NORM_SINCE),
        _ => None,
    }
}

/// Whether two stretches overlap or follow each other without a day between.
pub(crate) fn touch(one: Span, other: Span) -> bool {
    let next = |day: Date| day.tomorrow().unwrap_or(day);
    one.from() <= next(other.to()) && other.from() <= next(one.to())
}

/// The same employer, or at least one of the two names unknown.
pub(crate) fn may_be_same_employer(one: &Period, other: &Period) -> bool {
    match (&one.employer, &other.employer) {
        (Some(one), Some(other)) => same_employer(one, other),
        _ => true,
    }
}

//! Periods that only papers show, held against the account: what exactly the account lacks.

use super::{is_care_leave, same_employer, touch};
use crate::{
    facts::{Period, PeriodKind, Source},
    life::{Life, adjacency::leave_is_out_of_insurance},
};
use calendar::{Length, Record, Span, measure};
use jiff::civil::{Date, date};

/// Where nobody knows when the account was opened: since this day a statement shows every job by
/// its days, and the time before it mostly as a sum.
const SHOWN_BY_DAYS_SINCE: Date = date(2002, 1, 1);

/// A period of papers that the account does not have.
#[derive(Clone, Copy)]
pub(crate) struct Uncovered {
    /// Its place among the periods.
    pub(crate) index: usize,
    pub(crate) missing: Missing,
}

/// How it is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Missing {
    /// It ended before the registration.
    Before {
        in_sum: InSum,
        /// The day of registration is known.
        sure: bool,
    },
    /// It went on after the registration.
    After {
        /// Other rows of the account take all its days.
        elsewhere: bool,
    },
    /// The account has the same job with fewer days.
    Edge { days: u32, with: usize },
    /// The account has the same days at an employer of another name.
    Named { with: usize },
}

/// Whether the account holds the time before the registration as a sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum InSum {
    /// It holds no such sum.
    None,
    /// The sum is less than the papers show.
    Partly,
}

/// A period that came from papers and not from the account: after merging, of days it lacks.
pub(super) fn is_of_papers(period: &Period) -> bool {
    matches!(period.source, Some(Source::Workbook | Source::Archive))
}

fn is_job(period: &Period) -> bool {
    matches!(period.kind, PeriodKind::Work | PeriodKind::Kolkhoz)
}

/// Every such period with what is missing of it.
pub(super) fn of(life: &Life<'_>, periods: &[Period]) -> Vec<Uncovered> {
    let account = Account::of(life, periods);
    periods
        .iter()
        .enumerate()
        .filter(|(_, period)| is_of_papers(period) && is_job(period))
        // The days of a season are not missing, its weight is (V22).
        .filter(|(_, period)| !season_counted_by_calendar(periods, period))
        .filter_map(|(index, period)| {
            Some(Uncovered {
                index,
                missing: account.lacks(periods, period)?,
            })
        })
        .collect()
}

/// What the account knows as a whole.
struct Account {
    opened_on: Option<Date>,
    as_of: Option<Date>,
    /// The day from which work must stand in the account by its days.
    split: Date,
    /// How far the account's sums explain the work before the split; `None`: altogether.
    in_sum: Option<InSum>,
}

impl Account {
    fn of(life: &Life<'_>, periods: &[Period]) -> Self {
        let facts = life.facts;
        let last = periods
            .iter()
            .filter(|period| period.source == Some(Source::Account))
            .map(|period| period.span.to())
            .max();
        let opened_on = facts.account_opened_on;
        let split = opened_on.unwrap_or(SHOWN_BY_DAYS_SINCE);
        let dated = |until: Date| length_before(until, of_the_sum(periods));
        // A statement in XML shows no days before 2002, even of work after the registration: it has one
        // sum there, and what the sum holds is not missing.
        let (split, sum) = match facts.before_2002.record_2002 {
            Some(record) => match dated(SHOWN_BY_DAYS_SINCE).lacking(record) {
                Length::ZERO => (split, Length::ZERO),
                sum => (split.max(SHOWN_BY_DAYS_SINCE), sum),
            },
            None => (split, life.insurance.undated),
        };
        let of_papers = periods
            .iter()
            .filter(|period| is_of_papers(period) && is_job(period) && period.span.to() < split);
        let in_papers = length_before(split, of_papers);
        Self {
            opened_on,
            as_of: facts.account_as_of.or(last),
            split,
            in_sum: in_sum(sum, in_papers, life.insurance.margin_days()),
        }
    }

    fn lacks(&self, periods: &[Period], period: &Period) -> Option<Missing> {
        // What the statement was too early for is not missing in it.
        let mut span = match self.as_of {
            Some(day) => period.span.until(day)?,
            None => period.span,
        };
        // Of a job on both sides of the split the sum holds the days before it.
        if self.in_sum != Some(InSum::None) && span.from() < self.split && self.split <= span.to() {
            span = span.since(self.split)?;
        }
        // A day is the difference between two ways of writing a dismissal.
        let days = days_of(span);
        if days <= 1 {
            return None;
        }
        if let Some(with) = same_days_elsewhere(periods, period) {
            return Some(Missing::Named { with });
        }
        let before = span.to() < self.split;
        // A sum that holds all of these days holds those beside a row with a code as well.
        if before && self.in_sum.is_none() {
            return None;
        }
        // Beside a sum a leave may stand by its days and the work around it may not.
        let is_edge = |with: usize| {
            !before
                || (periods[with].span.from() < self.split
                    && (self.in_sum != Some(InSum::Partly) || periods[with].leave.is_none()))
        };
        let edge = row_of_same_job(periods, period).filter(|&with| is_edge(with));
        match (edge, before) {
            (Some(with), _) => Some(Missing::Edge { days, with }),
            (None, true) => Some(Missing::Before {
                in_sum: self.in_sum?,
                sure: self.opened_on.is_some(),
            }),
            (None, false) => Some(Missing::After {
                elsewhere: all_days_elsewhere(periods, span),
            }),
        }
    }
}

/// Dated periods of the account that its sum holds as well: a leave without a record is not there.
/// Whether care of a child is, no rule says, so it is not taken out of the sum.
fn of_the_sum(periods: &[Period]) -> impl Iterator<Item = &Period> {
    periods.iter().filter(|period| {
        period.source == Some(Source::Account)
            && !is_care_leave(period)
            && period
                .leave
                .is_none_or(|leave| !leave_is_out_of_insurance(leave))
    })
}

/// The days of some periods before a day.
fn length_before<'a>(until: Date, of: impl Iterator<Item = &'a Period>) -> Length {
    let spans: Vec<Span> = of.filter_map(|period| period.span.before(until)).collect();
    Record::of_days(&spans).total()
}

/// How far a sum of the account explains the length papers show; `None`: altogether.
fn in_sum(sum: Length, in_papers: Length, margin_days: u32) -> Option<InSum> {
    if sum == Length::ZERO {
        return Some(InSum::None);
    }
    // A difference of days is arithmetic, not a missing job.
    let beyond = sum.lacking(in_papers).in_days();
    (margin_days <= beyond).then_some(InSum::Partly)
}

/// A full season of the papers, where the account has the same job of the same year as it was.
pub(crate) fn season_counted_by_calendar(periods: &[Period], season: &Period) -> bool {
    season.full_season == Some(true)
        && is_of_papers(season)
        && of_account(periods).any(|(_, row)| {
            row.full_season != Some(true)
                && row.span.from().year() == season.span.from().year()
                && super::may_be_same_employer(row, season)
        })
}

/// Calendar days, both ends included.
fn days_of(span: Span) -> u32 {
    let days = span
        .from()
        .until(span.to())
        .map_or(0, |length| length.get_days());
    u32::try_from(days).unwrap_or(0) + 1
}

fn of_account(periods: &[Period]) -> impl Iterator<Item = (usize, &Period)> {
    // A leave is a stretch of the job like any other: without it a job would fall into pieces.
    periods
        .iter()
        .enumerate()
        .filter(|(_, row)| row.source == Some(Source::Account) && is_job(row))
}

/// A row of the account of the same employer, right beside.
fn row_of_same_job(periods: &[Period], period: &Period) -> Option<usize> {
    let own = period.employer.as_deref()?;
    of_account(periods)
        .find(|(_, row)| {
            touch(row.span, period.span)
                && row
                    .employer
                    .as_deref()
                    .is_some_and(|name| same_employer(name, own))
        })
        .map(|(index, _)| index)
}

/// A run of rows of an employer of another name that begins and ends with the period, to a day.
fn same_days_elsewhere(periods: &[Period], period: &Period) -> Option<usize> {
    let own = period.employer.as_deref()?;
    let near = |one: Date, other: Date| {
        one == other
            || one.tomorrow().is_ok_and(|next| next == other)
            || other.tomorrow().is_ok_and(|next| next == one)
    };
    let (index, first) = of_account(periods).find(|(_, row)| {
        near(row.span.from(), period.span.from())
            && row
                .employer
                .as_deref()
                .is_some_and(|name| !same_employer(name, own))
    })?;
    // The account cuts a job into quarters and years.
    let mut end = first.span.to();
    while let Some((_, next)) = of_account(periods).find(|(_, row)| {
        row.employer == first.employer
            && end < row.span.to()
            && row.span.from() <= end.tomorrow().unwrap_or(end)
    }) {
        end = next.span.to();
    }
    near(end, period.span.to()).then_some(index)
}

/// Whether other rows of the account take every day of the span.
fn all_days_elsewhere(periods: &[Period], span: Span) -> bool {
    let taken: Vec<Span> = of_account(periods)
        .filter_map(|(_, row)| row.span.overlap(span))
        .collect();
    measure(span) <= Record::of_days(&taken).total()
}

//! Whole jobs of two papers side by side: other dates, other names for the same days.

use crate::{
    conflict::{Conflict, ConflictKind, Edge},
    employer::Identity,
    employers::Employers,
    paper::{Paper, PaperKind},
    same,
};
use calendar::{Record, Span};
use jiff::{Unit, civil::Date};
use rules::conclusion::Severity;

/// A job of a paper: days in a row at one employer.
struct Job<'a> {
    employer: &'a str,
    span: Span,
}

/// Compares the jobs of every two papers of different kinds.
pub(super) fn compare(papers: &[Paper], employers: &mut Employers, conflicts: &mut Vec<Conflict>) {
    let all: Vec<(PaperKind, Vec<Job<'_>>)> = papers
        .iter()
        .map(|paper| (paper.kind, jobs(paper, employers)))
        .collect();
    for (n, (kept, ours)) in all.iter().enumerate() {
        for (against, theirs) in &all[n + 1..] {
            if kept == against {
                continue;
            }
            let pair = (*kept, *against);
            dates(pair, ours, theirs, employers, conflicts);
            names(pair, ours, theirs, employers, conflicts);
        }
    }
}

/// The jobs of a paper; rows of the same employer that touch are one job.
fn jobs<'a>(paper: &'a Paper, employers: &mut Employers) -> Vec<Job<'a>> {
    let mut groups: Vec<(&str, Vec<Span>)> = Vec::new();
    for period in paper
        .periods()
        .iter()
        .filter(|period| same::is_job(period.kind))
    {
        let Some(name) = period.employer.as_deref() else {
            continue;
        };
        let known = groups
            .iter_mut()
            .find(|(known, _)| employers.identity(known, name) == Identity::Same);
        match known {
            Some((_, spans)) => spans.push(period.span),
            None => groups.push((name, vec![period.span])),
        }
    }
    let mut jobs = Vec::new();
    for (employer, spans) in groups {
        let record = Record::of_days(&spans);
        jobs.extend(record.runs().iter().map(|run| Job {
            employer,
            span: run.span,
        }));
    }
    jobs
}

/// Jobs at one employer that share days and begin or end more than a day apart.
///
/// Holes inside are not named: their days become periods of the other paper.
fn dates(
    (kept, against): (PaperKind, PaperKind),
    ours: &[Job<'_>],
    theirs: &[Job<'_>],
    employers: &mut Employers,
    conflicts: &mut Vec<Conflict>,
) {
    let limits = (kept == PaperKind::Account).then(|| hull(ours)).flatten();
    for job in theirs {
        let same: Vec<&Job<'_>> = ours
            .iter()
            .filter(|own| own.span.overlap(job.span).is_some())
            .filter(|own| employers.identity(own.employer, job.employer) == Identity::Same)
            .collect();
        let Some(own) = same.iter().map(|own| own.span).reduce(joined) else {
            continue;
        };
        // A second job of theirs that lies in the same run of ours would be compared with it too.
        let rehired = |edge: Date| {
            theirs.iter().any(|other| {
                other.span != job.span
                    && other.span.contains(edge)
                    && employers_same(employers, other.employer, job.employer)
            })
        };
        let mut rehired = rehired;
        let begins = !rehired(own.from()) && far(own.from(), job.span.from());
        let ends = !rehired(own.to()) && far(own.to(), job.span.to());
        // The account knows nothing before it was opened and after the day it was asked for.
        let unknown_before =
            limits.is_some_and(|all| own.from() == all.from() && job.span.from() < own.from());
        let unknown_after =
            limits.is_some_and(|all| own.to() == all.to() && own.to() < job.span.to());
        for (differs, edge, kept_day, against_day) in [
            (
                begins && !unknown_before,
                Edge::Begin,
                own.from(),
                job.span.from(),
            ),
            (ends && !unknown_after, Edge::End, own.to(), job.span.to()),
        ] {
            if !differs {
                continue;
            }
            let (from, to) = (kept_day.min(against_day), kept_day.max(against_day));
            conflicts.push(Conflict {
                kind: ConflictKind::Dates {
                    edge,
                    employer: job.employer.to_owned(),
                    kept: kept_day,
                    against: against_day,
                },
                severity: Severity::Likely,
                kept,
                against,
                days: Span::new(from, to),
            });
        }
    }
}

fn employers_same(employers: &mut Employers, one: &str, other: &str) -> bool {
    employers.identity(one, other) == Identity::Same
}

/// A job whose days another employer has, to within a month at both ends, though neither paper
/// knows the employer of the other (V04).
fn names(
    (kept, against): (PaperKind, PaperKind),
    ours: &[Job<'_>],
    theirs: &[Job<'_>],
    employers: &mut Employers,
    conflicts: &mut Vec<Conflict>,
) {
    for job in theirs {
        let mut knows = |jobs: &[Job<'_>], name: &str| {
            jobs.iter()
                .any(|own| employers_same(employers, own.employer, name))
        };
        if knows(ours, job.employer) {
            continue;
        }
        for own in ours {
            let together =
                near(own.span.from(), job.span.from()) && near(own.span.to(), job.span.to());
            if !together || knows(theirs, own.employer) {
                continue;
            }
            conflicts.push(Conflict {
                kind: ConflictKind::EmployerUnknown {
                    kept: own.employer.to_owned(),
                    against: job.employer.to_owned(),
                },
                severity: Severity::Ask,
                kept,
                against,
                days: own.span.overlap(job.span),
            });
        }
    }
}

fn hull(jobs: &[Job<'_>]) -> Option<Span> {
    jobs.iter().map(|job| job.span).reduce(joined)
}

fn joined(one: Span, other: Span) -> Span {
    Span::new(one.from().min(other.from()), one.to().max(other.to())).unwrap_or(one)
}

/// More than a day apart: one day is a way of writing the last day.
fn far(one: Date, other: Date) -> bool {
    1 < apart(one, other)
}

/// Within a month.
fn near(one: Date, other: Date) -> bool {
    apart(one, other) <= 31
}

fn apart(one: Date, other: Date) -> i32 {
    one.until((Unit::Day, other))
        .map_or(i32::MAX, |span| span.get_days().abs())
}

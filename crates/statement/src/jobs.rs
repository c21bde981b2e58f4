//! From the entries of a work book to periods of work, and what does not agree on the way.
//!
//! A job is one employment at one employer: from a hire to a dismissal. Transfers and suspensions
//! cut it into stretches, a renaming does not. What the entries leave open becomes a finding; only
//! days both ends of which the paper tells are counted.

mod ledger;

use crate::{
    facts::without,
    statement::Private,
    work_book::{EarlierWork, Employer, Event, EventKind, WorkBook},
};
use calendar::Span;
use jiff::civil::Date;
use ledger::{Job, Ledger};
use rules::{
    conclusion::{Finding, FindingKind, Severity, WorkBookTrouble},
    facts::{Period, PeriodKind, Source},
};
use std::collections::BTreeMap;

/// Fills facts and findings of a work book from its entries.
pub(crate) fn fill(book: &mut WorkBook) {
    let mut troubles = vec![];
    let entries = counted(&book.events, &mut troubles);
    let mut ledger = Ledger::new(&book.events, book.formed_on);
    for day in entries.chunk_by(|one, other| one.1 == other.1) {
        ledger.day(day);
    }
    let jobs = ledger.finish(&mut troubles);

    let mut made: Vec<Made> = vec![];
    for job in &jobs {
        made.extend(periods_of(job, &book.events));
    }
    for (line, work) in book.earlier.iter().enumerate() {
        made.extend(earlier(line, work, &jobs));
    }
    made.sort_by_key(|made| (made.period.span, made.from));
    for (place, made) in made.iter().enumerate() {
        let link = match made.from {
            From::Event(event) => book.events.get_mut(event).map(|event| &mut event.period),
            From::Line(line) => book.earlier.get_mut(line).map(|line| &mut line.period),
        };
        if let Some(link) = link {
            link.get_or_insert(place);
        }
    }
    book.findings = findings(troubles, &made);
    let periods: Vec<_> = made.into_iter().map(|made| made.period).collect();
    book.facts.periods = Some(periods).filter(|periods| !periods.is_empty());
}

/// Jobs of one employer that are taken out of a line of the time before 2020.
const MOST_JOBS_IN_A_LINE: usize = 50;

/// A trouble, the entry it is about, and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    what: WorkBookTrouble,
    event: usize,
    on: Option<Date>,
}

/// What a period is made of: an entry, or a line of the time before 2020.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum From {
    Event(usize),
    Line(usize),
}

struct Made {
    from: From,
    /// The entry or line the job began with, which findings may be about.
    job: From,
    period: Period,
}

/// The entries that count, by their days: whole, not cancelled, once each.
fn counted(events: &[Event], troubles: &mut Vec<Trouble>) -> Vec<(usize, Date, EventKind)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut entries = vec![];
    for (index, event) in events.iter().enumerate() {
        let mut leave_out = |what| {
            troubles.push(Trouble {
                what,
                event: index,
                on: event.on,
            });
        };
        if event.cancelled.is_some() {
            leave_out(WorkBookTrouble::Cancelled);
            continue;
        }
        let (Some(on), Some(kind)) = (event.on, event.kind) else {
            leave_out(WorkBookTrouble::NoDay);
            continue;
        };
        let again = event.id.as_deref().is_some_and(|id| {
            let first = *seen.entry(id).or_insert(index);
            first != index && (events[first].on, events[first].kind) == (event.on, event.kind)
        });
        if again {
            leave_out(WorkBookTrouble::Repeated);
            continue;
        }
        entries.push((index, on, kind));
    }
    entries.sort_by_key(|&(index, on, _)| (on, index));
    entries
}

/// A period for every stretch of a job.
fn periods_of(job: &Job, events: &[Event]) -> Vec<Made> {
    let Some(end) = job.end else {
        return vec![];
    };
    let starts = job.stretches.iter().skip(1).map(|stretch| stretch.from);
    let ends: Vec<_> = starts.map(|next| next.yesterday().ok()).collect();
    let mut made = vec![];
    for (index, stretch) in job.stretches.iter().enumerate() {
        let to = ends
            .get(index)
            .copied()
            .flatten()
            .map_or(end, |to| to.min(end));
        let Some(span) = Span::new(stretch.from, to) else {
            continue;
        };
        let told_by = &events[stretch.told_by];
        let kind = if job.civil {
            PeriodKind::CivilContract
        } else {
            PeriodKind::Work
        };
        made.push(Made {
            from: From::Event(stretch.event),
            job: From::Event(job.first),
            period: Period {
                // One name for the whole job: a renaming is no new employer.
                employer: text(events[job.first].employer.name.as_ref()),
                position: text(told_by.position.as_ref()),
                territory: told_by.territory,
                leave: stretch.leave,
                source: Some(Source::Workbook),
                ..Period::new(span, kind)
            },
        });
    }
    made
}

/// Periods of a line before 2020: the days no job of the same employer tells better.
///
/// The paper lists a job begun before 2020 and reported later in both parts.
fn earlier(line: usize, work: &EarlierWork, jobs: &[Job]) -> Vec<Made> {
    let Some(span) = work.span else {
        return vec![];
    };
    let same = jobs
        .iter()
        .filter(|job| !job.civil && job.employers.iter().any(|e| work.employer.is_same_as(e)));
    let told: Vec<Span> = same
        .filter_map(|job| Span::new(job.stretches.first()?.from, job.end?))
        .filter_map(|job| job.overlap(span))
        .collect();
    // Hundreds of jobs at one employer within one line are a bad joke: it keeps all its days.
    let rest = if told.is_empty() || MOST_JOBS_IN_A_LINE < told.len() {
        vec![span]
    } else {
        without(span, &told)
    };
    let made = rest.into_iter().map(|span| Made {
        from: From::Line(line),
        job: From::Line(line),
        period: Period {
            employer: text(work.employer.name.as_ref()),
            source: Some(Source::Workbook),
            ..Period::new(span, PeriodKind::Work)
        },
    });
    made.collect()
}

fn text(private: Option<&Private>) -> Option<String> {
    private.map(|text| text.as_str().to_owned())
}

/// Findings in the order of their days, each at the period it is about.
fn findings(mut troubles: Vec<Trouble>, made: &[Made]) -> Vec<Finding> {
    troubles.sort_by_key(|trouble| (trouble.on, trouble.event));
    let mut first = BTreeMap::new();
    let mut last = BTreeMap::new();
    let mut own = BTreeMap::new();
    for (place, made) in made.iter().enumerate() {
        first.entry(made.job).or_insert(place);
        last.insert(made.job, place);
        own.entry(made.from).or_insert(place);
    }
    let finding = |trouble: Trouble| {
        let at = From::Event(trouble.event);
        let period = match trouble.what {
            WorkBookTrouble::OpenJob | WorkBookTrouble::SecondJobDiffers => last.get(&at),
            WorkBookTrouble::TransferWithoutHire => first.get(&at),
            WorkBookTrouble::TwoHires | WorkBookTrouble::Suspended => own.get(&at),
            _ => None,
        };
        Finding {
            kind: FindingKind::WorkBook {
                trouble: trouble.what,
                on: trouble.on,
            },
            severity: severity(trouble.what),
            period: period.copied(),
            days: period.map(|&place| made[place].period.span),
        }
    };
    troubles.into_iter().map(finding).collect()
}

const fn severity(trouble: WorkBookTrouble) -> Severity {
    match trouble {
        WorkBookTrouble::DismissalWithoutHire
        | WorkBookTrouble::TransferWithoutHire
        | WorkBookTrouble::TwoHires
        | WorkBookTrouble::AfterPaper => Severity::Likely,
        _ => Severity::Ask,
    }
}

/// Whether an employer is told apart at all.
fn is_known(employer: &Employer) -> bool {
    employer.registration_number.is_some() || employer.inn.is_some() || employer.name.is_some()
}

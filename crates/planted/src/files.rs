//! Papers as files: what XML of the fund can say is written, read by our readers, and only then laid
//! on the other papers. What it cannot say is told beside it, as a person does on the page.

mod account;
mod book;
mod xml;

use crate::{
    chance::span,
    life::{ACCOUNT_AS_OF, TODAY},
};
use calendar::Span;
use dossier::{Paper, PaperKind};
use jiff::civil::{Date, date};
use rules::facts::{Facts, Period, PeriodKind};

/// A statement shows work by its days since this day; the time before it stands there as a sum, but
/// for stretches with codes.
const SHOWN_BY_DAYS_SINCE: Date = date(2002, 1, 1);

/// The account of a person in two parts: what its file says, and what is told beside the file.
#[derive(Clone, Debug)]
pub struct Account {
    /// The file, СЗИ-ИЛС in XML.
    pub file: String,
    /// What no such file says: other periods of the account, the day it was opened, children.
    pub told: Facts,
    /// The rows of the file as they were; of each the person tells the child of a leave and the hours
    /// of teaching.
    rows: Vec<Period>,
}

/// The work book in two parts: СТД in XML, and the book of paper.
#[derive(Clone, Debug)]
pub struct Book {
    /// The file, СТД-СФР in XML; none where every job ended before 2020.
    pub file: Option<String>,
    /// Entries that stand on paper alone.
    pub told: Facts,
}

impl Account {
    /// Takes an account apart. Half of people bring a statement that holds the work before 2002 as a
    /// sum, the other half have those days from the fund by other means.
    pub fn of(facts: &Facts, as_of: Option<Date>) -> Self {
        let as_of = as_of.or(facts.account_as_of).unwrap_or(ACCOUNT_AS_OF);
        let in_a_sum = facts.born.is_some_and(|born| born.day() % 2 == 0);
        let (mut in_file, mut beside) = (vec![], vec![]);
        for row in facts.periods.iter().flatten() {
            let (shown, other) = parts(row);
            in_file.extend(shown);
            beside.extend(other);
        }
        let is_summed = |row: &Period| in_a_sum && row.kind == PeriodKind::Work;
        let summed: Vec<Span> = facts
            .periods
            .iter()
            .flatten()
            .filter(|row| in_a_sum && account::counts(row))
            .filter_map(|row| row.span.before(SHOWN_BY_DAYS_SINCE))
            .collect();
        beside.retain(|row| !is_summed(row));
        Self {
            file: account::xml(facts, &in_file, &summed, as_of),
            told: Facts {
                periods: Some(beside),
                children: facts.children.clone(),
                account_opened_on: facts.account_opened_on,
                ..Facts::default()
            },
            rows: in_file,
        }
    }

    /// The file as our reader reads it, with what is told beside it.
    pub fn read(self) -> Paper {
        let mut paper = read(&self.file);
        let told = self.told;
        let periods = paper.facts.periods.get_or_insert_default();
        let mut rows = self.rows;
        for period in periods.iter_mut() {
            // Care of twins stands there twice, so each row is told once.
            let own = rows.iter().position(|row| {
                row.span == period.span
                    && row.employer == period.employer
                    && row.leave == period.leave
            });
            if let Some(own) = own {
                let row = rows.swap_remove(own);
                period.child = row.child;
                period.teaching_hours = row.teaching_hours;
            }
        }
        periods.extend(told.periods.into_iter().flatten());
        paper.facts.children = told.children;
        paper.facts.account_opened_on = told.account_opened_on;
        paper
    }
}

impl Book {
    /// Takes a work book apart: jobs that went on in 2020 are in the electronic one.
    pub fn of(facts: &Facts) -> Self {
        let entries = facts.periods.iter().flatten().cloned();
        let (in_file, told): (Vec<Period>, Vec<Period>) = entries.partition(book::can_say);
        Self {
            file: (!in_file.is_empty()).then(|| book::xml(facts.born, &in_file, TODAY)),
            told: Facts {
                periods: Some(told),
                ..facts.clone()
            },
        }
    }

    /// Both as papers.
    pub fn read(self) -> Vec<Paper> {
        let mut papers = vec![Paper::new(PaperKind::WorkBook, self.told)];
        papers.extend(self.file.as_deref().map(read));
        papers
    }
}

fn read(file: &str) -> Paper {
    match statement::read_paper(file.as_bytes()) {
        Ok(paper) => Paper::from(&paper),
        Err(refusal) => unreachable!("a paper of ours is refused: {refusal}"),
    }
}

/// What of a row of the account its file shows, in the pieces in which it shows it, and the rest.
fn parts(row: &Period) -> (Vec<Period>, Option<Period>) {
    let piece = |of: Span| Period {
        span: of,
        ..row.clone()
    };
    if row.kind != PeriodKind::Work || row.employer.is_none() {
        return (vec![], Some(row.clone()));
    }
    let mut shown = vec![];
    let mut before = row.span.before(SHOWN_BY_DAYS_SINCE).map(piece);
    if before.as_ref().is_some_and(account::has_codes) {
        shown.extend(before.take());
    }
    let mut rest = row.span.since(SHOWN_BY_DAYS_SINCE);
    for year in 2015..=2026 {
        let Some(days) = rest else { break };
        let start = date(year, 1, 1);
        shown.extend(days.before(start).map(piece));
        rest = days.since(start);
    }
    shown.extend(rest.map(piece));
    (shown, before)
}

/// The days from the first to the last of some pieces in the order of days.
fn hull(pieces: &[Period]) -> Option<Span> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    Some(span(first.span.from(), last.span.to()))
}

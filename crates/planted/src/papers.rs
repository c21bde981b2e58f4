//! The papers of a life, as they would be without a mistake.

use crate::{
    chance::{days, later, span},
    files::{Account, Book},
    life::{ACCOUNT_AS_OF, Job, Life, TODAY},
};
use calendar::{Record, Run, Span, Weight};
use dossier::{Paper, PaperKind};
use jiff::civil::{Date, date};
use rules::facts::{
    Child, Facts, KnownCoefficients, Leave, Period, PeriodKind, SpecialCode, WorkplaceClass,
};
use rust_decimal::Decimal;

/// The additional tariff is due since this day (ч. 6 ст. 30 400-ФЗ).
const TARIFF_SINCE: Date = date(2013, 1, 1);

/// Facts of each paper, before they become papers; an error is planted here.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The account.
    pub account: Facts,
    /// An older statement of the same account.
    pub old_account: Option<Facts>,
    /// The work book.
    pub book: Facts,
    /// Certificates of archives and employers.
    pub archive: Facts,
    /// The military card.
    pub military: Facts,
    /// Birth certificates.
    pub births: Facts,
    /// The person's own words, and the decision the person brings.
    pub person: Facts,
}

impl Desk {
    /// The papers of a life.
    pub fn of(life: &Life) -> Self {
        let mut account: Vec<Period> = life.jobs.iter().flat_map(rows).collect();
        account.extend(
            life.army
                .map(|days| Period::new(days, PeriodKind::Conscription)),
        );
        account.extend(life.care.iter().map(|&(days, child)| Period {
            child: Some(child),
            ..Period::new(days, PeriodKind::ChildCare)
        }));
        account.sort_by_key(|period| period.span);
        let book = life.jobs.iter().map(|job| Period {
            employer: Some(job.employer.1.to_owned()),
            position: Some(job.position.to_owned()),
            ..Period::new(
                span(job.span.from(), job.span.to().min(TODAY)),
                PeriodKind::Work,
            )
        });
        let children: Vec<Child> = life
            .children
            .iter()
            .map(|&born| Child {
                born: Some(born),
                raised_to_8: Some(true),
                disabled: Some(false),
                rights_lost: Some(false),
                multiple_birth: Some(
                    life.children.iter().filter(|&&other| other == born).count() > 1,
                ),
                ..Child::default()
            })
            .collect();
        Self {
            account: Facts {
                born: Some(life.born),
                children: Some(children.clone()),
                periods: Some(account),
                account_opened_on: Some(life.opened_on),
                account_as_of: Some(ACCOUNT_AS_OF),
                coefficients: KnownCoefficients {
                    before_2015: Some(Decimal::from(40)),
                    by_year: (2015..=2025).map(|year| (year, Decimal::from(4))).collect(),
                    ..KnownCoefficients::default()
                },
                ..Facts::default()
            },
            old_account: None,
            book: periods(book.collect()),
            archive: Facts::default(),
            military: life.army.map_or_else(Facts::default, |army| {
                periods(vec![Period::new(army, PeriodKind::Conscription)])
            }),
            births: Facts {
                children: Some(children),
                ..Facts::default()
            },
            person: Facts {
                sex: Some(life.sex),
                born: Some(life.born),
                assess_on: Some(TODAY),
                ..Facts::default()
            },
        }
    }

    /// Takes a job out of the account.
    pub fn forget_in_account(&mut self, job: &Job) {
        self.rows_of(job, |_, _| false);
    }

    /// Changes the rows of a job in the account; a row for which `keep` says no goes.
    pub fn rows_of(&mut self, job: &Job, mut keep: impl FnMut(usize, &mut Period) -> bool) {
        let name = job.employer.0;
        let mut n = 0;
        let periods = self.account.periods.get_or_insert_default();
        periods.retain_mut(|row| {
            let own = row.employer.as_deref() == Some(name) && row.span.overlap(job.span).is_some();
            let kept = !own || keep(n, row);
            n += usize::from(own);
            kept
        });
    }

    /// The entry of a job in the work book.
    pub fn entry_of(&mut self, job: &Job) -> Option<&mut Period> {
        let periods = self.book.periods.get_or_insert_default();
        periods
            .iter_mut()
            .find(|period| period.span.from() == job.span.from())
    }

    /// The papers as they are brought: the account and the electronic work book are files that our
    /// readers have read.
    pub fn papers(self) -> Vec<Paper> {
        let mut papers = Book::of(&self.book).read();
        papers.push(Account::of(&self.account, None).read());
        let old = self
            .old_account
            .map(|facts| Account::of(&facts, Some(date(2022, 1, 1))).read());
        papers.extend(old);
        papers.extend(
            [
                (PaperKind::Archive, self.archive),
                (PaperKind::Military, self.military),
                (PaperKind::BirthCertificates, self.births),
                (PaperKind::Person, self.person),
            ]
            .map(|(kind, facts)| Paper::new(kind, facts)),
        );
        papers
    }
}

/// Facts of periods alone.
pub fn periods(periods: Vec<Period>) -> Facts {
    Facts {
        periods: Some(periods),
        ..Facts::default()
    }
}

/// The account's rows of a job: leaves stand apart, every year since 2015 has a row of its own.
fn rows(job: &Job) -> Vec<Period> {
    let known = span(job.span.from(), job.span.to().min(ACCOUNT_AS_OF));
    if ACCOUNT_AS_OF <= job.span.from() {
        return vec![];
    }
    let holes: Vec<Span> = job.leaves.iter().map(|(days, ..)| *days).collect();
    let run = Run {
        span: known,
        weight: Weight::ONCE,
    };
    let record = Record::new(&[run], &holes);
    let mut rows: Vec<Period> = record
        .runs()
        .iter()
        .flat_map(|run| by_year(run.span))
        .map(|days| row(job, days))
        .collect();
    for &(of, leave, child) in &job.leaves {
        for of in by_year(of) {
            rows.push(of_leave(job, of, leave, child));
        }
    }
    rows.sort_by_key(|row| row.span);
    rows
}

/// Special conditions change with the year 2013, and rows are yearly since 2015.
fn by_year(of: Span) -> Vec<Span> {
    let starts = std::iter::once(TARIFF_SINCE).chain((2015..=2026).map(|year| date(year, 1, 1)));
    let mut parts = vec![];
    let mut rest = Some(of);
    for start in starts {
        let Some(days) = rest else { break };
        parts.extend(days.before(start));
        rest = days.since(start);
    }
    parts.extend(rest);
    parts
}

fn row(job: &Job, of: Span) -> Period {
    let trade = job.trade;
    let tariff = trade.has_tariff() && TARIFF_SINCE <= of.from();
    Period {
        employer: Some(job.employer.0.to_owned()),
        code: trade.code().and_then(SpecialCode::read),
        territory: trade.territory(),
        rate: trade.has_rate().then_some(100),
        rural: trade.is_rural().then_some(true),
        agriculture: trade.is_rural().then_some(true),
        contributions: Some(true),
        additional_tariff: tariff.then_some(true),
        workplace_class: tariff.then_some(WorkplaceClass::Class32),
        teaching_hours: (trade == crate::trade::Trade::Head).then_some(360),
        ..Period::new(of, PeriodKind::Work)
    }
}

/// A leave keeps the code of the job where the rules count it as such work.
fn of_leave(job: &Job, of: Span, leave: Leave, child: Option<usize>) -> Period {
    let care = matches!(leave, Leave::ChildCare | Leave::ChildCareTo3);
    let begun = job.leaves.iter().find(|(days, ..)| days.covers(of));
    let old_care = care && begun.is_some_and(|(days, ..)| days.from() < date(1992, 10, 6));
    let counts = matches!(
        leave,
        Leave::Sickness | Leave::Maternity | Leave::TrainingOffJob
    ) || old_care;
    let plain = row(job, of);
    Period {
        leave: Some(leave),
        child,
        code: plain.code.filter(|_| counts),
        territory: plain.territory.filter(|_| counts),
        additional_tariff: plain.additional_tariff.filter(|_| counts),
        workplace_class: plain.workplace_class.filter(|_| counts),
        contributions: None,
        ..plain
    }
}

/// The middle of some days, `length` days long.
pub fn middle(of: Span, length: i32) -> Span {
    let from = later(of.from(), (days(of) - length) / 2);
    span(from, later(from, length - 1))
}

//! V01–V09: what the account lacks, has shorter, or calls otherwise.

use crate::{
    chance::{Chance, days, later, span},
    life::{Job, Life},
    papers::{Desk, middle},
    trade::Trade,
};
use calendar::{Record, Run, Span, Weight};
use jiff::civil::date;
use rules::facts::{North, Period, WorkplaceClass};

const ANY_TRADE: &[Trade] = &[
    Trade::Plain,
    Trade::List2,
    Trade::Teacher,
    Trade::Logging,
    Trade::Farm,
];

const CODED: &[Trade] = &[
    Trade::List1,
    Trade::List2,
    Trade::Logging,
    Trade::Teacher,
    Trade::Medic,
];

/// Takes days of a job out of the account.
pub(super) fn cut(desk: &mut Desk, job: &Job, gone: Span) {
    let periods = desk.account.periods.take().unwrap_or_default();
    let kept = periods.into_iter().flat_map(|row| {
        if row.employer.as_deref() != Some(job.employer.0) {
            return vec![row];
        }
        let run = Run {
            span: row.span,
            weight: Weight::ONCE,
        };
        let record = Record::new(&[run], &[gone]);
        let parts = record.runs().iter().map(|run| Period {
            span: run.span,
            ..row.clone()
        });
        parts.collect()
    });
    desk.account.periods = Some(kept.collect());
}

/// V01: the work book has a job that ended before the account was opened, the account has not.
pub(super) fn before_registration(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(ANY_TRADE);
    let (life, job) = Life::with(chance, None, trade, date(1986, 3, 1), 4);
    let mut desk = Desk::of(&life);
    if planted {
        desk.forget_in_account(&job);
    }
    desk
}

/// V02: the work book has a job after the account was opened; the account has no rows, or rows for
/// which nothing was accrued.
pub(super) fn not_reported(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(ANY_TRADE);
    let (life, job) = Life::with(chance, None, trade, date(2003, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let zero = chance.one_in(4);
    if planted && zero {
        desk.rows_of(&job, |_, row| {
            row.contributions = Some(false);
            true
        });
    } else if planted {
        desk.forget_in_account(&job);
    }
    desk
}

/// V03: the account begins a job later, ends it earlier, or has a hole in it.
pub(super) fn dates_shorter(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(ANY_TRADE);
    let (life, job) = Life::with(chance, None, trade, date(2003, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let lost = chance.number(3, 200);
    let gone = match chance.number(1, 3) {
        1 => span(job.span.from(), later(job.span.from(), lost - 1)),
        2 => span(later(job.span.to(), 1 - lost), job.span.to()),
        _ => middle(job.span, lost.max(30)),
    };
    if planted {
        cut(&mut desk, &job, gone);
    } else if chance.one_in(2) {
        // A day at the end is a way of writing a dismissal, not an error.
        cut(&mut desk, &job, span(job.span.to(), job.span.to()));
    }
    desk
}

/// V04: the same days under another name, and no entry of a renaming.
pub(super) fn renamed(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(ANY_TRADE);
    let (life, job) = Life::with(chance, None, trade, date(2003, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let name = *chance.pick(&[
        "ОАО \"КВАРЦ\"",
        "АО \"ИСКРА-СЕРВИС\"",
        "МУП \"ТЕПЛОСНАБ\"",
        "ООО \"ГОРИЗОНТ\"",
    ]);
    if planted {
        desk.rows_of(&job, |_, row| {
            row.employer = Some(name.to_owned());
            true
        });
    }
    desk
}

/// V05: an entry made out for another name, which the account therefore lacks; or a second account.
pub(super) fn other_name(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::Plain, date(1986, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let second = chance.one_in(2);
    if planted && second {
        desk.person.second_account = Some(true);
    } else if planted {
        desk.forget_in_account(&job);
        if let Some(entry) = desk.entry_of(&job) {
            entry.name_differs = Some(true);
        }
    }
    desk
}

/// V06: a listed position without a code, in some rows or in all of them.
pub(super) fn no_code(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(CODED);
    let (life, job) = Life::with(chance, None, trade, date(2014, 3, 1), 5);
    let mut desk = Desk::of(&life);
    let all = chance.one_in(2);
    if planted {
        desk.rows_of(&job, |n, row| {
            if row.leave.is_none() && (all || n % 3 == 1) {
                row.code = None;
                row.additional_tariff = None;
                row.workplace_class = None;
            }
            true
        });
    }
    desk
}

/// V07: a code of a list after 2012 without the tariff, with a harmless class, or with neither told.
pub(super) fn no_tariff(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::List1, Trade::List2, Trade::Logging]);
    let (life, job) = Life::with(chance, None, trade, date(2014, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let way = chance.number(1, 4);
    if planted {
        desk.rows_of(&job, |_, row| {
            if row.code.is_some() {
                (row.additional_tariff, row.workplace_class) = match way {
                    1 => (None, None),
                    2 => (None, Some(WorkplaceClass::Class2)),
                    _ => (Some(false), None),
                };
            }
            true
        });
    }
    desk
}

/// V08: the statement of 2022 had the code, the one of today has not.
pub(super) fn code_taken_away(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(CODED);
    let (life, job) = Life::with(chance, None, trade, date(2010, 3, 1), 5);
    let mut desk = Desk::of(&life);
    let mut old = desk.account.clone();
    old.account_as_of = None;
    if let Some(periods) = &mut old.periods {
        periods.retain(|row| row.span.to() < date(2022, 1, 1));
    }
    desk.old_account = Some(old);
    if planted {
        desk.rows_of(&job, |_, row| {
            row.code = None;
            true
        });
    }
    desk
}

/// V09: work in the North without the code of the territory; the papers name it, or other rows do.
pub(super) fn no_territory(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::North, date(2010, 3, 1), 6);
    let mut desk = Desk::of(&life);
    let papers = !chance.one_in(3);
    if papers && let Some(entry) = desk.entry_of(&job) {
        entry.territory = Some(North::FarNorth);
    }
    if planted {
        desk.rows_of(&job, |n, row| {
            if row.leave.is_none() && (papers || n % 3 == 1) {
                row.territory = None;
            }
            true
        });
    }
    desk
}

/// The first half of the days of a job.
pub(super) fn half(of: Span) -> Span {
    span(of.from(), later(of.from(), days(of) / 2))
}

//! V10–V14, V25–V28, V35: what is cut out of a special record, or counted shorter.

use super::{account::cut, decide, refused};
use crate::{
    chance::{Chance, later, span},
    life::{Job, Life},
    papers::{Desk, periods},
    trade::Trade,
};
use calendar::{Length, Record, Run, Span, Weight};
use jiff::civil::date;
use rules::facts::{Decision, ExcludedFor, Leave, Period, PeriodKind, Sex, SpecialCode};

/// V10: a teacher or a medic on half a rate after the norm of load, or with no rate told.
pub(super) fn part_load(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::Teacher, Trade::Medic]);
    let (life, job) = Life::with(chance, None, trade, date(2003, 3, 1), 5);
    let mut desk = Desk::of(&life);
    let rate = *chance.pick(&[Some(50), Some(75), Some(25), None]);
    if planted {
        desk.rows_of(&job, |_, row| {
            row.rate = rate;
            true
        });
    }
    desk
}

/// V11: the decision leaves out part load from before the norm.
pub(super) fn part_load_before_norm(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::Teacher, date(1992, 3, 1), 4);
    let mut desk = Desk::of(&life);
    desk.rows_of(&job, |_, row| {
        row.rate = Some(50);
        true
    });
    decide(&mut desk, job.span, ExcludedFor::PartLoad, planted);
    desk
}

/// Puts a leave into the account's rows of a job, with its code or without.
fn absence(desk: &mut Desk, job: &Job, of: Span, leave: Leave, coded: bool) {
    let mut model = None;
    desk.rows_of(job, |_, row| {
        if row.leave.is_none() && row.span.overlap(of).is_some() {
            model.get_or_insert_with(|| row.clone());
        }
        true
    });
    let Some(model) = model else { return };
    cut(desk, job, of);
    let row = Period {
        span: of,
        leave: Some(leave),
        contributions: None,
        code: model.code.filter(|_| coded),
        additional_tariff: model.additional_tariff.filter(|_| coded),
        workplace_class: model.workplace_class.filter(|_| coded),
        ..model
    };
    desk.account.periods.get_or_insert_default().push(row);
}

/// V12: paid training or study leave inside a coded job without the code, or left out by a decision.
pub(super) fn paid_absence(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::Teacher, Trade::Medic, Trade::List2]);
    let (life, job) = Life::with(chance, None, trade, date(2021, 4, 1), 3);
    let mut desk = Desk::of(&life);
    let from = later(job.span.from(), 400 + chance.number(0, 100));
    let of = span(from, later(from, chance.number(5, 30)));
    let leave = *chance.pick(&[Leave::Training, Leave::Study, Leave::Donor, Leave::Training]);
    if chance.one_in(3) {
        decide(&mut desk, of, ExcludedFor::PaidAbsence, planted);
    } else {
        absence(&mut desk, &job, of, leave, !planted);
    }
    desk
}

/// V13: maternity leave inside a coded job without the code, or left out by a decision.
pub(super) fn maternity(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::Teacher, Trade::Medic, Trade::List2]);
    let (life, job) = Life::childless(chance, trade, date(1996, 4, 1), 4);
    let mut desk = Desk::of(&life);
    let from = later(job.span.from(), 300 + chance.number(0, 100));
    let of = span(from, later(from, 139));
    if chance.one_in(3) {
        decide(&mut desk, of, ExcludedFor::Maternity, planted);
    } else {
        absence(&mut desk, &job, of, Leave::Maternity, !planted);
    }
    desk
}

/// V14: a care leave begun before 6 October 1992 has no code, or has it to that day only.
pub(super) fn old_care_leave(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::Teacher, Trade::Medic, Trade::List2]);
    let (life, job) = Life::childless(chance, trade, date(1989, 4, 1), 7);
    let mut desk = Desk::of(&life);
    let from = later(date(1991, 6, 1), chance.number(0, 400));
    let of = span(from, later(from, 500));
    let way = chance.number(1, 3);
    if way == 1 {
        decide(&mut desk, of, ExcludedFor::ChildCare, planted);
    } else if way == 2 || !planted {
        absence(&mut desk, &job, of, Leave::ChildCare, !planted);
    } else {
        let until = span(from, date(1992, 10, 5));
        let rest = span(date(1992, 10, 6), of.to());
        absence(&mut desk, &job, until, Leave::ChildCare, true);
        absence(&mut desk, &job, rest, Leave::ChildCare, false);
    }
    desk
}

/// V25: the decision says the name is not that of the list; or the work book has a name close to it.
pub(super) fn name_of_position(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::Teacher, date(2003, 3, 1), 5);
    let mut desk = Desk::of(&life);
    if !chance.one_in(4) {
        decide(&mut desk, job.span, ExcludedFor::Name, planted);
        return desk;
    }
    if planted {
        if let Some(entry) = desk.entry_of(&job) {
            entry.position = Some("преподаватель начальной школы".to_owned());
        }
        desk.rows_of(&job, |_, row| {
            row.code = None;
            true
        });
    }
    desk
}

/// V26: the head of a school with no hours of teaching told, or too few.
pub(super) fn head_of_school(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::Head, date(2003, 3, 1), 5);
    let mut desk = Desk::of(&life);
    let hours = *chance.pick(&[None, Some(100)]);
    if planted {
        desk.rows_of(&job, |_, row| {
            row.teaching_hours = hours;
            true
        });
    }
    desk
}

/// The length of some days, each so many quarters of a day.
pub(super) fn counted(of: &[Span], quarters: u8) -> Length {
    let weight = Weight::quarters(quarters);
    let runs: Vec<Run> = of.iter().map(|&span| Run { span, weight }).collect();
    Record::new(&runs, &[]).total()
}

/// V27: years of a surgical unit counted one for one instead of one for one and a half.
pub(super) fn medic_weights(chance: &mut Chance, planted: bool) -> Desk {
    let days = span(
        later(date(2001, 2, 1), chance.number(0, 300)),
        later(date(2020, 1, 1), chance.number(0, 900)),
    );
    let born = later(date(1975, 1, 1), chance.number(0, 1500));
    let jobs = [(Trade::Surgery, days)];
    let life = Life::of_jobs(chance, Sex::Female, born, &jobs);
    let mut desk = Desk::of(&life);
    desk.person.decision = Some(Box::new(Decision {
        ground: Some("fz400_30_1_20_medics"),
        counted_special: Some(counted(&[days], if planted { 4 } else { 6 })),
        ..refused()
    }));
    desk
}

/// V28: the record of List 1 not added to that of List 2.
pub(super) fn not_summed(chance: &mut Chance, planted: bool) -> Desk {
    let first = span(
        date(1995, 2, 1),
        later(date(1999, 2, 1), chance.number(0, 500)),
    );
    let second = span(
        later(date(2001, 2, 1), chance.number(0, 300)),
        later(date(2008, 1, 1), chance.number(0, 900)),
    );
    let born = later(date(1970, 1, 1), chance.number(0, 1000));
    let jobs = [(Trade::List1, first), (Trade::List2, second)];
    let life = Life::of_jobs(chance, Sex::Male, born, &jobs);
    let mut desk = Desk::of(&life);
    let days = [second, first];
    let of = if planted { &days[..1] } else { &days };
    desk.person.decision = Some(Box::new(Decision {
        ground: Some("fz400_30_1_2_list2"),
        counted_special: Some(counted(of, 4)),
        ..refused()
    }));
    desk
}

/// V35: special work that rests on witnesses.
pub(super) fn witnesses(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::List2, date(1988, 3, 1), 4);
    let mut desk = Desk::of(&life);
    let mut certificate = Period {
        employer: Some(job.employer.1.to_owned()),
        position: Some(job.position.to_owned()),
        code: SpecialCode::read("27-2"),
        ..Period::new(job.span, PeriodKind::Work)
    };
    if planted {
        certificate.by_witnesses = Some(true);
        desk.forget_in_account(&job);
        let book = desk.book.periods.get_or_insert_default();
        book.retain(|entry| entry.span != job.span);
    }
    desk.archive = periods(vec![certificate]);
    desk
}

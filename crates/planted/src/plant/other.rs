//! V15–V24: children, service, care, study, kolkhoz, seasons, work on one's own account, bad entries.

use super::decide;
use crate::{
    chance::{Chance, days, later, span},
    life::{Life, Wish},
    papers::{Desk, periods},
    trade::Trade,
};
use jiff::civil::date;
use rules::facts::{ExcludedFor, PaperDefect, Period, PeriodKind, Sex};

/// V15: one of the children, or one of the twins, has no care in the account.
pub(super) fn child_not_counted(chance: &mut Chance, planted: bool) -> Desk {
    let wish = Wish {
        sex: Some(Sex::Female),
        twins: chance.one_in(2),
        ..Wish::ANY
    };
    let mut life = Life::draw(chance, &wish);
    while life.children.is_empty() {
        life = Life::draw(chance, &wish);
    }
    let mut desk = Desk::of(&life);
    let last = i32::try_from(life.children.len()).unwrap_or(1) - 1;
    let without_care = usize::try_from(chance.number(0, last)).unwrap_or(0);
    if planted {
        let account = desk.account.periods.get_or_insert_default();
        account.retain(|row| row.child != Some(without_care) || row.leave.is_some());
        let plain = account.clone();
        for row in account
            .iter_mut()
            .filter(|row| row.child == Some(without_care))
        {
            // The account shows work where there was care, so with the code of that work.
            let beside = |known: &&Period| known.employer == row.employer && known.leave.is_none();
            if let Some(work) = plain.iter().find(beside) {
                *row = Period {
                    span: row.span,
                    ..work.clone()
                };
            }
        }
    }
    desk
}

/// V16: an unemployment benefit or care, and no work before or after it.
pub(super) fn no_work_beside(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1968, 1, 1), chance.number(0, 1000));
    let from = later(date(2003, 2, 1), chance.number(0, 900));
    let jobs = [(Trade::Plain, span(from, date(2009, 5, 5)))];
    let jobs: &[_] = if planted { &[] } else { &jobs };
    let kind = *chance.pick(&[PeriodKind::UnemploymentBenefit, PeriodKind::CareGroup1]);
    let from = later(date(2010, 1, 1), chance.number(0, 500));
    let life = Life::of_jobs(chance, Sex::Female, born, jobs);
    let mut desk = Desk::of(&life);
    let other = Period::new(span(from, later(from, 300)), kind);
    desk.account.periods.get_or_insert_default().push(other);
    desk
}

/// V17: the military card has service, the account has not.
pub(super) fn no_service(chance: &mut Chance, planted: bool) -> Desk {
    let wish = Wish {
        army: true,
        ..Wish::ANY
    };
    let life = Life::draw(chance, &wish);
    let mut desk = Desk::of(&life);
    if chance.one_in(4) {
        let days = span(date(2023, 3, 1), date(2023, 12, 20));
        let svo = Period::new(days, PeriodKind::Svo);
        let military = desk.military.periods.get_or_insert_default();
        military.push(svo.clone());
        if !planted {
            desk.account.periods.get_or_insert_default().push(svo);
        }
    } else if planted {
        let account = desk.account.periods.get_or_insert_default();
        account.retain(|row| row.kind != PeriodKind::Conscription);
    }
    desk
}

/// V18: a row of the account stands there twice, whole or in part.
pub(super) fn twice(chance: &mut Chance, planted: bool) -> Desk {
    let trade = *chance.pick(&[Trade::Plain, Trade::List2, Trade::Farm]);
    let (life, job) = Life::with(chance, None, trade, date(2004, 2, 1), 4);
    let mut desk = Desk::of(&life);
    let whole = chance.one_in(3);
    let account = desk.account.periods.get_or_insert_default();
    let row = account.iter().find(|row| {
        row.employer.as_deref() == Some(job.employer.0)
            && row.leave.is_none()
            && 150 <= days(row.span)
    });
    if let (true, Some(row)) = (planted, row.cloned()) {
        let from = later(row.span.from(), if whole { 0 } else { 60 });
        let again = span(from, later(row.span.to(), -7));
        account.push(Period { span: again, ..row });
    }
    desk
}

/// V19: care of an aged person since 2025 that nobody has applied for.
pub(super) fn care_not_claimed(chance: &mut Chance, planted: bool) -> Desk {
    let life = Life::draw(chance, &Wish::ANY);
    let mut desk = Desk::of(&life);
    let from = later(date(2025, 1, 10), chance.number(0, 120));
    let kind = *chance.pick(&[PeriodKind::Care80, PeriodKind::CareGroup1]);
    let care = Period::new(span(from, later(from, chance.number(150, 350))), kind);
    desk.person.periods = Some(vec![care.clone()]);
    if !planted {
        desk.account.periods.get_or_insert_default().push(care);
    }
    desk
}

/// V20: with study before 1992 the record is long enough, without it is not.
pub(super) fn study(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1967, 6, 1), chance.number(0, 300));
    let study = span(date(1985, 9, 1), date(1988, 6, 30));
    let from = later(date(1988, 8, 1), chance.number(0, 30));
    // Thirteen years and a half with the first job, without the study; twenty are enough in any case.
    let length = if planted { 4570 } else { 7300 };
    let to = later(from, length + chance.number(0, 60));
    // Work before the study: without it a техникум or an institute did not count (590, п. 109).
    let before = span(date(1984, 9, 3), date(1985, 8, 20));
    let jobs = [(Trade::Plain, before), (Trade::Plain, span(from, to))];
    let life = Life::of_jobs(chance, Sex::Female, born, &jobs);
    let mut desk = Desk::of(&life);
    desk.person.periods = Some(vec![Period::new(study, PeriodKind::Study)]);
    desk.person.future.works_on = Some(false);
    desk
}

/// A life whose working years begin on this day.
fn since(chance: &mut Chance, first: jiff::civil::Date) -> Life {
    let wish = Wish {
        born: Some(later(date(1963, 6, 1), chance.number(0, 700))),
        not_before: Some(first),
        ..Wish::ANY
    };
    let mut life = Life::draw(chance, &wish);
    life.army = None;
    life
}

/// V21: a year of a kolkhoz book is not in the account, or a decision leaves it out.
pub(super) fn kolkhoz_year(chance: &mut Chance, planted: bool) -> Desk {
    let life = since(chance, date(1989, 3, 1));
    let mut desk = Desk::of(&life);
    let lost = i16::try_from(chance.number(1984, 1987)).unwrap_or(1985);
    let by_decision = chance.one_in(2);
    let year = |year: i16| span(date(year, 1, 1), date(year, 12, 31));
    let member = |of: i16| Period {
        employer: Some("Колхоз «Светлый пример»".to_owned()),
        ..Period::new(year(of), PeriodKind::Kolkhoz)
    };
    let years = 1983..=1988;
    desk.archive = periods(years.clone().map(member).collect());
    let shown = years.filter(|&n| by_decision || !planted || n != lost);
    let account = desk.account.periods.get_or_insert_default();
    account.extend(shown.map(member));
    if by_decision {
        decide(&mut desk, year(lost), ExcludedFor::Kolkhoz, planted);
    }
    desk
}

/// V22: full seasons of rafting that the account counts by the calendar.
pub(super) fn season(chance: &mut Chance, planted: bool) -> Desk {
    let life = since(chance, date(2011, 3, 1));
    let mut desk = Desk::of(&life);
    let days = |year| span(date(year, 4, 10), date(year, 10, 25));
    let season = |year| Period {
        employer: Some("СПЛАВНАЯ КОНТОРА УЧЕБНАЯ".to_owned()),
        position: Some("сплавщик".to_owned()),
        full_season: Some(true),
        ..Period::new(days(year), PeriodKind::Work)
    };
    let account = desk.account.periods.get_or_insert_default();
    account.extend((2003..=2009).map(|year| Period {
        full_season: (!planted).then_some(true),
        contributions: Some(true),
        position: None,
        ..season(year)
    }));
    desk.archive = periods((2003..=2009).map(season).collect());
    if chance.one_in(3) {
        decide(&mut desk, days(2005), ExcludedFor::Season, planted);
    }
    desk
}

/// V23: years as an entrepreneur or by a civil contract without contributions.
pub(super) fn own_account(chance: &mut Chance, planted: bool) -> Desk {
    let life = since(chance, date(2010, 6, 1));
    let mut desk = Desk::of(&life);
    let to = later(date(2009, 2, 1), chance.number(0, 300));
    let kind = *chance.pick(&[PeriodKind::SelfEmployed, PeriodKind::CivilContract]);
    let unknown = chance.one_in(4);
    let contributions = match (planted, unknown) {
        (true, true) => None,
        (planted, _) => Some(!planted),
    };
    let own = Period {
        contributions,
        ..Period::new(span(date(2006, 2, 1), to), kind)
    };
    desk.account.periods.get_or_insert_default().push(own);
    desk
}

/// V24: an entry without a stamp, a signature or an order, for work the account lacks; or a decision
/// that leaves it out for that.
pub(super) fn defect(chance: &mut Chance, planted: bool) -> Desk {
    let (life, job) = Life::with(chance, None, Trade::Plain, date(1987, 2, 1), 3);
    let mut desk = Desk::of(&life);
    let defect = *chance.pick(PaperDefect::ALL);
    if chance.one_in(3) {
        decide(&mut desk, job.span, ExcludedFor::Defect, planted);
    } else if planted {
        desk.forget_in_account(&job);
        if let Some(entry) = desk.entry_of(&job) {
            entry.defect = Some(defect);
        }
    }
    desk
}

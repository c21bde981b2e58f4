//! V29–V34, V36–V40: what the fund or the employment service decided, against what the law gives.
//!
//! The right answers are worked out by hand from the law for lives made for the purpose: appendices
//! 3 and 6 of 400-ФЗ, п. 1 ч. 1 ст. 30, ст. 10 of 350-ФЗ. They do not come from the program under
//! test.

use super::{account::half, decide, refused, special::counted};
use crate::{
    chance::{Chance, later, span},
    life::{Life, Wish},
    papers::Desk,
    trade::Trade,
};
use calendar::{Age, Span};
use jiff::civil::{Date, date};
use rules::facts::{
    Answer, Decision, DecisionOutcome, Dismissal, ExcludedFor, Pension, Sex, Unemployed,
};
use rust_decimal::Decimal;

fn bring(desk: &mut Desk, decision: Decision) {
    desk.person.decision = Some(Box::new(decision));
}

fn granted(applied_on: Date) -> Decision {
    Decision {
        applied_on: Some(applied_on),
        decided_on: Some(later(applied_on, 5)),
        outcome: Some(DecisionOutcome::Granted),
        pension: Some(Pension::Insurance),
        awarded_from: Some(applied_on),
        ..Decision::default()
    }
}

/// Work until 2019, thirty-five years and more of it.
fn plain_life(chance: &mut Chance, sex: Sex, born: Date) -> Life {
    let from = later(date(born.year() + 19, 3, 1), chance.number(0, 200));
    let jobs = [
        (Trade::Plain, span(from, date(2004, 1, 15))),
        (Trade::Plain, span(date(2004, 2, 1), date(2019, 6, 28))),
    ];
    Life::of_jobs(chance, sex, born, &jobs)
}

/// V29: so many full years of List 1, so many years off sixty; the decision takes off one fewer.
pub(super) fn age_step(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1972, 1, 10), chance.number(0, 300));
    let years = i16::try_from(chance.number(5, 8)).unwrap_or(6);
    let last = i8::try_from(chance.number(1, 28)).unwrap_or(1);
    let jobs = [
        (Trade::Plain, span(date(1991, 3, 1), date(1998, 1, 20))),
        (
            Trade::List1,
            span(date(1998, 2, 1), date(1998 + years, 5, last)),
        ),
        (Trade::Plain, span(date(2008, 2, 1), date(2026, 8, 31))),
    ];
    let life = Life::of_jobs(chance, Sex::Male, born, &jobs);
    let mut desk = Desk::of(&life);
    let right = u32::try_from(60 - years).unwrap_or(55);
    let asked = right + u32::from(planted);
    let decision = Decision {
        ground: Some("fz400_30_1_1_list1"),
        required_age: Some(Age::years_only(asked)),
        ..refused()
    };
    bring(&mut desk, decision);
    desk
}

/// Births whose right fell into 2019–2021 and came six months earlier (ч. 3 ст. 10 350-ФЗ): sex, day
/// of birth, day of right, the day without the six months.
const EARLIER: &[(Sex, Date, Date, Date)] = &[
    (
        Sex::Female,
        date(1964, 8, 10),
        date(2020, 2, 10),
        date(2020, 8, 10),
    ),
    (
        Sex::Female,
        date(1964, 3, 5),
        date(2019, 9, 5),
        date(2020, 3, 5),
    ),
    (
        Sex::Female,
        date(1965, 4, 10),
        date(2021, 10, 10),
        date(2022, 4, 10),
    ),
    (
        Sex::Male,
        date(1959, 3, 15),
        date(2019, 9, 15),
        date(2020, 3, 15),
    ),
    (
        Sex::Male,
        date(1960, 5, 20),
        date(2021, 11, 20),
        date(2022, 5, 20),
    ),
];

/// V30: the six months of 350-ФЗ are not given.
pub(super) fn saved_right(chance: &mut Chance, planted: bool) -> Desk {
    let &(sex, born, right, later_right) = chance.pick(EARLIER);
    let life = plain_life(chance, sex, born);
    let mut desk = Desk::of(&life);
    let stated = if planted { later_right } else { right };
    let decision = Decision {
        ground: Some("fz400_8_1_general"),
        right_on: Some(stated),
        ..granted(stated)
    };
    bring(&mut desk, decision);
    desk
}

/// Years of record and tenths of the coefficient asked for in the year of the age (приложение 3, ч. 3
/// ст. 35).
const ASKED: &[(Sex, Date, u32, i64)] = &[
    (Sex::Female, date(1964, 8, 10), 11, 186),
    (Sex::Female, date(1965, 4, 10), 12, 210),
    (Sex::Male, date(1960, 5, 20), 12, 210),
    (Sex::Male, date(1959, 3, 15), 10, 162),
    (Sex::Female, date(1966, 4, 10), 15, 282),
    (Sex::Male, date(1961, 4, 10), 15, 282),
];

/// V31: the requirement of a later year.
pub(super) fn requirement_year(chance: &mut Chance, planted: bool) -> Desk {
    let &(sex, born, years, coefficient) = chance.pick(ASKED);
    let life = plain_life(chance, sex, born);
    let mut desk = Desk::of(&life);
    let mut decision = Decision {
        ground: Some("fz400_8_1_general"),
        ..refused()
    };
    if years < 15 && chance.one_in(2) {
        decision.required_record_years = Some(years + u32::from(planted));
    } else {
        let later_year = (coefficient + 24).min(300);
        let asked = if planted { later_year } else { coefficient };
        decision.required_coefficient = Some(Decimal::new(asked, 1));
    }
    bring(&mut desk, decision);
    desk
}

/// V32: awarded later than the day of the application.
pub(super) fn awarded_late(chance: &mut Chance, planted: bool) -> Desk {
    let &(sex, born, right, _) = chance.pick(EARLIER);
    let life = plain_life(chance, sex, born);
    let mut desk = Desk::of(&life);
    let applied = later(right, chance.number(2, 40));
    let late = chance.number(10, 300);
    let awarded = later(applied, if planted { late } else { 0 });
    let decision = Decision {
        awarded_from: Some(awarded),
        ..granted(applied)
    };
    bring(&mut desk, decision);
    desk
}

/// V33: no decision within ten working days.
pub(super) fn no_decision(chance: &mut Chance, planted: bool) -> Desk {
    let life = Life::draw(chance, &Wish::ANY);
    let mut desk = Desk::of(&life);
    let applied = later(date(2026, 9, 1), chance.number(0, 30));
    let missing = chance.one_in(2);
    let (quick, slow) = (chance.number(1, 9), chance.number(20, 45));
    let (outcome, after) = match (planted, missing) {
        (false, _) => (DecisionOutcome::Refused, Some(quick)),
        (true, true) => (DecisionOutcome::Missing, None),
        (true, false) => (DecisionOutcome::Refused, Some(slow)),
    };
    let decision = Decision {
        applied_on: Some(applied),
        decided_on: after.map(|days| later(applied, days)),
        outcome: Some(outcome),
        ..Decision::default()
    };
    bring(&mut desk, decision);
    desk
}

/// V34: days left out because the employer is gone.
pub(super) fn employer_closed(chance: &mut Chance, planted: bool) -> Desk {
    let life = Life::draw(chance, &Wish::ANY);
    let mut desk = Desk::of(&life);
    if let Some(job) = life.jobs.first() {
        let days = half(job.span);
        decide(&mut desk, days, ExcludedFor::EmployerClosed, planted);
    }
    desk
}

/// V36: the long record of the decision leaves out the army.
pub(super) fn long_record(chance: &mut Chance, planted: bool) -> Desk {
    let wish = Wish {
        army: true,
        born: Some(later(date(1964, 1, 1), chance.number(0, 400))),
        ..Wish::ANY
    };
    let mut life = Life::draw(chance, &wish);
    // Nothing after the application, and no leave that one may count and another not.
    life.jobs.retain(|job| job.span.from() < date(2026, 8, 1));
    for job in &mut life.jobs {
        job.leaves.clear();
        job.span = span(job.span.from(), job.span.to().min(date(2026, 8, 20)));
    }
    let mut desk = Desk::of(&life);
    let mut days: Vec<Span> = life.jobs.iter().map(|job| job.span).collect();
    if !planted {
        days.extend(life.army);
    }
    let decision = Decision {
        ground: Some("fz400_8_1_2_long_record"),
        counted_long: Some(counted(&days, 4)),
        ..refused()
    };
    bring(&mut desk, decision);
    desk
}

/// V37: dismissed for staff cuts, long enough a record, two years before the age, and no proposal.
pub(super) fn no_proposal(chance: &mut Chance, planted: bool) -> Desk {
    // Sixty-five is reached in 2028: since 2026 such a man may be sent (ст. 51 565-ФЗ).
    let born = later(date(1963, 1, 10), chance.number(0, 280));
    let from = later(date(1983, 3, 1), chance.number(0, 200));
    let to = later(date(2026, 8, 3), chance.number(0, 20));
    let jobs = [
        (Trade::Plain, span(from, date(2004, 1, 15))),
        (Trade::Plain, span(date(2004, 2, 1), to)),
    ];
    let life = Life::of_jobs(chance, Sex::Male, born, &jobs);
    let mut desk = Desk::of(&life);
    desk.person.working = Some(false);
    desk.person.unemployed = Answer::Yes(Unemployed {
        dismissed_for: Some(*chance.pick(&[Dismissal::StaffCut, Dismissal::Liquidation])),
        proposal_on: (!planted).then_some(date(2026, 11, 2)),
    });
    desk
}

/// V38: more than thirty years of agricultural work, not working, and no increment.
pub(super) fn rural_increment(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1958, 1, 10), chance.number(0, 300));
    let to = later(date(2014, 3, 1), chance.number(0, 300));
    let jobs = [(Trade::Farm, span(date(1980, 3, 1), to))];
    let life = Life::of_jobs(chance, Sex::Female, born, &jobs);
    let mut desk = Desk::of(&life);
    desk.person.working = Some(false);
    desk.person.residence.rural = Some(true);
    let decision = Decision {
        rural_increment: Some(!planted),
        ..granted(date(2016, 6, 2))
    };
    bring(&mut desk, decision);
    desk
}

/// V39: the social pension where the insurance one is due.
pub(super) fn social_instead(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1955, 2, 1), chance.number(0, 300));
    let life = plain_life(chance, Sex::Male, born);
    let mut desk = Desk::of(&life);
    let pension = if planted {
        Pension::Social
    } else {
        Pension::Insurance
    };
    let decision = Decision {
        pension: Some(pension),
        ..granted(date(2025, 12, 15))
    };
    bring(&mut desk, decision);
    desk
}

/// V40: five years before the age the fund's data do not show the status.
pub(super) fn prepension(chance: &mut Chance, planted: bool) -> Desk {
    let born = later(date(1968, 1, 10), chance.number(0, 600));
    let life = plain_life(chance, Sex::Female, born);
    let mut desk = Desk::of(&life);
    desk.person.prepension_shown = Some(!planted);
    desk
}

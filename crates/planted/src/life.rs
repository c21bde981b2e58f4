//! A life as it was: what every paper would say if nobody had made a mistake.

use crate::{
    chance::{Chance, later, span},
    trade::{Employer, Trade},
};
use calendar::{Span, add_months};
use jiff::civil::{Date, date};
use rules::facts::{Leave, Sex};

/// The day of the question.
pub const TODAY: Date = date(2026, 11, 23);

/// The day the statement of the account speaks of.
pub const ACCOUNT_AS_OF: Date = date(2026, 10, 1);

/// A job.
#[derive(Clone, Debug)]
pub struct Job {
    /// The days.
    pub span: Span,
    /// What the work was.
    pub trade: Trade,
    pub(crate) employer: Employer,
    pub(crate) position: &'static str,
    /// Leaves inside, in the order of days.
    pub(crate) leaves: Vec<(Span, Leave, Option<usize>)>,
}

/// A life.
#[derive(Clone, Debug)]
pub struct Life {
    /// Sex.
    pub sex: Sex,
    /// Day of birth.
    pub born: Date,
    /// The day the account was opened.
    pub opened_on: Date,
    /// Jobs in the order of days.
    pub jobs: Vec<Job>,
    /// Conscription.
    pub army: Option<Span>,
    /// Days of birth of children; twins stand twice.
    pub children: Vec<Date>,
    /// Care outside of any job, and the child.
    pub care: Vec<(Span, usize)>,
}

/// What a life is to be like; the rest is chance.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Wish {
    /// Sex.
    pub sex: Option<Sex>,
    /// Day of birth.
    pub born: Option<Date>,
    /// The trade of the longest job, and the days it covers for certain.
    pub job: Option<(Trade, Span)>,
    /// Twins among the children.
    pub twins: bool,
    /// Conscription for certain.
    pub army: bool,
    /// No other jobs before this day.
    pub not_before: Option<Date>,
    /// The life has only the wished job.
    pub only: bool,
    /// No children.
    pub childless: bool,
}

impl Wish {
    /// Nothing in particular.
    pub const ANY: Self = Self {
        sex: None,
        born: None,
        job: None,
        twins: false,
        army: false,
        not_before: None,
        only: false,
        childless: false,
    };
}

impl Life {
    /// Draws a life.
    pub fn draw(chance: &mut Chance, wish: &Wish) -> Self {
        let sex = wish.sex.unwrap_or(*chance.pick(&[Sex::Female, Sex::Male]));
        let sex = if wish.army { Sex::Male } else { sex };
        let sex = if wish.twins { Sex::Female } else { sex };
        let born = wish
            .born
            .unwrap_or_else(|| later(date(1964, 1, 1), chance.number(0, 3000)));
        let mut life = Self {
            sex,
            born,
            opened_on: later(date(1998, 1, 1), chance.number(0, 1400)),
            jobs: Vec::new(),
            army: None,
            children: Vec::new(),
            care: Vec::new(),
        };
        let of_age = add_months(born, 12 * 18);
        if sex == Sex::Male && !wish.only && (wish.army || chance.one_in(2)) {
            let from = later(of_age, chance.number(20, 200));
            life.army = Some(span(from, later(from, chance.number(700, 740))));
        }
        life.work(chance, wish, of_age);
        if sex == Sex::Female && !wish.only && !wish.childless {
            life.family(chance, wish);
        }
        life.absences(chance);
        life
    }

    /// The same without children, whose leaves would stand in the way.
    pub fn childless(chance: &mut Chance, trade: Trade, from: Date, years: i32) -> (Self, Job) {
        Self::drawn(chance, Some(Sex::Female), trade, from, years, true)
    }

    /// A life of these jobs and nothing else.
    pub fn of_jobs(chance: &mut Chance, sex: Sex, born: Date, jobs: &[(Trade, Span)]) -> Self {
        let only = Wish {
            sex: Some(sex),
            born: Some(born),
            only: true,
            ..Wish::ANY
        };
        let mut life = Self::draw(chance, &only);
        for &(trade, days) in jobs {
            life.hire(chance, trade, days, &mut None);
        }
        life
    }

    /// A life with a job of the trade from about this day for about so many years.
    pub fn with(
        chance: &mut Chance,
        sex: Option<Sex>,
        trade: Trade,
        from: Date,
        years: i32,
    ) -> (Self, Job) {
        Self::drawn(chance, sex, trade, from, years, false)
    }

    fn drawn(
        chance: &mut Chance,
        sex: Option<Sex>,
        trade: Trade,
        from: Date,
        years: i32,
        childless: bool,
    ) -> (Self, Job) {
        let from = later(from, chance.number(0, 200));
        let to = later(from, years * 365 + chance.number(0, 200));
        let wish = Wish {
            sex,
            born: Some(later(date(1962, 1, 1), chance.number(0, 1200))),
            job: Some((trade, span(from, to))),
            childless,
            ..Wish::ANY
        };
        loop {
            let life = Self::draw(chance, &wish);
            // A later job may have taken the days; then another life is drawn.
            let job = life.jobs.iter().find(|job| job.span == span(from, to));
            if let Some(job) = job.cloned() {
                return (life, job);
            }
        }
    }

    /// Fills the time from majority to today with jobs, none longer than nine years.
    fn work(&mut self, chance: &mut Chance, wish: &Wish, of_age: Date) {
        let mut day = self.army.map_or(later(of_age, 300), Span::to);
        if let Some(first) = wish.not_before {
            day = day.max(first);
        }
        let wished = wish.job;
        let mut last: Option<Employer> = None;
        while !wish.only && day < date(2026, 3, 1) {
            let from = later(day, chance.number(5, 150));
            let mut to = later(from, chance.number(300, 3300)).min(date(2027, 6, 30));
            if let Some((_, days)) = wished {
                if days.contains(from) {
                    day = days.to();
                    continue;
                }
                if from < days.from() && days.from() <= to {
                    to = later(days.from(), -chance.number(5, 60));
                    if to <= from {
                        day = days.to();
                        continue;
                    }
                }
            }
            let trade = *chance.pick(&[
                Trade::Plain,
                Trade::Plain,
                Trade::Plain,
                Trade::List2,
                Trade::Teacher,
                Trade::Medic,
                Trade::Logging,
                Trade::North,
                Trade::Farm,
            ]);
            self.hire(chance, trade, span(from, to), &mut last);
            day = to;
        }
        if let Some((trade, days)) = wished {
            self.hire(chance, trade, days, &mut None);
        }
        self.jobs.sort_by_key(|job| job.span);
    }

    /// The same employer never twice in a row: two jobs there would be one.
    fn hire(&mut self, chance: &mut Chance, trade: Trade, days: Span, last: &mut Option<Employer>) {
        let free: Vec<Employer> = trade
            .employers()
            .iter()
            .copied()
            .filter(|&employer| self.jobs.iter().all(|job| job.employer != employer))
            .collect();
        let employer = if free.is_empty() {
            let others: Vec<Employer> = trade
                .employers()
                .iter()
                .copied()
                .filter(|&own| Some(own) != *last)
                .collect();
            *chance.pick(&others)
        } else {
            *chance.pick(&free)
        };
        *last = Some(employer);
        let &position = chance.pick(trade.positions());
        self.jobs.push(Job {
            span: days,
            trade,
            employer,
            position,
            leaves: Vec::new(),
        });
    }

    /// Children between twenty and forty, born where the leave for them is the mother's from the
    /// first day to the last: inside one job, or outside of all.
    fn family(&mut self, chance: &mut Chance, wish: &Wish) {
        let count = chance.number(0, 3).max(i32::from(wish.twins));
        let last = add_months(self.born, 12 * 40);
        let mut day = later(add_months(self.born, 12 * 20), chance.number(0, 1000));
        while day < last && self.children.len() < usize::try_from(count).unwrap_or(0) {
            if self.care_of(day, wish.twins && self.children.is_empty()) {
                day = later(day, 1250);
            }
            day = later(day, chance.number(20, 200));
        }
    }

    /// Maternity and care leave of a child, or of twins; no when the days are not free for it.
    fn care_of(&mut self, born: Date, twins: bool) -> bool {
        let whole = span(later(born, -70), later(add_months(born, 36), -1));
        let wide = span(later(whole.from(), -30), later(whole.to(), 30));
        let child = self.children.len();
        let care = span(later(born, 71), later(add_months(born, 18), -1));
        if let Some(job) = self.jobs.iter_mut().find(|job| job.span.covers(wide)) {
            job.leaves.extend([
                (span(whole.from(), later(born, 70)), Leave::Maternity, None),
                (care, Leave::ChildCare, Some(child)),
                (
                    span(add_months(born, 18), whole.to()),
                    Leave::ChildCareTo3,
                    Some(child),
                ),
            ]);
            // The periods of twins add up, so the account has one for each.
            if twins {
                job.leaves.push((care, Leave::ChildCare, Some(child + 1)));
            }
        } else if self.jobs.iter().all(|job| job.span.overlap(wide).is_none()) {
            self.care.push((care, child));
            if twins {
                self.care.push((care, child + 1));
            }
        } else {
            return false;
        }
        self.children.push(born);
        if twins {
            self.children.push(born);
        }
        true
    }

    /// Sickness and unpaid leave here and there.
    fn absences(&mut self, chance: &mut Chance) {
        for job in &mut self.jobs {
            if !chance.one_in(3) {
                continue;
            }
            let from = later(job.span.from(), chance.number(60, 200));
            let leave = *chance.pick(&[Leave::Sickness, Leave::Unpaid, Leave::Sickness]);
            let absence = span(from, later(from, chance.number(4, 25)));
            let free = job.leaves.iter().all(|(days, ..)| {
                days.overlap(span(later(absence.from(), -5), later(absence.to(), 5)))
                    .is_none()
            });
            if free
                && job
                    .span
                    .covers(span(absence.from(), later(absence.to(), 40)))
            {
                job.leaves.push((absence, leave, None));
            }
        }
        for job in &mut self.jobs {
            job.leaves.sort_by_key(|(days, ..)| *days);
        }
    }
}

//! Individual pension coefficients along time: how much there is on a given day.

use super::{
    care_inside_work,
    other_periods::{self, Cares},
};
use crate::{
    before_2015::{RightsBefore2015, rights_without},
    coefficient::year_of_pay,
    conclusion::{
        CoefficientSource, Coefficients, Finding, FindingKind, Severity, YearCoefficient,
    },
    fact::Fact,
    facts::Facts,
};
use calendar::add_months;
use jiff::civil::{Date, date};
use law::Law;
use rust_decimal::{Decimal, RoundingStrategy};

/// The coefficient as it grows.
#[derive(Clone, Debug, Default)]
pub(crate) struct CoefficientLine {
    /// What the conclusion shows.
    pub(crate) shown: Coefficients,
    /// Rights before 2015 as we count them; the account's own figure stands above them.
    pub(crate) rights: Option<RightsBefore2015>,
    /// Known to exist, but not since when.
    undated: Decimal,
    /// From this day on, so much in all.
    steps: Vec<(Date, Decimal)>,
    /// Growth of years to come that the person has planned.
    planned: Vec<(Date, Decimal)>,
    /// Growth of a month of future work.
    future_month: Option<Decimal>,
    /// What is unknown; empty when the account is complete as far as we can tell.
    pub(crate) unknown: Vec<Fact>,
    /// What these facts could still add, when they are known: days that are both work and care.
    pub(crate) could_add: Option<(Decimal, Vec<Fact>)>,
    /// Only a sum is known.
    pub(crate) only_sum: bool,
    /// Findings about the numbers.
    pub(crate) findings: Vec<Finding>,
    on: Date,
}

/// The line of `facts`.
pub(crate) fn line(facts: &Facts, on: Date, law: &Law) -> CoefficientLine {
    let known = &facts.coefficients;
    let mut findings = vec![];
    let by_year = years(facts, law, &mut findings);
    let cares = Cares::of(facts, on);
    let care = care_inside_work::choose(facts, on, law, &cares);
    let other = other_periods::coefficients(facts, on, law, care.care);

    let only_sum = known.total.is_some();
    // The account's own figure wins; ours fills the gap where the account is silent.
    let rights = rights_without(facts, care.taken_out, law).ok().flatten();
    let account = known.before_2015.map(|value| value + care.change);
    let before_2015 = account.or_else(|| {
        let computed = rights.map(|rights| rights.coefficient);
        computed.filter(|_| !only_sum)
    });
    let undated = known.total.unwrap_or_default() + before_2015.unwrap_or_default();
    let mut steps = other.dated;
    let mut planned = vec![];
    for year in &by_year {
        // The account shows a year when it is over; the running year stands as reported today, and
        // a year to come is a plan that counts only for those who go on working.
        let end = date(year.year, 12, 31);
        if year.year <= on.year() {
            steps.push((end.min(on), year.value));
        } else {
            planned.push((end, year.value));
        }
    }
    planned.sort_by_key(|step| step.0);
    steps.sort_by_key(|step| step.0);
    let mut sum = undated;
    for step in &mut steps {
        sum += step.1;
        step.1 = sum;
    }

    let has_years = !by_year.is_empty();
    let unknown = match (only_sum, before_2015.is_some(), has_years) {
        (true, _, _) | (false, true, true) => vec![],
        (false, true, false) => vec![Fact::CoefficientsByYear],
        (false, false, true) => vec![Fact::CoefficientBefore2015],
        (false, false, false) => vec![Fact::Coefficients],
    };
    let anything = only_sum || before_2015.is_some() || has_years;
    let could_add = care
        .shown
        .as_ref()
        .filter(|care| !care.needs.is_empty())
        .map(|care| (care.gain_at_most, care.needs.clone()));
    CoefficientLine {
        shown: Coefficients {
            total: anything.then_some(sum),
            before_2015,
            by_year,
            other_periods: other.by_kind,
            before_2002: rights.and_then(|rights| rights.before_2002),
            care_inside_work: care.shown,
            expected_months: None,
        },
        rights,
        undated,
        steps,
        planned,
        future_month: future_month(facts, on, law),
        unknown,
        could_add,
        only_sum,
        findings,
        on,
    }
}

/// Coefficients by year: the account's where there is one, else from pay.
fn years(facts: &Facts, law: &Law, findings: &mut Vec<Finding>) -> Vec<YearCoefficient> {
    let mut found = |kind, severity| {
        findings.push(Finding {
            kind,
            severity,
            period: None,
            days: None,
        });
    };
    let mut years: Vec<YearCoefficient> = facts
        .coefficients
        .by_year
        .iter()
        .map(|(&year, &value)| YearCoefficient {
            year,
            value,
            from: CoefficientSource::Account,
        })
        .collect();
    for year in &years {
        if let Ok(maximum) = law
            .max_yearly_coefficient
            .number_on(date(year.year, 12, 31))
            && maximum < year.value
        {
            found(
                FindingKind::CoefficientOverMaximum {
                    year: year.year,
                    value: year.value,
                    maximum,
                },
                Severity::Sure,
            );
        }
    }
    for (&year, &pay) in &facts.pay {
        let Ok(computed) = year_of_pay(year, pay, law) else {
            found(FindingKind::YearWithoutBase { year }, Severity::Sure);
            continue;
        };
        match facts.coefficients.by_year.get(&year) {
            Some(&account) if account != computed.coefficient => found(
                FindingKind::CoefficientDiffersFromPay {
                    year,
                    account,
                    computed: computed.coefficient,
                },
                Severity::Ask,
            ),
            Some(_) => {}
            None => years.push(YearCoefficient {
                year,
                value: computed.coefficient,
                from: CoefficientSource::Pay,
            }),
        }
    }
    years.sort_by_key(|year| year.year);
    years
}

/// The growth of one month of future work by today's base.
fn future_month(facts: &Facts, on: Date, law: &Law) -> Option<Decimal> {
    let yearly_pay = facts.future.monthly_pay? * Decimal::from(12);
    let year = year_of_pay(on.year(), yearly_pay, law).ok()?;
    Some(year.coefficient / Decimal::from(12))
}

/// What the coefficient does on or after a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CoefficientReach {
    /// Enough from this day on.
    From { day: Date, by_future_work: bool },
    /// Enough by a sum that shows no days.
    Undated,
    /// These facts decide.
    Unknown(Vec<Fact>),
    /// Not with what is known.
    Never,
}

impl CoefficientLine {
    /// The coefficient at the end of `day`.
    pub(crate) fn at(&self, day: Date) -> Decimal {
        let past = self.steps.partition_point(|step| step.0 <= day);
        past.checked_sub(1)
            .and_then(|last| self.steps.get(last))
            .map_or(self.undated, |step| step.1)
    }

    /// The coefficient of everything known, future work aside.
    fn whole(&self) -> Decimal {
        self.at(self
            .on
            .max(self.steps.last().map_or(self.on, |step| step.0)))
    }

    /// The first day not before `since` on which the coefficient is at least what that day requires.
    pub(crate) fn reaches(
        &self,
        since: Date,
        required_on: impl Fn(Date) -> Decimal,
        works_on: bool,
    ) -> CoefficientReach {
        let required = required_on(since);
        if required <= self.undated {
            return CoefficientReach::Undated;
        }
        if required <= self.at(since) {
            // The day on which it became enough, for a requirement that stands still.
            let day = self
                .steps
                .iter()
                .map(|step| step.0)
                .find(|&day| required <= self.at(day))
                .unwrap_or(since);
            return CoefficientReach::From {
                day,
                by_future_work: false,
            };
        }
        let later = self
            .steps
            .iter()
            .map(|step| step.0)
            .filter(|&day| since < day)
            .find(|&day| required_on(day) <= self.at(day));
        if let Some(day) = later {
            return CoefficientReach::From {
                day,
                by_future_work: false,
            };
        }
        if let Some(facts) = self.facts_that_decide(required_on(since) - self.at(since)) {
            return CoefficientReach::Unknown(facts);
        }
        if !works_on {
            return CoefficientReach::Never;
        }
        let by_future_work = self.by_planned_years(since, &required_on).or_else(|| {
            self.future_month
                .and_then(|a_month| self.by_future_months(since, a_month, &required_on))
        });
        match (by_future_work, self.future_month) {
            (Some(day), _) => CoefficientReach::From {
                day,
                by_future_work: true,
            },
            (None, None) => CoefficientReach::Unknown(vec![Fact::MonthlyPay]),
            (None, Some(_)) => CoefficientReach::Never,
        }
    }

    /// The unknown facts that may hold what is lacking.
    pub(crate) fn facts_that_decide(&self, lacks: Decimal) -> Option<Vec<Fact>> {
        if !self.unknown.is_empty() {
            return Some(self.unknown.clone());
        }
        let (adds, facts) = self.could_add.as_ref()?;
        (lacks <= *adds).then(|| facts.clone())
    }

    /// The end of the planned year by which the coefficient is enough.
    fn by_planned_years(
        &self,
        since: Date,
        required_on: &impl Fn(Date) -> Decimal,
    ) -> Option<Date> {
        let mut sum = self.whole();
        self.planned.iter().find_map(|&(day, value)| {
            sum += value;
            (since <= day && required_on(day) <= sum).then_some(day)
        })
    }

    /// The end of the month of future work by which the coefficient is enough.
    fn by_future_months(
        &self,
        since: Date,
        a_month: Decimal,
        required_on: &impl Fn(Date) -> Decimal,
    ) -> Option<Date> {
        if a_month <= Decimal::ZERO {
            return None;
        }
        let mut sum = self.whole();
        for months in 1..=720 {
            sum += a_month;
            let day = add_months(self.on, months);
            if since <= day && required_on(day) <= sum {
                return Some(day);
            }
        }
        None
    }

    /// The whole coefficient expected on a later day, with future work up to it; in a year that is
    /// over, what there was on that day.
    pub(crate) fn expected_on(&self, day: Date, works_on: bool) -> Option<Decimal> {
        let now = self.shown.total?;
        if day.year() < self.on.year() {
            return Some(self.at(day));
        }
        let Some(a_month) = self.future_month.filter(|_| works_on) else {
            return Some(now);
        };
        let months = calendar::full_months_between(self.on, day);
        Some(
            (now + a_month * Decimal::from(months))
                .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero),
        )
    }
}

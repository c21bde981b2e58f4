//! The size of the pension on the earliest ground, and what waiting would add.

mod increments;
mod indexed;
mod subsistence;
mod working_on;

pub(crate) use working_on::of as working_on;

use crate::{
    amount::{Claim, DeferralFactors, amount, kopecks},
    conclusion::{Amount, Earliest, GroundConclusion, NoAmount, UnknownIncrement, Waiting},
    fact::Fact,
    grounds::fz166_11_1_5_social,
    life::Life,
};
use calendar::{add_months, full_months_between};
use jiff::civil::Date;
use law::{Law, LawError, Status};
use rust_decimal::Decimal;

/// For how many years of waiting a size is shown: the premium grows no longer.
const YEARS_OF_WAITING: u32 = 10;

/// The size, and what could change it.
pub(crate) struct Size {
    pub(crate) amount: Amount,
    /// Unknown facts that could change it.
    pub(crate) unknown: Vec<Fact>,
}

/// The size on the earliest ground.
pub(crate) fn of(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Option<Earliest>,
) -> Result<Size, NoAmount> {
    let earliest = earliest.ok_or(NoAmount::NoRight)?;
    if earliest.ground == fz166_11_1_5_social::GROUND.id {
        let roubles = life.law.social_old_age.number_on(life.on).ok();
        return Err(NoAmount::SocialPension { roubles });
    }
    on_day(life, grounds, earliest, claim_day(life, earliest.right_on))
}

/// The size if the claim waits whole years after the day `amount` is computed for.
///
/// Only the coefficient and the premiums change: the prices and the increments stay.
pub(crate) fn waiting(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Earliest,
    amount: &Amount,
) -> Vec<Waiting> {
    let early = is_early(grounds, earliest);
    let increments: Decimal = amount.increments.iter().map(|part| part.value).sum();
    let (Ok(fixed_payment), Ok(factors)) = (
        life.law.fixed_payment.number_on(amount.priced_on),
        DeferralFactors::on(amount.priced_on, early, life.law),
    ) else {
        return vec![];
    };
    (0..=YEARS_OF_WAITING)
        .filter_map(|years| {
            let on = add_months(amount.on, 12 * years);
            let deferral = factors.after(full_months_between(earliest.right_on, on));
            let ipk = life.coefficients.expected_on(on, life.works_on())?;
            Some(Waiting {
                years,
                on,
                ipk,
                deferral,
                total: kopecks(ipk * amount.ipk_price * deferral.ipk_factor)
                    + kopecks(fixed_payment * deferral.fixed_factor)
                    + increments,
            })
        })
        .collect()
}

fn is_early(grounds: &[GroundConclusion], earliest: Earliest) -> bool {
    grounds
        .iter()
        .any(|conclusion| conclusion.ground.id == earliest.ground && conclusion.ground.early)
}

/// Unknown facts that could change the size `amount`, with those that `increments` hang on.
fn unknown_facts(
    life: &Life<'_>,
    amount: &Amount,
    increments: Vec<(UnknownIncrement, Vec<Fact>)>,
) -> Vec<Fact> {
    let mut facts: Vec<Fact> = increments
        .into_iter()
        .flat_map(|(_, facts)| facts)
        .collect();
    if amount
        .subsistence
        .is_some_and(|beside| beside.unless_working)
    {
        facts.push(Fact::Working);
    }
    if life.works_on() && life.facts.future.monthly_pay.is_none() {
        facts.push(Fact::MonthlyPay);
    }
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// What an award rests on besides the prices and the increments of its day.
#[derive(Clone, Copy)]
struct Award {
    ipk: Decimal,
    deferred_months: u32,
    early: bool,
}

impl Award {
    /// The award of a claim made on `on`; `None` when the coefficient is unknown.
    fn claimed_on(life: &Life<'_>, right_on: Date, early: bool, on: Date) -> Option<Self> {
        Some(Self {
            ipk: life.coefficients.expected_on(on, life.works_on())?,
            deferred_months: full_months_between(right_on, on),
            early,
        })
    }

    /// Its size in the prices of `priced_on`, for a person as old as on `on`.
    fn amount(self, life: &Life<'_>, on: Date, priced_on: Date) -> Result<Amount, LawError> {
        let claim = Claim {
            deferred_months: self.deferred_months,
            early: self.early,
            dependants: life.facts.dependants.unwrap_or(0),
            age80: increments::is_of_age(life, on, priced_on),
            group1: increments::group1(life) == Known::Yes(()),
            rural: increments::is_rural_due(life, priced_on),
            north: increments::north(life, priced_on).yes(),
            ..Claim::new(self.ipk, priced_on)
        };
        amount(&claim, life.law)
    }
}

/// Whether an increment is due.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Known<T> {
    /// It is.
    Yes(T),
    /// It is not.
    No,
    /// These facts decide.
    Unknown(Vec<Fact>),
}

impl<T> Known<T> {
    fn yes(self) -> Option<T> {
        match self {
            Self::Yes(what) => Some(what),
            Self::No | Self::Unknown(_) => None,
        }
    }
}

fn on_day(
    life: &Life<'_>,
    grounds: &[GroundConclusion],
    earliest: Earliest,
    day: ClaimDay,
) -> Result<Size, NoAmount> {
    let early = is_early(grounds, earliest);
    let award =
        Award::claimed_on(life, earliest.right_on, early, day.on).ok_or(NoAmount::NoCoefficient)?;
    let mut amount = award
        .amount(life, day.on, day.priced_on)
        .map_err(NoAmount::NoNumber)?;
    amount.on = day.on;
    let increments = increments::unknown(life, day.priced_on);
    amount.unknown_increments = increments.iter().map(|(kind, _)| *kind).collect();
    // Who named no day may have been paid since the day of right; but a bare sum of coefficients
    // does not say how much of it there was then.
    let awarded_on = match life.facts.apply_on {
        Some(_) => Some(day.on),
        None => (!life.coefficients.only_sum).then_some(earliest.right_on),
    };
    amount.indexed = awarded_on.and_then(|awarded_on| {
        let award = Award::claimed_on(life, earliest.right_on, early, awarded_on)?;
        indexed::of(life, award, awarded_on)
    });
    amount.subsistence = subsistence::of(life, &amount);
    let unknown = unknown_facts(life, &amount, increments);
    Ok(Size { amount, unknown })
}

#[derive(Clone, Copy)]
struct ClaimDay {
    on: Date,
    priced_on: Date,
}

/// The day the pension is claimed on, and the day whose prices are used.
///
/// Without a wish it is the day of right; when the right is older than the prices of today, today.
/// A day to come without adopted prices is priced as today.
fn claim_day(life: &Life<'_>, right_on: Date) -> ClaimDay {
    let on = match life.facts.apply_on {
        Some(wish) => wish.max(right_on),
        None if right_on < life.on && !same_prices(life.law, right_on, life.on) => life.on,
        None => right_on,
    };
    let adopted = |day: Date| -> Result<bool, LawError> {
        let price = life.law.ipk_price.on(day)?;
        let fixed = life.law.fixed_payment.on(day)?;
        Ok(price.status == Status::InForce && fixed.status == Status::InForce)
    };
    let priced_on = if life.on < on && adopted(on) != Ok(true) {
        life.on
    } else {
        on
    };
    ClaimDay { on, priced_on }
}

fn same_prices(law: &Law, one: Date, other: Date) -> bool {
    match (law.ipk_price.find(one), law.ipk_price.find(other)) {
        (Some(one), Some(other)) => one.from == other.from,
        _ => false,
    }
}

//! The size of an old-age insurance pension and its parts (ст. 15–17 400-ФЗ).

use crate::{
    conclusion::{Amount, Deferral, Increment, IncrementKind, NumberUsed},
    facts::North,
};
use jiff::civil::Date;
use law::{Law, LawError, Parameter, Status, Table};
use rust_decimal::{Decimal, RoundingStrategy};

/// What the size depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate condition of an increment, and any may go with any other"
)]
pub struct Claim {
    /// Individual pension coefficient.
    pub ipk: Decimal,
    /// The day of claim.
    pub on: Date,
    /// Full months between the right and the claim.
    pub deferred_months: u32,
    /// The ground is an early one: the lower columns of the premium.
    pub early: bool,
    /// Dependants.
    pub dependants: u32,
    /// Has turned 80.
    pub age80: bool,
    /// Disability group I.
    pub group1: bool,
    /// 30 years of agricultural work, lives in a rural place, does not work.
    pub rural: bool,
    /// 15 years in the Far North or 20 in places equated to it.
    pub north: Option<North>,
}

impl Claim {
    /// A claim of a coefficient on a day, nothing besides.
    pub fn new(ipk: Decimal, on: Date) -> Self {
        Self {
            ipk,
            on,
            deferred_months: 0,
            early: false,
            dependants: 0,
            age80: false,
            group1: false,
            rural: false,
            north: None,
        }
    }
}

/// The size of the pension on `claim.on`.
///
/// Coefficient × price, each part multiplied by its premium for deferral, plus the fixed payment
/// with its increments; every part is rounded to a kopeck.
///
/// ```
/// use jiff::civil::date;
/// use rust_decimal::dec;
/// let law = law::Law::embedded();
/// let mut claim = rules::Claim::new(dec!(150), date(2026, 1, 12));
/// assert_eq!(rules::amount(&claim, law).unwrap().total, dec!(33098.69));
/// claim.deferred_months = 60;
/// assert_eq!(rules::amount(&claim, law).unwrap().total, dec!(47130.48));
/// ```
///
/// # Errors
/// The law has no price, fixed payment or increment for that day.
pub fn amount(claim: &Claim, law: &Law) -> Result<Amount, LawError> {
    let mut numbers = Numbers {
        on: claim.on,
        used: vec![],
        planned: false,
    };
    let ipk_price = numbers.take(&law.ipk_price)?;
    let fixed_payment = numbers.take(&law.fixed_payment)?;
    let deferral = DeferralFactors::on(claim.on, claim.early, law)?.after(claim.deferred_months);
    if deferral.ipk_factor != Decimal::ONE {
        let (of_ipk, of_fixed) = premium_tables(claim.early, law);
        numbers.note(of_ipk);
        numbers.note(of_fixed);
    }
    let insurance_part = kopecks(claim.ipk * ipk_price * deferral.ipk_factor);
    let fixed = kopecks(fixed_payment * deferral.fixed_factor);
    let increments = increments(claim, law, fixed_payment, &mut numbers)?;
    let total = insurance_part
        + fixed
        + increments
            .iter()
            .map(|increment| increment.value)
            .sum::<Decimal>();
    Ok(Amount {
        on: claim.on,
        priced_on: claim.on,
        planned: numbers.planned,
        ipk: claim.ipk,
        ipk_price,
        insurance_part,
        fixed,
        increments,
        deferral,
        total,
        unknown_increments: vec![],
        indexed: None,
        subsistence: None,
        numbers: numbers.used,
    })
}

/// Premiums for a claim made later than the right: full years only (ч. 15–16 ст. 15, ч. 5 ст. 16).
#[derive(Clone, Copy)]
pub(crate) struct DeferralFactors<'a> {
    of_ipk: &'a Table,
    of_fixed: &'a Table,
}

impl<'a> DeferralFactors<'a> {
    /// The premiums in force on a day.
    ///
    /// # Errors
    /// The law has no premiums for that day.
    pub(crate) fn on(day: Date, early: bool, law: &'a Law) -> Result<Self, LawError> {
        let (of_ipk, of_fixed) = premium_tables(early, law);
        Ok(Self {
            of_ipk: of_ipk.table_on(day)?,
            of_fixed: of_fixed.table_on(day)?,
        })
    }

    /// What so many full months of waiting multiply.
    pub(crate) fn after(self, months: u32) -> Deferral {
        Deferral {
            months,
            ipk_factor: self.of_ipk.row(months).unwrap_or(Decimal::ONE),
            fixed_factor: self.of_fixed.row(months).unwrap_or(Decimal::ONE),
        }
    }
}

/// The premium on the coefficient and on the fixed payment; lower columns for early grounds.
fn premium_tables(early: bool, law: &Law) -> (&Parameter, &Parameter) {
    if early {
        (&law.deferral_coefficient_early, &law.deferral_fixed_early)
    } else {
        (
            &law.deferral_coefficient_general,
            &law.deferral_fixed_general,
        )
    }
}

/// Increments of the fixed payment (ст. 17). The premium for deferral does not touch them.
fn increments(
    claim: &Claim,
    law: &Law,
    fixed_payment: Decimal,
    numbers: &mut Numbers,
) -> Result<Vec<Increment>, LawError> {
    let mut increments = vec![];
    let counted = if claim.dependants == 0 {
        0
    } else {
        claim
            .dependants
            .min(numbers.count(&law.dependants_counted)?)
    };
    if counted != 0 {
        numbers.note(&law.dependant_share);
        let thirds = law
            .dependant_share
            .times_on(claim.on, fixed_payment * Decimal::from(counted))?;
        increments.push(Increment {
            kind: IncrementKind::Dependants,
            value: kopecks(thirds),
        });
    }
    let mut add = |kind, share: &Parameter| -> Result<(), LawError> {
        let value = kopecks(fixed_payment * numbers.take(share)?);
        increments.push(Increment { kind, value });
        Ok(())
    };
    // The two increments of the same size are not added to each other.
    if claim.age80 {
        add(IncrementKind::Age80, &law.age80_or_group1_share)?;
    } else if claim.group1 {
        add(IncrementKind::Group1, &law.age80_or_group1_share)?;
    }
    if claim.rural {
        add(IncrementKind::Rural, &law.rural_share)?;
    }
    match claim.north {
        Some(North::FarNorth) => add(IncrementKind::NorthFar, &law.north_rks_share)?,
        Some(North::Equated) => add(IncrementKind::NorthEquated, &law.north_mks_share)?,
        None => {}
    }
    Ok(increments)
}

/// Roubles with kopecks, half a kopeck up.
pub(crate) fn kopecks(value: Decimal) -> Decimal {
    if let Some(kopecks) = kopecks_by_digits(value) {
        return kopecks;
    }
    let mut rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded
}

/// The same for the sums pensions are made of, by division of whole numbers: a conclusion rounds
/// dozens of them. `None` for a sum below zero, of too many digits, or of fewer than two decimals.
fn kopecks_by_digits(value: Decimal) -> Option<Decimal> {
    let digits = u64::try_from(value.mantissa()).ok()?;
    let unit = 10_u64.checked_pow(value.scale().checked_sub(2)?)?;
    let half_up = digits.checked_add(unit / 2)? / unit;
    Some(Decimal::new(i64::try_from(half_up).ok()?, 2))
}

/// Takes legal numbers of one day and remembers which.
struct Numbers {
    on: Date,
    used: Vec<NumberUsed>,
    planned: bool,
}

impl Numbers {
    fn note(&mut self, parameter: &Parameter) {
        self.used.push(NumberUsed {
            id: parameter.id,
            on: self.on,
        });
        if let Some(edition) = parameter.find(self.on) {
            self.planned |= edition.status == Status::Planned;
        }
    }

    fn take(&mut self, parameter: &Parameter) -> Result<Decimal, LawError> {
        self.note(parameter);
        parameter.number_on(self.on)
    }

    fn count(&mut self, parameter: &Parameter) -> Result<u32, LawError> {
        self.note(parameter);
        parameter.count_on(self.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    /// Every number of digits, on both sides of half a kopeck, by the library's own rounding.
    #[test]
    fn kopecks_are_rounded_as_the_library_rounds() {
        let sums = [
            dec!(0),
            dec!(0.000),
            dec!(7),
            dec!(0.004),
            dec!(0.005),
            dec!(12345.675),
            dec!(23456.7849999),
            dec!(23456.7850001),
            dec!(99999.995),
            dec!(17.1),
            dec!(184467440737095516.155),
            dec!(0.00500000000000000000000001),
            dec!(-3.145),
        ];
        for sum in sums {
            let mut rounded = sum.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            rounded.rescale(2);
            assert_eq!(kopecks(sum).to_string(), rounded.to_string(), "{sum}");
        }
    }
}

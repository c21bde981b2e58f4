//! Every legal number of one call, as integers.

use super::{
    ColumnsError, People,
    births::{BirthTable, sortable},
};
use crate::facts::Sex;
use jiff::civil::{Date, date};
use law::{Law, Parameter};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

/// Care of a child counts until the child is one and a half (п. 3 ч. 1 ст. 12 400-ФЗ).
const CARE_MONTHS: u32 = 18;
const MONTHS_IN_YEAR: u32 = 12;
const KOPECKS: i64 = 100;
pub(super) const THOUSANDTHS: i64 = 1000;
/// The largest base, kopecks, for which [`YearScale`] is exact. That of 2026 is a seventh of it.
const MOST_BASE: u32 = 1 << 31;

/// Every legal number a call needs, as integers.
pub(super) struct LawOfDay {
    pub(super) on: i32,
    men: BirthTable,
    women: BirthTable,
    /// Thousandths by the number of children.
    pub(super) child_care: Vec<i64>,
    /// The index of the column of pay, and the scale of its year.
    pub(super) years: Vec<(usize, YearScale)>,
    price_kopecks: i64,
    fixed_kopecks: i64,
}

impl LawOfDay {
    pub(super) fn read(people: &People<'_>, on: Date, law: &Law) -> Result<Self, ColumnsError> {
        let most_children = people.children.iter().copied().max().unwrap_or_default();
        let years = people
            .pay
            .iter()
            .enumerate()
            // A year to come is a plan, not a coefficient.
            .filter(|(_, column)| column.year <= on.year())
            .map(|(index, column)| Ok((index, YearScale::read(column.year, law)?)))
            .collect::<Result<_, ColumnsError>>()?;
        Ok(Self {
            on: sortable(on),
            men: BirthTable::read(Sex::Male, law)?,
            women: BirthTable::read(Sex::Female, law)?,
            child_care: child_care(most_children, on, law)?,
            years,
            price_kopecks: exact_on(&law.ipk_price, on, KOPECKS)?,
            fixed_kopecks: exact_on(&law.fixed_payment, on, KOPECKS)?,
        })
    }

    #[inline]
    pub(super) fn births(&self, sex: Sex) -> &BirthTable {
        match sex {
            Sex::Male => &self.men,
            Sex::Female => &self.women,
        }
    }

    /// Coefficient × price, half a kopeck up, plus the fixed payment.
    #[inline]
    pub(super) fn amount(&self, total_thousandths: i64) -> i64 {
        (total_thousandths * self.price_kopecks + THOUSANDTHS / 2) / THOUSANDTHS
            + self.fixed_kopecks
    }
}

/// Pay of one year → coefficient.
///
/// A division of every pay by the base of its year would be most of the work, so it is done once a
/// year: as a factor in parts of 2^64, rounded up. For pay up to the base the rounding adds to a
/// coefficient at most base / 2^64 thousandths. An exact coefficient that is not at a half lies at
/// least 1 / (2 × base) below the next, which is more as long as 2 × base² < 2^64: no coefficient
/// can change, and [`MOST_BASE`] sees to it.
pub(super) struct YearScale {
    /// Thousandths a kopeck, in parts of 2^64.
    per_kopeck: u64,
    /// The most the year gives, thousandths: for the whole base or by its maximum.
    most: u64,
}

impl YearScale {
    /// Thousandths for a year that paid its base: the «times ten» of
    /// [`year_of_pay`](crate::year_of_pay).
    const OF_BASE: u64 = 10 * THOUSANDTHS.cast_unsigned();

    fn read(year: i16, law: &Law) -> Result<Self, ColumnsError> {
        // The numbers of a year hold on every day of it.
        let day = date(year, 12, 31);
        let base = &law.contribution_base;
        let kopecks: u32 = narrow(base.id, exact_on(base, day, KOPECKS)?)?;
        let per_kopeck = (u128::from(Self::OF_BASE) << u64::BITS)
            .checked_div(kopecks.into())
            .and_then(|below| u64::try_from(below + 1).ok())
            .filter(|_| kopecks <= MOST_BASE)
            .ok_or(ColumnsError::NotExact {
                id: base.id,
                value: base.number_on(day)?,
            })?;
        let maximum = &law.max_yearly_coefficient;
        let maximum = narrow(maximum.id, exact_on(maximum, day, THOUSANDTHS)?)?;
        Ok(Self {
            per_kopeck,
            most: Self::OF_BASE.min(maximum),
        })
    }

    /// Thousandths of the coefficient for pay that is not negative, halves up.
    #[inline]
    pub(super) fn coefficient(&self, pay_kopecks: i64) -> i64 {
        let pay = u128::from(pay_kopecks.cast_unsigned());
        let parts = pay * u128::from(self.per_kopeck) + (1 << 63);
        ((parts >> u64::BITS) as u64).min(self.most).cast_signed()
    }
}

/// Coefficients for care of none, one, two … children, thousandths, by the law of the day.
fn child_care(most: u8, on: Date, law: &Law) -> Result<Vec<i64>, ColumnsError> {
    let parameter = &law.child_care_coefficient;
    let mut months_left = match law.child_care_years_cap.find(on) {
        Some(_) => law.child_care_years_cap.count_on(on)? * MONTHS_IN_YEAR,
        None => u32::MAX,
    };
    let mut sum = Decimal::ZERO;
    let mut by_children = vec![0];
    for order in 1..=u32::from(most) {
        let months = months_left.min(CARE_MONTHS);
        months_left -= months;
        if let Some(a_year) = parameter.row_on(on, order)? {
            sum += a_year * Decimal::from(months) / Decimal::from(MONTHS_IN_YEAR);
        }
        let rounded = sum.round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
        by_children.push(exact(parameter.id, rounded, THOUSANDTHS)?);
    }
    Ok(by_children)
}

/// A number of the law in whole parts of a unit.
pub(super) fn exact_on(parameter: &Parameter, day: Date, parts: i64) -> Result<i64, ColumnsError> {
    exact(parameter.id, parameter.number_on(day)?, parts)
}

fn exact(id: &'static str, value: Decimal, parts: i64) -> Result<i64, ColumnsError> {
    value
        .checked_mul(Decimal::from(parts))
        .filter(Decimal::is_integer)
        .and_then(|whole| whole.to_i64())
        .ok_or(ColumnsError::NotExact { id, value })
}

pub(super) fn narrow<T: TryFrom<i64>>(id: &'static str, value: i64) -> Result<T, ColumnsError> {
    T::try_from(value).map_err(|_| ColumnsError::NotExact {
        id,
        value: value.into(),
    })
}

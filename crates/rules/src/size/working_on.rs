//! What work after the award adds: the recalculation of 1 August (ст. 18 400-ФЗ).

use crate::{
    amount::kopecks,
    coefficient::year_of_pay,
    conclusion::{Amount, IncrementKind, NumberUsed, YearOfWork},
    life::Life,
};
use calendar::full_months_between;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// For how many years of work the additions are shown.
const YEARS_OF_WORK: i16 = 5;

/// The additions, year by year; empty unless the person means to work on and the pay is known.
///
/// Bases of years to come are not adopted, so pay is measured by the base of today, in the prices of
/// `amount`: years can be compared. Premiums for deferral do not touch what is added later.
pub(crate) fn of(life: &Life<'_>, amount: &Amount) -> Vec<YearOfWork> {
    if !life.works_on() {
        return vec![];
    }
    years(life, amount).unwrap_or_default()
}

fn years(life: &Life<'_>, amount: &Amount) -> Option<Vec<YearOfWork>> {
    let law = life.law;
    let monthly = life.facts.future.monthly_pay?;
    // A pension already paid has today's prices; one to come those it is computed in.
    let paid = amount
        .indexed
        .as_ref()
        .filter(|indexed| indexed.awarded_on == amount.on);
    let priced_on = paid.map_or(amount.priced_on, |indexed| indexed.on);
    let ipk_price = law.ipk_price.number_on(priced_on).ok()?;
    // The rural increment is not paid while one works.
    let not_paid: Decimal = amount
        .increments
        .iter()
        .filter(|increment| increment.kind == IncrementKind::Rural)
        .map(|increment| increment.value)
        .sum();
    // What was withheld before 2025 is not paid while one works either.
    let base = paid.map_or(amount.total, |indexed| {
        indexed.while_working.unwrap_or(indexed.total)
    });
    let mut total = base - not_paid;

    let since = amount.on.max(life.on.first_of_year());
    let mut years = vec![];
    for year in since.year()..since.year() + YEARS_OF_WORK {
        let next = Date::new(year + 1, 1, 1).ok()?;
        let first = Date::new(year, 1, 1).ok()?;
        let months = full_months_between(since.max(first), next);
        if months == 0 {
            continue;
        }
        let earned = year_of_pay(life.on.year(), monthly * Decimal::from(months), law).ok()?;
        let from = Date::new(year + 1, 8, 1).ok()?;
        let most = law.recalculation_most_a_year.number_on(from).ok()?;
        let ipk = earned.coefficient.min(most);
        let value = kopecks(ipk * ipk_price);
        total += value;
        let last_of_base = date(life.on.year(), 12, 31);
        let numbers = [
            (&law.contribution_base, last_of_base),
            (&law.max_yearly_coefficient, last_of_base),
            (&law.recalculation_most_a_year, from),
            (&law.ipk_price, priced_on),
        ]
        .map(|(parameter, on)| NumberUsed {
            id: parameter.id,
            on,
        })
        .to_vec();
        years.push(YearOfWork {
            year,
            from,
            months,
            earned,
            most,
            ipk,
            ipk_price,
            value,
            total,
            numbers,
        });
    }
    Some(years)
}

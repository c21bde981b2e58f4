//! What a pension awarded in the past has become by the day of assessment.

use super::Award;
use crate::{
    amount::kopecks,
    conclusion::{Amount, Indexation, Indexed, NumberUsed},
    life::Life,
};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The award of `awarded_on` in the prices of today; `None` when they are the same prices, or when
/// the law has no numbers for one of the days.
///
/// The coefficient and the premiums stay, prices change: an indexation is a new price of the
/// coefficient and a new fixed payment, and increments are shares of that payment.
pub(super) fn of(life: &Life<'_>, award: Award, awarded_on: Date) -> Option<Indexed> {
    let law = life.law;
    let mut days: Vec<Date> = [&law.ipk_price, &law.fixed_payment]
        .into_iter()
        .flat_map(|parameter| &parameter.editions)
        .map(|edition| edition.from)
        .filter(|&from| awarded_on < from && from <= life.on)
        .collect();
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        return None;
    }
    let on_day = |day| award.amount(life, day, day).ok();
    let awarded = on_day(awarded_on)?;
    let now = on_day(life.on)?;
    let mut steps = vec![];
    let mut numbers = awarded.numbers.clone();
    for from in days {
        let amount = on_day(from)?;
        steps.push(Indexation {
            from,
            ipk_price: amount.ipk_price,
            fixed_payment: law.fixed_payment.number_on(from).ok()?,
            total: amount.total,
            withheld: law.withheld_from_workers.find(from).is_some(),
        });
        numbers.extend(
            [&law.ipk_price, &law.fixed_payment].map(|parameter| NumberUsed {
                id: parameter.id,
                on: from,
            }),
        );
    }
    let while_working = while_working(life, &awarded, &steps);
    if while_working.is_some() {
        let last = steps.iter().rfind(|step| step.withheld)?;
        numbers.push(NumberUsed {
            id: law.withheld_from_workers.id,
            on: last.from,
        });
    }
    Some(Indexed {
        awarded_on,
        ipk: award.ipk,
        awarded: awarded.total,
        on: life.on,
        total: now.total,
        insurance_part: now.insurance_part,
        deferral: now.deferral,
        steps,
        while_working,
        numbers,
    })
}

/// The least that is paid to a person who worked since the award: prices rise only by the steps that
/// were not withheld.
///
/// Whether the later steps raise the paid sum or the full one is not said in our sources; the paid
/// sum is the smaller, so the answer is a lower bound.
fn while_working(life: &Life<'_>, awarded: &Amount, steps: &[Indexation]) -> Option<Decimal> {
    if life.facts.working != Some(true) || !steps.iter().any(|step| step.withheld) {
        return None;
    }
    let before = life.law.fixed_payment.number_on(awarded.on).ok()?;
    let mut insurance_part = awarded.insurance_part;
    let mut rest = awarded.total - insurance_part;
    let (mut price, mut payment) = (awarded.ipk_price, before);
    for step in steps {
        if !step.withheld {
            insurance_part = insurance_part * step.ipk_price / price;
            rest = rest * step.fixed_payment / payment;
        }
        (price, payment) = (step.ipk_price, step.fixed_payment);
    }
    Some(kopecks(insurance_part) + kopecks(rest))
}

//! The subsistence minimum of Kirov Oblast beside a pension that is smaller: information, never a
//! part of the size.

use crate::{
    conclusion::{Amount, NumberUsed, Subsistence},
    life::Life,
};

/// The minimum where the pension is below it, or where our sources have none; nothing for those who
/// work (ст. 12.1 178-ФЗ).
pub(super) fn of(life: &Life<'_>, amount: &Amount) -> Option<Subsistence> {
    if life.facts.working == Some(true) {
        return None;
    }
    let (total, on) = match &amount.indexed {
        Some(indexed) if indexed.awarded_on == amount.on => (indexed.total, indexed.on),
        _ => (amount.total, amount.priced_on),
    };
    let minimum = life.law.kirov_pensioner_minimum.number_on(on).ok();
    minimum
        .is_none_or(|minimum| total < minimum)
        .then_some(Subsistence {
            on,
            minimum,
            lacks: minimum.map(|minimum| minimum - total),
            number: NumberUsed {
                id: life.law.kirov_pensioner_minimum.id,
                on,
            },
            unless_working: life.facts.working.is_none(),
        })
}

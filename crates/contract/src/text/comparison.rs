//! What changed between two files of answers, in plain Russian.

use super::page::Page;
use crate::{
    compare::{AmountChange, Change, Comparison, GroundChange, Said, Shift, Told},
    wording::{
        date, money,
        number::number,
        plural::{ANSWER, DAY, MONTH, YEAR},
    },
};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The comparison as text of at most 78 columns, with a final line break.
pub fn comparison(comparison: &Comparison) -> String {
    let mut page = Page::default();
    let compared = u32::try_from(comparison.compared).unwrap_or(u32::MAX);
    if comparison.changed == 0 {
        page.heading("Ответы не изменились");
    } else {
        page.heading(&format!(
            "Изменилось {} из {}",
            comparison.changed, comparison.compared
        ));
    }
    page.paragraph(&format!("Сравнили {}.", ANSWER.counted(compared)));
    if let Some(law) = &comparison.law {
        page.paragraph("Числа закона разные. Отпечатки, до и после:");
        page.paragraph(&law.before);
        page.paragraph(&law.after);
    }
    for change in &comparison.people {
        if 1 < comparison.compared {
            page.heading(&format!("Строка {}", change.line));
        } else {
            page.heading("Что изменилось");
        }
        of_person(&mut page, change);
    }
    page.into_text()
}

fn of_person(page: &mut Page, change: &Change) {
    if let Some(refused) = &change.refused {
        for (when, why) in [("Раньше", &refused.before), ("Теперь", &refused.after)] {
            if let Some(why) = why {
                page.paragraph(&format!("{when} факты не приняты: {why}."));
            } else {
                page.paragraph(&format!("{when} факты приняты."));
            }
        }
    }
    let earliest = &change.earliest;
    if earliest.before != earliest.after {
        page.paragraph(&format!(
            "Самое раннее право: {} → {}{}.",
            Told::words(earliest.before.as_ref()),
            Told::words(earliest.after.as_ref()),
            moved(change.shift)
        ));
    }
    if let Some(amount) = amount(&change.amount) {
        page.paragraph(&amount);
    }
    if let Some(coefficient) = &change.coefficient {
        page.paragraph(&format!(
            "Коэффициент: {} → {}.",
            known(coefficient.before.as_deref(), number),
            known(coefficient.after.as_deref(), number)
        ));
    }
    if let Some(prepension) = &change.prepension {
        page.paragraph(&format!(
            "Предпенсионный возраст: {} → {}.",
            since(prepension.before.as_deref()),
            since(prepension.after.as_deref())
        ));
    }
    for ground in &change.grounds {
        of_ground(page, ground);
    }
}

fn of_ground(page: &mut Page, ground: &GroundChange) {
    let (was, is) = (
        Said::words(ground.before.as_ref()),
        Said::words(ground.after.as_ref()),
    );
    let said = if was == is {
        was.to_owned()
    } else {
        format!("{was} → {is}{}", moved(ground.shift))
    };
    page.item(&format!("{}: {said}.", ground.title));
    for condition in &ground.conditions {
        page.under(&format!(
            "{}: {} → {}.",
            condition.title, condition.before, condition.after
        ));
    }
}

/// «, раньше на 3 месяца 2 дня».
pub(crate) fn moved(shift: Option<Shift>) -> String {
    let Some(shift) = shift else {
        return String::new();
    };
    let months = u32::try_from(shift.months.abs()).unwrap_or(u32::MAX);
    let days = u32::try_from(shift.days.abs()).unwrap_or(u32::MAX);
    let parts: Vec<String> = [(months / 12, YEAR), (months % 12, MONTH), (days, DAY)]
        .into_iter()
        .filter(|(count, _)| *count != 0)
        .map(|(count, word)| word.counted(count))
        .collect();
    let which = if shift.total_days < 0 {
        "раньше"
    } else {
        "позже"
    };
    format!(", {which} на {}", parts.join(" "))
}

/// «Размер: 25 833,58 ₽ → 26 000,00 ₽, больше на 166,42 ₽.»
fn amount(change: &AmountChange) -> Option<String> {
    if change.before == change.after {
        return None;
    }
    let difference = change
        .difference
        .as_deref()
        .and_then(|difference| difference.parse::<Decimal>().ok())
        .map(|difference| {
            let which = if difference < Decimal::ZERO {
                "меньше"
            } else {
                "больше"
            };
            format!(", {which} на {}", money::short(difference.abs()))
        });
    Some(format!(
        "Размер: {} → {}{}.",
        known(change.before.as_deref(), money::short),
        known(change.after.as_deref(), money::short),
        difference.unwrap_or_default()
    ))
}

/// A number of a document as people write it.
fn known(text: Option<&str>, write: fn(Decimal) -> String) -> String {
    match text {
        None => "неизвестен".to_owned(),
        Some(text) => text.parse().map_or_else(|_| text.to_owned(), write),
    }
}

fn since(day: Option<&str>) -> String {
    match day {
        None => "не назван".to_owned(),
        Some(day) => {
            let day = day
                .parse::<Date>()
                .map_or_else(|_| day.to_owned(), date::long);
            format!("с {day}")
        }
    }
}

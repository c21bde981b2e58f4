//! Single values of the facts document: dates, numbers, lengths, names.

use super::{
    fields,
    object::{Object, fields as fields_of, shown},
};
use crate::{
    Refusal,
    json::{Json, very_near},
    place::Place,
};
use calendar::Length;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::{collections::BTreeMap, ops::RangeInclusive};

/// Years in which something about a living person may lie.
const YEARS_OF_LIFE: RangeInclusive<i16> = 1900..=2100;
/// Years for which a question makes sense.
const YEARS_OF_QUESTIONS: RangeInclusive<i16> = 1930..=2100;

/// `true` or `false`.
pub(super) fn truth(value: &Json<'_>, place: &Place<'_>) -> Result<bool, Refusal> {
    value.as_bool().ok_or_else(|| {
        place.refuse(
            format!("{} — а нужно true (да) или false (нет)", shown(value)),
            "Пишите без кавычек; если ответа нет, уберите поле.",
        )
    })
}

/// Text.
pub(super) fn text(value: &Json<'_>, place: &Place<'_>) -> Result<String, Refusal> {
    string(value, place).map(ToOwned::to_owned)
}

fn string<'a>(value: &'a Json<'_>, place: &Place<'_>) -> Result<&'a str, Refusal> {
    value.as_str().ok_or_else(|| {
        place.refuse(
            format!("{} — а нужна строка в кавычках", shown(value)),
            "Заключите значение в кавычки; если ответа нет, уберите поле.",
        )
    })
}

/// A whole number within `range`.
pub(super) fn whole(
    range: RangeInclusive<u32>,
) -> impl Fn(&Json<'_>, &Place<'_>) -> Result<u32, Refusal> {
    move |value, place| {
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        number
            .filter(|number| range.contains(number))
            .ok_or_else(|| {
                place.refuse(
                    format!(
                        "{} — а нужно целое число от {} до {}",
                        shown(value),
                        range.start(),
                        range.end()
                    ),
                    "Пишите без кавычек; если ответа нет, уберите поле.",
                )
            })
    }
}

/// A day of somebody's life.
pub(super) fn day(value: &Json<'_>, place: &Place<'_>) -> Result<Date, Refusal> {
    date(value, place, YEARS_OF_LIFE)
}

/// A day for which something is asked.
pub(super) fn day_of_question(value: &Json<'_>, place: &Place<'_>) -> Result<Date, Refusal> {
    date(value, place, YEARS_OF_QUESTIONS)
}

fn date(value: &Json<'_>, place: &Place<'_>, years: RangeInclusive<i16>) -> Result<Date, Refusal> {
    const FORM: &str = "Дата пишется как ГГГГ-ММ-ДД, например 1967-11-20.";
    let not_a_date = |advice: &str| place.refuse(format!("{} — это не дата", shown(value)), advice);
    let text = value.as_str().ok_or_else(|| not_a_date(FORM))?;
    let Some((year, month, day)) = parts_of_date(text) else {
        return Err(match russian_date(text) {
            Some(date) => not_a_date(&format!("Напишите {date}: год, месяц, день.")),
            None => not_a_date(FORM),
        });
    };
    let date = Date::new(year, month, day).map_err(|_| {
        place.refuse(
            format!("{text} — такой даты нет в календаре"),
            "Проверьте день и месяц; дата пишется как ГГГГ-ММ-ДД.",
        )
    })?;
    if years.contains(&year) {
        Ok(date)
    } else {
        Err(place.refuse(
            format!("{text} — год не подходит"),
            format!("Принимаем годы с {} по {}.", years.start(), years.end()),
        ))
    }
}

/// «1967-11-20», exactly.
fn parts_of_date(text: &str) -> Option<(i16, i8, i8)> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
    if !shaped {
        return None;
    }
    let year: i16 = text.get(..4)?.parse().ok()?;
    Some((year, part(5..7)?, part(8..10)?))
}

/// «20.11.1967», to be offered in the right form.
fn russian_date(text: &str) -> Option<Date> {
    let mut parts = text.split('.');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let year = parts.next()?.parse().ok()?;
    match parts.next() {
        None if year > 999 => Date::new(year, month, day).ok(),
        _ => None,
    }
}

/// How many digits a decimal may have before and after its point.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    whole: usize,
    fraction: usize,
}

/// Roubles; a ten-digit sum is more than anybody earned.
pub(super) const MONEY: Digits = Digits {
    whole: 10,
    fraction: 4,
};
/// Coefficients and ratios.
pub(super) const COEFFICIENT: Digits = Digits {
    whole: 4,
    fraction: 10,
};
/// A rate: hundredths are all the account knows.
const RATE: Digits = Digits {
    whole: 2,
    fraction: 2,
};

/// A decimal, written as a string with a point; a JSON number is taken as well.
pub(super) fn decimal(
    digits: Digits,
) -> impl Fn(&Json<'_>, &Place<'_>) -> Result<Decimal, Refusal> {
    move |value, place| read_decimal(value, place, digits)
}

fn read_decimal(value: &Json<'_>, place: &Place<'_>, digits: Digits) -> Result<Decimal, Refusal> {
    const FORM: &str =
        "Пишите строкой цифрами и точкой, например \"45.678\"; если ответа нет, уберите поле.";
    let not_a_number =
        |advice: &str| place.refuse(format!("{} — это не число", shown(value)), advice);
    let text = match value {
        Json::Text(text) => text.clone(),
        Json::Number(number) => number.to_string().into(),
        _ => return Err(not_a_number(FORM)),
    };
    let is_number = |text: &str| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        [whole, fraction]
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if !is_number(&text) {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let pointed = compact.replacen(',', ".", 1);
        return Err(
            if text
                .strip_prefix(['-', '−'])
                .is_some_and(|rest| is_number(&rest.replacen(',', ".", 1)))
            {
                place.refuse(
                    format!("{} — число не может быть меньше нуля", shown(value)),
                    "Проверьте знак.",
                )
            } else if pointed.len() < 30 && is_number(&pointed) {
                not_a_number(&format!(
                    "Пишите через точку и без пробелов: \"{pointed}\"."
                ))
            } else {
                not_a_number(FORM)
            },
        );
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if whole.len() > digits.whole || fraction.len() > digits.fraction {
        return Err(place.refuse(
            format!("{} — слишком много цифр", shown(value)),
            format!(
                "Принимаем не больше {} цифр до точки и {} после.",
                digits.whole, digits.fraction
            ),
        ));
    }
    text.parse().map_err(|_| not_a_number(FORM))
}

/// A rate in hundredths: «0.5» is 50.
pub(super) fn rate(value: &Json<'_>, place: &Place<'_>) -> Result<u16, Refusal> {
    let rate = read_decimal(value, place, RATE)? * Decimal::ONE_HUNDRED;
    u16::try_from(rate)
        .ok()
        .filter(|rate| *rate > 0)
        .ok_or_else(|| {
            place.refuse(
                format!("{} — ставка должна быть больше нуля", shown(value)),
                "Полная ставка — \"1\", половина — \"0.5\".",
            )
        })
}

/// Decimals by calendar year.
pub(super) fn by_year(
    years: RangeInclusive<i16>,
    digits: Digits,
) -> impl Fn(&Json<'_>, &Place<'_>) -> Result<BTreeMap<i16, Decimal>, Refusal> {
    move |value, place| {
        let mut known = BTreeMap::new();
        for (name, value) in fields_of(value, place)? {
            let place = Place::Field(place, name);
            let year = name
                .parse()
                .ok()
                .filter(|year| name.len() == 4 && years.contains(year))
                .ok_or_else(|| {
                    place.refuse(
                        "название поля — не тот год",
                        format!("Здесь годы с {} по {}.", years.start(), years.end()),
                    )
                })?;
            if !matches!(value, Json::Null) {
                known.insert(year, read_decimal(value, &place, digits)?);
            }
        }
        Ok(known)
    }
}

/// A length of service; parts that are not written are zero, but one must be.
pub(super) fn length(value: &Json<'_>, place: &Place<'_>) -> Result<Length, Refusal> {
    let object = Object::read(value, place, fields::LENGTH)?;
    let years = object.field("years", whole(0..=100))?;
    let months = object.field("months", whole(0..=1_200))?;
    let days = object.field("days", whole(0..=36_600))?;
    if (years, months, days) == (None, None, None) {
        return Err(place.refuse(
            "нет ни лет, ни месяцев, ни дней",
            "Запишите хотя бы одно, например { \"years\": 15 }; если ответа нет, уберите поле.",
        ));
    }
    Ok(Length::new(
        years.unwrap_or(0),
        months.unwrap_or(0),
        days.unwrap_or(0),
    ))
}

/// One of several names.
pub(super) fn one_of<T: Copy>(
    known: impl Iterator<Item = (&'static str, T)> + Clone,
) -> impl FnOnce(&Json<'_>, &Place<'_>) -> Result<T, Refusal> {
    move |value, place| {
        let name = string(value, place)?;
        if let Some((_, found)) = known.clone().find(|(candidate, _)| *candidate == name) {
            return Ok(found);
        }
        let names: Vec<_> = known.map(|(candidate, _)| candidate).collect();
        let near = very_near(name, names.iter().copied())
            .map(|near| format!("; возможно, вы имели в виду «{near}»"))
            .unwrap_or_default();
        Err(place.refuse(
            format!("{} — такого значения нет{near}", shown(value)),
            format!("Возможные значения: {}.", names.join(", ")),
        ))
    }
}

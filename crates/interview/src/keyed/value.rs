//! One answer, as an operator types it from the blank.

use crate::{
    question::{Choice, Kind},
    said::{LENGTH, Said, is_unknown},
    typed::Message,
};
use jiff::civil::Date;
use serde_json::json;

/// Reads an answer; `Ok(None)` where nothing was written.
pub(super) fn read(kind: &Kind, text: &str, today: Date) -> Result<Option<Said>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if is_unknown(text) {
        return Ok(Some(Said::Unknown));
    }
    match kind {
        Kind::Choice(choices) => chosen(choices, text).map(|choice| {
            let id = json!(choice.id);
            Some(Said::Value(id))
        }),
        Kind::Length => {
            let parts = length(text)?;
            let part = |name: &str| {
                let place = LENGTH.iter().position(|(known, ..)| *known == name);
                place.map_or("", |place| parts[place].as_str())
            };
            Said::read(kind, part, today)
        }
        Kind::ByYear => Err("Пишите каждый год своей строкой, например 24/2015: 1,234".to_owned()),
        Kind::Periods { .. } if ["0", "нет"].contains(&text.to_lowercase().as_str()) => {
            Ok(Some(Said::Value(json!([]))))
        }
        Kind::Periods { .. } => Err(
            "Периоды пишут по строкам: 80/1, 81/1, 82/1. Если их не было, напишите 0".to_owned(),
        ),
        _ => Said::read(kind, |name| if name == "answer" { text } else { "" }, today),
    }
}

/// A choice by its number on the blank, by its words or by their beginning.
fn chosen<'a>(choices: &'a [Choice], text: &str) -> Result<&'a Choice, Message> {
    let most = choices.len();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let choice = text.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        return choice.and_then(|place| choices.get(place)).ok_or_else(|| {
            format!("Такого номера нет. Напишите номер ответа с бланка, от 1 до {most}")
        });
    }
    let words = bare(text);
    if let Some(choice) = choices.iter().find(|choice| bare(choice.label) == words) {
        return Ok(choice);
    }
    let mut beginning = choices
        .iter()
        .filter(|choice| bare(choice.label).starts_with(&words));
    match (beginning.next(), beginning.next()) {
        (Some(choice), None) => Ok(choice),
        _ => Err(format!(
            "Не понять, какой это ответ. Напишите его номер с бланка, от 1 до {most}"
        )),
    }
}

/// Words as they are compared: no capitals, no «ё», single blanks, no full stop.
fn bare(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

/// Years, months and days: «25 лет 3 месяца 5 дней», «25 л. 3 мес.», «25/3/5», «25 3 5».
fn length(text: &str) -> Result<[String; 3], Message> {
    const FORM: &str = "Напишите так: 25 лет 3 месяца 5 дней или 25/3/5";
    let mut named: [String; 3] = Default::default();
    let mut bare = vec![];
    let mut n_named = 0_usize;
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let digits = &rest[start..];
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        let (digits, after) = digits.split_at(end);
        let next = after
            .find(|letter: char| letter.is_ascii_digit())
            .unwrap_or(after.len());
        let unit = after[..next].chars().find(|letter| letter.is_alphabetic());
        let place = match unit.map(|letter| letter.to_lowercase().next()) {
            None => {
                bare.push(digits.to_owned());
                rest = after;
                continue;
            }
            Some(Some('л' | 'г')) => 0,
            Some(Some('м')) => 1,
            Some(Some('д')) => 2,
            Some(_) => return Err(FORM.to_owned()),
        };
        if !named[place].is_empty() {
            return Err(FORM.to_owned());
        }
        digits.clone_into(&mut named[place]);
        n_named += 1;
        rest = after;
    }
    // «25,5» may be half a year or five months: it is asked again.
    let is_fraction = bare.len() < 3 && text.contains(['.', ',']);
    match (n_named, bare.len()) {
        (0, 1..=3) if !is_fraction && !text.contains(char::is_alphabetic) => {
            bare.resize(3, String::new());
            bare.try_into().map_err(|_| FORM.to_owned())
        }
        (1.., 0) => {
            if named[0].is_empty() {
                "0".clone_into(&mut named[0]);
            }
            Ok(named)
        }
        _ => Err(FORM.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_the_statement_prints_it() {
        for text in [
            "16 лет 0 месяцев 21 день",
            "16 л. 0 мес. 21 дн.",
            "16/0/21",
            "16 0 21",
            "16.0.21",
            "16л0м21д",
        ] {
            assert_eq!(length(text).unwrap(), ["16", "0", "21"], "{text}");
        }
        assert_eq!(length("3 месяца").unwrap(), ["0", "3", ""]);
        assert_eq!(length("1 год").unwrap(), ["1", "", ""]);
        for text in [
            "25,5",
            "25.5",
            "25 лет 5",
            "много",
            "5 лет 6 лет",
            "1 2 3 4",
            "около 25",
        ] {
            assert!(length(text).is_err(), "{text}");
        }
    }
}

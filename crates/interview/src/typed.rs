//! What people type, read the way they mean it: dates, whole numbers, decimals.
//!
//! An empty answer is `Ok(None)`: unknown. It is never zero.

use jiff::civil::Date;
use rust_decimal::Decimal;
use std::str::FromStr;

/// A sentence for the person: what to do.
pub type Message = String;

/// Reads a day: 31.01.1970, 31.1.1970, 31/01/1970, 1970-01-31, «31 января 1970 года».
pub fn date(typed: &str) -> Result<Option<Date>, Message> {
    let text = squeezed(typed).to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let Some((day, month, year)) = parts(&text) else {
        return Err("Напишите дату так: 31.01.1970 или 31 января 1970".to_owned());
    };
    if year.len() != 4 {
        return Err("Напишите год четырьмя цифрами, например 1970".to_owned());
    }
    number::<i16>(&year)
        .zip(number::<i8>(&month))
        .zip(number::<i8>(&day))
        .and_then(|((year, month), day)| Date::new(year, month, day).ok())
        .map(Some)
        .ok_or_else(|| "Такой даты нет в календаре. Проверьте день и месяц".to_owned())
}

/// Day, month and year as digits, in whatever order they were written.
fn parts(text: &str) -> Option<(String, String, String)> {
    let text = text
        .strip_suffix("года")
        .or_else(|| text.strip_suffix("год"))
        .or_else(|| text.strip_suffix("г."))
        .or_else(|| text.strip_suffix('г'))
        .unwrap_or(text)
        .trim();
    let pieces: Vec<&str> = text
        .split(|c: char| matches!(c, '.' | '/' | '-' | ',') || c.is_whitespace())
        .filter(|piece| !piece.is_empty())
        .map(|piece| piece.trim_matches(['«', '»', '"']))
        .collect();
    let [first, second, third] = pieces.as_slice() else {
        return None;
    };
    let second = match month(second) {
        Some(number) => number.to_string(),
        None => (*second).to_owned(),
    };
    if ![first, second.as_str(), third]
        .iter()
        .all(|piece| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    // Only ISO starts with the year, and then the year has four digits.
    if first.len() == 4 {
        return Some(((*third).to_owned(), second, (*first).to_owned()));
    }
    Some(((*first).to_owned(), second, (*third).to_owned()))
}

/// The number of a month written as a word in any case: «января», «январь», «янв».
fn month(word: &str) -> Option<usize> {
    const STEMS: [&str; 12] = [
        "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ];
    word.chars().next().filter(|c| c.is_alphabetic())?;
    STEMS
        .iter()
        .position(|stem| word.starts_with(stem))
        .map(|at| at + 1)
}

/// Reads a whole number up to `most`.
pub fn whole(typed: &str, most: u32) -> Result<Option<u32>, Message> {
    let text = digits_joined(typed);
    if text.is_empty() {
        return Ok(None);
    }
    number::<u32>(&text)
        .filter(|n| *n <= most)
        .map(Some)
        .ok_or_else(|| format!("Напишите целое число от 0 до {most}"))
}

/// Reads a decimal that is not negative: 60,25 and 60.25 and 1 234,5 alike. `example` is what to
/// show a person who typed something else.
pub fn decimal(typed: &str, example: &str) -> Result<Option<Decimal>, Message> {
    let text = digits_joined(typed).replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.len() <= 20
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && text.bytes().any(|b| b.is_ascii_digit());
    plain
        .then(|| Decimal::from_str(&text).ok())
        .flatten()
        .map(Some)
        .ok_or_else(|| format!("Напишите число цифрами, например {example}"))
}

/// A number of plain digits; `+5`, which `parse` would take, is not one.
fn number<T: FromStr>(text: &str) -> Option<T> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

/// Without spaces at the ends and with single spaces inside; a no-break space is a space.
fn squeezed(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without any spaces: «1 234,5» is written so on paper.
fn digits_joined(typed: &str) -> String {
    typed.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;
    use proptest::prelude::*;

    #[test]
    fn one_day_in_every_way_people_write_it() {
        for typed in [
            "31.01.1970",
            "31.1.1970",
            "1970-01-31",
            "31/01/1970",
            "31-01-1970",
            "31 01 1970",
            " 31 января 1970 ",
            "31 ЯНВАРЯ 1970 г.",
            "31 января 1970 года",
            "31\u{a0}янв\u{a0}1970",
            "«31» января 1970 г",
            "31.01.1970г.",
        ] {
            assert_eq!(date(typed), Ok(Some(civil::date(1970, 1, 31))), "{typed:?}");
        }
    }

    #[test]
    fn every_month_has_its_word() {
        let words =
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
        for (at, word) in words.split(' ').enumerate() {
            assert_eq!(month(word), Some(at + 1), "{word}");
        }
        assert_eq!(month("5"), None);
        assert_eq!(month("вчера"), None);
    }

    #[test]
    fn an_empty_answer_is_unknown() {
        for typed in ["", " ", "\u{a0}"] {
            assert_eq!(date(typed), Ok(None));
            assert_eq!(whole(typed, 9), Ok(None));
            assert_eq!(decimal(typed, "60,25"), Ok(None));
        }
    }

    #[test]
    fn wrong_dates_say_what_to_do() {
        insta::assert_snapshot!(
            ["31.02.1970", "31.01.70", "в 1970", "31.01", "1.2.3.4", "32 мая 1970", "+1.01.1970"]
                .map(|typed| format!("{typed}: {}", date(typed).unwrap_err()))
                .join("\n"),
            @r"
        31.02.1970: Такой даты нет в календаре. Проверьте день и месяц
        31.01.70: Напишите год четырьмя цифрами, например 1970
        в 1970: Напишите дату так: 31.01.1970 или 31 января 1970
        31.01: Напишите дату так: 31.01.1970 или 31 января 1970
        1.2.3.4: Напишите дату так: 31.01.1970 или 31 января 1970
        32 мая 1970: Такой даты нет в календаре. Проверьте день и месяц
        +1.01.1970: Напишите дату так: 31.01.1970 или 31 января 1970
        "
        );
    }

    #[test]
    fn numbers_are_read_as_on_paper() {
        assert_eq!(
            decimal("1 234,50", "60,25"),
            Ok(Some("1234.50".parse().unwrap()))
        );
        assert_eq!(
            decimal("60.25", "60,25"),
            Ok(Some("60.25".parse().unwrap()))
        );
        assert_eq!(whole(" 12 ", 99), Ok(Some(12)));
        for typed in [
            "-1",
            "1e3",
            ".",
            "1.2.3",
            "много",
            "99999999999999999999999999999",
        ] {
            assert!(decimal(typed, "60,25").is_err(), "{typed}");
        }
        for typed in ["100", "+5", "1,5", "один"] {
            assert!(whole(typed, 99).is_err(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_date_read_back_is_the_same_day(days in 0_i32..80_000) {
            let day = civil::date(1900, 1, 1).saturating_add(jiff::Span::new().days(days));
            let typed = day.strftime("%d.%m.%Y").to_string();
            prop_assert_eq!(date(&typed), Ok(Some(day)));
            prop_assert_eq!(date(&day.to_string()), Ok(Some(day)));
        }

        #[test]
        fn nothing_typed_is_a_panic(typed in ".{0,40}") {
            let _ = (date(&typed), whole(&typed, 50), decimal(&typed, "60,25"));
        }
    }
}

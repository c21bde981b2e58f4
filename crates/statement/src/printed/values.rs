//! How values are printed on paper. Each reader gives `None` for what it does not understand.

use crate::values;
use calendar::{Length, Span};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Lower case, ё as е, blanks collapsed: for comparing with what a form says.
pub(super) fn plain(text: &str) -> String {
    values::collapsed(text).to_lowercase().replace('ё', "е")
}

const MONTHS: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];

/// «01.02.2016», also with dirt around it: «с 01.02.2016 г.».
pub(super) fn date_in(word: &str) -> Option<Date> {
    let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let shaped = day.len() == 2 && month.len() == 2 && year.len() == 4 && parts.next().is_none();
    shaped
        .then(|| values::date(&format!("{year}-{month}-{day}")))
        .flatten()
}

/// The first date of a text: in digits, or «01» января 2026 года.
pub(super) fn date(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Some(day) = words.iter().find_map(|word| date_in(word)) {
        return Some(day);
    }
    words.windows(3).find_map(|three| {
        let digits = |word: &str| word.trim_matches(|l: char| !l.is_ascii_digit()).to_owned();
        let (day, month, year) = (digits(three[0]), plain(three[1]), digits(three[2]));
        let number = MONTHS.iter().rposition(|name| {
            month
                .strip_prefix(name)
                .is_some_and(|end| end.chars().count() <= 1)
        })?;
        let shaped = matches!(day.len(), 1 | 2) && year.len() == 4;
        let iso = format!("{year}-{:02}-{day:0>2}", number + 1);
        shaped.then(|| values::date(&iso)).flatten()
    })
}

/// Every date in digits, in its order: also when nothing but a dash stands between two.
pub(super) fn dates(text: &str) -> Vec<Date> {
    let parts = text.split(|letter: char| letter.is_whitespace() || "–—-".contains(letter));
    parts.filter_map(date_in).collect()
}

/// «01.01.2016 – 29.01.2016».
pub(super) fn span(text: &str) -> Option<Span> {
    match dates(text)[..] {
        [from, to] => Span::new(from, to),
        _ => None,
    }
}

/// «38 666,67 руб.» is «38666.67»: blanks of thousands and the currency out.
fn digits_together(text: &str) -> String {
    let text = plain(text);
    let text = text
        .trim_end_matches("руб.")
        .trim_end_matches("руб")
        .trim_end_matches("р.");
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect::<String>()
        .replace('−', "-")
}

/// Roubles with kopecks or without.
pub(super) fn money(text: &str) -> Option<Decimal> {
    values::money(&digits_together(text))
}

/// A coefficient.
pub(super) fn coefficient(text: &str) -> Option<Decimal> {
    values::coefficient(&digits_together(text))
}

/// «16 лет 0 месяцев 21 день», «16 л. 0 мес. 21 дн.», «16/0/21», «16 0 21».
pub(super) fn length(text: &str) -> Option<Length> {
    let text = plain(text);
    let mut numbers = vec![];
    let mut units = vec![];
    let mut number = String::new();
    let mut unit = String::new();
    for letter in text.chars().chain([' ', '0']) {
        if letter.is_ascii_digit() {
            if !unit.is_empty() {
                units.push(std::mem::take(&mut unit));
            }
            number.push(letter);
        } else {
            if !number.is_empty() {
                numbers.push(values::count(&std::mem::take(&mut number))?);
            }
            if letter.is_alphabetic() {
                unit.push(letter);
            } else if !letter.is_whitespace() && !"./,-".contains(letter) {
                return None;
            }
        }
    }
    if units.is_empty() {
        return match numbers[..] {
            [years, months, days] => checked(years, months, days),
            _ => None,
        };
    }
    if units.len() != numbers.len() {
        return None;
    }
    let mut parts = [None; 3];
    for (number, unit) in numbers.into_iter().zip(units) {
        let place = match unit.as_str() {
            "лет" | "год" | "года" | "л" | "г" => 0,
            "м" => 1,
            month if month.starts_with("мес") => 1,
            "д" | "день" | "дня" | "дней" | "дн" => 2,
            _ => return None,
        };
        if parts[place].replace(number).is_some() {
            return None;
        }
    }
    let [years, months, days] = parts.map(Option::unwrap_or_default);
    checked(years, months, days)
}

/// A length as paper writes it: months and days below their full count, years within a life.
fn checked(years: u32, months: u32, days: u32) -> Option<Length> {
    (years <= 100 && months <= 12 && days <= 31).then(|| Length::new(years, months, days))
}

/// «1, 2, 4», «1 2 4», «1-4»; empty when something else stands there.
pub(super) fn quarters(text: &str) -> Option<Vec<u8>> {
    let text = text.replace(['–', '—'], "-");
    if let Some((first, last)) = text.split_once('-') {
        let first = values::quarter(first.trim())?;
        let last = values::quarter(last.trim())?;
        return (first <= last).then(|| (first..=last).collect());
    }
    let parts = text.split(|letter: char| letter.is_whitespace() || ",;".contains(letter));
    let parts = parts.filter(|part| !part.is_empty());
    let quarters: Option<Vec<u8>> = parts.map(values::quarter).collect();
    quarters.filter(|quarters| !quarters.is_empty())
}

/// «2016», «2016 год», «2016 г.».
pub(super) fn year(text: &str) -> Option<i16> {
    let text = plain(text);
    let (year, rest) = text.split_at_checked(4)?;
    let rest = rest.trim();
    let known = ["", "год", "г.", "г", "года"].contains(&rest);
    known.then(|| values::year_since_2015(year)).flatten()
}

/// A registration number as employers have it, without what stands around.
pub(super) fn registration_number(word: &str) -> Option<String> {
    let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
    (word.contains('-') || matches!(word.len(), 10 | 12))
        .then(|| values::registration_number(word))
        .flatten()
}

/// Whether the control number of a СНИЛС is right: a misread digit is found by it.
pub(super) fn snils_agrees(text: &str) -> bool {
    let digits: Vec<u32> = text
        .chars()
        .filter_map(|letter| letter.to_digit(10))
        .collect();
    if digits.len() != 11 {
        return false;
    }
    let sum: u32 = digits[..9]
        .iter()
        .zip((1..=9).rev())
        .map(|(d, n)| d * n)
        .sum();
    sum % 101 % 100 == digits[9] * 10 + digits[10]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;
    use rust_decimal::dec;

    #[test]
    fn days_in_digits_and_in_words() {
        assert_eq!(date("«01» января 2026 года"), Some(day(2026, 1, 1)));
        assert_eq!(date("5 мая 1970 года"), Some(day(1970, 5, 5)));
        assert_eq!(date("на 15.03.1968 г."), Some(day(1968, 3, 15)));
        assert_eq!(date("31 марта 1970"), Some(day(1970, 3, 31)));
        assert_eq!(date("51.12.2001"), None);
        assert_eq!(
            span("01.01.2016 – 29.01.2016"),
            Span::new(day(2016, 1, 1), day(2016, 1, 29))
        );
        assert_eq!(
            span("01.01.2016-29.01.2016"),
            Span::new(day(2016, 1, 1), day(2016, 1, 29))
        );
        assert_eq!(span("29.01.2016 – 01.01.2016"), None);
    }

    #[test]
    fn sums_with_any_blanks_and_points() {
        for text in ["38 666,67", "38\u{a0}666.67", "38666,67", "38 666,67 руб."] {
            assert_eq!(money(text), Some(dec!(38666.67)), "{text}");
        }
        assert_eq!(coefficient("40,677"), Some(dec!(40.677)));
        assert_eq!(money("38 6б6,67"), None);
    }

    #[test]
    fn lengths_as_papers_write_them() {
        for text in [
            "16 лет 0 месяцев 21 день",
            "16 л. 0 мес. 21 дн.",
            "16 л. 0 м. 21 д.",
            "16/0/21",
            "16 0 21",
            "16 лет 21 день",
        ] {
            assert_eq!(length(text), Some(Length::new(16, 0, 21)), "{text}");
        }
        assert_eq!(length("1 год 1 месяц 1 день"), Some(Length::new(1, 1, 1)));
        assert_eq!(length("0 л. 0 м. 29 д."), Some(Length::new(0, 0, 29)));
        for wrong in [
            "",
            "16",
            "16 0",
            "16 лет 0 лет",
            "16 лет 45 дней",
            "16 кг",
            "16 лет 0 месяцев 2I день",
        ] {
            assert_eq!(length(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn quarters_years_and_numbers() {
        assert_eq!(quarters("1, 2, 4"), Some(vec![1, 2, 4]));
        assert_eq!(quarters("1 – 3"), Some(vec![1, 2, 3]));
        assert_eq!(quarters("5"), None);
        assert_eq!(year("2016 год"), Some(2016));
        assert_eq!(year("2014"), None);
        assert_eq!(
            registration_number("№000-000-000007,").as_deref(),
            Some("000-000-000007")
        );
        assert_eq!(registration_number("12.03.2016"), None);
        assert!(snils_agrees("112-233-445 95"));
        assert!(!snils_agrees("112-253-445 95"));
    }
}

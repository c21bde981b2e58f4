//! How single values are written in the paper. Each reader gives `None` for what it does not understand.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// Text with blanks trimmed and collapsed: names come with line breaks at their end.
pub(crate) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `limit` characters, with an ellipsis where something was left out.
pub(crate) fn shortened(text: &str, limit: usize) -> String {
    let visible = text.chars().filter(|letter| !letter.is_control());
    let mut short: String = visible.take(limit + 1).collect();
    if let Some((end, _)) = short.char_indices().nth(limit) {
        short.truncate(end);
        short.push('…');
    }
    short
}

/// The longest names of institutions take half of this.
const NAME_LENGTH: usize = 1000;

/// A name, or any other text that is not empty.
///
/// Rows of one employer each carry its name, so a name without end would be multiplied.
pub(crate) fn name(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| shortened(text, NAME_LENGTH))
}

/// `xs:date` of a human life: «2015-01-31», with or without a time zone.
pub(crate) fn date(text: &str) -> Option<Date> {
    let (day, zone) = text.split_at_checked(10)?;
    let shaped = day.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if !shaped || !is_zone(zone) {
        return None;
    }
    let day: Date = day.parse().ok()?;
    (1900..=2100).contains(&day.year()).then_some(day)
}

/// The day of an `xs:dateTime`: «2026-01-15T12:00:00.000+03:00».
pub(crate) fn day_of_time(text: &str) -> Option<Date> {
    let (day, time) = text.split_once('T')?;
    let known = |byte: u8| byte.is_ascii_digit() || b":.+-Z".contains(&byte);
    (day.len() == 10 && time.bytes().all(known)).then(|| date(day))?
}

/// `xs:date`, or a date as people write it: «31.01.2012».
pub(crate) fn any_date(text: &str) -> Option<Date> {
    if let Some(day) = date(text) {
        return Some(day);
    }
    let parts: Vec<_> = text.split('.').collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    date(&format!("{year}-{month}-{day}"))
}

/// A year somebody may have paid contributions in.
pub(crate) fn calendar_year(text: &str) -> Option<i16> {
    let year = i16::try_from(digits(text, 4)?).ok()?;
    (1990..=2100).contains(&year).then_some(year)
}

/// Digits, not fewer and not more than so many.
pub(crate) fn digits_between(text: &str, least: usize, most: usize) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    (plain && (least..=most).contains(&text.len())).then(|| text.to_owned())
}

fn is_zone(text: &str) -> bool {
    match text.as_bytes() {
        [] | [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => [h1, h2, m1, m2].iter().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

/// `xs:gYear` since 2015.
pub(crate) fn year_since_2015(text: &str) -> Option<i16> {
    let year = digits(text, 4)?;
    i16::try_from(year)
        .ok()
        .filter(|year| (2015..=2100).contains(year))
}

/// A quarter of a year, or 0 for the year as a whole.
pub(crate) fn quarter(text: &str) -> Option<u8> {
    u8::try_from(digits(text, 1)?)
        .ok()
        .filter(|&quarter| quarter <= 4)
}

/// A count of years, months or days.
pub(crate) fn count(text: &str) -> Option<u32> {
    digits(text, 5)
}

/// A small number that names a variant.
pub(crate) fn variant(text: &str) -> Option<u8> {
    u8::try_from(digits(text, 2)?).ok()
}

fn digits(text: &str, at_most: usize) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || text.len() > at_most {
        return None;
    }
    text.parse().ok()
}

/// Roubles: «186666.67»; corrections may be negative.
pub(crate) fn money(text: &str) -> Option<Decimal> {
    match text.strip_prefix('-') {
        Some(rest) => decimal(rest, 13).map(|value| -value),
        None => decimal(text, 13),
    }
}

/// An individual pension coefficient: «40.677».
pub(crate) fn coefficient(text: &str) -> Option<Decimal> {
    decimal(text, 4)
}

/// A share of a full rate in hundredths: «0.50» is 50.
pub(crate) fn rate(text: &str) -> Option<u16> {
    let hundredths = decimal(text, 1)? * Decimal::ONE_HUNDRED;
    if !hundredths.is_integer() {
        return None;
    }
    u16::try_from(hundredths).ok().filter(|&rate| rate <= 200)
}

/// «1», «да» or a sum above zero; «0», «нет» or a sum of zero.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "да" => Some(true),
        "false" | "нет" => Some(false),
        other => money(other).map(|sum| sum > Decimal::ZERO),
    }
}

/// Digits with at most six after a point or a comma.
fn decimal(text: &str, whole_digits: usize) -> Option<Decimal> {
    let text = text.replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= whole_digits && fraction.len() <= 6;
    if !fits || !plain(whole) || !plain(fraction) || text.ends_with('.') {
        return None;
    }
    Decimal::from_str_exact(&text).ok()
}

/// A registration number of an employer: «000-000-000000», or ten or twelve digits in a row.
pub(crate) fn registration_number(text: &str) -> Option<String> {
    let groups: Vec<_> = text.split('-').collect();
    let plain = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let lengths: Vec<_> = groups.iter().map(|group| group.len()).collect();
    let known = matches!(lengths[..], [3, 3, 6] | [3, 9] | [6, 6] | [10 | 12]);
    (plain && known).then(|| text.to_owned())
}

/// An insurance number: eleven digits, however grouped.
pub(crate) fn snils(text: &str) -> Option<String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let grouped = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == '-' || letter == ' ');
    (digits == 11 && grouped).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;
    use rust_decimal::dec;

    #[test]
    fn dates() {
        assert_eq!(date("2015-02-28"), Some(day(2015, 2, 28)));
        assert_eq!(date("2015-02-28+03:00"), Some(day(2015, 2, 28)));
        assert_eq!(date("2015-02-28Z"), Some(day(2015, 2, 28)));
        for wrong in [
            "",
            "2015-02-30",
            "2015-2-28",
            "28.02.2015",
            "1815-02-28",
            "9999-12-31",
            "2015-02-28T00:00:00",
            "2015-02-2ё",
            "20150228  ",
        ] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_of_other_shapes() {
        assert_eq!(any_date("31.01.2012"), Some(day(2012, 1, 31)));
        assert_eq!(any_date("2012-01-31"), Some(day(2012, 1, 31)));
        assert_eq!(
            day_of_time("2026-01-15T12:00:00.000+03:00"),
            Some(day(2026, 1, 15))
        );
        for wrong in ["1.1.2012", "31.02.2012", "31.01.12", "31.01.2012.", ""] {
            assert_eq!(any_date(wrong), None, "{wrong}");
        }
        for wrong in ["2026-01-15", "2026-01-15 12:00", "2026-01-15Tполдень", "T"] {
            assert_eq!(day_of_time(wrong), None, "{wrong}");
        }
        assert_eq!(calendar_year("2012"), Some(2012));
        assert_eq!(calendar_year("1812"), None);
        assert_eq!(
            digits_between("1234567894", 10, 12).as_deref(),
            Some("1234567894")
        );
        assert_eq!(digits_between("123", 10, 12), None);
    }

    #[test]
    fn numbers() {
        assert_eq!(coefficient("40.677"), Some(dec!(40.677)));
        assert_eq!(coefficient("7"), Some(dec!(7)));
        assert_eq!(coefficient("12,345"), Some(dec!(12.345)));
        assert_eq!(money("-186666.67"), Some(dec!(-186666.67)));
        for wrong in [
            "",
            "abc",
            "-1",
            "1.",
            ".5",
            "1.2.3",
            "1e3",
            "+1",
            "12345",
            "1.1234567",
        ] {
            assert_eq!(coefficient(wrong), None, "{wrong}");
        }
        assert_eq!(money("--1"), None);
        assert_eq!(count("00012"), Some(12));
        assert_eq!(count("-1"), None);
        assert_eq!(count("123456"), None);
        assert_eq!(quarter("0"), Some(0));
        assert_eq!(quarter("5"), None);
        assert_eq!(year_since_2015("2014"), None);
        assert_eq!(year_since_2015("2026"), Some(2026));
    }

    #[test]
    fn rates_and_flags() {
        assert_eq!(rate("1"), Some(100));
        assert_eq!(rate("0.50"), Some(50));
        assert_eq!(rate("1.25"), Some(125));
        assert_eq!(rate("0.333"), None);
        assert_eq!(rate("2.01"), None);
        assert_eq!(flag("1"), Some(true));
        assert_eq!(flag("0.00"), Some(false));
        assert_eq!(flag("нет"), Some(false));
        assert_eq!(flag("?"), None);
    }

    #[test]
    fn numbers_of_employers_and_people() {
        for right in [
            "000-000-000005",
            "000000000005",
            "0000000005",
            "000000-000005",
        ] {
            assert_eq!(registration_number(right).as_deref(), Some(right));
        }
        for wrong in ["", "00-00", "123", "000-000-00000а", "1-2-3"] {
            assert_eq!(registration_number(wrong), None, "{wrong}");
        }
        assert!(snils("000-000-000 00").is_some());
        assert!(snils("00000000000").is_some());
        assert!(snils("000-000-000").is_none());
    }

    #[test]
    fn long_and_untidy_text() {
        assert_eq!(collapsed(" ООО \n\t «РОМАШКА»\u{a0}\n"), "ООО «РОМАШКА»");
        assert_eq!(shortened("абвг", 4), "абвг");
        assert_eq!(shortened("абвгд\n", 4), "абвг…");
    }
}

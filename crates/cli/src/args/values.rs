//! Values of the command line, each refused in Russian.

use jiff::civil::Date;
use rules::facts::North;
use rust_decimal::Decimal;
use std::{
    net::{IpAddr, Ipv4Addr},
    ops::RangeInclusive,
};

/// «2026-11-23» or «23.11.2026».
pub(crate) fn day(text: &str) -> Result<Date, String> {
    const FORM: &str = "день пишется как 2026-11-23 или 23.11.2026";
    let parts = |separator| -> Option<[&str; 3]> {
        let parts: Vec<&str> = text.split(separator).collect();
        parts.try_into().ok()
    };
    let written_back = || parts('.').map(|[day, month, year]| [year, month, day]);
    let Some([year, month, day]) = parts('-').or_else(written_back) else {
        return Err(format!("«{text}» — не день; {FORM}"));
    };
    let digits = |part: &str, most: usize| {
        part.len() <= most && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return Err(format!("«{text}» — не день; {FORM}"));
    }
    let date = Date::new(number(year), number(month), number(day))
        .map_err(|_| format!("«{text}» — такого дня нет в календаре; {FORM}"))?;
    if (1930..=2100).contains(&date.year()) {
        Ok(date)
    } else {
        Err(format!(
            "«{text}» — год не подходит; принимаем годы с 1930 по 2100"
        ))
    }
}

/// Digits that have been checked already.
fn number<N: std::str::FromStr + Default>(digits: &str) -> N {
    digits.parse().unwrap_or_default()
}

/// A coefficient.
pub(crate) fn coefficient(text: &str) -> Result<Decimal, String> {
    decimal(text, 4, "коэффициент пишется как 88.369")
}

/// A sum of money.
pub(crate) fn roubles(text: &str) -> Result<Decimal, String> {
    decimal(text, 10, "рубли пишутся как 300000.00")
}

/// A decimal with a point or a comma and at most `whole` digits before it.
fn decimal(text: &str, whole: usize, form: &str) -> Result<Decimal, String> {
    let pointed = text.replace(',', ".");
    let (before, after) = pointed.split_once('.').unwrap_or((&pointed, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.starts_with('-') {
        return Err(format!("«{text}» — число не может быть меньше нуля"));
    }
    if !digits(before) || !digits(after) {
        return Err(format!("«{text}» — не число; {form}"));
    }
    if before.len() > whole || after.len() > 10 {
        return Err(format!("«{text}» — слишком много цифр; {form}"));
    }
    pointed
        .parse()
        .map_err(|_| format!("«{text}» — не число; {form}"))
}

/// A count of months.
pub(crate) fn months(text: &str) -> Result<u32, String> {
    whole(text, 0..=1_200)
}

/// A count of people.
pub(crate) fn people(text: &str) -> Result<u32, String> {
    whole(text, 0..=50)
}

/// A calendar year.
pub(crate) fn year(text: &str) -> Result<i16, String> {
    whole(text, 1930..=2100).map(|year| i16::try_from(year).unwrap_or_default())
}

/// A port; 0 lets the system choose one.
pub(crate) fn port(text: &str) -> Result<u16, String> {
    whole(text, 0..=65_535).map(|port| u16::try_from(port).unwrap_or_default())
}

fn whole(text: &str, range: RangeInclusive<u32>) -> Result<u32, String> {
    text.parse()
        .ok()
        .filter(|number| range.contains(number))
        .ok_or_else(|| {
            format!(
                "«{text}» не подходит; нужно целое число от {} до {}",
                range.start(),
                range.end()
            )
        })
}

/// «rks» or «mks».
pub(crate) fn north(text: &str) -> Result<North, String> {
    match text {
        "rks" | "РКС" => Ok(North::FarNorth),
        "mks" | "МКС" => Ok(North::Equated),
        _ => Err(format!(
            "значения «{text}» нет; можно: rks (Крайний Север), mks (приравненные местности)"
        )),
    }
}

/// An address of this machine.
pub(crate) fn address(text: &str) -> Result<IpAddr, String> {
    match text {
        "localhost" => Ok(Ipv4Addr::LOCALHOST.into()),
        _ => text
            .parse()
            .map_err(|_| format!("«{text}» — не адрес; адрес пишется как 127.0.0.1")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_written_in_two_ways() {
        assert_eq!(day("2026-11-23"), Ok(date(2026, 11, 23)));
        assert_eq!(day("23.11.2026"), Ok(date(2026, 11, 23)));
        assert_eq!(day("1.2.2026"), Ok(date(2026, 2, 1)));
        for wrong in [
            "",
            "2026",
            "2026-02-30",
            "30.02.2026",
            "26-11-23",
            "2026-11-23-1",
            "+2026-1-1",
            "1867-01-01",
        ] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_take_a_comma_and_no_sign() {
        assert_eq!(coefficient("45,678"), Ok(Decimal::new(45_678, 3)));
        for wrong in ["", "-1", "1e5", "NaN", "1 000", "12345", ".", "1.", "1.2.3"] {
            assert!(coefficient(wrong).is_err(), "{wrong}");
        }
    }
}

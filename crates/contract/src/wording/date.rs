//! Dates as people write and say them.

use crate::digits::Digits;
use calendar::Span;
use jiff::civil::Date;

/// Months in the genitive, January first.
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// «20 ноября 2026 года».
pub fn long(day: Date) -> String {
    let month = usize::try_from(day.month() - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .unwrap_or(&"");
    let number = Digits::of(day.day().unsigned_abs().into());
    match u32::try_from(day.year()) {
        Ok(year) => [
            number.as_str(),
            " ",
            month,
            " ",
            Digits::of(year).as_str(),
            " года",
        ]
        .concat(),
        Err(_) => format!("{} {month} {} года", number.as_str(), day.year()),
    }
}

/// «20.11.2026».
pub fn short(day: Date) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

/// «Период с 25.05.2015 по 31.12.2015».
pub fn period(days: Span) -> String {
    format!("Период с {} по {}", short(days.from()), short(days.to()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_has_a_long_and_a_short_form() {
        assert_eq!(long(date(2026, 11, 20)), "20 ноября 2026 года");
        assert_eq!(long(date(2028, 3, 1)), "1 марта 2028 года");
        assert_eq!(short(date(2028, 3, 1)), "01.03.2028");
    }
}

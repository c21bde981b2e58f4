//! Legal numbers as people read them: «156,76 ₽», «с 1 января 2026 года по 31 декабря 2026 года».

use contract::wording::{date, money, number};
use jiff::civil::Date;
use law::{Edition, Status, Unit, Value};

/// The value of an edition in one line.
pub(crate) fn value(edition: &Edition, unit: Unit) -> String {
    match &edition.value {
        Value::Number(figure) => match (unit, figure.decimal()) {
            (Unit::Rub, Some(roubles)) => money::short(roubles),
            (Unit::Share | Unit::Factor | Unit::Index | Unit::Count, Some(plain)) => {
                number::number(plain)
            }
            (Unit::Percent, Some(plain)) => format!("{}\u{a0}%", number::number(plain)),
            (unit, Some(plain)) => format!("{}\u{a0}{}", number::number(plain), unit.title()),
            (_, None) => figure.to_string(),
        },
        Value::Table(_) => "таблица".to_owned(),
    }
}

/// The rows of a table: keys and numbers.
pub(crate) fn table(edition: &Edition) -> Vec<(String, String)> {
    match &edition.value {
        Value::Number(_) => vec![],
        Value::Table(table) => table
            .rows()
            .iter()
            .map(|row| {
                let keys = match row.keys.last {
                    None => format!("{} и больше", row.keys.first),
                    Some(last) if last == row.keys.first => last.to_string(),
                    Some(last) => format!("от {} до {last}", row.keys.first),
                };
                (keys, number::number(row.number))
            })
            .collect(),
    }
}

/// The days of an edition.
pub(crate) fn days(from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) => format!("с {} по {}", date::long(from), date::long(to)),
        None => format!("с {}", date::long(from)),
    }
}

/// The same in a cell of a table.
pub(crate) fn days_in_cell(from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) => format!("с {} по {}", date::short(from), date::short(to)),
        None => format!("с {}", date::short(from)),
    }
}

/// What a reader must be told of an edition that is not simply the law.
pub(crate) fn mark(status: Status) -> Option<&'static str> {
    match status {
        Status::InForce => None,
        Status::Planned => Some("план, ещё не закон"),
        Status::Superseded => Some("заменено задним числом"),
    }
}

/// The value with its mark, for a cell of a table.
pub(crate) fn marked_value(edition: &Edition, unit: Unit) -> String {
    match mark(edition.status) {
        Some(mark) => format!("{} ({mark})", value(edition, unit)),
        None => value(edition, unit),
    }
}

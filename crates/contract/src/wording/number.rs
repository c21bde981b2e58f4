//! Numbers as people write them: a comma, and no zeros that say nothing.

use super::money;
use crate::digits::Digits;
use law::{Edition, Law, Number, Unit, Value};
use rules::conclusion::NumberUsed;
use rust_decimal::Decimal;

/// «88,369», «30».
pub fn number(value: Decimal) -> String {
    match Digits::of_short_decimal(value) {
        Some(digits) => digits.as_str().to_owned(),
        None => value.normalize().to_string().replace('.', ","),
    }
}

/// Digits in groups of three, kept on one line: «13 852».
pub fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

/// A legal number with its value and its act; `None` where the law has no such number.
pub fn used(used: &NumberUsed, law: &Law) -> Option<String> {
    let parameter = law.parameter(used.id).ok()?;
    let edition = parameter.find(used.on)?;
    let value = edition
        .number()
        .and_then(Number::decimal)
        .map(|value| format!(": {}", with_unit(value, parameter.unit)))
        .unwrap_or_default();
    let plan = if edition.is_planned() {
        ", план"
    } else {
        ""
    };
    Some(format!(
        "{}{value}{plan} ({})",
        parameter.title, edition.citation
    ))
}

/// The value of an edition: one number with its unit, a fraction, or the rows of a table; of a table
/// only the row of `key`, when one is given.
pub fn value_of(edition: &Edition, unit: Unit, key: Option<u32>) -> String {
    match &edition.value {
        Value::Number(single) => match single.decimal() {
            Some(value) => with_unit(value, unit),
            None => single.to_string(),
        },
        Value::Table(table) => match key.and_then(|key| table.row(key)) {
            Some(value) => with_unit(value, unit),
            None => table
                .rows()
                .iter()
                .map(|row| format!("{}: {}", row.keys, number(row.number)))
                .collect::<Vec<_>>()
                .join("; "),
        },
    }
}

fn with_unit(value: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Rub => money::short(value),
        Unit::Percent => format!("{}\u{a0}%", number(value)),
        Unit::Ipk | Unit::Years | Unit::Months => format!("{} {}", number(value), unit.title()),
        Unit::Share | Unit::Factor | Unit::Index | Unit::Count => number(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_comma() {
        assert_eq!(number(Decimal::new(88_369, 3)), "88,369");
        assert_eq!(number(Decimal::new(300, 1)), "30");
        assert_eq!(grouped("13852"), "13\u{a0}852");
        assert_eq!(grouped("852"), "852");
        assert_eq!(grouped("1000000"), "1\u{a0}000\u{a0}000");
    }
}

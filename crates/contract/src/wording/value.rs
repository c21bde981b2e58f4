//! Values of conditions: «15 лет», «59 лет», «30».

use super::{date, length, number::number, plural::CHILD};
use rules::conclusion::Value;

/// A value by itself: «35 лет 2 месяца 10 дней».
pub fn value(value: Value) -> String {
    match value {
        Value::Age(age) => length::age(age),
        Value::Record(record) => length::length(record),
        Value::Coefficient(coefficient) => number(coefficient),
        Value::Months(months) => length::months(months),
        Value::Day(day) => date::long(day),
        Value::Children(count) => CHILD.counted(count),
        Value::Is(true) => "да".to_owned(),
        Value::Is(false) => "нет".to_owned(),
    }
}

/// A value after «не меньше» or «не хватает»: «1 года 2 месяцев».
pub fn genitive(of: Value) -> String {
    match of {
        Value::Age(age) => length::age_genitive(age),
        Value::Record(record) => length::length_genitive(record),
        Value::Coefficient(coefficient) => number(coefficient),
        Value::Months(months) => length::months_genitive(months),
        Value::Day(day) => date::long(day),
        Value::Children(count) => CHILD.counted_genitive(count),
        Value::Is(_) => value(of),
    }
}

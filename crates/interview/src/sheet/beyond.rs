//! What papers say and no question asks, in words.

use crate::said::{as_day, as_length, plain};
use contract::wording::{date, length};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::str::FromStr as _;

/// Names of the document that no question sets, as a lawyer reads them.
const WORDS: &[(&str, &str)] = &[
    ("assess_on", "День, на который считать"),
    ("apply_on", "Когда собирается подать заявление"),
    ("union_member", "Член профсоюза"),
    ("residence", "Место жительства"),
    ("north", "Крайний Север или приравненная местность"),
    ("pay", "Заработок по годам, в рублях"),
    (
        "contributions_2002_2014",
        "Взносы за 2002–2014 годы, в рублях",
    ),
    ("account_opened_on", "Лицевой счёт открыт"),
    ("account_as_of", "Выписка составлена на день"),
    ("second_account", "Есть второй СНИЛС"),
    ("prepension_shown", "Фонд показывает статус предпенсионера"),
    ("decision", "Решение фонда"),
    ("outcome", "Что решено"),
    ("pension", "Какая пенсия"),
    ("ground", "Основание в решении"),
    ("required_record_years", "Какой стаж потребовали, лет"),
    ("required_coefficient", "Какой коэффициент потребовали"),
    ("required_age", "Какой возраст потребовали"),
    ("right_on", "День права по решению"),
    ("counted_insurance", "Засчитанный страховой стаж"),
    ("counted_long", "Засчитанный длительный стаж"),
    ("counted_special", "Засчитанный льготный стаж"),
    ("rural_increment", "Сельская прибавка назначена"),
    ("excluded", "Что не засчитано"),
    ("reason", "Причина"),
    ("children", "Дети"),
    ("adopted_on", "День усыновления"),
    ("multiple_birth", "Двойня, тройня и так далее"),
    ("territory", "Северная территория"),
    ("rate", "Доля ставки"),
    ("rural", "Работа в селе"),
    ("full_season", "Полный сезон или навигация"),
    ("workplace_class", "Класс условий труда"),
    ("leave", "Отпуск или перерыв, код выписки"),
    ("credited", "Засчитано на счёте"),
    ("earlier_code", "Код в прежней выписке"),
    ("territory_by_papers", "Северная территория по бумагам"),
    ("teaching_hours", "Часов преподавания в год"),
    ("name_differs", "Бумага на другое имя или дату рождения"),
    ("defect", "Что не так с бумагой"),
    ("by_witnesses", "Подтверждают только свидетели"),
    ("years", "лет"),
    ("months", "месяцев"),
    ("days", "дней"),
];

/// Words and values of everything in a part of the document.
pub(super) fn of(rest: &Map<String, Value>) -> Vec<(String, String)> {
    rest.iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| words(name, value))
        .collect()
}

/// Words and value of one name; a name without words keeps its own, so that nothing is hidden.
pub(super) fn words(name: &str, value: &Value) -> (String, String) {
    (name_of(name).to_owned(), shown(value))
}

fn name_of(name: &str) -> &str {
    let known = WORDS.iter().find(|(known, _)| *known == name);
    known.map_or(name, |(_, words)| words)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Bool(true) => "да".to_owned(),
        Value::Bool(false) => "нет".to_owned(),
        Value::Array(items) => (1..)
            .zip(items)
            .map(|(number, item)| format!("№ {number}: {}", shown(item)))
            .collect::<Vec<_>>()
            .join("; "),
        Value::Object(fields) if fields.contains_key("years") => {
            as_length(value).map_or_else(|| plain(value), length::length)
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| format!("{} — {}", lower(name_of(name)), shown(value)))
            .collect::<Vec<_>>()
            .join("; "),
        other => match as_day(other) {
            Some(day) => date::short(day),
            None if Decimal::from_str(&plain(other)).is_ok() => plain(other).replace('.', ","),
            None => plain(other),
        },
    }
}

/// A name within another stands in the middle of a sentence.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

//! Conditions of a ground: what is asked, what there is, what is lacking.

use super::{capitalised, date, value};
use rules::conclusion::{Condition, ConditionId, Value};

/// What the condition is called: «Страховой стаж».
pub const fn title(id: ConditionId) -> &'static str {
    match id {
        ConditionId::Age => "Возраст",
        ConditionId::InsuranceRecord => "Страховой стаж",
        ConditionId::LongRecord => "Длительный стаж (работа, больничные, служба по призыву)",
        ConditionId::SpecialRecord => "Стаж работы по этому основанию",
        ConditionId::Coefficient => "Пенсионный коэффициент (ИПК)",
        ConditionId::Wait => "Отсрочка после того, как стаж набран",
        ConditionId::NorthRecord => "Стаж на Крайнем Севере",
        ConditionId::Children => "Дети, воспитанные до восьми лет",
        ConditionId::DisabledChild => "Ребёнок — инвалид с детства, воспитанный до восьми лет",
        ConditionId::Guardianship => "Опека над инвалидом с детства",
        ConditionId::Disability => "Инвалидность, которую называет закон",
        ConditionId::Office => "Государственная или муниципальная должность",
        ConditionId::Dismissal => "Увольнение из-за ликвидации или сокращения",
        ConditionId::Proposal => "Предложение службы занятости",
        ConditionId::Emergency => "Участие в ликвидации чрезвычайных ситуаций",
        ConditionId::Residence => "Постоянное проживание на Севере",
        ConditionId::Radiation => "Радиационное воздействие",
    }
}

/// The whole condition in one to three short sentences.
pub fn sentence(condition: &Condition) -> String {
    let title = title(condition.id);
    let required = match condition.id {
        ConditionId::Wait if condition.required == Value::Months(0) => format!("{title}: нет."),
        ConditionId::Wait => format!("{title}: {}.", value::value(condition.required)),
        _ if matches!(condition.required, Value::Is(_)) => format!("{title}: нужно."),
        _ => format!(
            "{title}: не меньше {}.",
            value::genitive(condition.required)
        ),
    };
    [Some(required), actual(condition), state(condition)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn actual(condition: &Condition) -> Option<String> {
    match (condition.id, condition.actual?) {
        // The end of a wait is said by its day.
        (ConditionId::Wait, _) => None,
        (_, Value::Is(true)) => Some("У вас есть.".to_owned()),
        (_, Value::Is(false)) => Some("У вас нет.".to_owned()),
        (_, actual) => Some(format!("У вас {}.", value::value(actual))),
    }
}

fn state(condition: &Condition) -> Option<String> {
    let day = condition.holds_from.map(date::long);
    let word = match (condition.id, condition.holds) {
        (_, None) => return Some(unknown(condition)),
        (ConditionId::Wait, _) if condition.required == Value::Months(0) => return None,
        (_, Some(true)) => {
            return Some(day.map_or_else(
                || "Выполнено.".to_owned(),
                |day| format!("Выполнено с {day}."),
            ));
        }
        (ConditionId::Age, Some(false)) => "Исполнится",
        (ConditionId::Wait, Some(false)) => "Закончится",
        (ConditionId::Children | ConditionId::DisabledChild, Some(false)) => "Выполнится",
        (_, Some(false)) => "Наберётся",
    };
    let lacking = match condition.id {
        ConditionId::Age | ConditionId::Wait => None,
        _ => lacking(condition).map(|lacking| format!("{}.", capitalised(&lacking))),
    };
    let becomes = day.map(|day| {
        if condition.by_future_work {
            format!("{word} {day}, если вы продолжите работать.")
        } else {
            format!("{word} {day}.")
        }
    });
    match (lacking, becomes) {
        (Some(lacking), Some(becomes)) => Some(format!("{lacking} {becomes}")),
        (None, None) => Some("Не выполнено.".to_owned()),
        (one, other) => one.or(other),
    }
}

fn unknown(condition: &Condition) -> String {
    match condition.id {
        ConditionId::Age => "Дата рождения или пол неизвестны.".to_owned(),
        _ if matches!(condition.required, Value::Is(_)) => "Пока неизвестно.".to_owned(),
        _ if condition.actual.is_some() => {
            "Хватает ли этого, пока сказать нельзя: не все факты известны.".to_owned()
        }
        _ => "Сколько у вас, пока неизвестно.".to_owned(),
    }
}

/// «не хватает 1 года 2 месяцев»; `None` when nothing is known to be lacking.
pub fn lacking(condition: &Condition) -> Option<String> {
    let lacks = value::genitive(condition.lacks?);
    Some(format!("не хватает {lacks}"))
}

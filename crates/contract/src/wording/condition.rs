//! Conditions of a ground: what is asked, what there is, what is lacking.

use super::{date, value};
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
    let mut said = String::with_capacity(ORDINARY);
    said.push_str(title(condition.id));
    let required = condition.required;
    match condition.id {
        ConditionId::Wait if required == Value::Months(0) => said.push_str(": нет."),
        ConditionId::Wait => add(&mut said, &[": ", &value::value(required), "."]),
        _ if matches!(required, Value::Is(_)) => said.push_str(": нужно."),
        _ => add(
            &mut said,
            &[": не меньше ", &value::genitive(required), "."],
        ),
    }
    add_actual(&mut said, condition);
    add_state(&mut said, condition);
    said
}

/// Room for most sentences about a condition.
const ORDINARY: usize = 320;

fn add(said: &mut String, pieces: &[&str]) {
    for piece in pieces {
        said.push_str(piece);
    }
}

fn add_actual(said: &mut String, condition: &Condition) {
    match (condition.id, condition.actual) {
        // The end of a wait is said by its day.
        (_, None) | (ConditionId::Wait, _) => {}
        (_, Some(Value::Is(true))) => said.push_str(" У вас есть."),
        (_, Some(Value::Is(false))) => said.push_str(" У вас нет."),
        (_, Some(actual)) => add(said, &[" У вас ", &value::value(actual), "."]),
    }
}

fn add_state(said: &mut String, condition: &Condition) {
    let day = condition.holds_from.map(date::long);
    let word = match (condition.id, condition.holds) {
        (_, None) => return add(said, &[" ", unknown(condition)]),
        (ConditionId::Wait, _) if condition.required == Value::Months(0) => return,
        (_, Some(true)) => {
            return match day {
                Some(day) => add(said, &[" Выполнено с ", &day, "."]),
                None => said.push_str(" Выполнено."),
            };
        }
        (ConditionId::Age, Some(false)) => "Исполнится",
        (ConditionId::Wait, Some(false)) => "Закончится",
        (ConditionId::Children | ConditionId::DisabledChild, Some(false)) => "Выполнится",
        (_, Some(false)) => "Наберётся",
    };
    let lacking = match condition.id {
        ConditionId::Age | ConditionId::Wait => None,
        _ => condition.lacks.map(value::genitive),
    };
    if let Some(lacking) = &lacking {
        add(said, &[" Не хватает ", lacking, "."]);
    }
    match day {
        Some(day) if condition.by_future_work => {
            add(
                said,
                &[" ", word, " ", &day, ", если вы продолжите работать."],
            );
        }
        Some(day) => add(said, &[" ", word, " ", &day, "."]),
        None if lacking.is_none() => said.push_str(" Не выполнено."),
        None => {}
    }
}

const fn unknown(condition: &Condition) -> &'static str {
    match condition.id {
        ConditionId::Age => "Дата рождения или пол неизвестны.",
        _ if matches!(condition.required, Value::Is(_)) => "Пока неизвестно.",
        _ if condition.actual.is_some() => {
            "Хватает ли этого, пока сказать нельзя: не все факты известны."
        }
        _ => "Сколько у вас, пока неизвестно.",
    }
}

/// «не хватает 1 года 2 месяцев»; `None` when nothing is known to be lacking.
pub fn lacking(condition: &Condition) -> Option<String> {
    let lacks = value::genitive(condition.lacks?);
    Some(format!("не хватает {lacks}"))
}

//! What a record of service is the sum of.

use super::{
    Asked, Told,
    ground::{reached, resting_on},
    subject::{Subject, ground},
};
use crate::wording::{date, length::length};
use calendar::{Length, Record, Span, measure};
use rules::conclusion::{ConditionId, SpecialRecord, Value};

/// How many runs are shown one by one.
const MOST_RUNS: usize = 8;

const RULES: &str = "Один день считают один раз, 30 дней — месяц, 12 месяцев — год.";
const ELSEWHERE: &str =
    "Сложить его из одних дат нельзя: часть дней засчитана по особым правилам или не засчитана.";

/// The insurance record.
pub(super) fn insurance(asked: Asked<'_>) -> Told<'_> {
    let records = &asked.conclusion.records;
    let formula = records.insurance.and_then(|record| runs(asked, record));
    let answer = match records.insurance {
        None => "По этим фактам не видно ни одного засчитанного дня.".to_owned(),
        Some(record) if asked.facts.account_record == Some(record) && formula.is_none() => {
            "Это общая сумма из выписки. По периодам мы её не проверяли.".to_owned()
        }
        Some(_) if records.insurance_partly_from_total => {
            format!("Часть стажа взята из выписки общей суммой. {RULES}")
        }
        Some(_) if formula.is_some() => format!("Это сумма ваших периодов. {RULES}"),
        Some(_) => format!("Это сумма засчитанных периодов. {RULES} {ELSEWHERE}"),
    };
    Told {
        answer,
        formula,
        provisions: vec!["ст. 11–13 400-ФЗ"],
        deeper: resting_on(asked, ConditionId::InsuranceRecord),
        ..Told::default()
    }
}

/// The long record.
pub(super) fn long(asked: Asked<'_>) -> Told<'_> {
    let record = asked.conclusion.records.long;
    let answer = match record {
        None => "Стаж известен общей суммой, а по ней не видно, сколько в нём работы.",
        Some(Length::ZERO) => "По этим фактам не видно ни одного засчитанного дня.",
        Some(_) => {
            "В этот стаж входят работа, больничные и служба по призыву. Уход за ребёнком, пособие по безработице и другие периоды не входят."
        }
    };
    Told {
        answer: answer.to_owned(),
        formula: record.and_then(|record| runs(asked, record)),
        provisions: vec!["ч. 9 ст. 13 400-ФЗ"],
        deeper: resting_on(asked, ConditionId::LongRecord),
        ..Told::default()
    }
}

/// The special record of a ground.
pub(super) fn special(asked: Asked<'_>, special: SpecialRecord) -> Told<'_> {
    let ground = ground(asked.conclusion, special.ground);
    let condition = ground.and_then(|ground| {
        let mut conditions = ground.conditions.iter();
        conditions.find(|condition| condition.id == ConditionId::SpecialRecord)
    });
    let need = condition.and_then(|condition| match condition.required {
        Value::Record(need) => Some(need),
        _ => None,
    });
    let completed = match special.completed_on {
        Some(day) => format!(" Нужный стаж набран {}.", date::long(day)),
        None => " Полностью нужный стаж пока не набран.".to_owned(),
    };
    Told {
        answer: format!(
            "Это дни работы, которая даёт право по этому основанию.{completed} {RULES}"
        ),
        formula: need
            .filter(|_| special.completed_on.is_some())
            .and_then(|need| reached(special.record, need)),
        provisions: ground
            .map(|ground| ground.ground.provision)
            .into_iter()
            .collect(),
        deeper: match (ground, condition) {
            (Some(ground), Some(condition)) => vec![Subject::Condition(ground, condition)],
            _ => vec![],
        },
        ..Told::default()
    }
}

/// «4 года 10 месяцев + 1 год 6 месяцев = 6 лет 4 месяца», when the days of the periods alone give
/// the record.
fn runs(asked: Asked<'_>, record: Length) -> Option<String> {
    let spans: Vec<Span> = asked
        .facts
        .periods
        .iter()
        .flatten()
        .filter_map(|period| period.span.until(asked.conclusion.assessed_on))
        .collect();
    let days = Record::of_days(&spans);
    if record == Length::ZERO || days.total() != record {
        return None;
    }
    let runs: Vec<String> = days
        .runs()
        .iter()
        .map(|run| length(measure(run.span)))
        .collect();
    match runs.len() {
        1 => {
            let span = days.runs().first()?.span;
            Some(format!(
                "с {} по {} = {}",
                date::short(span.from()),
                date::short(span.to()),
                length(record)
            ))
        }
        2..=MOST_RUNS => Some(format!("{} = {}", runs.join(" + "), length(record))),
        _ => None,
    }
}

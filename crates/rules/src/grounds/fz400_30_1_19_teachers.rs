//! Teachers: 25 years in institutions for children, with the wait of приложение 7.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Note, NumberUsed, Value},
    fact::Fact,
    fulfilment::Fulfilment,
    ground::ground,
    life::{
        Life, REFORM,
        known_record::KnownRecord,
        special::{self, Load, SpecialWork},
    },
    requirement::RequirementDay,
};
use calendar::{Length, add_months};
use jiff::civil::Date;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Лицам, не менее 25 лет осуществлявшим педагогическую деятельность в учреждениях для детей,
    /// независимо от возраста. Обратиться можно не сразу, а через срок, указанный в приложении 7
    /// (часть 1.1 статьи 30): если 25 лет выработаны в 2019 году — через 12 месяцев, в 2020-м — через 24,
    /// в 2021-м — через 36, в 2022-м — через 48, в 2023 году и позже — через 60 месяцев. Если стаж
    /// выработан в 2019 или 2020 году, ждать на шесть месяцев меньше; если до 2019 года — ждать не нужно.
    ///
    /// ## Как мы это читаем
    ///
    /// Считаем дни с кодами 27-ПД, 27-ПДРК, 27-ПДДО (прежние 28-ПД, ЗП80ПД и другие). До 1 сентября
    /// 2000 года засчитываем работу при любой нагрузке. После — если выполнена норма: полная ставка у
    /// одного работодателя или в сумме у нескольких; учителям начальных классов и учителям сельских школ
    /// норма не нужна. Если счёт не указывает долю ставки, берём её полной и говорим об этом.
    ///
    /// Отпуск по уходу за ребёнком засчитываем целиком, если он начался до 6 октября 1992 года, иначе не
    /// засчитываем. Срок ожидания отсчитываем от дня, когда набралось 25 лет, даже если человек работает
    /// дальше. Коэффициент нужен такой, какой требуется в день назначения.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Подходят ли должность и учреждение под списки № 463, 1067 и 781; часы преподавания руководителей;
    /// работу в учреждениях дополнительного образования с 2001 года; армию и учёбу по правилам
    /// постановления № 1397. Сами Правила № 781 мы знаем не из официального текста.
    pub GROUND = "fz400_30_1_19_teachers",
        "Педагогические работники",
        "п. 19 ч. 1 ст. 30, приложение 7 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

/// Work that counts.
pub(crate) const WORK: SpecialWork = SpecialWork {
    codes: &["27-ПД", "27-ПДРК", "27-ПДДО"],
    load: Load::TeachingNorm,
};
/// The special record the law asks for.
pub(crate) const NEED: Length = Length::new(25, 0, 0);

const PROVISION: &str = "п. 19 ч. 1 ст. 30";
const WAIT: &str = "ч. 1.1 ст. 30, приложение 7; ч. 3 ст. 10 350-ФЗ";

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Medium);
    let record = special::record(life.facts, life.on, WORK);
    if record.as_ref().is_some_and(KnownRecord::is_empty) {
        return list.not_applicable();
    }
    let completed = match &record {
        Some(record) => record.reaches(NEED, life.works_on()),
        None => Fulfilment::Unknown {
            needs: vec![Fact::Periods],
        },
    };
    if rate_is_assumed(life) {
        list.notes.push(Note::RateAssumedFull);
    }
    let wait = completed.day().map(|day| Wait::after(day, life));
    list.record_fulfilled(
        ConditionId::SpecialRecord,
        PROVISION,
        NEED,
        &record.unwrap_or_default(),
        completed,
        vec![],
    );
    if let Some(wait) = wait {
        if wait.saved {
            list.notes.push(Note::SavedRight);
        }
        if wait.six_months {
            list.notes.push(Note::SixMonthsEarlier);
        }
        list.add(
            Condition {
                actual: Some(Value::Day(wait.ends_on)),
                numbers: wait.numbers,
                ..condition(ConditionId::Wait, WAIT, Value::Months(wait.months))
            },
            Fulfilment::from(wait.ends_on),
        );
    }
    list.coefficient("ч. 1 ст. 30; ч. 3 ст. 35", RequirementDay::Assignment)
}

/// The wait after the special record is completed.
struct Wait {
    months: u32,
    ends_on: Date,
    saved: bool,
    six_months: bool,
    numbers: Vec<NumberUsed>,
}

impl Wait {
    fn after(completed_on: Date, life: &Life<'_>) -> Self {
        let law = life.law;
        let mut numbers = vec![];
        let mut months_of = |parameter: &law::Parameter| {
            parameter.find(completed_on)?;
            numbers.push(NumberUsed {
                id: parameter.id,
                on: completed_on,
            });
            parameter.count_on(completed_on).ok()
        };
        let saved = completed_on < REFORM;
        let (months, relief) = if saved {
            (0, None)
        } else {
            (
                months_of(&law.annex7).unwrap_or_default(),
                months_of(&law.six_month_relief),
            )
        };
        let months = months - relief.unwrap_or_default().min(months);
        Self {
            months,
            ends_on: add_months(completed_on, months),
            saved,
            six_months: relief.is_some(),
            numbers,
        }
    }
}

/// Whether a coded period since September 2000 shows no rate.
fn rate_is_assumed(life: &Life<'_>) -> bool {
    let periods = life.facts.periods.as_deref().unwrap_or_default();
    periods.iter().any(|period| {
        special::has_code(period, WORK.codes)
            && period.rate.is_none()
            && special::TEACHING_NORM_SINCE <= period.span.to()
    })
}

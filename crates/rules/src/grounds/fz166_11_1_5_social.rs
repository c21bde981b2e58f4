//! Social old-age pension: the fallback.

use crate::{
    checklist::Checklist,
    conclusion::{GroundConclusion, Note, NumberUsed},
    facts::Sex,
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::{Life, REFORM},
};
use calendar::Age;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Гражданам, которые не имеют права на страховую пенсию, социальная пенсия по старости назначается
    /// мужчинам в 70 лет и женщинам в 65 лет (с переходными правилами приложения 1 к Закону № 166-ФЗ).
    ///
    /// ## Как мы это читаем
    ///
    /// К прежнему возрасту (65 и 60 лет) прибавляем месяцы приложения 1 по году, в котором он
    /// исполнился; тем, у кого он исполнился в 2019 и 2020 годах, убавляем шесть месяцев. Стаж и
    /// коэффициент не нужны. Платят её, только пока человек не работает, с первого числа месяца
    /// обращения. Это запасной вариант: сначала проверьте, весь ли стаж учтён.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Постоянное проживание в России; для иностранцев — 15 лет проживания. Есть ли право на страховую
    /// пенсию: оно показано выше. Размер социальной пенсии мы знаем только из прессы.
    pub GROUND = "fz166_11_1_5_social",
        "Социальная пенсия по старости",
        "пп. 5 п. 1 ст. 11 Федерального закона от 15.12.2001 № 166-ФЗ",
        early: false,
        assess;
}

const PROVISION: &str = "пп. 5 п. 1 ст. 11 166-ФЗ; приложение 1";

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Medium);
    let base = match life.facts.sex {
        None => return list.needs(missing(life)),
        Some(Sex::Male) => Age::years_only(65),
        Some(Sex::Female) => Age::years_only(60),
    };
    let Some(base_on) = life.reaches(base) else {
        return list.needs(missing(life));
    };
    let law = life.law;
    let mut numbers = vec![];
    let mut months_of = |parameter: &law::Parameter| {
        parameter.find(base_on)?;
        numbers.push(NumberUsed {
            id: parameter.id,
            on: base_on,
        });
        parameter.count_on(base_on).ok()
    };
    let (added, relief) = if base_on < REFORM {
        (0, None)
    } else {
        let Some(added) = months_of(&law.social_annex) else {
            return list.needs(vec![]);
        };
        (added, months_of(&law.six_month_relief))
    };
    if relief.is_some() {
        list.notes.push(Note::SixMonthsEarlier);
    }
    let age = base.plus_months(added).less_months(relief.unwrap_or(0));
    list.notes.push(Note::OnlyWithoutInsurancePension);
    list.notes.push(Note::PaidOnlyWithoutWork);
    list.age(PROVISION, age, life.reaches(age), numbers);
    list.finish()
}

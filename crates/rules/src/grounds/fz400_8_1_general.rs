//! Old age on the general conditions: ч. 1 ст. 8 with приложение 6.

use crate::{
    before_2015::LAW_OF_COEFFICIENTS,
    checklist::Checklist,
    conclusion::{GroundConclusion, Note, NumberUsed},
    fact::Fact,
    general_age::GeneralAge,
    ground::ground,
    life::Life,
    requirement::{RequirementDay, insurance_years_required, not_before_2015},
};
use jiff::civil::Date;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Страховая пенсия по старости назначается мужчинам в 65 лет и женщинам в 60 лет, если есть
    /// 15 лет страхового стажа и индивидуальный пенсионный коэффициент (ИПК) не ниже 30. До 2028 года
    /// действуют переходные правила: возраст растёт по приложению 6, стаж и коэффициент — по
    /// приложению 3 и статье 35.
    ///
    /// ## Как мы это читаем
    ///
    /// Берём прежний возраст (60 лет мужчинам, 55 лет женщинам) и смотрим, в каком году он исполнился.
    /// Если до 2019 года — право сохранилось, возраст не растёт. Если в 2019 году и позже — прибавляем
    /// месяцы приложения 6 по этому году; тем, у кого прежний возраст исполнился в 2019 и 2020 годах,
    /// убавляем шесть месяцев (часть 3 статьи 10 Закона № 350-ФЗ). Новый возраст отсчитываем одним
    /// шагом от дня рождения; право появляется в сам день рождения.
    ///
    /// Сколько нужно стажа и какой коэффициент, решает год, в котором исполнился новый возраст. Это
    /// требование больше не меняется, даже если за пенсией обращаются через много лет.
    ///
    /// Если стажа или коэффициента не хватает, право не пропадает, а откладывается до дня, когда их
    /// хватит.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Более высокий возраст государственных и муниципальных служащих, пока они замещают должность
    /// (приложение 5). Требования к тем, кто достиг возраста до 2015 года: применяем требование
    /// 2015 года, практика расходится. Международные договоры и работу за границей.
    pub GROUND = "fz400_8_1_general",
        "Страховая пенсия по старости на общих основаниях",
        "ч. 1 ст. 8, приложение 6 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: false,
        assess;
}

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    let Some(general) = GeneralAge::of(life) else {
        return list.needs(missing(life));
    };
    let Some(aged_on) = general.reached_on(life) else {
        return list.needs(missing(life));
    };
    if life.facts.office_holder == Some(true) {
        list.notes.push(Note::OfficeHolder);
    }
    if aged_on < LAW_OF_COEFFICIENTS {
        list.notes.push(Note::RequirementBefore2015);
        list.confidence = Confidence::Low;
    }
    list.raised_age("ч. 1 ст. 8; приложение 6", general);
    insurance_of_year(&mut list, life, aged_on);
    list.coefficient("ч. 3 ст. 8; ч. 3 ст. 35", RequirementDay::Fixed(aged_on))
}

/// The insurance record asked of those who reach the age of ст. 8 on this day; frozen for ever.
pub(crate) fn insurance_of_year(list: &mut Checklist<'_>, life: &Life<'_>, aged_on: Date) {
    list.insurance(
        "ч. 2 ст. 8; ч. 1–2 ст. 35, приложение 3",
        insurance_years_required(aged_on, life.law),
        &life.insurance,
    );
    list.last_numbers(vec![NumberUsed {
        id: life.law.required_insurance_years.id,
        on: not_before_2015(aged_on),
    }]);
}

/// Sex and birth day, whichever is unknown.
pub(crate) fn missing(life: &Life<'_>) -> Vec<Fact> {
    let sex = life.facts.sex.is_none().then_some(Fact::Sex);
    let born = life.facts.born.is_none().then_some(Fact::Born);
    sex.into_iter().chain(born).collect()
}

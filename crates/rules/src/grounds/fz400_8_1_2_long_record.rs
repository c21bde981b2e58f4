//! The long insurance record of 42 and 37 years: ч. 1.2 ст. 8.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note, Requirement},
    facts::Sex,
    general_age::GeneralAge,
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::{Life, REFORM},
    office::OfficeAge,
    requirement::RequirementDay,
};
use calendar::{Age, Length};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Мужчины со страховым стажем не менее 42 лет и женщины со стажем не менее 37 лет могут выйти на
    /// пенсию на 24 месяца раньше общего возраста, но не раньше 60 лет мужчины и 55 лет женщины.
    ///
    /// ## Как мы это читаем
    ///
    /// Стаж для этого основания считается строже обычного (часть 9 статьи 13): только работа с
    /// взносами, больничные с пособием, служба по призыву и участие в специальной военной операции
    /// (день за два). Уход за детьми, пособие по безработице, служба по контракту, учёба не входят.
    /// Поэтому «стаж» из выписки и этот стаж — разные числа.
    ///
    /// 24 месяца отнимаем от возраста по приложению 6 без убавления на шесть месяцев, а тем, кто на
    /// государственной или муниципальной должности, — от возраста по приложению 5. Коэффициент нужен
    /// такой, какой требуется в день назначения пенсии.
    ///
    /// Премию за отложенное обращение считаем по столбцу для статьи 8: по словам приложений она зависит
    /// от статьи, по которой назначают. Практики мы не нашли.
    ///
    /// Отпуск по беременности и родам засчитываем: это пособие по нетрудоспособности. Практику
    /// Социального фонда об этом мы не проверили.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Была ли работа на территории России: периоды в других республиках СССР фонд в этот стаж не
    /// засчитывает.
    pub GROUND = "fz400_8_1_2_long_record",
        "Длительный страховой стаж (42 и 37 лет)",
        "ч. 1.2 ст. 8 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: false,
        assess;
}

/// By how many months the general age is lowered.
const EARLIER_BY_MONTHS: u32 = 24;

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    let (Some(general), Some(sex)) = (GeneralAge::of(life), life.facts.sex) else {
        return list.needs(missing(life));
    };
    let (floor, years) = match sex {
        Sex::Male => (Age::years_only(60), 42),
        Sex::Female => (Age::years_only(55), 37),
    };
    let (base, provision, numbers) = if life.facts.office_holder == Some(true) {
        let Some(raised) = OfficeAge::of(life, floor) else {
            return list.needs(missing(life));
        };
        list.notes.push(Note::OfficeMonthsAdded);
        list.confidence = Confidence::Medium;
        let provision = "ч. 1.2 ст. 8; приложение 5";
        (raised.age, provision, raised.numbers)
    } else {
        let annex6 = general
            .numbers
            .into_iter()
            .filter(|number| number.id == life.law.annex6.id)
            .collect();
        let provision = "ч. 1.2 ст. 8; приложение 6";
        (general.without_six_months, provision, annex6)
    };
    let lowered = base.less_months(EARLIER_BY_MONTHS);
    let age = lowered.max(floor);
    if lowered < floor {
        list.notes.push(Note::FloorAge);
    }
    // The provision exists since the reform; before it nobody could use it.
    let aged_on = life.reaches(age).map(|day| day.max(REFORM));
    list.age(provision, age, aged_on, numbers);
    list.requirement = Requirement {
        insurance_record_years: Some(years),
        coefficient: None,
    };
    list.record(
        ConditionId::LongRecord,
        "ч. 1.2 ст. 8; ч. 9 ст. 13",
        Length::new(years, 0, 0),
        &life.long,
        vec![],
    );
    list.coefficient("ч. 3 ст. 8; ч. 3 ст. 35", RequirementDay::Assignment)
}

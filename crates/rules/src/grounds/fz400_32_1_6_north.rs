//! Full northern record.

use crate::{
    checklist::Checklist,
    conclusion::GroundConclusion,
    facts::Sex,
    general_age::{GeneralAge, SixMonths},
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::Life,
    mothers::COEFFICIENT,
    northern,
    requirement::RequirementDay,
};
use calendar::Age;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Мужчинам в 60 лет и женщинам в 55 лет (с переходными правилами приложения 6), если они
    /// проработали не менее 15 календарных лет в районах Крайнего Севера или 20 лет в приравненных
    /// местностях и имеют страховой стаж не менее 25 и 20 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Прежний возраст — 55 и 50 лет; к нему прибавляем месяцы приложения 6 по году, в котором он
    /// исполнился, а тем, у кого он исполнился в 2019 и 2020 годах, убавляем шесть месяцев. Смешанный
    /// стаж считаем в днях Крайнего Севера: год в приравненной местности — девять месяцев. Только
    /// календарные годы: армия в северный стаж не входит, отпуска без оплаты вычитаются.
    ///
    /// Тем, кто работал на Севере, для этого права прибавляем и работу в других местах по пунктам 1–10 и
    /// 16–18 части 1 статьи 30 (часть 1 статьи 33). За сколько её считать, мы не нашли. Если весь северный
    /// стаж — в районах Крайнего Севера, берём год за год, иначе год за девять месяцев; показываем и день при
    /// другом счёте, а вывод помечаем. К прибавке за северный стаж (статья 17) такую работу не прибавляют.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Входила ли местность в перечень на 31 декабря 2001 года. Кировская область в него не входит.
    /// Вахту: рабочее время, межвахтовый отдых на месте и дорогу.
    pub GROUND = "fz400_32_1_6_north",
        "Работа на Крайнем Севере",
        "п. 6 ч. 1 ст. 32, приложение 6 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "п. 6 ч. 1 ст. 32";

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    if life.north.is_empty() {
        return list.not_applicable();
    }
    let (before_reform, insurance_years) = match life.facts.sex {
        None => return list.needs(missing(life)),
        Some(Sex::Male) => (Age::years_only(55), 25),
        Some(Sex::Female) => (Age::years_only(50), 20),
    };
    let Some(raised) = GeneralAge::of_early(life, before_reform, SixMonths::Apply) else {
        return list.needs(missing(life));
    };
    list.raised_age("п. 6 ч. 1 ст. 32; приложение 6", raised);
    northern::FULL.add_with_listed_to(&mut list, life, PROVISION);
    list.insurance(PROVISION, insurance_years, &life.insurance);
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

//! Holders of state and municipal posts, while they hold them.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note, NumberUsed},
    fact::Fact,
    facts::Sex,
    ground::ground,
    grounds::fz400_8_1_general::{insurance_of_year, missing},
    life::Life,
    requirement::RequirementDay,
};
use jiff::civil::date;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Тем, кто замещает государственные и муниципальные должности или должности государственной
    /// гражданской и муниципальной службы, пенсия назначается по достижении возраста приложения 5: для
    /// мужчин он дорастает до 65 лет, для женщин — до 63.
    ///
    /// ## Как мы это читаем
    ///
    /// К прежнему возрасту (60 и 55 лет) прибавляем месяцы приложения 5 по году, в котором он
    /// исполнился. Стаж и коэффициент — года нового возраста. Правило действует, только пока человек на
    /// должности: после ухода сразу применяется общее основание. Строки приложения 5 мы знаем не из
    /// официального текста.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Относится ли должность к перечисленным: работники школ, больниц и технические работники
    /// администраций служащими не являются. Право служащих на досрочную пенсию.
    pub GROUND = "fz400_8_1_1_office",
        "Государственные и муниципальные служащие",
        "ч. 1.1 ст. 8, приложение 5 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: false,
        assess;
}

const PROVISION: &str = "ч. 1.1 ст. 8; приложение 5";

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Medium);
    match life.facts.office_holder {
        None => return list.needs(vec![Fact::OfficeHolder]),
        Some(false) => return list.not_applicable(),
        Some(true) => {}
    }
    let (Some(sex), Some(base)) = (life.facts.sex, life.age_before_reform()) else {
        return list.needs(missing(life));
    };
    let Some(base_on) = life.reaches(base) else {
        return list.needs(missing(life));
    };
    let annex5 = match sex {
        Sex::Male => &life.law.annex5_men,
        Sex::Female => &life.law.annex5_women,
    };
    // Before 2017 the age of office holders was the general one.
    let added = annex5
        .find(base_on)
        .and_then(|_| annex5.count_on(base_on).ok())
        .unwrap_or(0);
    let age = base.plus_months(added);
    let Some(aged_on) = life.reaches(age) else {
        return list.needs(missing(life));
    };
    let numbers = vec![NumberUsed {
        id: annex5.id,
        on: base_on,
    }];
    if aged_on < date(2015, 1, 1) {
        list.notes.push(Note::RequirementBefore2015);
    }
    list.circumstance(
        ConditionId::Office,
        PROVISION,
        Some(true),
        Fact::OfficeHolder,
    );
    let numbers = if added == 0 { vec![] } else { numbers };
    list.age(PROVISION, age, Some(aged_on), numbers);
    insurance_of_year(&mut list, life, aged_on);
    list.coefficient("ч. 3 ст. 8; ч. 3 ст. 35", RequirementDay::Fixed(aged_on))
}

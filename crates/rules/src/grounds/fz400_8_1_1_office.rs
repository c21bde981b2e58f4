//! Holders of state and municipal posts, while they hold them.

use crate::{
    before_2015::LAW_OF_COEFFICIENTS,
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note},
    fact::Fact,
    ground::ground,
    grounds::fz400_8_1_general::{insurance_of_year, missing},
    life::Life,
    office::OfficeAge,
    requirement::RequirementDay,
};
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
    /// исполнился; до 2017 года приложения не было и возраст не повышен. Стаж и коэффициент — года нового
    /// возраста. Правило действует, только пока человек на должности: после ухода сразу применяется общее
    /// основание. Строки приложения 5 мы знаем не из официального текста.
    ///
    /// В заголовке приложения 5 названы и статьи 30–33. Поэтому тем, кто на должности, мы прибавляем его
    /// месяцы и к досрочному возрасту — по году, в котором он исполнился; в северных основаниях и у артистов
    /// — вместо приложения 6. Практики мы не нашли: такой вывод помечен, и рядом показан второй день — без
    /// этих месяцев. Там, где возраст не важен, месяцы прибавлять не к чему. Возраст для стажа 42 и 37 лет
    /// отсчитываем назад от возраста приложения 5: часть 1.2 статьи 8 называет и его.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Относится ли должность к перечисленным: работники школ, больниц и технические работники
    /// администраций служащими не являются. Собираетесь ли вы уйти с должности до назначения пенсии.
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
    let Some(raised) = life
        .age_before_reform()
        .and_then(|base| OfficeAge::of(life, base))
    else {
        return list.needs(missing(life));
    };
    let age = raised.age;
    let Some(aged_on) = life.reaches(age) else {
        return list.needs(missing(life));
    };
    if aged_on < LAW_OF_COEFFICIENTS {
        list.notes.push(Note::RequirementBefore2015);
    }
    list.circumstance(
        ConditionId::Office,
        PROVISION,
        Some(true),
        Fact::OfficeHolder,
    );
    list.age(PROVISION, age, Some(aged_on), raised.numbers);
    insurance_of_year(&mut list, life, aged_on);
    list.coefficient("ч. 3 ст. 8; ч. 3 ст. 35", RequirementDay::Fixed(aged_on))
}

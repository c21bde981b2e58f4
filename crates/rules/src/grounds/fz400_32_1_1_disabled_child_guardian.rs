//! Guardians of people disabled from childhood.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Note, Value},
    fact::Fact,
    facts::Sex,
    fulfilment::Fulfilment,
    ground::ground,
    life::Life,
    mothers::COEFFICIENT,
    requirement::RequirementDay,
};
use calendar::Length;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Опекунам инвалидов с детства и тем, кто был таким опекуном и воспитал подопечного до восьми лет,
    /// возраст 60 и 55 лет уменьшается на год за каждые полтора года опеки, но не больше чем на пять
    /// лет, при страховом стаже не менее 20 лет у мужчин и 15 лет у женщин.
    ///
    /// ## Как мы это читаем
    ///
    /// Считаем полные полуторалетия: 4 года 7 месяцев — это три шага. Возраст отнимаем от 60 и 55 лет,
    /// какими они были на 31 декабря 2018 года. Опекуном можно быть и сейчас, и в прошлом.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Был ли подопечный признан инвалидом с детства и воспитан до восьми лет: это видно из документов
    /// опеки.
    pub GROUND = "fz400_32_1_1_disabled_child_guardian",
        "Опекун инвалида с детства",
        "п. 1 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "п. 1 ч. 1 ст. 32";
/// A year of age for so much guardianship.
const STEP: Length = Length::new(1, 6, 0);
/// The age is lowered by no more years than this.
const MOST_YEARS: u32 = 5;

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    let Some(guardianship) = life.facts.guardianship else {
        return list.needs(vec![Fact::Guardianship]);
    };
    if guardianship == Length::ZERO {
        return list.not_applicable();
    }
    let (Some(sex), Some(base)) = (life.facts.sex, life.age_before_reform()) else {
        return list.needs(vec![Fact::Sex]);
    };
    let insurance_years = match sex {
        Sex::Male => 20,
        Sex::Female => 15,
    };
    let years = guardianship.full_steps(STEP).min(MOST_YEARS);
    let age = base.less_months(12 * years);
    if years != 0 {
        list.notes.push(Note::PartialRight { years });
    }
    list.early_age(PROVISION, age);
    list.insurance(PROVISION, insurance_years, &life.insurance);
    let lacks = guardianship.lacking(STEP);
    list.add(
        Condition {
            actual: Some(Value::Record(guardianship)),
            lacks: (lacks != Length::ZERO).then_some(Value::Record(lacks)),
            ..condition(ConditionId::Guardianship, PROVISION, Value::Record(STEP))
        },
        if years == 0 {
            Fulfilment::Never
        } else {
            Fulfilment::Undated
        },
    );
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

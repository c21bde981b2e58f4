//! One of the parents of a person disabled from childhood.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Value},
    fact::{ChildField, Fact},
    fulfilment::Fulfilment,
    ground::ground,
    life::Life,
    mothers::{COEFFICIENT, RaisedToEight, raised_to_eight},
    plain_age::{AgeAndRecord, Sides},
    requirement::RequirementDay,
};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Одному из родителей инвалида с детства, воспитавшему его до восьми лет: мужчинам в 55 лет,
    /// женщинам в 50 лет, при страховом стаже не менее 20 и 15 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Инвалидом с детства ребёнка могли признать в любое время; если позже инвалидность сняли или
    /// ребёнок умер после восьми лет, право не теряется. Право появляется не раньше восьмого дня
    /// рождения ребёнка. Пользуется им только один из родителей.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Не воспользовался ли этим правом другой родитель. Саму справку об инвалидности с детства.
    pub GROUND = "fz400_32_1_1_disabled_child_parent",
        "Родитель инвалида с детства",
        "п. 1 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "п. 1 ч. 1 ст. 32";

/// What the law asks of fathers and of mothers.
pub(crate) const SIDES: Sides = Sides {
    male: Some(AgeAndRecord {
        age: 55,
        insurance_years: 20,
    }),
    female: Some(AgeAndRecord {
        age: 50,
        insurance_years: 15,
    }),
};

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    let raised = disabled_child_raised(life);
    if raised == Fulfilment::Never {
        return list.not_applicable();
    }
    let Some(sex) = life.facts.sex else {
        return list.needs(vec![Fact::Sex]);
    };
    if let Some(side) = SIDES.of(sex) {
        side.add_to(&mut list, life, PROVISION);
    }
    list.add(
        Condition {
            actual: (!matches!(raised, Fulfilment::Unknown { .. })).then_some(Value::Is(true)),
            ..condition(ConditionId::DisabledChild, PROVISION, Value::Is(true))
        },
        raised,
    );
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

/// When a child disabled from childhood was raised to eight; `Never` when there is no such child.
fn disabled_child_raised(life: &Life<'_>) -> Fulfilment {
    let Some(children) = &life.facts.children else {
        return Fulfilment::Unknown {
            needs: vec![Fact::Children],
        };
    };
    let mut unknown = vec![];
    let mut days = vec![];
    for (index, child) in children.iter().enumerate() {
        match (child.disabled, raised_to_eight(child, life.on)) {
            (Some(false), _) | (_, RaisedToEight::No) => {}
            (None, _) => unknown.push(Fact::Child(index, ChildField::Disabled)),
            (Some(true), RaisedToEight::On(day)) => days.push(day),
            (Some(true), RaisedToEight::Unknown(field)) => {
                unknown.push(Fact::Child(index, field));
            }
        }
    }
    match days.into_iter().min() {
        Some(day) => Fulfilment::from(day),
        None if unknown.is_empty() => Fulfilment::Never,
        None => Fulfilment::Unknown { needs: unknown },
    }
}

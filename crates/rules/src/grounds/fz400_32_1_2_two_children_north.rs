//! Mothers of two children with a northern record.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Value},
    fact::{ChildField, Fact},
    facts::Sex,
    fulfilment::Fulfilment,
    ground::ground,
    life::Life,
    mothers::COEFFICIENT,
    northern::NorthNeed,
    plain_age::AgeAndRecord,
    requirement::RequirementDay,
};
use calendar::Length;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Женщинам, родившим двух и более детей, в 50 лет, если есть 20 лет страхового стажа и если они
    /// проработали не менее 12 календарных лет в районах Крайнего Севера или 17 лет в приравненных
    /// местностях.
    ///
    /// ## Как мы это читаем
    ///
    /// Год в приравненной местности считаем за девять месяцев Крайнего Севера. Условия «воспитать до
    /// восьми лет» здесь нет. Дети, на которых лишили родительских прав, не считаются. Возраст не
    /// повышается приложением 6.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Входила ли местность в перечень на 31 декабря 2001 года. Кировская область в него не входит:
    /// проверьте работу в Коми, Архангельской области и других местах.
    pub GROUND = "fz400_32_1_2_two_children_north",
        "Мать двоих детей с северным стажем",
        "п. 2 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "п. 2 ч. 1 ст. 32";
const CHILDREN: u32 = 2;
const NORTH: NorthNeed = NorthNeed {
    far: Length::new(12, 0, 0),
    equated: Length::new(17, 0, 0),
};
const SIDE: AgeAndRecord = AgeAndRecord {
    age: 50,
    insurance_years: 20,
};

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::High);
    match life.facts.sex {
        None => return list.needs(vec![Fact::Sex]),
        Some(Sex::Male) => return list.not_applicable(),
        Some(Sex::Female) => {}
    }
    if life.north.is_empty() {
        return list.not_applicable();
    }
    SIDE.add_to(&mut list, life, PROVISION);
    NORTH.add_to(&mut list, life, PROVISION);
    let (counted, born) = second_child(life);
    list.add(
        Condition {
            actual: counted.map(Value::Children),
            lacks: counted
                .filter(|counted| *counted < CHILDREN)
                .map(|counted| Value::Children(CHILDREN - counted)),
            ..condition(ConditionId::Children, PROVISION, Value::Children(CHILDREN))
        },
        born,
    );
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

/// The day the second child was born, and how many children count.
fn second_child(life: &Life<'_>) -> (Option<u32>, Fulfilment) {
    let Some(children) = &life.facts.children else {
        let needs = vec![Fact::Children];
        return (None, Fulfilment::Unknown { needs });
    };
    let mut days = vec![];
    let mut unknown = vec![];
    for (index, child) in children.iter().enumerate() {
        match (child.rights_lost, child.born) {
            (Some(true), _) => {}
            (_, Some(born)) => days.push(born),
            (_, None) => unknown.push(Fact::Child(index, ChildField::Born)),
        }
    }
    days.sort_unstable();
    let born = match days.get(1) {
        Some(day) => Fulfilment::from(*day),
        None if 2 <= days.len() + unknown.len() => Fulfilment::Unknown { needs: unknown },
        None => Fulfilment::Never,
    };
    (u32::try_from(days.len()).ok(), born)
}

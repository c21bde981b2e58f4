//! Reindeer herders, fishers and hunters of the North.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion},
    fact::Fact,
    facts::Sex,
    ground::{Ground, ground},
    life::{
        Life,
        special::{self, Load, SpecialWork, code},
    },
    mothers::COEFFICIENT,
    requirement::RequirementDay,
};
use calendar::{Age, Length};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Постоянно проживающим в районах Крайнего Севера и приравненных местностях и проработавшим не
    /// менее 25 лет (мужчины) и 20 лет (женщины) оленеводами, рыбаками, охотниками-промысловиками: в 50
    /// и 45 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Считаем дни с кодом 28-СЕВ (прежний СЕВ26). Отдельного страхового стажа закон здесь не требует.
    /// Проживание должно быть постоянным в день назначения.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Подходит ли промысел под закон и было ли проживание постоянным.
    pub GROUND = "fz400_32_1_7_reindeer",
        "Оленеводы, рыбаки, охотники-промысловики",
        "п. 7 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        shape RULE;
}

const PROVISION: &str = "п. 7 ч. 1 ст. 32";
const WORK: SpecialWork = SpecialWork {
    codes: &[code("28-СЕВ")],
    load: Load::FullDay,
    army_and_study_in_court: false,
};

/// The rule: what it asks of men and of women.
#[derive(Clone, Copy)]
struct Reindeer {
    male: (Age, Length),
    female: (Age, Length),
}

const RULE: Reindeer = Reindeer {
    male: (Age::years_only(50), Length::new(25, 0, 0)),
    female: (Age::years_only(45), Length::new(20, 0, 0)),
};

impl Reindeer {
    fn assess(self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, Confidence::High);
        let (age, need) = match life.facts.sex {
            None => return list.needs(vec![Fact::Sex]),
            Some(sex) => self.asked(sex),
        };
        let Some(record) = special::record(life, &WORK) else {
            return list.needs(vec![Fact::Periods]);
        };
        if record.is_empty() {
            return list.not_applicable();
        }
        list.early_age(PROVISION, age);
        list.record(ConditionId::SpecialRecord, PROVISION, need, &record, vec![]);
        let lives_there = life.facts.residence.north.map(|_| true);
        list.circumstance(
            ConditionId::Residence,
            PROVISION,
            lives_there,
            Fact::ResidenceNorth,
        );
        list.coefficient(COEFFICIENT, RequirementDay::Assignment)
    }

    const fn asked(self, sex: Sex) -> (Age, Length) {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

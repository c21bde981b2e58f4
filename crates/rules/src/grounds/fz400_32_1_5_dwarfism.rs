//! People with pituitary dwarfism.

use crate::{
    conclusion::GroundConclusion,
    disabled::Disabled,
    facts::DisabilityKind,
    ground::ground,
    life::Life,
    plain_age::{AgeAndRecord, Sides},
};

ground! {
    /// ## Что говорит закон
    ///
    /// Страховая пенсия назначается раньше гражданам, больным гипофизарным нанизмом, и
    /// диспропорциональным карликам: мужчинам в 45 лет, женщинам в 40 лет, при страховом стаже не менее
    /// 20 и 15 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Диагноз подтверждается медицинским документом. Право появляется в последний из дней: возраст,
    /// страховой стаж, коэффициент. Возраст не повышается приложением 6.
    ///
    /// ## Чего мы не проверяем
    ///
    /// С какого дня установлена инвалидность: считаем, что она есть в день вывода, и права за прошлое
    /// не утверждаем. Саму справку и сроки переосвидетельствования.
    pub GROUND = "fz400_32_1_5_dwarfism",
        "Гипофизарный нанизм",
        "п. 5 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

/// The rule.
const RULE: Disabled = Disabled {
    provision: "п. 5 ч. 1 ст. 32",
    kind: DisabilityKind::Dwarfism,
    group: None,
    sides: Sides {
        male: Some(AgeAndRecord {
            age: 45,
            insurance_years: 20,
        }),
        female: Some(AgeAndRecord {
            age: 40,
            insurance_years: 15,
        }),
    },
};

fn assess(life: &Life<'_>) -> GroundConclusion {
    RULE.assess(life, &GROUND)
}

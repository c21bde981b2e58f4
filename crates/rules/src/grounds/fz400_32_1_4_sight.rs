//! People disabled by sight, group I.

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
    /// Страховая пенсия назначается раньше инвалидам по зрению I группы: мужчинам в 50 лет, женщинам в
    /// 40 лет, при страховом стаже не менее 15 и 10 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Нужны и причина (по зрению), и I группа в день назначения пенсии. Право появляется в последний
    /// из дней: возраст, страховой стаж, коэффициент. Возраст не повышается приложением 6.
    ///
    /// ## Чего мы не проверяем
    ///
    /// С какого дня установлена инвалидность: считаем, что она есть в день вывода, и права за прошлое
    /// не утверждаем. Саму справку и сроки переосвидетельствования.
    pub GROUND = "fz400_32_1_4_sight",
        "Инвалид по зрению I группы",
        "п. 4 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

/// The rule.
const RULE: Disabled = Disabled {
    provision: "п. 4 ч. 1 ст. 32",
    kind: DisabilityKind::Sight,
    group: Some(1),
    sides: Sides {
        male: Some(AgeAndRecord {
            age: 50,
            insurance_years: 15,
        }),
        female: Some(AgeAndRecord {
            age: 40,
            insurance_years: 10,
        }),
    },
};

fn assess(life: &Life<'_>) -> GroundConclusion {
    RULE.assess(life, &GROUND)
}

//! People disabled by a military trauma.

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
    /// Страховая пенсия назначается раньше инвалидам вследствие военной травмы: мужчинам в 55 лет,
    /// женщинам в 50 лет, при страховом стаже не менее 25 и 20 лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Причина инвалидности должна быть названа в справке медико-социальной экспертизы словами «военная
    /// травма». Право появляется в последний из дней: возраст, страховой стаж, коэффициент. Возраст не
    /// повышается приложением 6.
    ///
    /// ## Чего мы не проверяем
    ///
    /// С какого дня установлена инвалидность: считаем, что она есть в день вывода, и права за прошлое
    /// не утверждаем. Саму справку и сроки переосвидетельствования.
    pub GROUND = "fz400_32_1_3_military_trauma",
        "Инвалид вследствие военной травмы",
        "п. 3 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

/// The rule.
const RULE: Disabled = Disabled {
    provision: "п. 3 ч. 1 ст. 32",
    kind: DisabilityKind::MilitaryTrauma,
    group: None,
    sides: Sides {
        male: Some(AgeAndRecord {
            age: 55,
            insurance_years: 25,
        }),
        female: Some(AgeAndRecord {
            age: 50,
            insurance_years: 20,
        }),
    },
};

fn assess(life: &Life<'_>) -> GroundConclusion {
    RULE.assess(life, &GROUND)
}

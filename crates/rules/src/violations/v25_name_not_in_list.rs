//! V25: days left out for the wording of a position or an institution.

use crate::{
    conclusion::{Finding, Severity},
    facts::ExcludedFor,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Решение исключило работу, потому что должность или учреждение названы не слово в слово, как в
    /// списке.
    ///
    /// ## Какая норма
    ///
    /// Тождество учреждения устанавливают по его работе (ч. 5 ст. 30 400-ФЗ). Суд не приравнивает разные
    /// должности, но исправляет ошибку работодателя в названии (Пленум № 30, п. 16).
    ///
    /// ## Как мы это видим
    ///
    /// Дни, которые решение исключило с причиной «название».
    ///
    /// ## Чего мы не видим
    ///
    /// По самим названиям мы этого не ищем: дословных списков у нас нет, а ложная тревога хуже молчания.
    /// Работу без кода показывает V06.
    pub VIOLATION = {
        id: "V25",
        title: "Название должности или учреждения не дословно по списку",
        provision: "ч. 5 ст. 30 400-ФЗ; постановление Пленума Верховного Суда РФ от 11.12.2012 № 30, п. 16",
        documents: &[
            "должностная инструкция",
            "устав",
            "лицензия",
            "приказ о переименовании",
        ],
        claim: "Включить период: работа была той же, название указал неправильно работодатель.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::Name, Severity::Likely, found);
}

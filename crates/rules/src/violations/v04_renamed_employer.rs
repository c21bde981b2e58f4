//! V04: the same days stand at an employer of another name.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::ExcludedFor,
    scene::{Missing, Scene},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// В трудовой книжке один работодатель, на счёте за те же дни — другой: его переименовали или
    /// реорганизовали, и фонд не видит, что это одно и то же.
    ///
    /// ## Какая норма
    ///
    /// Переименование подтверждают документами работодателя и архива (Правила № 1015); тождество учреждения
    /// учитывают и для специального стажа (ч. 5 ст. 30 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Строки счёта у работодателя с другим названием начинаются и кончаются в те же дни, с точностью до
    /// дня. Ещё — дни, которые решение не засчитало из-за переименования.
    ///
    /// ## Чего мы не видим
    ///
    /// Переименование посреди работы, если ни одна бумага его не называет. Что названия разные по существу,
    /// а дни совпали случайно: поэтому только «вероятно».
    pub VIOLATION = {
        id: "V04",
        title: "Переименованный или реорганизованный работодатель не опознан",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015; ч. 5 ст. 30 400-ФЗ",
        documents: &[
            "историческая справка архива",
            "устав",
            "выписка из ЕГРЮЛ",
            "приказ о переименовании",
        ],
        claim: "Признать период подтверждённым: это один и тот же работодатель.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive, Keeper::TaxService],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for uncovered in &scene.uncovered {
        if let Missing::Named { with } = uncovered.missing {
            let sign = Sign::AnotherEmployer { with };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, uncovered.index));
        }
    }
    let renamed = ExcludedFor::EmployerRenamed;
    scene.find_left_out(&VIOLATION, renamed, Severity::Likely, found);
}

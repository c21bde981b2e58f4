//! V34: days left out because the employer is gone.

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
    /// Работодателя больше нет, и фонд не засчитывает период: «нет подтверждения».
    ///
    /// ## Какая норма
    ///
    /// Если работодателя нет, стаж подтверждают архив, правопреемник, косвенные бумаги (Правила № 1015), а
    /// если их мало — суд (Пленум № 30). Запрашивать сведения обязан и сам фонд (ч. 5 ст. 14 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Дни, которые решение исключило с такой причиной.
    ///
    /// ## Чего мы не видим
    ///
    /// Существует ли работодатель сейчас: реестр мы не спрашиваем. Где лежит его архив.
    pub VIOLATION = {
        id: "V34",
        title: "Ликвидированный работодатель: «нет подтверждения»",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015; постановление Пленума Верховного Суда РФ от 11.12.2012 № 30",
        documents: &[
            "документы муниципального или областного архива",
            "документы правопреемника",
            "выписка из ЕГРЮЛ",
            "коллективные договоры",
            "показания свидетелей (только о самом факте работы)",
        ],
        claim: "Включить период и самим запросить документы.",
        keepers: &[Keeper::DistrictArchive, Keeper::Successor, Keeper::TaxService],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let closed = ExcludedFor::EmployerClosed;
    scene.find_left_out(&VIOLATION, closed, Severity::Likely, found);
}

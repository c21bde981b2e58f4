//! V13: maternity leave inside listed work without its code.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, Leave, PeriodKind},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Отпуск по беременности и родам стоит внутри работы с кодом, а сам — без кода, и выпадает из
    /// специального стажа. Его часто путают с уходом за ребёнком.
    ///
    /// ## Какая норма
    ///
    /// Время пособия по временной нетрудоспособности, в том числе по беременности и родам, входит в
    /// специальный стаж (п. 5 Правил № 516).
    ///
    /// ## Как мы это видим
    ///
    /// Строка с кодом ДЕКРЕТ или такого рода без кода особых условий рядом со строкой того же работодателя
    /// с кодом. Ещё — дни, которые решение исключило по этой причине.
    ///
    /// ## Чего мы не видим
    ///
    /// Отпуск, который на счёте не выделен отдельной строкой.
    pub VIOLATION = {
        id: "V13",
        title: "Отпуск по беременности и родам исключён",
        provision: "п. 5 Правил, постановление Правительства РФ от 11.07.2002 № 516",
        documents: &[
            "листок нетрудоспособности по беременности и родам",
            "приказ об отпуске",
        ],
        claim: "Включить отпуск по беременности и родам в специальный стаж.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::Maternity, Severity::Likely, found);
    if !scene.marks.leaves || !scene.marks.special {
        return;
    }
    for (index, period) in scene.numbered() {
        let is_maternity =
            period.kind == PeriodKind::Maternity || period.leave == Some(Leave::Maternity);
        if is_maternity
            && period.code.is_none()
            && period.territory.is_none()
            && let Some(with) = scene.special_job_of(index)
        {
            let sign = Sign::MaternityCut { with };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        }
    }
}

//! V35: a special record that rests on witnesses.

use crate::{
    conclusion::{Finding, Severity, Sign},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Специальный стаж держится на показаниях свидетелей. Суд и фонд их для этого не примут.
    ///
    /// ## Какая норма
    ///
    /// Свидетели подтверждают только сам факт работы, но не её характер (ч. 3 ст. 14 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Период с кодом особых условий или территории, у которого отмечено `by_witnesses`.
    ///
    /// ## Чего мы не видим
    ///
    /// Чем ещё подтверждён период, если об этом не сказано.
    pub VIOLATION = {
        id: "V35",
        title: "Характер работы подтверждают только свидетели",
        provision: "ч. 3 ст. 14 400-ФЗ",
        documents: &[
            "любые письменные документы о характере работы",
        ],
        claim: "Не полагаться на показания: искать бумаги, пока есть время.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.remarks {
        return;
    }
    for (index, period) in scene.numbered() {
        if period.by_witnesses == Some(true)
            && (period.code.is_some() || period.territory.is_some())
        {
            found.push(scene.about(&VIOLATION, Sign::WitnessesOnly, Severity::Likely, index));
        }
    }
}

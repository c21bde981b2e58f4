//! V16: an other period with no work before or after it.

use crate::{
    conclusion::{Finding, Severity, Sign},
    life::adjacency::is_other_period,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Служба, уход, пособие входят в стаж, если до или после них была работа. Её не видно — и период не
    /// засчитан.
    ///
    /// ## Какая норма
    ///
    /// Достаточно любой работы до или после, хоть одного дня и хоть через годы (ч. 2 ст. 12 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Среди периодов есть иной период, а работы раньше или позже него нет.
    ///
    /// ## Чего мы не видим
    ///
    /// Работу, о которой нет ни строки, ни бумаги: чаще всего она была, но не попала на счёт.
    pub VIOLATION = {
        id: "V16",
        title: "Иной период без работы до или после него",
        provision: "ч. 2 ст. 12 400-ФЗ",
        documents: &[
            "любой документ о работе до или после этого периода",
        ],
        claim: "Признать, что период примыкает к работе, и включить его.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::DistrictArchive],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for (index, period) in scene.numbered() {
        if is_other_period(period.kind) && !scene.around.adjoins(period) {
            found.push(scene.about(&VIOLATION, Sign::NoAdjacentWork, Severity::Likely, index));
        }
    }
}

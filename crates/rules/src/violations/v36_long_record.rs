//! V36: the long record of the decision is not that of ч. 9 ст. 13.

use crate::{
    conclusion::{Finding, Severity, Sign},
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Длительный стаж для ч. 1.2 ст. 8 складывают иначе, чем страховой. Решение потеряло больничные,
    /// службу по призыву или участие в специальной военной операции — или взяло лишнее.
    ///
    /// ## Какая норма
    ///
    /// Входят работа с взносами, больничные, служба по призыву, участие в специальной военной операции;
    /// уход, пособие по безработице и учёба не входят (ч. 9 ст. 13 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Длительный стаж в решении (`counted_long`) отличается от нашего на день заявления больше, чем
    /// объясняет арифметика. Меньше нашего — «вероятно», больше — «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Что входит в сумму, если периодов мы не знаем: тогда не сравниваем.
    pub VIOLATION = {
        id: "V36",
        title: "Длительный стаж: посчитаны лишние или не посчитаны нужные периоды",
        provision: "ч. 9 ст. 13 400-ФЗ",
        documents: &[
            "помесячная таблица периодов по ч. 9 ст. 13",
            "решение фонда",
        ],
        claim: "Пересчитать длительный стаж.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some(decision) = scene.decision() else {
        return;
    };
    let (Some(counted), Some(_)) = (decision.counted_long, scene.life.long.known_total()) else {
        return;
    };
    let day = decision
        .applied_on
        .or(decision.decided_on)
        .unwrap_or(scene.life.on);
    let ours = scene.life.long.certain.total_on(day);
    let margin = scene.life.long.margin_days();
    if margin <= counted.lacking(ours).in_days() {
        let sign = Sign::CountedShorter { counted, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    } else if margin <= ours.lacking(counted).in_days() {
        let sign = Sign::CountedLonger { counted, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Ask));
    }
}

//! V32: the pension was awarded from a later day than it was due.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{DecisionOutcome, Pension},
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Пенсию назначили не со дня заявления и не со дня права, а позже: месяцы пропали.
    ///
    /// ## Какая норма
    ///
    /// Пенсию назначают со дня обращения, но не раньше дня права (ч. 1 ст. 22 400-ФЗ). Если виноват фонд,
    /// за прошлое платят без ограничения срока (ч. 2 ст. 26).
    ///
    /// ## Как мы это видим
    ///
    /// День, с которого назначена пенсия, позже и дня заявления, и дня права, как мы его считаем.
    ///
    /// ## Чего мы не видим
    ///
    /// Не донёс ли человек бумаги позже трёх месяцев: тогда днём обращения могли взять другой.
    pub VIOLATION = {
        id: "V32",
        title: "Пенсия назначена позже дня обращения или дня права",
        provision: "ч. 1–2 ст. 22 и ч. 2 ст. 26 400-ФЗ",
        documents: &[
            "расписка о приёме заявления",
            "снимок экрана Госуслуг",
            "почтовая квитанция",
        ],
        claim: "Назначить пенсию со дня обращения и выплатить за прошлое время.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some(decision) = scene.decision() else {
        return;
    };
    let insured = decision.pension != Some(Pension::Social)
        && decision
            .outcome
            .is_none_or(|outcome| outcome == DecisionOutcome::Granted);
    let right_on = match decision.ground {
        Some(_) => scene
            .ground_of_decision()
            .and_then(|conclusion| conclusion.right_on),
        None => scene.earliest_insured().map(|earliest| earliest.right_on),
    };
    if let (Some(from), Some(applied_on), Some(right_on)) =
        (decision.awarded_from, decision.applied_on, right_on)
    {
        let due = applied_on.max(right_on);
        if insured && due < from {
            let sign = Sign::AwardedLate { from, due };
            found.push(about_life(&VIOLATION, sign, Severity::Likely));
        }
    }
}

//! V29: the decision asks for a greater age than the lowered one.

use crate::{
    conclusion::{Finding, Severity, Sign},
    grounds::fz400_8_1_general as general,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// При неполном специальном стаже возраст снижают на год за каждые полные год, два, два с половиной; на
    /// Севере — на четыре месяца за год. Решение взяло шаг неверно или не снизило возраст вовсе.
    ///
    /// ## Какая норма
    ///
    /// п. 1 и 2 ч. 1 ст. 30, п. 6 ч. 1 ст. 32 400-ФЗ.
    ///
    /// ## Как мы это видим
    ///
    /// Возраст, который требует решение (`required_age`), больше нашего для того же основания. Кроме общего
    /// основания: о нём V30.
    ///
    /// ## Чего мы не видим
    ///
    /// Если фонд считает меньше специального стажа, дело в стаже, а не в шаге: смотрите и другие находки.
    pub VIOLATION = {
        id: "V29",
        title: "Неверный шаг снижения возраста",
        provision: "п. 1–2 ч. 1 ст. 30 и п. 6 ч. 1 ст. 32 400-ФЗ",
        documents: &[
            "решение фонда",
            "расчёт снижения возраста",
        ],
        claim: "Пересчитать возраст: год за каждый полный шаг специального стажа.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some(conclusion) = scene.ground_of_decision() else {
        return;
    };
    let asked = scene.decision().and_then(|decision| decision.required_age);
    if let (Some(asked), Some(ours)) = (asked, conclusion.age)
        && ours.in_months() < asked.in_months()
        && conclusion.ground.id != general::GROUND.id
    {
        let sign = Sign::AgeAsked { asked, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

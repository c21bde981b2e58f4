//! V31: the decision asks for more than the law of the right year.

use crate::{
    conclusion::{Finding, Severity, Sign},
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Стаж и коэффициент, которые нужны для пенсии, росли по годам. Решение взяло требование другого,
    /// более позднего года.
    ///
    /// ## Какая норма
    ///
    /// Общее основание — год достижения возраста, досрочные — день назначения (ст. 35 400-ФЗ и приложение 3
    /// к нему).
    ///
    /// ## Как мы это видим
    ///
    /// Стаж или коэффициент, которых требует решение, больше наших для того же основания.
    ///
    /// ## Чего мы не видим
    ///
    /// Если решение требует меньше, мы об этом молчим: человеку это не вредит.
    pub VIOLATION = {
        id: "V31",
        title: "Требование взято не за тот год",
        provision: "ст. 35 400-ФЗ",
        documents: &[
            "решение об отказе",
        ],
        claim: "Применить требования того года, когда достигнут возраст или назначается пенсия.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let (Some(decision), Some(conclusion)) = (scene.decision(), scene.ground_of_decision()) else {
        return;
    };
    let requirement = conclusion.requirement;
    if let (Some(asked), Some(ours)) = (
        decision.required_record_years,
        requirement.insurance_record_years,
    ) && ours < asked
    {
        let sign = Sign::YearsAsked { asked, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Sure));
    }
    if let (Some(asked), Some(ours)) = (decision.required_coefficient, requirement.coefficient)
        && ours < asked
    {
        let sign = Sign::CoefficientAsked { asked, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Sure));
    }
}

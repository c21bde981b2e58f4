//! V30: the decision names a later day than 350-ФЗ gives.

use crate::{
    conclusion::{ConditionId, Finding, GroundConclusion, Severity, Sign},
    grounds::{fz400_8_1_general as general, fz400_32_1_6_north as north},
    life::REFORM,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use jiff::civil::{Date, date};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Кто по старому закону вышел бы на пенсию в 2019 или 2020 году, получает её на шесть месяцев раньше
    /// нового срока; кто получил право до 2019 года, сохраняет его без срока. Решение это забыло.
    ///
    /// ## Какая норма
    ///
    /// ч. 3 ст. 10 350-ФЗ — шесть месяцев; ч. 2 — сохранённое право.
    ///
    /// ## Как мы это видим
    ///
    /// Прежний возраст или выработка специального стажа приходятся на 2019–2020 годы или раньше, а решение
    /// называет день права позже нашего либо, по общему основанию, возраст больше нашего.
    ///
    /// ## Чего мы не видим
    ///
    /// Решение, которое не называет ни дня, ни возраста.
    pub VIOLATION = {
        id: "V30",
        title: "Не применены шесть месяцев или сохранённое право",
        provision: "ч. 2–3 ст. 10 350-ФЗ",
        documents: &[
            "решение фонда",
            "документ о дате рождения или о дне, когда выработан стаж",
        ],
        claim: "Назначить пенсию со дня по ст. 10 350-ФЗ.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

/// The last day to which the six months reach.
const LAST_DAY: Date = date(2020, 12, 31);

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let (Some(decision), Some(conclusion)) = (scene.decision(), scene.ground_of_decision()) else {
        return;
    };
    let Some(former) = former_right(scene, conclusion).filter(|day| *day <= LAST_DAY) else {
        return;
    };
    // A right of before the reform needs no condition of the new law at all.
    let severity = if former < REFORM {
        Severity::Likely
    } else {
        Severity::Sure
    };
    if let (Some(stated), Some(ours)) = (decision.right_on, conclusion.right_on) {
        if ours < stated {
            let sign = Sign::LaterRight { stated, ours };
            found.push(about_life(&VIOLATION, sign, severity));
        }
    } else if let (Some(asked), Some(ours)) = (decision.required_age, conclusion.age)
        && conclusion.ground.id == general::GROUND.id
        && ours.in_months() < asked.in_months()
    {
        let sign = Sign::AgeAsked { asked, ours };
        found.push(about_life(&VIOLATION, sign, severity));
    }
}

/// The day the former law would have given: its age, or the completion of the special record.
fn former_right(scene: &Scene<'_>, conclusion: &GroundConclusion) -> Option<Date> {
    let before = scene.life.age_before_reform()?;
    let waits = conclusion
        .conditions
        .iter()
        .any(|condition| condition.id == ConditionId::Wait);
    if waits {
        conclusion.special?.completed_on
    } else if conclusion.ground.id == general::GROUND.id {
        scene.life.reaches(before)
    } else if conclusion.ground.id == north::GROUND.id {
        scene.life.reaches(before.less_months(5 * 12))
    } else {
        None
    }
}

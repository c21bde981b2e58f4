//! V39: the social pension though the insurance one is due.

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
    /// Человеку назначили социальную пенсию, потому что на счёте не хватило стажа или коэффициента. С
    /// исправленным счётом их хватает на страховую.
    ///
    /// ## Какая норма
    ///
    /// Социальную пенсию дают тем, у кого нет права на страховую (ст. 11 166-ФЗ). За прошлое время
    /// выплачивают, если виноват фонд (ч. 2 ст. 26 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Решение назначило социальную пенсию, а по этим фактам право на страховую уже есть.
    ///
    /// ## Чего мы не видим
    ///
    /// По чьей вине счёт был неполным.
    pub VIOLATION = {
        id: "V39",
        title: "Назначена социальная пенсия вместо страховой",
        provision: "ст. 11 166-ФЗ; ч. 2 ст. 26 400-ФЗ",
        documents: &[
            "уточнённая выписка из лицевого счёта",
            "решение фонда",
        ],
        claim: "Перевести на страховую пенсию; за прошлое выплатить, если виноват фонд.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let social = scene.decision().is_some_and(|decision| {
        decision.pension == Some(Pension::Social)
            && decision
                .outcome
                .is_none_or(|outcome| outcome == DecisionOutcome::Granted)
    });
    if !social {
        return;
    }
    if let Some(earliest) = scene.earliest_insured()
        && earliest.right_on <= scene.life.on
    {
        let right_on = earliest.right_on;
        let sign = Sign::SocialAwarded { right_on };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

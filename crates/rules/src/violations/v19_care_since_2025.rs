//! V19: care since 2025 that nobody applied for.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{PeriodKind, Source},
    life::insurance::CARE_ON_APPLICATION,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человек ухаживал за тем, кому больше 80 лет, или за инвалидом I группы. С 2025 года сам собой такой
    /// уход на счёт не попадает.
    ///
    /// ## Какая норма
    ///
    /// С 1 января 2025 года уход включают по заявлению того, кто ухаживает (приложение 3 к Правилам №
    /// 1015); подать его можно и потом.
    ///
    /// ## Как мы это видим
    ///
    /// Человек назвал такой уход, он заходит за 2024 год, взят не со счёта, а счёт есть.
    ///
    /// ## Чего мы не видим
    ///
    /// Подано ли уже заявление. Уход, о котором человек не сказал.
    pub VIOLATION = {
        id: "V19",
        title: "Уход за человеком старше 80 лет или инвалидом I группы с 2025 года не заявлен",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015, приложение 3",
        documents: &[
            "заявление (приложение 3 к Правилам № 1015)",
            "справка об инвалидности или о возрасте того, за кем ухаживали",
        ],
        claim: "Включить уход с 1 января 2025 года.",
        keepers: &[Keeper::Person, Keeper::MedicalBureau, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.account {
        return;
    }
    for (index, period) in scene.numbered() {
        if matches!(period.kind, PeriodKind::Care80 | PeriodKind::CareGroup1)
            && CARE_ON_APPLICATION <= period.span.to()
            && !matches!(period.source, None | Some(Source::Account))
        {
            found.push(scene.about(&VIOLATION, Sign::CareNotClaimed, Severity::Likely, index));
        }
    }
}

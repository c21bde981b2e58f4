//! V27: the record of a medic counted day for day.

use crate::{
    conclusion::{Finding, Severity, Sign},
    grounds::fz400_30_1_20_medics as medics,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// У медика есть работа в селе или в хирургическом отделении, которая идёт за большее время, а решение
    /// посчитало день за день.
    ///
    /// ## Какая норма
    ///
    /// Год в селе при смешанном стаже — год и три месяца, год в отделении хирургического профиля — год и
    /// шесть месяцев, то и другое вместе — год и девять месяцев (п. 5 Правил № 781).
    ///
    /// ## Как мы это видим
    ///
    /// В решении специальный стаж меньше нашего, и среди периодов есть коды 27-СМ, 27-ГДХР или 27-СМХР.
    /// Сравниваем, только если после заявления такой работы уже не было.
    ///
    /// ## Чего мы не видим
    ///
    /// Какие именно периоды решение посчитало без льготы. Входит ли отделение в перечень.
    pub VIOLATION = {
        id: "V27",
        title: "Льготное исчисление медика не применено",
        provision: "п. 5 Правил, постановление Правительства РФ от 29.10.2002 № 781",
        documents: &[
            "приказы о работе в отделении",
            "структура больницы",
            "перечень подразделений",
        ],
        claim: "Применить льготное исчисление: 1,25 за село, 1,5 за хирургическое отделение, 1,75 за то и другое.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some((counted, ours)) = scene.special_counted_shorter(medics::GROUND.id) else {
        return;
    };
    let weighted = scene
        .life
        .codes
        .iter()
        .any(|code| matches!(code.as_str(), "27-СМ" | "27-ГДХР" | "27-СМХР"));
    if weighted {
        let sign = Sign::CountedShorter { counted, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

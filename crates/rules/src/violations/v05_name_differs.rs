//! V05: a paper for another name, or two accounts.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::ExcludedFor,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Бумага выписана на другую фамилию, имя, отчество или дату рождения, либо у человека два лицевых
    /// счёта. Часть стажа тогда лежит отдельно и не считается.
    ///
    /// ## Какая норма
    ///
    /// Имя и дата рождения в бумаге должны сходиться с паспортом; перемену подтверждает ЗАГС (Правила №
    /// 1015). Если подтвердить нечем, факт принадлежности документа устанавливает суд (ст. 264–265 ГПК РФ).
    ///
    /// ## Как мы это видим
    ///
    /// Так отмечено в фактах: `name_differs` у периода, `second_account` у человека; или дни, которые
    /// решение не засчитало из-за имени.
    ///
    /// ## Чего мы не видим
    ///
    /// Сами имена: в факты они не входят. Второй счёт, о котором человек не знает.
    pub VIOLATION = {
        id: "V05",
        title: "Расхождение имени или даты рождения; два счёта (два СНИЛС)",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015; ст. 264–265 ГПК РФ",
        documents: &[
            "свидетельства ЗАГС",
            "справка о перемене имени",
            "паспортные данные",
        ],
        claim: "Объединить лицевые счета; если бумагой доказать нельзя — установить в суде, что документ принадлежит вам.",
        keepers: &[Keeper::Person, Keeper::CivilRegistry, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if scene.life.facts.second_account == Some(true) {
        found.push(about_life(
            &VIOLATION,
            Sign::SecondAccount,
            Severity::Likely,
        ));
    }
    if scene.marks.remarks {
        for (index, period) in scene.numbered() {
            if period.name_differs == Some(true) {
                found.push(scene.about(&VIOLATION, Sign::NameDiffers, Severity::Likely, index));
            }
        }
    }
    scene.find_left_out(
        &VIOLATION,
        ExcludedFor::NameDiffers,
        Severity::Likely,
        found,
    );
}

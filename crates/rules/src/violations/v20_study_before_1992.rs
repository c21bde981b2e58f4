//! V20: study that makes the record long enough, if it is asked for.

use crate::{
    conclusion::{Finding, Severity, Sign},
    grounds::fz400_8_1_2_long_record as long_record,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use calendar::Length;
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// По сегодняшнему закону учёба в стаж не входит, и стажа не хватает. Но по законам того времени она
    /// входила, и человек может это выбрать.
    ///
    /// ## Какая норма
    ///
    /// Периоды до 2015 года по выбору человека считают по законам их времени (ч. 8 ст. 13 400-ФЗ). Для
    /// длительного стажа в 42 и 37 лет это не действует (ч. 9).
    ///
    /// ## Как мы это видим
    ///
    /// Без учёбы и других таких периодов стажа не хватает до требования основания, а с ними хватает.
    ///
    /// ## Чего мы не видим
    ///
    /// Подано ли уже заявление о таком выборе. Учёбу, о которой человек не сказал.
    pub VIOLATION = {
        id: "V20",
        title: "Учёба до 1992 года не предложена по ч. 8 ст. 13",
        provision: "ч. 8 ст. 13 400-ФЗ",
        documents: &[
            "диплом",
            "справка учебного заведения",
            "трудовая книжка с работой до учёбы",
        ],
        claim: "Применить ч. 8 ст. 13: посчитать учёбу по законам того времени.",
        keepers: &[Keeper::Person, Keeper::School, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let insurance = &scene.life.insurance;
    let added = insurance.chosen_by_former_law;
    if added == Length::ZERO {
        return;
    }
    let total = insurance.total();
    let without = total.less(added);
    let years = scene
        .grounds
        .iter()
        // The former laws never serve the long record (ч. 9 ст. 13).
        .filter(|conclusion| conclusion.ground.id != long_record::GROUND.id)
        .filter_map(|conclusion| conclusion.requirement.insurance_record_years)
        .find(|years| without.years() < *years && *years <= total.years());
    if let Some(years) = years {
        let sign = Sign::StudyByChoice { added, years };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

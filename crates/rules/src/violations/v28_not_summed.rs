//! V28: kinds of special work not added together.

use crate::{
    conclusion::{Finding, Severity, Sign},
    grounds::fz400_30_1_2_list2 as list2,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Работу по Списку № 1 прибавляют к Списку № 2, а решение посчитало их порознь.
    ///
    /// ## Какая норма
    ///
    /// Складывают в одну сторону: более тяжёлую работу к менее тяжёлой (п. 3 Правил № 516); списочные
    /// работы — к северному стажу (ч. 1 ст. 33 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Решение по Списку № 2 считает специальный стаж меньше нашего, а среди периодов есть код 27-1.
    /// Сравниваем, только если после заявления такой работы уже не было.
    ///
    /// ## Чего мы не видим
    ///
    /// Северный стаж в решении: отдельного числа для него в фактах нет.
    pub VIOLATION = {
        id: "V28",
        title: "Не выполнено суммирование",
        provision: "п. 3 Правил, постановление Правительства РФ от 11.07.2002 № 516; ч. 1 ст. 33 400-ФЗ",
        documents: &[
            "уточняющие справки по каждому виду работы",
        ],
        claim: "Сложить работы по п. 3 Правил № 516 и ч. 1 ст. 33.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some((counted, ours)) = scene.special_counted_shorter(list2::GROUND.id) else {
        return;
    };
    if scene.life.codes.iter().any(|code| code.as_str() == "27-1") {
        let sign = Sign::CountedShorter { counted, ours };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

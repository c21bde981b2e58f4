//! V22: a full season counted by the calendar.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, Period},
    scene::{Scene, season_counted_by_calendar},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человек отработал полный сезон на торфе, лесосплаве, сахарном или рыбном производстве либо полную
    /// навигацию, а засчитали только месяцы работы.
    ///
    /// ## Какая норма
    ///
    /// Полный навигационный период на водном транспорте и полный сезон в отраслях по списку дают год стажа
    /// (ч. 2 ст. 13 400-ФЗ, постановление № 498).
    ///
    /// ## Как мы это видим
    ///
    /// Бумага говорит о полном сезоне (`full_season`), а строка счёта того же работодателя за тот же год —
    /// нет. Ещё — дни, которые решение посчитало по календарю.
    ///
    /// ## Чего мы не видим
    ///
    /// Был ли сезон полным, если бумаги нет. Входит ли отрасль в список № 498.
    pub VIOLATION = {
        id: "V22",
        title: "Полный сезон или навигация посчитаны по календарю",
        provision: "ч. 2 ст. 13 400-ФЗ; постановление Правительства РФ от 04.07.2002 № 498",
        documents: &[
            "справка о полном сезоне или навигации",
            "табели",
            "судовые журналы",
        ],
        claim: "Засчитать полный сезон за полный год.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::Season, Severity::Likely, found);
    if !scene.marks.papers {
        return;
    }
    let seasons = scene
        .numbered()
        .filter(|(_, season): &(usize, &Period)| season_counted_by_calendar(scene.periods, season));
    for (index, _) in seasons {
        let sign = Sign::SeasonByCalendar;
        found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
    }
}

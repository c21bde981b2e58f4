//! V03: the account has the job, but not all of its days.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::PeriodKind,
    scene::{Missing, Scene},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Работа на счёте есть, но началась позже или кончилась раньше, чем в трудовой книжке, либо между
    /// кусками осталась дыра.
    ///
    /// ## Какая норма
    ///
    /// Работодатель подаёт точные даты работы (ст. 11 27-ФЗ); записи трудовой книжки подтверждают стаж,
    /// пока не доказано другое (Правила № 1015).
    ///
    /// ## Как мы это видим
    ///
    /// Дни из трудовой книжки или архивной справки, которых нет на счёте, примыкают к строке счёта того же
    /// работодателя, и их больше одного. Название сравниваем без кавычек, без формы собственности и без
    /// разницы «е» и «ё».
    ///
    /// ## Чего мы не видим
    ///
    /// Дыру, о которой молчит и трудовая книжка. Какая из двух бумаг права.
    pub VIOLATION = {
        id: "V03",
        title: "Даты на счёте короче или сдвинуты",
        provision: "ст. 11 27-ФЗ; постановление Правительства РФ от 02.10.2014 № 1015",
        documents: &[
            "приказы о приёме и увольнении",
            "личная карточка работника (Т-2)",
            "лицевые счета по зарплате",
        ],
        claim: "Уточнить даты на лицевом счёте.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for uncovered in &scene.uncovered {
        // Years of a kolkhoz have a rule of their own (V21).
        if let Missing::Edge { days, with } = uncovered.missing
            && scene.periods[uncovered.index].kind != PeriodKind::Kolkhoz
        {
            let sign = Sign::AccountShorter { days, with };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, uncovered.index));
        }
    }
}

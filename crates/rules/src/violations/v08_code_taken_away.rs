//! V08: an earlier version of the account had a code.

use crate::{
    conclusion::{Finding, Severity, Sign},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Раньше в строке стоял код особых условий, а после корректировки его нет или он другой. Работодатели
    /// иногда снимают коды после спора с фондом о взносах.
    ///
    /// ## Какая норма
    ///
    /// Сведения исправляют, когда они неверны (27-ФЗ). Если работа была такой же, снимать код не за что.
    ///
    /// ## Как мы это видим
    ///
    /// В фактах есть прежний код (`earlier_code`), а нынешнего нет или он не тот.
    ///
    /// ## Чего мы не видим
    ///
    /// Почему код сняли: была ли проверка и что она нашла. Прежнюю версию сведений, если её никто не
    /// сохранил: просите обе версии у фонда.
    pub VIOLATION = {
        id: "V08",
        title: "Код снят корректировкой",
        provision: "27-ФЗ",
        documents: &[
            "обе версии сведений",
            "акт проверки фонда",
            "материалы о причинах корректировки",
        ],
        claim: "Признать корректировку недействительной и восстановить код.",
        keepers: &[Keeper::Fund, Keeper::Employer, Keeper::Successor],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.remarks {
        return;
    }
    for (index, period) in scene.numbered() {
        if let Some(earlier) = period.earlier_code
            && period.code != Some(earlier)
        {
            let sign = Sign::CodeTakenAway { earlier };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        }
    }
}

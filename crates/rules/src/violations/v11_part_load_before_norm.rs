//! V11: days before the norm of load left out for part load.

use crate::{
    conclusion::{Finding, Severity},
    facts::ExcludedFor,
    grounds::fz400_30_1_20_medics as medics,
    scene::{Scene, left_out, norm_since},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Решение не засчитало педагогу или медику время до 1 сентября 2000 года (до 1 ноября 1999 года) из-за
    /// неполной ставки. Тогда нагрузка значения не имела.
    ///
    /// ## Какая норма
    ///
    /// Работу до 1 сентября 2000 года у педагогов (п. 4 Правил № 781) и до 1 ноября 1999 года у медиков
    /// засчитывают независимо от нагрузки.
    ///
    /// ## Как мы это видим
    ///
    /// Решение исключило дни с причиной «неполная ставка», и все они раньше этой даты. Чья это работа,
    /// видно по коду строки; без кода берём раннюю из двух дат.
    ///
    /// ## Чего мы не видим
    ///
    /// Отказ, в котором причина не названа. Часть исключённых дней после этой даты: для них нужна норма
    /// (V10).
    pub VIOLATION = {
        id: "V11",
        title: "Отказ из-за неполной ставки за время, когда нормы не было",
        provision: "п. 4 Правил, постановление Правительства РФ от 29.10.2002 № 781",
        documents: &[
            "тарификационные списки",
            "приказы о нагрузке",
            "решение фонда",
        ],
        claim: "Включить период независимо от нагрузки.",
        keepers: &[Keeper::Person, Keeper::Fund, Keeper::Employer],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for days in scene.left_out(ExcludedFor::PartLoad) {
        let since = scene
            .periods
            .iter()
            .filter(|period| period.span.overlap(days.span).is_some())
            .find_map(|period| norm_since(period.code?))
            .unwrap_or(medics::NORM_SINCE);
        if days.span.to() < since {
            let reason = ExcludedFor::PartLoad;
            found.push(left_out(&VIOLATION, days.span, reason, Severity::Sure));
        }
    }
}

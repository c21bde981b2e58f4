//! V24: something is wrong with the paper itself.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::ExcludedFor,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// В записи нет печати, подписи или номера приказа, есть незаверенное исправление, неверно заполнен
    /// титульный лист. Фонд такую запись не принимает.
    ///
    /// ## Какая норма
    ///
    /// Книжку оформляет работодатель; запись подтверждают приказами и ведомостями (Правила № 1015, п.
    /// 11–17, 37–42).
    ///
    /// ## Как мы это видим
    ///
    /// Дефект отмечен в фактах (`defect` у периода) или назван в решении причиной.
    ///
    /// ## Чего мы не видим
    ///
    /// Сам бумажный документ: мы его не читаем.
    pub VIOLATION = {
        id: "V24",
        title: "Дефект трудовой книжки",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015, п. 11–17, 37–42",
        documents: &[
            "приказы из архива",
            "ведомости на зарплату",
            "показания свидетелей (только о самом факте работы)",
        ],
        claim: "Включить период: за оформление книжки отвечает работодатель.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::Defect, Severity::Likely, found);
    if !scene.marks.remarks {
        return;
    }
    for (index, period) in scene.numbered() {
        if let Some(defect) = period.defect {
            let sign = Sign::Defect { defect };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        }
    }
}

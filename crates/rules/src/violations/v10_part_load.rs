//! V10: part load after the norm of load was introduced.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::Period,
    life::special::needs_no_norm,
    scene::{Scene, norm_since},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// В строке педагога или медика стоит неполная ставка, и дни из специального стажа выпадают. Но норму
    /// считают в сумме по всем работодателям, а учителям начальных классов и сельских школ она не нужна.
    ///
    /// ## Какая норма
    ///
    /// Нагрузка нужна полная с 1 сентября 2000 года у педагогов и с 1 ноября 1999 года у медиков (Правила №
    /// 781). Нагрузка у нескольких работодателей складывается.
    ///
    /// ## Как мы это видим
    ///
    /// Строка с кодом педагога или медика, ставка меньше единицы, дни после этой даты. Если другие строки
    /// за те же дни дополняют ставку до полной или это учитель начальных классов либо сельской школы —
    /// «вероятно»; иначе «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Часы: бумаги показывают долю ставки, а норма считается в часах. Если ставка не указана, берём её
    /// полной и говорим об этом в ответе об основании.
    pub VIOLATION = {
        id: "V10",
        title: "Доля ставки меньше единицы (педагог, медик)",
        provision: "Правила, постановление Правительства РФ от 29.10.2002 № 781",
        documents: &[
            "тарификационные списки",
            "табели",
            "приказы о нагрузке",
            "договоры о совместительстве",
        ],
        claim: "Включить период: норма выполнена в сумме либо для этой работы норма не нужна.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.special {
        return;
    }
    for (index, period) in scene.numbered() {
        let Some(rate) = rate_below_norm(period) else {
            continue;
        };
        let counts = needs_no_norm(period) || 100 <= rate + rate_elsewhere(scene, index, period);
        let severity = if counts {
            Severity::Likely
        } else {
            Severity::Ask
        };
        let sign = Sign::PartLoad { rate, counts };
        found.push(scene.about(&VIOLATION, sign, severity, index));
    }
}

/// A rate below the norm, where the norm already holds.
fn rate_below_norm(period: &Period) -> Option<u16> {
    let since = norm_since(period.code?)?;
    period
        .rate
        .filter(|rate| *rate < 100 && since <= period.span.to())
}

/// The rates of other such jobs that take all these days.
fn rate_elsewhere(scene: &Scene<'_>, index: usize, period: &Period) -> u16 {
    scene
        .numbered()
        .filter(|(place, other)| *place != index && other.span.covers(period.span))
        .filter_map(|(_, other)| rate_below_norm(other))
        .sum()
}

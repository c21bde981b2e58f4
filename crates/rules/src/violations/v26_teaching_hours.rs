//! V26: the head of a school without hours of teaching.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, Period},
    grounds::fz400_30_1_19_teachers as teachers,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Директору или заведующему годы с сентября 2000 года засчитывают, если он сам вёл уроки. Часы часто
    /// нигде не записаны.
    ///
    /// ## Какая норма
    ///
    /// С 1 сентября 2000 года нужно не меньше 6 часов в неделю или 240 в год, в среднем профессиональном
    /// образовании — 360 в год; у руководителя детского дома часов не спрашивают (п. 8 Правил № 781).
    ///
    /// ## Как мы это видим
    ///
    /// Должность — директор, начальник или заведующий, код педагога, дни после 31 августа 2000 года, часов
    /// (`teaching_hours`) нет или их меньше 240. Всегда только «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Тип учреждения: для техникума порог 360. Заведующий детским садом после 1 ноября 1999 года не входит
    /// ни при каких часах.
    pub VIOLATION = {
        id: "V26",
        title: "Руководитель школы: нет часов преподавания",
        provision: "п. 8 Правил, постановление Правительства РФ от 29.10.2002 № 781",
        documents: &[
            "тарификация",
            "классные журналы",
            "приказы о часах",
        ],
        claim: "Включить период: 240 часов в год есть (в учреждениях среднего профессионального образования — 360).",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

/// Hours in a year from which the work of a head counts (п. 8 Правил № 781).
const ENOUGH_HOURS: u32 = 240;

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::TeachingHours, Severity::Ask, found);
    if !scene.marks.special {
        return;
    }
    for (index, period) in scene.numbered() {
        let hours = period.teaching_hours;
        if is_head(period) && hours.is_none_or(|hours| hours < ENOUGH_HOURS) {
            let sign = Sign::TeachingHours { hours };
            found.push(scene.about(&VIOLATION, sign, Severity::Ask, index));
        }
    }
}

/// The head of a school, after hours of teaching were asked for.
fn is_head(period: &Period) -> bool {
    let teaches = period
        .code
        .is_some_and(|code| matches!(code.as_str(), "27-ПД" | "27-ПДРК"));
    let (Some(position), true) = (&period.position, teaches) else {
        return false;
    };
    let position = position.trim().to_lowercase();
    // «Заместитель директора» is another position.
    let head = ["директор", "начальник", "заведующ"]
        .iter()
        .any(|word| position.starts_with(word));
    let orphans = period
        .employer
        .as_ref()
        .is_some_and(|employer| employer.to_lowercase().contains("детский дом"));
    head && !orphans && teachers::NORM_SINCE <= period.span.to()
}

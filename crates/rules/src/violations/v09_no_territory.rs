//! V09: northern work without the code of the territory.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{North, Period, PeriodKind, Source},
    scene::{Scene, may_be_same_employer, touch},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Работа была в районе Крайнего Севера или в приравненной местности, а в строке счёта кода территории
    /// нет или он слабее.
    ///
    /// ## Какая норма
    ///
    /// Северный стаж считают по месту работы (ст. 32 400-ФЗ, постановление № 1532), а не по месту
    /// регистрации работодателя.
    ///
    /// ## Как мы это видим
    ///
    /// По бумагам (`territory_by_papers`) это Север, а счёт его не называет или называет приравненную
    /// местность вместо Крайнего Севера. Ещё — строка без кода между двумя строками того же работодателя с
    /// одним кодом: тогда только «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Где на самом деле было рабочее место; списка территорий в фактах нет. Полный ли был рабочий день.
    pub VIOLATION = {
        id: "V09",
        title: "Нет кода Севера при работе на Севере",
        provision: "ст. 32 400-ФЗ; постановление Правительства РФ от 10.09.2021 № 1532",
        documents: &[
            "справка о месте работы",
            "приказы о районном коэффициенте и северной надбавке",
            "командировочные документы",
            "вахтовые графики",
        ],
        claim: "Включить период в северный стаж.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.special && !scene.marks.remarks {
        return;
    }
    for (index, period) in scene.numbered() {
        // The papers name the place of the job; a leave may have none by right.
        if let (Some(territory), None) = (period.territory_by_papers, period.leave) {
            let weaker = match period.territory {
                None => true,
                Some(own) => own == North::Equated && territory == North::FarNorth,
            };
            if weaker {
                let with = None;
                let sign = Sign::TerritoryMissing { territory, with };
                found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
            }
        } else if let Some((with, territory)) = between_northern(scene, index, period) {
            let with = Some(with);
            let sign = Sign::TerritoryMissing { territory, with };
            found.push(scene.about(&VIOLATION, sign, Severity::Ask, index));
        }
    }
}

/// The territory of the rows of the same employer right before and right after.
fn between_northern(scene: &Scene<'_>, index: usize, period: &Period) -> Option<(usize, North)> {
    let is_job = |job: &Period| job.kind == PeriodKind::Work && job.leave.is_none();
    if period.territory.is_some()
        || !is_job(period)
        || period.source != Some(Source::Account)
        || period.employer.is_none()
    {
        return None;
    }
    let northern = |(place, job): &(usize, &Period)| {
        *place != index
            && job.territory.is_some()
            && is_job(job)
            && touch(job.span, period.span)
            && may_be_same_employer(job, period)
    };
    let (with, before) = scene
        .numbered()
        .filter(northern)
        .find(|(_, job)| job.span.to() < period.span.from())?;
    let (_, after) = scene
        .numbered()
        .filter(northern)
        .find(|(_, job)| period.span.to() < job.span.from())?;
    (before.territory == after.territory)
        .then_some(before.territory)?
        .map(|territory| (with, territory))
}

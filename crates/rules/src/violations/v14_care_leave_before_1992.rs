//! V14: a care leave begun before 6 October 1992 left out or cut on that day.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, Period},
    life::former_law::CARE_LEAVE_COUNTED_BEFORE,
    scene::{Scene, is_care_leave, left_out},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Отпуск по уходу за ребёнком начался до 6 октября 1992 года, а в специальный стаж не вошёл или
    /// обрезан этим днём.
    ///
    /// ## Какая норма
    ///
    /// Такой отпуск входит целиком, когда бы ни кончился: Пленум Верховного Суда РФ от 11.12.2012 № 30, п.
    /// 27.
    ///
    /// ## Как мы это видим
    ///
    /// Отпуск начался раньше 6 октября 1992 года, кода у него нет, а рядом строка того же работодателя с
    /// кодом. Или отпуск разрезан надвое: первая часть кончается 5 октября 1992 года, вторая начинается 6
    /// октября. Ещё — такие дни исключило решение.
    ///
    /// ## Чего мы не видим
    ///
    /// Отпуск, которого на счёте нет вовсе. Отпуск, начатый 6 октября 1992 года и позже: его не включают, и
    /// ошибки тут нет.
    pub VIOLATION = {
        id: "V14",
        title: "Отпуск по уходу, начатый до 6 октября 1992 года, исключён или обрезан",
        provision: "постановление Пленума Верховного Суда РФ от 11.12.2012 № 30, п. 27",
        documents: &[
            "приказ об отпуске",
            "свидетельство о рождении ребёнка",
            "лицевой счёт по зарплате",
        ],
        claim: "Включить весь отпуск, начатый до 6 октября 1992 года.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive, Keeper::CivilRegistry],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for days in scene.left_out(ExcludedFor::ChildCare) {
        let began_before = days.span.from() < CARE_LEAVE_COUNTED_BEFORE;
        let second_part = days.span.from() == CARE_LEAVE_COUNTED_BEFORE
            && scene.periods.iter().any(|leave| {
                is_care_leave(leave)
                    && leave.span.from() < CARE_LEAVE_COUNTED_BEFORE
                    && CARE_LEAVE_COUNTED_BEFORE <= leave.span.to()
            });
        if began_before || second_part {
            let reason = ExcludedFor::ChildCare;
            found.push(left_out(&VIOLATION, days.span, reason, Severity::Sure));
        }
    }
    if !scene.marks.care_leave || !scene.marks.special {
        return;
    }
    for (index, leave) in scene.numbered().filter(|(_, leave)| is_care_leave(leave)) {
        if leave.span.from() == CARE_LEAVE_COUNTED_BEFORE {
            if let Some(with) = first_part(scene, leave) {
                let sign = Sign::CareLeaveSplit { with };
                found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
            }
        } else if leave.span.from() < CARE_LEAVE_COUNTED_BEFORE
            && leave.code.is_none()
            && leave.territory.is_none()
            && let Some(with) = scene.special_job_of(index)
        {
            let sign = Sign::CareLeaveCut { with };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        }
    }
}

/// The part of the same leave that ends on 5 October 1992.
fn first_part(scene: &Scene<'_>, second: &Period) -> Option<usize> {
    scene
        .numbered()
        .find(|(_, first)| {
            is_care_leave(first)
                && first.child == second.child
                && first
                    .span
                    .to()
                    .tomorrow()
                    .is_ok_and(|next| next == CARE_LEAVE_COUNTED_BEFORE)
        })
        .map(|(index, _)| index)
}

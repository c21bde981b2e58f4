//! V12: paid absence inside listed work without its code.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, Leave, Period, PeriodKind},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Внутри работы с кодом стоят курсы, учебный отпуск, донорские дни или государственные обязанности без
    /// кода. Фонд вырезает их, хотя заработок сохранялся и взносы шли.
    ///
    /// ## Какая норма
    ///
    /// Обучение, которого требует работа, входит (п. 5 Правил № 516, с 2021 года); за курсы, учебный отпуск
    /// и донорские дни сохраняют средний заработок (ст. 187, 167, 186 ТК РФ), и суды их включают.
    ///
    /// ## Как мы это видим
    ///
    /// Строка с таким кодом отпуска или родом «обучение по требованию работодателя» без кода особых условий
    /// рядом со строкой того же работодателя с кодом. Курсы — «вероятно», остальное — «спросить»: практика
    /// фонда и судов расходится. Ещё — дни, которые решение исключило по этой причине.
    ///
    /// ## Чего мы не видим
    ///
    /// Командировки: отдельного кода у них нет. Короткие дыры, которые никак не названы.
    pub VIOLATION = {
        id: "V12",
        title: "Курсы, учебный отпуск, донорские дни вырезаны из специального стажа",
        provision: "п. 5 Правил, постановление Правительства РФ от 11.07.2002 № 516",
        documents: &[
            "приказы о направлении",
            "удостоверения о повышении квалификации",
            "расчётные листки (средний заработок)",
            "сведения о взносах",
        ],
        claim: "Включить в специальный стаж курсы, командировки, донорские дни, военные сборы.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(
        &VIOLATION,
        ExcludedFor::PaidAbsence,
        Severity::Likely,
        found,
    );
    if !scene.marks.leaves || !scene.marks.special {
        return;
    }
    for (index, period) in scene.numbered() {
        if period.code.is_some() || period.territory.is_some() {
            continue;
        }
        if let Some(severity) = paid_absence(period)
            && let Some(with) = scene.special_job_of(index)
        {
            let sign = Sign::PaidAbsenceCut { with };
            found.push(scene.about(&VIOLATION, sign, severity, index));
        }
    }
}

fn paid_absence(period: &Period) -> Option<Severity> {
    match period.leave {
        Some(Leave::Training | Leave::TrainingOffJob | Leave::Qualification) => {
            Some(Severity::Likely)
        }
        Some(Leave::Study | Leave::Donor | Leave::PublicDuty) => Some(Severity::Ask),
        Some(_) => None,
        None => (period.kind == PeriodKind::RequiredTraining).then_some(Severity::Likely),
    }
}

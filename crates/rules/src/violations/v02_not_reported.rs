//! V02: work after the registration that the account does not have.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, PeriodKind, Source},
    scene::{Missing, Scene},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человек работал, а на счёте этих дней нет или за них ничего не начислено: работодатель не сдал
    /// сведения или сдал пустые.
    ///
    /// ## Какая норма
    ///
    /// После регистрации стаж подтверждает счёт (ч. 2 ст. 14 400-ФЗ), а сведения в него обязан подавать
    /// работодатель (27-ФЗ). За чужую неуплату работник не отвечает: постановление Конституционного Суда РФ
    /// от 10.07.2007 № 9-П.
    ///
    /// ## Как мы это видим
    ///
    /// Период есть в трудовой книжке или архивной справке, продолжался после регистрации, и строк счёта
    /// этого работодателя рядом нет. Если все эти дни заняты работой у других, в стаже ничего не
    /// прибавится: тогда только спрашиваем. Ещё — строка счёта о работе, за которую ничего не начислено, и
    /// дни, которые решение не засчитало «нет сведений».
    ///
    /// ## Чего мы не видим
    ///
    /// Работу без договора и записи. Дни после того, на который дана выписка: сведения за них могли не
    /// успеть.
    pub VIOLATION = {
        id: "V02",
        title: "Период после регистрации отсутствует: работодатель не сдал сведения",
        provision: "ч. 2 ст. 14 400-ФЗ; 27-ФЗ; постановление Конституционного Суда РФ от 10.07.2007 № 9-П",
        documents: &[
            "трудовой договор",
            "приказы о приёме и увольнении",
            "расчётные листки",
            "справка о доходах",
            "выписка банка о зачислении зарплаты",
        ],
        claim: "От работодателя — сдать сведения; от фонда — включить период независимо от того, уплатил ли работодатель взносы.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive, Keeper::TaxService],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for uncovered in &scene.uncovered {
        if let Missing::After { elsewhere } = uncovered.missing {
            let severity = if elsewhere {
                Severity::Ask
            } else {
                Severity::Likely
            };
            found.push(scene.about(&VIOLATION, Sign::NotInAccount, severity, uncovered.index));
        }
    }
    for (index, period) in scene.numbered() {
        if period.contributions == Some(false)
            && period.kind == PeriodKind::Work
            && period.source == Some(Source::Account)
            && period.leave.is_none()
        {
            found.push(scene.about(&VIOLATION, Sign::NothingAccrued, Severity::Ask, index));
        }
    }
    scene.find_left_out(&VIOLATION, ExcludedFor::NoReport, Severity::Likely, found);
}

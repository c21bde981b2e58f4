//! V17: military service that the account does not have.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{PeriodKind, Source},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Военный билет показывает службу, а на счёте этих дней нет. Участие в специальной военной операции
    /// считают вдвойне, и потеря двойная.
    ///
    /// ## Какая норма
    ///
    /// Служба входит в страховой стаж (п. 1 ч. 1 ст. 12 400-ФЗ); служба по призыву и участие в специальной
    /// военной операции — и в длительный (ч. 9 ст. 13).
    ///
    /// ## Как мы это видим
    ///
    /// Период службы взят из военного билета, а строк счёта на эти дни нет. Сравниваем, только если есть
    /// счёт.
    ///
    /// ## Чего мы не видим
    ///
    /// Службу, о которой нет бумаг. Не назначена ли за эти годы военная пенсия: тогда их второй раз не
    /// считают. Посчитал ли фонд участие вдвойне, если дни на счёте есть.
    pub VIOLATION = {
        id: "V17",
        title: "Нет службы по призыву или участия в специальной военной операции",
        provision: "п. 1 ч. 1 ст. 12 и ч. 9 ст. 13 400-ФЗ",
        documents: &[
            "военный билет",
            "справка военкомата",
            "справка архива Министерства обороны",
            "документы об участии в специальной военной операции",
        ],
        claim: "Включить службу; участие в специальной военной операции — в двойном размере.",
        keepers: &[Keeper::Person, Keeper::MilitaryOffice, Keeper::DefenceArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.account {
        return;
    }
    for (index, period) in scene.numbered() {
        let service = matches!(
            period.kind,
            PeriodKind::Conscription | PeriodKind::ContractService | PeriodKind::Svo
        );
        let of_papers = matches!(
            period.source,
            Some(Source::Military | Source::Workbook | Source::Archive)
        );
        if service && of_papers {
            found.push(scene.about(&VIOLATION, Sign::ServiceMissing, Severity::Likely, index));
        }
    }
}

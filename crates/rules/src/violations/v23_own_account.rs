//! V23: work on one's own account without contributions.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{Leave, Period, PeriodKind, Source},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человек был предпринимателем или работал по договору подряда либо услуг, а взносов за это время на
    /// счёте нет: такие дни не входят.
    ///
    /// ## Какая норма
    ///
    /// Работа на себя входит, если взносы уплачены (ст. 11 400-ФЗ); договор — если взносы начислены, и в
    /// меру их размера (ч. 3 ст. 13).
    ///
    /// ## Как мы это видим
    ///
    /// В строке счёта или в бумаге работа такого рода, и взносов нет — «вероятно» — или о них ничего не
    /// сказано — «спросить». Ещё — коды НЕОПЛДОГ и НЕОПЛАВТ.
    ///
    /// ## Чего мы не видим
    ///
    /// Платежи, которые потерялись в налоговой службе. Период со слов человека: о взносах за него мы просто
    /// спрашиваем.
    pub VIOLATION = {
        id: "V23",
        title: "Работа на себя или по договору услуг: нет взносов",
        provision: "ст. 11 и ч. 3 ст. 13 400-ФЗ",
        documents: &[
            "выписка из ЕГРИП",
            "квитанции об уплате взносов",
            "справка налоговой службы",
            "договоры",
        ],
        claim: "Включить оплаченный период; выяснить, есть ли долг по взносам.",
        keepers: &[Keeper::Person, Keeper::TaxService, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.own_account {
        return;
    }
    for (index, period) in scene.numbered() {
        if let Some(known) = without_contributions(period) {
            let severity = if known {
                Severity::Likely
            } else {
                Severity::Ask
            };
            let sign = Sign::NoContributions { known };
            found.push(scene.about(&VIOLATION, sign, severity, index));
        }
    }
}

/// Whether it is known that there were none; `None` where nothing is wrong.
fn without_contributions(period: &Period) -> Option<bool> {
    if matches!(
        period.leave,
        Some(Leave::ContractUnpaid | Leave::AuthorUnpaid)
    ) {
        return Some(true);
    }
    let own_account = matches!(
        period.kind,
        PeriodKind::SelfEmployed | PeriodKind::CivilContract
    );
    let told = matches!(period.source, None | Some(Source::Person));
    match period.contributions {
        Some(false) if own_account => Some(true),
        None if own_account && !told => Some(false),
        _ => None,
    }
}

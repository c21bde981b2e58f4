//! V38: the rural increment is due and is not paid.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::DecisionOutcome,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use calendar::Length;
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Тридцать лет работы в сельском хозяйстве дают повышение фиксированной выплаты тому, кто не работает.
    /// Его не установили или сняли после переезда.
    ///
    /// ## Какая норма
    ///
    /// ч. 14–15 ст. 17 400-ФЗ; с 2022 года повышение сохраняют и после переезда из села.
    ///
    /// ## Как мы это видим
    ///
    /// Решение назначило пенсию без повышения (`rural_increment`: нет), человек не работает, сельского
    /// стажа тридцать лет. Живёт в селе — «вероятно»; иначе «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Было ли повышение установлено до переезда. Входит ли должность в список № 1440.
    pub VIOLATION = {
        id: "V38",
        title: "Сельское повышение не установлено или снято",
        provision: "ч. 14–15 ст. 17 400-ФЗ; постановление Правительства РФ, список № 1440",
        documents: &[
            "справки хозяйств",
            "похозяйственные книги",
            "документ о регистрации по месту жительства",
        ],
        claim: "Установить или возобновить повышение за сельский стаж.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let not_paid = scene.decision().is_some_and(|decision| {
        decision.rural_increment == Some(false)
            && decision
                .outcome
                .is_none_or(|outcome| outcome == DecisionOutcome::Granted)
    });
    let facts = scene.life.facts;
    if !not_paid || facts.working != Some(false) {
        return;
    }
    let life = scene.life;
    let Ok(years) = life.law.rural_record_years.count_on(life.on) else {
        return;
    };
    let record = life.rural().total();
    if Length::new(years, 0, 0) <= record {
        let severity = if facts.residence.rural == Some(true) {
            Severity::Likely
        } else {
            Severity::Ask
        };
        let sign = Sign::RuralIncrementMissing;
        found.push(about_life(&VIOLATION, sign, severity));
    }
}

//! V01: work before the registration that only papers show.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::PeriodKind,
    scene::{InSum, Missing, Scene},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человек работал до того, как его зарегистрировали в пенсионном страховании. Трудовая книжка это
    /// показывает, а на лицевом счёте этих дней нет. Пенсию назначают по счёту, и эти дни пропадают.
    ///
    /// ## Какая норма
    ///
    /// Стаж до регистрации подтверждают документами работодателя и архива, прежде всего трудовой книжкой
    /// (ч. 1 ст. 14 400-ФЗ, Правила № 1015). Следить, чтобы сведения счёта были полными, — дело самого
    /// фонда (ч. 5 ст. 14).
    ///
    /// ## Как мы это видим
    ///
    /// Период есть в трудовой книжке или архивной справке, кончился до дня регистрации, и строк счёта на
    /// эти дни нет. День регистрации — `account_opened_on`; если он неизвестен, считаем по дням с 2002
    /// года: раньше выписка чаще показывает стаж суммой. Если выписка показывает такую сумму, по дням
    /// считаем с 2002 года, даже когда день регистрации раньше. Если сумма вмещает все периоды до этого
    /// дня, ошибки нет; если вмещает часть — спрашиваем. Разница в один день не ошибка.
    ///
    /// ## Чего мы не видим
    ///
    /// Что именно вошло в сумму стажа до 2002 года: выписка этого не показывает. Дни, о которых нет ни
    /// одной бумаги.
    pub VIOLATION = {
        id: "V01",
        title: "Период до регистрации в пенсионном страховании есть в трудовой книжке, а на счёте его нет",
        provision: "ч. 1 ст. 14 400-ФЗ; постановление Правительства РФ от 02.10.2014 № 1015",
        documents: &[
            "трудовая книжка",
            "архивная справка",
            "приказы о приёме и увольнении",
            "лицевые счета по зарплате",
        ],
        claim: "Дополнить лицевой счёт этим периодом и включить его в страховой стаж.",
        keepers: &[Keeper::Person, Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for uncovered in &scene.uncovered {
        let Missing::Before { in_sum, sure } = uncovered.missing else {
            continue;
        };
        // Membership in a kolkhoz has a rule of its own (V21).
        if scene.periods[uncovered.index].kind == PeriodKind::Kolkhoz {
            continue;
        }
        let partly_in_sum = in_sum == InSum::Partly;
        let severity = match (partly_in_sum, sure) {
            (true, _) => Severity::Ask,
            (false, true) => Severity::Sure,
            (false, false) => Severity::Likely,
        };
        let sign = Sign::NotInAccountBefore { partly_in_sum };
        found.push(scene.about(&VIOLATION, sign, severity, uncovered.index));
    }
}

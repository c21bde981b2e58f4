//! V07: a code since 2013 without the additional tariff or with a class that excludes it.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{Period, WorkplaceClass},
    life::special::ADDITIONAL_TARIFF_SINCE,
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Код особых условий стоит, но после 2012 года этого мало: без взносов по дополнительному тарифу и без
    /// вредного или опасного класса условий дни не войдут.
    ///
    /// ## Какая норма
    ///
    /// С 1 января 2013 года работа по пунктам 1–18 ч. 1 ст. 30 входит, если за неё начислены взносы по
    /// дополнительному тарифу, а класс условий — вредный (3.1–3.4) или опасный (4): ч. 6 ст. 30 400-ФЗ.
    ///
    /// ## Как мы это видим
    ///
    /// Строка с кодом этих пунктов заходит за 2012 год, и прямо сказано, что тарифа нет, или класс условий
    /// — 1 либо 2.
    ///
    /// ## Чего мы не видим
    ///
    /// Если о тарифе ничего не сказано, это вопрос к человеку, а не находка. Прав ли работодатель, назначив
    /// класс: решает экспертиза условий труда.
    pub VIOLATION = {
        id: "V07",
        title: "Код есть, но с 2013 года нет дополнительного тарифа или класса условий",
        provision: "ч. 6 ст. 30 400-ФЗ",
        documents: &[
            "карта специальной оценки условий труда",
            "отчёты работодателя о дополнительном тарифе",
            "заключение экспертизы условий труда",
        ],
        claim: "От работодателя — исправить тариф или класс условий; от фонда — включить период.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::Fund],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.special {
        return;
    }
    for (index, period) in scene
        .numbered()
        .filter(|(_, period)| asks_for_tariff(period))
    {
        let harmless = matches!(
            period.workplace_class,
            Some(WorkplaceClass::Class1 | WorkplaceClass::Class2)
        );
        if period.additional_tariff == Some(false) {
            let sign = Sign::NoAdditionalTariff;
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        } else if harmless {
            found.push(scene.about(&VIOLATION, Sign::HarmlessClass, Severity::Ask, index));
        }
    }
}

/// A code of items 1–18 after 2012.
fn asks_for_tariff(period: &Period) -> bool {
    ADDITIONAL_TARIFF_SINCE <= period.span.to()
        && period.code.is_some_and(|code| {
            let item = code.as_str().strip_prefix("27-");
            item.is_some_and(|item| {
                item.starts_with(|first: char| first.is_ascii_digit())
                    || matches!(item, "ОС" | "ПЖ" | "СП")
            })
        })
}

//! Northern record and listed work together: five years less.

use crate::{
    checklist::Checklist,
    conclusion::{GroundConclusion, Outcome},
    early_age::{EarlyAge, ForNorth},
    fact::Fact,
    ground::ground,
    grounds::{
        fz400_30_1_1_list1, fz400_30_1_2_list2, fz400_30_1_3_women_machinists,
        fz400_30_1_4_textile_women, fz400_30_1_5_rail, fz400_30_1_6_field_parties,
        fz400_30_1_7_logging, fz400_30_1_8_docks, fz400_30_1_9_ships, fz400_30_1_10_city_drivers,
        fz400_30_1_17_prison_staff, fz400_30_1_18_fire_service,
    },
    life::Life,
};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Тем, кто проработал не менее 15 календарных лет в районах Крайнего Севера или 20 лет в
    /// приравненных местностях и имеет страховой и специальный стаж по пунктам 1–10 и 16–18 части 1
    /// статьи 30, возраст этого пункта уменьшается на пять лет.
    ///
    /// ## Как мы это читаем
    ///
    /// Считаем каждый пункт со сниженным возрастом и показываем тот, который даёт право раньше. Одни и
    /// те же дни служат и северному стажу, и специальному. При неполном специальном стаже по Спискам №
    /// 1 и № 2 возраст тоже снижаем на пять лет: так делает практика, но текста мы не видели.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Пункт 16 (спасатели): возраста в нём нет, снижать нечего. Входила ли местность в перечень на 31
    /// декабря 2001 года.
    pub GROUND = "fz400_33_2_north_and_lists",
        "Северный и специальный стаж вместе",
        "ч. 2 ст. 33 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "ч. 2 ст. 33";
/// By how many years the age is lowered.
const YEARS: u32 = 5;

/// The grounds whose age is lowered.
const LOWERED: &[(&str, &EarlyAge)] = &[
    (fz400_30_1_1_list1::GROUND.id, &fz400_30_1_1_list1::RULE),
    (fz400_30_1_2_list2::GROUND.id, &fz400_30_1_2_list2::RULE),
    (
        fz400_30_1_3_women_machinists::GROUND.id,
        &fz400_30_1_3_women_machinists::RULE,
    ),
    (
        fz400_30_1_4_textile_women::GROUND.id,
        &fz400_30_1_4_textile_women::RULE,
    ),
    (fz400_30_1_5_rail::GROUND.id, &fz400_30_1_5_rail::RULE),
    (
        fz400_30_1_6_field_parties::GROUND.id,
        &fz400_30_1_6_field_parties::RULE,
    ),
    (fz400_30_1_7_logging::GROUND.id, &fz400_30_1_7_logging::RULE),
    (fz400_30_1_8_docks::GROUND.id, &fz400_30_1_8_docks::RULE),
    (fz400_30_1_9_ships::GROUND.id, &fz400_30_1_9_ships::RULE),
    (
        fz400_30_1_10_city_drivers::GROUND.id,
        &fz400_30_1_10_city_drivers::RULE,
    ),
    (
        fz400_30_1_17_prison_staff::GROUND.id,
        &fz400_30_1_17_prison_staff::RULE,
    ),
    (
        fz400_30_1_18_fire_service::GROUND.id,
        &fz400_30_1_18_fire_service::RULE,
    ),
];

fn assess(life: &Life<'_>) -> GroundConclusion {
    let list = Checklist::new(life, &GROUND, Confidence::High);
    if life.facts.periods.is_none() {
        return list.needs(vec![Fact::Periods]);
    }
    if life.north.is_empty() {
        return list.not_applicable();
    }
    LOWERED
        .iter()
        .map(|(lowers, rule)| {
            let for_north = ForNorth {
                years: YEARS,
                lowers,
                provision: PROVISION,
            };
            rule.assess_lowered(life, &GROUND, Some(for_north))
        })
        .filter(|conclusion| conclusion.outcome != Outcome::NotApplicable)
        .min_by_key(|conclusion| (rank(conclusion.outcome), conclusion.right_on))
        .unwrap_or_else(|| list.not_applicable())
}

/// A right, a question, a refusal.
const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Met | Outcome::Later => 0,
        Outcome::Needs => 1,
        Outcome::NotMet => 2,
        Outcome::NotApplicable => 3,
    }
}

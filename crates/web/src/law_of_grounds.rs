//! The grounds the law knows, by their stable ids: what we assess is a part of them, and the site says
//! so by name.

use contract::wording::plural::Word;

/// Id, title, provision.
pub(crate) type Entry = (&'static str, &'static str, &'static str);

/// Every ground, in the order of the law.
const ALL: [Entry; 41] = [
    (
        "fz400_8_1_general",
        "Страховая пенсия по старости на общих основаниях",
        "ч. 1 ст. 8, приложение 6 400-ФЗ",
    ),
    (
        "fz400_8_1_1_office",
        "Государственные и муниципальные служащие",
        "ч. 1.1 ст. 8, приложение 5 400-ФЗ",
    ),
    (
        "fz400_8_1_2_long_record",
        "Длительный страховой стаж (42 и 37 лет)",
        "ч. 1.2 ст. 8 400-ФЗ",
    ),
    (
        "fz400_30_1_1_list1",
        "Список № 1",
        "п. 1 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_2_list2",
        "Список № 2",
        "п. 2 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_3_women_machinists",
        "Женщины — трактористы-машинисты",
        "п. 3 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_4_textile_women",
        "Женщины — работницы текстильной промышленности",
        "п. 4 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_5_rail",
        "Железная дорога и метрополитен",
        "п. 5 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_6_field_parties",
        "Полевые геолого-разведочные и лесоустроительные работы",
        "п. 6 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_7_logging",
        "Лесозаготовки и лесосплав",
        "п. 7 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_8_docks",
        "Механизаторы комплексных бригад в портах",
        "п. 8 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_9_ships",
        "Плавсостав",
        "п. 9 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_10_city_drivers",
        "Водители автобусов, троллейбусов, трамваев",
        "п. 10 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_11_mining",
        "Подземные и открытые горные работы",
        "п. 11 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_12_fishing_fleet",
        "Суда морского флота рыбной промышленности",
        "п. 12 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_13_flight_crew",
        "Лётный состав гражданской авиации",
        "п. 13 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_14_air_traffic",
        "Управление воздушным движением",
        "п. 14 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_15_aircraft_maintenance",
        "Инженерно-технический состав гражданской авиации",
        "п. 15 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_16_rescuers",
        "Спасатели",
        "п. 16 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_17_prison_staff",
        "Работа с осуждёнными",
        "п. 17 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_18_fire_service",
        "Государственная противопожарная служба",
        "п. 18 ч. 1 ст. 30 400-ФЗ",
    ),
    (
        "fz400_30_1_19_teachers",
        "Педагогические работники",
        "п. 19 ч. 1 ст. 30, приложение 7 400-ФЗ",
    ),
    (
        "fz400_30_1_20_medics",
        "Медицинские работники",
        "п. 20 ч. 1 ст. 30, приложение 7 400-ФЗ",
    ),
    (
        "fz400_30_1_21_stage",
        "Творческая деятельность на сцене",
        "п. 21 ч. 1 ст. 30, приложения 6 и 7 400-ФЗ",
    ),
    (
        "fz400_31_test_flight",
        "Лётно-испытательный состав",
        "ст. 31 400-ФЗ",
    ),
    (
        "fz400_32_1_1_five_children",
        "Мать пяти и более детей",
        "п. 1 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_1_disabled_child_parent",
        "Родитель инвалида с детства",
        "п. 1 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_1_disabled_child_guardian",
        "Опекун инвалида с детства",
        "п. 1 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_1_1_four_children",
        "Мать четырёх детей",
        "п. 1.1 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_1_2_three_children",
        "Мать троих детей",
        "п. 1.2 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_2_two_children_north",
        "Мать двоих детей с северным стажем",
        "п. 2 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_3_military_trauma",
        "Инвалид вследствие военной травмы",
        "п. 3 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_4_sight",
        "Инвалид по зрению I группы",
        "п. 4 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_5_dwarfism",
        "Гипофизарный нанизм",
        "п. 5 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_6_north",
        "Работа на Крайнем Севере",
        "п. 6 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_6_north_partial",
        "Неполный северный стаж",
        "п. 6 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_32_1_7_reindeer",
        "Оленеводы, рыбаки, охотники-промысловики",
        "п. 7 ч. 1 ст. 32 400-ФЗ",
    ),
    (
        "fz400_33_2_north_and_lists",
        "Северный и специальный стаж вместе",
        "ч. 2 ст. 33 400-ФЗ",
    ),
    (
        "fz565_51_unemployed",
        "Досрочно по предложению службы занятости",
        "ст. 51 565-ФЗ",
    ),
    (
        "law1244_chernobyl",
        "Пострадавшие от радиации",
        "Закон № 1244-1",
    ),
    (
        "fz166_11_1_5_social",
        "Социальная пенсия по старости",
        "пп. 5 п. 1 ст. 11 166-ФЗ",
    ),
];

/// The social pension: for those whom no other ground gives a pension.
pub(crate) const FALLBACK: &str = "fz166_11_1_5_social";

const GROUND: Word = Word {
    one: "основание",
    few: "основания",
    many: "оснований",
};

/// «5 оснований».
pub(crate) fn counted(count: usize) -> String {
    GROUND.counted(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many grounds we assess, for a sentence that says what is done with them: «все основания, их 41»,
/// «21 основание из 41».
pub(crate) fn assessed() -> String {
    share(rules::grounds::ALL.len(), rules::grounds::IN_THE_LAW)
}

/// How much of the law stands behind an answer.
pub(crate) fn coverage() -> String {
    covered(rules::grounds::ALL.len(), rules::grounds::IN_THE_LAW)
}

fn share(assessed: usize, all: usize) -> String {
    if assessed == all {
        format!("все основания, их {all}")
    } else {
        format!("{} из {all}", counted(assessed))
    }
}

fn covered(assessed: usize, all: usize) -> String {
    let share = share(assessed, all);
    if assessed == all {
        format!("Проверены {share}.")
    } else {
        format!("Проверено {share}. По остальным право может появиться раньше.")
    }
}

/// The grounds we do not assess yet.
pub(crate) fn ahead() -> Vec<Entry> {
    ALL.into_iter()
        .filter(|(id, _, _)| rules::grounds::find(id).is_none())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_assess_is_a_part_of_the_list_in_its_order() {
        let assessed: Vec<&str> = rules::grounds::ALL.iter().map(|ground| ground.id).collect();
        let listed: Vec<&str> = ALL
            .iter()
            .map(|(id, _, _)| *id)
            .filter(|id| assessed.contains(id))
            .collect();
        assert_eq!(assessed, listed);
        assert_eq!(ALL.len(), rules::grounds::IN_THE_LAW);
        assert!(listed.contains(&FALLBACK));
    }

    #[test]
    fn a_share_of_the_law_is_said_in_russian() {
        let said = |assessed| {
            covered(assessed, 41).replace(" По остальным право может появиться раньше.", " …")
        };
        assert_eq!(
            [41, 40, 22, 21, 11, 1].map(said),
            [
                "Проверены все основания, их 41.",
                "Проверено 40 оснований из 41. …",
                "Проверено 22 основания из 41. …",
                "Проверено 21 основание из 41. …",
                "Проверено 11 оснований из 41. …",
                "Проверено 1 основание из 41. …",
            ]
        );
        assert_eq!(covered(42, 42), "Проверены все основания, их 42.");
    }
}

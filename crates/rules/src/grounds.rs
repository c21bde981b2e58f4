//! The list of grounds. One file each; the order is the order of the law.

pub(crate) mod fz166_11_1_5_social;
pub(crate) mod fz400_30_1_10_city_drivers;
pub(crate) mod fz400_30_1_11_mining;
pub(crate) mod fz400_30_1_12_fishing_fleet;
pub(crate) mod fz400_30_1_13_flight_crew;
pub(crate) mod fz400_30_1_14_air_traffic;
pub(crate) mod fz400_30_1_15_aircraft_maintenance;
pub(crate) mod fz400_30_1_16_rescuers;
pub(crate) mod fz400_30_1_17_prison_staff;
pub(crate) mod fz400_30_1_18_fire_service;
pub(crate) mod fz400_30_1_19_teachers;
pub(crate) mod fz400_30_1_1_list1;
pub(crate) mod fz400_30_1_20_medics;
pub(crate) mod fz400_30_1_21_stage;
pub(crate) mod fz400_30_1_2_list2;
pub(crate) mod fz400_30_1_3_women_machinists;
pub(crate) mod fz400_30_1_4_textile_women;
pub(crate) mod fz400_30_1_5_rail;
pub(crate) mod fz400_30_1_6_field_parties;
pub(crate) mod fz400_30_1_7_logging;
pub(crate) mod fz400_30_1_8_docks;
pub(crate) mod fz400_30_1_9_ships;
pub(crate) mod fz400_31_test_flight;
pub(crate) mod fz400_32_1_1_1_four_children;
pub(crate) mod fz400_32_1_1_2_three_children;
pub(crate) mod fz400_32_1_1_disabled_child_guardian;
pub(crate) mod fz400_32_1_1_disabled_child_parent;
pub(crate) mod fz400_32_1_1_five_children;
pub(crate) mod fz400_32_1_2_two_children_north;
pub(crate) mod fz400_32_1_3_military_trauma;
pub(crate) mod fz400_32_1_4_sight;
pub(crate) mod fz400_32_1_5_dwarfism;
pub(crate) mod fz400_32_1_6_north;
pub(crate) mod fz400_32_1_6_north_partial;
pub(crate) mod fz400_32_1_7_reindeer;
pub(crate) mod fz400_33_2_north_and_lists;
pub(crate) mod fz400_8_1_1_office;
pub(crate) mod fz400_8_1_2_long_record;
pub(crate) mod fz400_8_1_general;
pub(crate) mod fz565_51_unemployed;
pub(crate) mod law1244_chernobyl;

use crate::ground::Ground;

/// Every ground we can assess.
pub const ALL: &[Ground] = &[
    fz400_8_1_general::GROUND,
    fz400_8_1_1_office::GROUND,
    fz400_8_1_2_long_record::GROUND,
    fz400_30_1_1_list1::GROUND,
    fz400_30_1_2_list2::GROUND,
    fz400_30_1_3_women_machinists::GROUND,
    fz400_30_1_4_textile_women::GROUND,
    fz400_30_1_5_rail::GROUND,
    fz400_30_1_6_field_parties::GROUND,
    fz400_30_1_7_logging::GROUND,
    fz400_30_1_8_docks::GROUND,
    fz400_30_1_9_ships::GROUND,
    fz400_30_1_10_city_drivers::GROUND,
    fz400_30_1_11_mining::GROUND,
    fz400_30_1_12_fishing_fleet::GROUND,
    fz400_30_1_13_flight_crew::GROUND,
    fz400_30_1_14_air_traffic::GROUND,
    fz400_30_1_15_aircraft_maintenance::GROUND,
    fz400_30_1_16_rescuers::GROUND,
    fz400_30_1_17_prison_staff::GROUND,
    fz400_30_1_18_fire_service::GROUND,
    fz400_30_1_19_teachers::GROUND,
    fz400_30_1_20_medics::GROUND,
    fz400_30_1_21_stage::GROUND,
    fz400_31_test_flight::GROUND,
    fz400_32_1_1_five_children::GROUND,
    fz400_32_1_1_disabled_child_parent::GROUND,
    fz400_32_1_1_disabled_child_guardian::GROUND,
    fz400_32_1_1_1_four_children::GROUND,
    fz400_32_1_1_2_three_children::GROUND,
    fz400_32_1_2_two_children_north::GROUND,
    fz400_32_1_3_military_trauma::GROUND,
    fz400_32_1_4_sight::GROUND,
    fz400_32_1_5_dwarfism::GROUND,
    fz400_32_1_6_north::GROUND,
    fz400_32_1_6_north_partial::GROUND,
    fz400_32_1_7_reindeer::GROUND,
    fz400_33_2_north_and_lists::GROUND,
    fz565_51_unemployed::GROUND,
    law1244_chernobyl::GROUND,
    fz166_11_1_5_social::GROUND,
];

/// How many grounds the law knows; [`ALL`] grows towards it.
pub const IN_THE_LAW: usize = 41;

/// The ground with this id.
pub fn find(id: &str) -> Option<&'static Ground> {
    ALL.iter().find(|ground| ground.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Facts,
        conclusion::Outcome,
        facts::{Child, Period, PeriodKind, Sex, SpecialCode},
        life::Life,
    };
    use calendar::Span;
    use jiff::civil::date;
    use law::Law;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn every_file_is_listed_and_named_after_its_ground() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/grounds");
        let on_disk: BTreeSet<String> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        let listed: BTreeSet<String> = ALL.iter().map(|ground| ground.id.to_owned()).collect();
        assert_eq!(listed, on_disk);
    }

    /// A man with List 2 and a woman with three children: most grounds are about somebody else.
    fn two_people() -> [Facts; 2] {
        let period = |code: &str| Period {
            code: SpecialCode::read(code),
            additional_tariff: Some(true),
            ..Period::new(
                Span::new(date(1990, 1, 1), date(2020, 12, 31)).unwrap(),
                PeriodKind::Work,
            )
        };
        let child = Child {
            born: Some(date(1995, 5, 5)),
            raised_to_8: Some(true),
            ..Child::default()
        };
        let known = |sex, codes: &[&str], children| Facts {
            sex: Some(sex),
            born: Some(date(1968, 4, 5)),
            office_holder: Some(false),
            radiation: Some(false),
            children: Some(vec![child; children]),
            periods: Some(codes.iter().map(|code| period(code)).collect()),
            ..Facts::default()
        };
        [
            known(Sex::Male, &["27-2"], 0),
            known(Sex::Female, &["", "27-ПД"], 3),
        ]
    }

    #[test]
    fn a_ground_about_somebody_else_takes_no_memory() {
        for facts in two_people() {
            let life = Life::new(&facts, date(2026, 11, 23), Law::embedded());
            let (mut about_others, mut taken_by_the_rest) = (0, 0);
            for ground in ALL {
                let mut outcome = Outcome::Met;
                let taken =
                    allocation_counter::measure(|| outcome = (ground.assess)(&life).outcome);
                if outcome == Outcome::NotApplicable {
                    about_others += 1;
                    assert_eq!(taken.count_total, 0, "{}", ground.id);
                } else {
                    taken_by_the_rest += taken.count_total;
                }
            }
            assert!(20 < about_others, "{about_others}");
            assert!(0 < taken_by_the_rest, "nothing is counted at all");
        }
    }

    #[test]
    fn every_ground_documents_itself_the_same_way() {
        for ground in ALL {
            for heading in [
                "## Что говорит закон",
                "## Как мы это читаем",
                "## Чего мы не проверяем",
            ] {
                assert!(
                    ground.docs.contains(heading),
                    "{}: no heading {heading:?}",
                    ground.id
                );
            }
            assert!(ground.provision.contains("ст."), "{}: provision", ground.id);
        }
    }
}

//! The catalogue of violations, in its own order. A violation is one file in `violations/`.

pub(crate) mod v01_before_registration;
pub(crate) mod v02_not_reported;
pub(crate) mod v03_dates_shorter;
pub(crate) mod v04_renamed_employer;
pub(crate) mod v05_name_differs;
pub(crate) mod v06_no_code;
pub(crate) mod v07_no_tariff;
pub(crate) mod v08_code_taken_away;
pub(crate) mod v09_no_territory;
pub(crate) mod v10_part_load;
pub(crate) mod v11_part_load_before_norm;
pub(crate) mod v12_paid_absence;
pub(crate) mod v13_maternity;
pub(crate) mod v14_care_leave_before_1992;
pub(crate) mod v15_children;
pub(crate) mod v16_no_adjacent_work;
pub(crate) mod v17_service;
pub(crate) mod v18_overlap;
pub(crate) mod v19_care_since_2025;
pub(crate) mod v20_study_before_1992;
pub(crate) mod v21_kolkhoz_year;
pub(crate) mod v22_season;
pub(crate) mod v23_own_account;
pub(crate) mod v24_paper_defect;
pub(crate) mod v25_name_not_in_list;
pub(crate) mod v26_teaching_hours;
pub(crate) mod v27_medic_weights;
pub(crate) mod v28_not_summed;
pub(crate) mod v29_age_step;
pub(crate) mod v30_saved_right;
pub(crate) mod v31_requirement_year;
pub(crate) mod v32_awarded_late;
pub(crate) mod v33_no_decision;
pub(crate) mod v34_employer_closed;
pub(crate) mod v35_witnesses;
pub(crate) mod v36_long_record;
pub(crate) mod v37_no_proposal;
pub(crate) mod v38_rural_increment;
pub(crate) mod v39_social_instead;
pub(crate) mod v40_prepension;

use crate::{conclusion::Finding, scene::Scene, violation::Violation};

/// Every violation we know of.
pub const ALL: &[Violation] = &[
    v01_before_registration::VIOLATION,
    v02_not_reported::VIOLATION,
    v03_dates_shorter::VIOLATION,
    v04_renamed_employer::VIOLATION,
    v05_name_differs::VIOLATION,
    v06_no_code::VIOLATION,
    v07_no_tariff::VIOLATION,
    v08_code_taken_away::VIOLATION,
    v09_no_territory::VIOLATION,
    v10_part_load::VIOLATION,
    v11_part_load_before_norm::VIOLATION,
    v12_paid_absence::VIOLATION,
    v13_maternity::VIOLATION,
    v14_care_leave_before_1992::VIOLATION,
    v15_children::VIOLATION,
    v16_no_adjacent_work::VIOLATION,
    v17_service::VIOLATION,
    v18_overlap::VIOLATION,
    v19_care_since_2025::VIOLATION,
    v20_study_before_1992::VIOLATION,
    v21_kolkhoz_year::VIOLATION,
    v22_season::VIOLATION,
    v23_own_account::VIOLATION,
    v24_paper_defect::VIOLATION,
    v25_name_not_in_list::VIOLATION,
    v26_teaching_hours::VIOLATION,
    v27_medic_weights::VIOLATION,
    v28_not_summed::VIOLATION,
    v29_age_step::VIOLATION,
    v30_saved_right::VIOLATION,
    v31_requirement_year::VIOLATION,
    v32_awarded_late::VIOLATION,
    v33_no_decision::VIOLATION,
    v34_employer_closed::VIOLATION,
    v35_witnesses::VIOLATION,
    v36_long_record::VIOLATION,
    v37_no_proposal::VIOLATION,
    v38_rural_increment::VIOLATION,
    v39_social_instead::VIOLATION,
    v40_prepension::VIOLATION,
];

/// The violation with this id, in capitals or not.
pub fn find(id: &str) -> Option<&'static Violation> {
    ALL.iter()
        .find(|violation| violation.id.eq_ignore_ascii_case(id))
}

/// Everything of the catalogue that shows in a scene.
pub(crate) fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    for violation in ALL {
        (violation.detect)(scene, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn every_file_is_listed_and_named_after_its_violation() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/violations");
        let on_disk: BTreeSet<String> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| path.file_stem().unwrap().to_str().unwrap()[..3].to_uppercase())
            .collect();
        let listed: BTreeSet<String> = ALL.iter().map(|known| known.id.to_owned()).collect();
        assert_eq!(listed, on_disk);
        assert!(ALL.is_sorted_by_key(|known| known.id));
    }

    #[test]
    fn every_violation_documents_itself_the_same_way() {
        for violation in ALL {
            for heading in [
                "## Что не так",
                "## Какая норма",
                "## Как мы это видим",
                "## Чего мы не видим",
            ] {
                assert!(
                    violation.docs.contains(heading),
                    "{}: no heading {heading:?}",
                    violation.id
                );
            }
            assert!(!violation.documents.is_empty(), "{}", violation.id);
            assert!(!violation.keepers.is_empty(), "{}", violation.id);
        }
    }
}

//! The list of grounds. One file each; the order is the order of the law.

pub(crate) mod fz400_30_1_19_teachers;
pub(crate) mod fz400_30_1_1_list1;
pub(crate) mod fz400_30_1_2_list2;
pub(crate) mod fz400_8_1_2_long_record;
pub(crate) mod fz400_8_1_general;

use crate::ground::Ground;

/// Every ground we can assess.
pub const ALL: &[Ground] = &[
    fz400_8_1_general::GROUND,
    fz400_8_1_2_long_record::GROUND,
    fz400_30_1_1_list1::GROUND,
    fz400_30_1_2_list2::GROUND,
    fz400_30_1_19_teachers::GROUND,
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

//! Papers outside the project, read whole where somebody has put them.
//!
//! The folder stands in `PRAVO_SAMPLES`; without it there is nothing to read.

use statement::{Paper, read_paper};
use std::{env, fs};

#[test]
fn every_sample_of_a_paper_is_read_whole() {
    let Some(folder) = env::var_os("PRAVO_SAMPLES") else {
        return;
    };
    let mut kinds = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("std-") && !name.starts_with("szi-ils") {
            continue;
        }
        let paper = read_paper(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(paper.unread(), [], "{name}");
        assert!(paper.facts().periods.is_some(), "{name}");
        assert!(
            paper.findings().iter().all(|finding| {
                ["work_book_open_job", "days_not_credited", "code_unclear"]
                    .contains(&finding.kind.id())
            }),
            "{name}: {:?}",
            paper.findings()
        );
        kinds.push(match paper {
            Paper::Statement(statement) => statement.version.edition,
            Paper::WorkBook(book) => book.form + " " + &book.version.edition,
        });
    }
    kinds.sort();
    assert_eq!(
        kinds,
        ["2024-07-30", "СТД-ПФР 2020-10-02", "СТД-СФР 2023-01-10"]
    );
}

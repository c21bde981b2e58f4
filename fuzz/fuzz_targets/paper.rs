//! Any bytes as a paper of any kind.
#![no_main]

use libfuzzer_sys::fuzz_target;
use statement::Paper;

fuzz_target!(|bytes: &[u8]| {
    let Ok(paper) = statement::read_paper(bytes) else {
        return;
    };
    let periods = paper.facts().periods.as_ref().map_or(0, Vec::len);
    for finding in paper.findings() {
        assert!(finding.period.is_none_or(|period| period < periods));
    }
    if let Paper::WorkBook(book) = &paper {
        for event in &book.events {
            assert!(event.period.is_none_or(|period| period < periods));
            assert!(event.cancelled.is_none() || event.period.is_none());
        }
        for line in &book.earlier {
            assert!(line.period.is_none_or(|period| period < periods));
        }
    }
});

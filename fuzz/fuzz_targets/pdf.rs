//! Any bytes as a PDF: a paper or one sentence, within the budget of the reader.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// A mark put before bytes that have none, so that every input reaches the reader of PDF.
const MARK: &[u8] = b"%PDF-1.7\n";

fuzz_target!(|bytes: &[u8]| {
    let read = if bytes.starts_with(b"%PDF-") {
        statement::read_paper(bytes)
    } else {
        statement::read_paper(&[MARK, bytes].concat())
    };
    let Ok(paper) = read else { return };
    let periods = paper.facts().periods.as_ref().map_or(0, Vec::len);
    for finding in paper.findings() {
        assert!(finding.period.is_none_or(|period| period < periods));
    }
});

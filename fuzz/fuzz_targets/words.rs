//! Any text as words recognised on pictures (TSV of Tesseract); a form feed begins a page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use statement::Paper;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    let Ok(paper) = statement::read_recognised(&pages) else {
        return;
    };
    let periods = paper.facts().periods.as_ref().map_or(0, Vec::len);
    for finding in paper.findings() {
        assert!(finding.period.is_none_or(|period| period < periods));
    }
    if let Paper::Statement(statement) = &paper {
        for row in &statement.rows {
            assert!(row.period.is_none_or(|period| period < periods));
        }
        for doubt in &statement.doubts {
            assert!(doubt.row.is_none_or(|row| row < statement.rows.len()));
        }
    }
});

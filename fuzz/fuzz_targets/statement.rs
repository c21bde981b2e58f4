//! Any bytes as an account statement in XML.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(statement) = statement::read(bytes) {
        let periods = statement.facts.periods.as_ref().map_or(0, Vec::len);
        for row in &statement.rows {
            assert!(row.period.is_none_or(|period| period < periods));
        }
    }
});

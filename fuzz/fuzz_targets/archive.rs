//! Any bytes as a file of the portal, first of all a ZIP.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(parcel) = statement::read_file(bytes) {
        assert!(parcel.items.len() <= statement::MOST_FILES);
        assert!(parcel.papers().next().is_some());
    }
});

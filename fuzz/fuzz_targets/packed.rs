//! Any bytes packed into an archive: what comes out is what the bytes alone give.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fuzz_target!(|bytes: &[u8]| {
    let mut writer = ZipWriter::new(Cursor::new(vec![]));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    if writer.start_file("a.xml", stored).is_err() || writer.write_all(bytes).is_err() {
        return;
    }
    let Ok(packed) = writer.finish() else { return };
    let alone = statement::read_paper(bytes);
    let packed = statement::read_file(packed.get_ref());
    match (alone, packed) {
        (Ok(alone), Ok(packed)) => {
            let paper = packed.papers().next().map(statement::Paper::facts);
            assert_eq!(paper, Some(alone.facts()));
        }
        (Err(_), Err(_)) => {}
        (alone, packed) => panic!("{:?} alone, {:?} packed", alone.is_ok(), packed.is_ok()),
    }
});

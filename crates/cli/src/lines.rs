//! Lines of a file that may be larger than memory, each no longer than a document may be.

use std::io::{self, BufRead};

/// The largest document, in bytes: the limit of the contract.
pub(crate) const LARGEST: usize = 1 << 20;

/// Whether a line was kept whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    Fits,
    TooLarge,
}

/// Reads the next line into `line`, without its break and never more than the limit.
pub(crate) fn next_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<Size>> {
    line.clear();
    let mut size = Size::Fits;
    let mut began = false;
    loop {
        let read = reader.fill_buf()?;
        if read.is_empty() {
            return Ok(began.then_some(size));
        }
        began = true;
        let end = read.iter().position(|byte| *byte == b'\n');
        let piece = &read[..end.unwrap_or(read.len())];
        if line.len() + piece.len() > LARGEST {
            size = Size::TooLarge;
            line.clear();
        } else if size == Size::Fits {
            line.extend_from_slice(piece);
        }
        let used = piece.len() + usize::from(end.is_some());
        reader.consume(used);
        if end.is_some() {
            return Ok(Some(size));
        }
    }
}

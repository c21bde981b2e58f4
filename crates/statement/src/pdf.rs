//! Letters and their places from the pages of a PDF.
//!
//! Our own reader of the few things text needs, for one reason: a file comes from a stranger, and
//! general PDF crates unpack whatever it asks for (`hayro-syntax`, `pdf-extract`) or bound each
//! stream but not their sum (`lopdf`). Here every token, letter and unpacked byte is paid from one
//! [`Budget`](object::Budget). Unpacking and the tables of letters are crates: `miniz_oxide` and
//! `hayro-cmap`.
//!
//! Pictures, forms to fill in, signatures and everything else of a PDF are not looked at.

mod content;
mod fault;
mod file;
mod filter;
mod font;
mod matrix;
mod object;

pub use fault::PdfFault;

use crate::{
    LIMIT,
    layout::{self, Line},
    paper::Paper,
    printed,
    refusal::Refusal,
};
use content::Fonts;
use file::File;
use object::Budget;

/// A statement has six to eight pages; nobody has had forty.
pub(crate) const MAX_PAGES: usize = 40;

/// A statement of eight pages takes about forty thousand steps.
const STEPS: usize = 3_000_000;

/// A statement of eight pages unpacks to under a megabyte, fonts aside.
const BYTES: usize = 48 << 20;

/// How far into a file the mark may stand: a printer's preamble may come before it.
const PREAMBLE: usize = 1024;

/// Whether the bytes are a PDF.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PREAMBLE)];
    let begins = head.trim_ascii_start();
    // A PDF quoted inside XML or JSON is not one.
    !begins.starts_with(b"<")
        && !begins.starts_with(b"{")
        && !begins.starts_with(b"PK")
        && head.windows(5).any(|window| window == b"%PDF-")
}

/// Reads a paper in PDF: an account statement or a work book.
///
/// # Errors
/// Every fault is one sentence for the person.
pub(crate) fn read(bytes: &[u8]) -> Result<Paper, Refusal> {
    if bytes.len() > LIMIT {
        return Err(Refusal::TooLarge);
    }
    lines(bytes)
        .and_then(|lines| printed::paper(&lines))
        .map_err(Refusal::Print)
}

/// Every word of a PDF, a line each line, without asking what paper it is: to read back what we print.
///
/// # Errors
/// The fault of the file.
pub fn words_of_pdf(bytes: &[u8]) -> Result<String, PdfFault> {
    let lines: Vec<_> = lines(bytes)?.iter().map(Line::text).collect();
    Ok(lines.join("\n"))
}

/// The lines of all pages, from top to bottom.
pub(crate) fn lines(bytes: &[u8]) -> Result<Vec<Line>, PdfFault> {
    let budget = Budget::new(STEPS, BYTES);
    let file = File::read(bytes, &budget)?;
    let pages = file.pages()?;
    let mut fonts = Fonts::new();
    let mut lines = vec![];
    let mut unknown = 0;
    let mut known = 0;
    for (index, page) in pages.iter().enumerate() {
        let letters = content::letters(&file, page, &mut fonts, &budget)?;
        unknown += letters.unknown;
        known += letters.glyphs.len();
        lines.extend(layout::lines(index + 1, letters.glyphs));
    }
    // A statement without a twentieth of its letters is not worth guessing at.
    if unknown > known / 20 {
        return Err(PdfFault::NoLetters);
    }
    if lines.is_empty() {
        return Err(PdfFault::NoText);
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_known_by_its_mark() {
        assert!(is_pdf(b"%PDF-1.7\n"));
        assert!(is_pdf(b"@PJL ENTER\r\n%PDF-1.4"));
        assert!(!is_pdf(b"<a>%PDF-1.4</a>"));
        assert!(!is_pdf(b"%PD"));
        assert!(!is_pdf(b""));
    }
}

//! PDF papers: recognised by content here and nowhere else, and not read yet.

use crate::{
    paper::Paper,
    refusal::{Format, Refusal},
};

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

/// Reads a paper in PDF: the one place where a reader of PDF is to be called.
///
/// # Errors
/// Every PDF is refused for now.
pub(crate) fn read(_bytes: &[u8]) -> Result<Paper, Refusal> {
    Err(Refusal::NotXml(Format::Pdf))
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

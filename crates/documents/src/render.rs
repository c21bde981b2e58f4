//! One file a format: the same document as text, a page, a PDF, a DOCX.

pub(crate) mod blank_html;
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod pdf;
pub(crate) mod sheet;
pub(crate) mod text;

//! Papers in hand: letters, applications and claims made of facts and of the audit about them.
//!
//! [`papers`] turns facts and an [`Audit`](rules::Audit) into [`Document`]s: values without layout,
//! in which every sentence says what it rests on ([`Because`]). What the person did not say is never
//! asserted: a gap is a visible blank with a note what to write there. One document becomes text
//! ([`text`]), a page in large print ([`html`]), a tagged PDF with embedded fonts ([`pdf`]) or a
//! DOCX to edit ([`docx`]); [`parts`] are the same for a page with a frame of its own. The days of a plan
//! are a calendar file ([`calendar()`]).
//!
//! No clock, no files, no network: the same facts and the same audit give the same bytes. Norms are
//! those of the catalogue of violations and of the parameter files; addresses and telephones are
//! not known to us and stay blank.

mod ask;
mod calendar_file;
mod case;
mod document;
mod kind;
mod kinds;
mod reason;
mod render;
mod seen;
pub mod typeface;

pub use calendar_file::calendar;
pub use document::{Attachment, Because, Block, Column, Document, Piece, Sentence};
pub use kind::{Kind, NothingToAsk, papers};
pub use reason::reason;
pub use render::{
    blank_html::blank_html,
    docx::{DocxError, docx},
    html::html,
    pdf::{PdfError, blank_pdf, pdf},
    sheet::{GAP, GUIDE, Part, parts},
    text::text,
};

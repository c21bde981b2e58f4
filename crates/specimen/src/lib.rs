//! Made-up papers for tests and benches: the same value as XML, as PDF and as a page to print.
//!
//! An [`Account`] is what an account statement says about somebody who does not exist;
//! [`Account::made_up`] makes another one of each seed. It is written as the XML of the fund
//! ([`Account::xml`]) and as a paper of [`Block`]s ([`Account::paper`]), which becomes a PDF with
//! embedded fonts ([`pdf`]) or a web page for a browser to print ([`html`]). Whoever reads the PDF
//! must find what the XML says.
//!
//! The layout is ours: no real PDF of the fund has been seen in the open. It keeps the order,
//! titles and columns that descriptions of the form give. The letters are Libertinus Serif from
//! the crate `typst-assets`, under the SIL Open Font License.
//!
//! No other crate of the project may need this one outside its tests.

mod account;
mod blocks;
mod book;
mod html;
mod made_up;
mod pdf;
mod xml;

pub use account::{Account, Npf, Row, Savings, Style, Year};
pub use blocks::{Align, Block, Column};
pub use book::{book_paper, book_xml};
pub use html::html;
pub use pdf::{PdfError, pdf};

//! Facts in, conclusion out: the two JSON documents everybody shares, and the Russian wording.
//!
//! This is the one place where the names of the contract are written down. Pages, the command line
//! and the WASM build read [`facts`] and write [`conclusion`] through it, so that all of them give
//! the same answer to the byte. [`wording`] makes the Russian sentences, and only when somebody
//! reads them; [`mod@text`] puts a whole conclusion into plain Russian.
//!
//! The crate has no clock, no files and no threads: it builds for the browser.
//!
//! ```
//! use jiff::civil::date;
//!
//! let refusal = contract::facts::read(r#"{ "born": "1985-02-30" }"#, date(2026, 11, 23)).unwrap_err();
//! assert_eq!(refusal.place, "born");
//! assert_eq!(
//!     refusal.to_string(),
//!     "born: 1985-02-30 — такой даты нет в календаре. \
//!      Проверьте день и месяц; дата пишется как ГГГГ-ММ-ДД.",
//! );
//! ```

pub mod compare;
pub mod conclusion;
mod digits;
pub mod explain;
pub mod facts;
mod json;
mod line;
mod place;
mod refusal;
pub mod text;
pub mod wording;

pub use json::nearest;
pub use refusal::Refusal;
pub use text::{text, text_of};

/// Version of both documents.
pub const VERSION: u8 = 1;

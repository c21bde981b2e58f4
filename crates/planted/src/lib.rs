//! Made-up lives with known errors in their papers, and how many of them the audit finds.
//!
//! A [`Life`] is drawn from a seed: employers, positions, codes, care, army, study. It is written
//! as the papers a person would bring ([`papers`]): the account, the work book, the military card,
//! birth certificates, the person's own words, a decision of the fund. The account and the electronic
//! work book are XML of the fund that our readers read ([`files`]). One error of the
//! catalogue of violations (V01–V40) is planted into the papers, by the *words* of the catalogue and
//! never by asking the code that looks for it ([`plant`]). The twin of each is the same life without
//! the error.
//!
//! [`measure()`] merges and audits both and counts. Everything is drawn from seeds, so the table is
//! the same on every machine.

pub mod chance;
pub mod files;
pub mod life;
pub mod measure;
pub mod papers;
pub mod plant;
pub mod table;
mod trade;

pub use life::Life;
pub use measure::{Count, measure};
pub use plant::{KINDS, Specimen, desks, specimen};

//! Makes one set of facts of the papers of one person: [`merge`].
//!
//! A resident brings an account statement, a work book, a military card, birth certificates, an
//! archive certificate and says a few things. Each is read by its own reader into [`Facts`]; this
//! crate lays them on one another and answers with one [`Merged`]: facts, where each comes from,
//! and everything in which the papers disagree. Nothing is chosen silently.
//!
//! # What holds of the facts
//!
//! * Periods of the account stay as they are. One is cut in two where another paper names a
//!   position for a part of its days only.
//! * Of a job in the work book or in a certificate only the days the account does not cover at the
//!   same employer become periods, with the source of that paper. A day the account is short of is
//!   kept even where it is the only one.
//! * What only another paper knows of days of the account — the position, the share of a rate, the
//!   rural place — is added to the period of the account. Codes, territory, contributions and leave
//!   are not: that the account lacks them is what an audit looks for, so it becomes a conflict.
//! * Days of two employers at once stay both: a second job.
//! * Service that the account does not show becomes periods with `source: military`.
//! * Children are those of all papers; the index of the child in a period follows.
//! * The person's own words fill what no paper says.
//!
//! # Order
//!
//! Papers are ranked by kind, then the newest first; their order in the list does not matter, and a
//! paper given twice changes nothing.
//!
//! ```
//! use calendar::Span;
//! use dossier::{Paper, PaperKind, merge};
//! use jiff::civil::date;
//! use rules::facts::{Facts, Period, PeriodKind, Source};
//!
//! let job = |from, to, employer: &str| Period {
//!     employer: Some(employer.to_owned()),
//!     ..Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
//! };
//! let account = Facts {
//!     periods: Some(vec![job(date(2003, 1, 1), date(2003, 12, 31), "ООО «ЗАРЕЧЬЕ»")]),
//!     ..Facts::default()
//! };
//! let mut locksmith = job(date(2002, 6, 3), date(2003, 12, 31), "Общество с ограниченной ответственностью «Заречье»");
//! locksmith.position = Some("слесарь".to_owned());
//! let book = Facts { periods: Some(vec![locksmith]), ..Facts::default() };
//!
//! let merged = merge(&[
//!     Paper::new(PaperKind::Account, account),
//!     Paper::new(PaperKind::WorkBook, book),
//! ]);
//! let periods = merged.facts.periods.unwrap();
//! assert_eq!(periods.len(), 2);
//! assert_eq!(periods[0].source, Some(Source::Workbook));
//! assert_eq!(periods[0].span.to(), date(2002, 12, 31));
//! assert_eq!(periods[1].source, Some(Source::Account));
//! assert_eq!(periods[1].position.as_deref(), Some("слесарь"));
//! ```

mod children;
mod conflict;
pub mod employer;
mod employers;
mod fields;
mod merged;
mod paper;
mod periods;
mod read;
mod same;
mod single;
mod wording;

pub use conflict::{Conflict, ConflictKind, Edge, Said};
pub use merged::{Merged, Origins, Place};
pub use paper::{Paper, PaperKind, Rename, papers_of};

use rules::Facts;

/// One set of facts of all papers.
///
/// Costs time in proportion to the product of the periods of every two papers.
pub fn merge(papers: &[Paper]) -> Merged {
    let papers = paper::in_order(papers);
    let mut facts = Facts::default();
    let mut origins = Origins::default();
    let mut conflicts = Vec::new();
    single::merge(&papers, &mut facts, &mut origins, &mut conflicts);
    let places = children::merge(&papers, &mut facts, &mut origins, &mut conflicts);
    let spellings = periods::merge(&papers, &places, &mut facts, &mut origins, &mut conflicts);
    Merged {
        facts,
        origins,
        spellings,
        conflicts: conflict::in_order(conflicts),
    }
}

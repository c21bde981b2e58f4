//! From a paper that was read to a paper that can be laid on others.

use crate::paper::{Paper, PaperKind, Rename};
use statement::{EventKind, WorkBook};

impl From<&statement::Paper> for Paper {
    fn from(paper: &statement::Paper) -> Self {
        let (kind, renames) = match paper {
            statement::Paper::Statement(_) => (PaperKind::Account, Vec::new()),
            statement::Paper::WorkBook(book) => (PaperKind::WorkBook, renames(book)),
        };
        Self::new(kind, paper.facts().clone())
            .as_of(paper.day())
            .with_renames(renames)
    }
}

/// Entries of a renaming, each with the name the same employer went by in the entry before it.
fn renames(book: &WorkBook) -> Vec<Rename> {
    let events = book.events.iter().enumerate();
    events
        .filter(|(_, event)| event.kind == Some(EventKind::Rename) && event.cancelled.is_none())
        .filter_map(|(n, event)| {
            let to = event.employer.name.as_ref()?.as_str();
            let mut before = book.events[..n].iter().rev();
            let from = before.find_map(|earlier| {
                let name = earlier.employer.name.as_ref()?.as_str();
                (name != to && earlier.employer.is_same_as(&event.employer)).then_some(name)
            })?;
            Some(Rename {
                from: from.to_owned(),
                to: to.to_owned(),
                on: event.on,
            })
        })
        .collect()
}

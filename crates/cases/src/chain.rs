//! The log as a chain of hashes: what was changed, taken out, put in or swapped is found.

use crate::event::CaseEvent;
use sha2::{Digest as _, Sha256};

/// SHA-256 over the hash before and the canonical bytes of the event.
pub type Hash = [u8; 32];

/// An event with its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chained {
    /// The event.
    pub event: CaseEvent,
    /// Its hash, which holds all that came before.
    pub hash: Hash,
}

/// The log does not hold from here on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("журнал дела нарушен на записи {seq}")]
pub struct Broken {
    /// The place in the log, from 1, that is not what it should be. One past the end if the end is missing.
    pub seq: u32,
}

/// Where a chain begins: the hash of the case number, so that no log passes for that of another case.
pub fn beginning(case_number: &str) -> Hash {
    let mut hash = Sha256::new();
    hash.update(b"case\0");
    hash.update(case_number.as_bytes());
    hash.finalize().into()
}

/// The hash of an event after the one before it.
pub fn link(before: &Hash, event: &CaseEvent) -> Hash {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(event.canonical());
    hash.finalize().into()
}

/// Adds the hash to an event that follows `log`.
pub fn chained(case_number: &str, log: &[Chained], event: CaseEvent) -> Chained {
    let before = log
        .last()
        .map_or_else(|| beginning(case_number), |last| last.hash);
    let hash = link(&before, &event);
    Chained { event, hash }
}

/// Whether every event is in its place and unchanged. A log cut off at its end is itself a whole log: compare its
/// last hash with one kept elsewhere by [`verify_to`].
///
/// # Errors
/// [`Broken`] with the first place that does not hold.
pub fn verify(case_number: &str, log: &[Chained]) -> Result<(), Broken> {
    let mut before = beginning(case_number);
    for (seq, chained) in (1..).zip(log) {
        if chained.event.seq != seq || chained.hash != link(&before, &chained.event) {
            return Err(Broken { seq });
        }
        before = chained.hash;
    }
    Ok(())
}

/// As [`verify`], and the log ends with this hash, which was kept or printed before.
///
/// # Errors
/// [`Broken`], one past the end if only the end is missing.
pub fn verify_to(case_number: &str, log: &[Chained], last: &Hash) -> Result<(), Broken> {
    verify(case_number, log)?;
    let beginning = beginning(case_number);
    let end = log.last().map_or(&beginning, |chained| &chained.hash);
    if end == last {
        return Ok(());
    }
    let length = u32::try_from(log.len()).unwrap_or(u32::MAX);
    Err(Broken {
        seq: length.saturating_add(1),
    })
}

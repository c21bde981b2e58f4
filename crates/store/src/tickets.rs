//! Tickets («пропуск»): what a browser holds instead of the words, so that they are typed once on each device.
//!
//! A ticket is sealed with the keys of the store and kept nowhere here, so any number of nodes agree about it. It names
//! the words it was got with: new words shut out every ticket before them.

use crate::{
    drafts::{DAY, Draft, Drafts},
    error::StoreError,
    hex,
    number::CaseNumber,
    seal::Place,
};
use jiff::Timestamp;
use serde_json::Value;

/// How many days of 24 hours a ticket is good for.
pub const TICKET_DAYS: u32 = 90;

/// A ticket stands in no table.
const TICKET: Place<'_> = Place {
    table: "-",
    number: "-",
    revision: 0,
    field: "ticket",
};

impl Drafts {
    /// A ticket to this draft: digits and letters, good for a cookie.
    ///
    /// # Errors
    /// [`StoreError::System`].
    pub fn ticket(
        &self,
        number: CaseNumber,
        words_revision: i64,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let open = Value::from(vec![
            Value::from(number.plain()),
            Value::from(words_revision),
            Value::from(now.as_second()),
        ]);
        let sealed = self.keys.seal(&TICKET, open.to_string().as_bytes())?;
        Ok(hex::text(&sealed))
    }

    /// The draft this ticket opens. `None` when the text is spoilt or too old, its key has been taken away, the draft
    /// is over or erased, or it has got new words since.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn admit(&self, ticket: &str, now: Timestamp) -> Result<Option<Draft>, StoreError> {
        let Some((number, words_revision)) = self.read(ticket, now) else {
            return Ok(None);
        };
        match self.draft(number, now).await {
            Err(StoreError::NoDraft) => Ok(None),
            draft => Ok(Some(draft?).filter(|draft| draft.words_revision == words_revision)),
        }
    }

    fn read(&self, ticket: &str, now: Timestamp) -> Option<(CaseNumber, i64)> {
        let open = self.keys.open(&TICKET, &hex::bytes(ticket)?).ok()?;
        let (number, words_revision, issued_at): (String, i64, i64) =
            serde_json::from_slice(&open).ok()?;
        let is_good = now.as_second() < issued_at + i64::from(TICKET_DAYS) * DAY;
        is_good.then_some((number.parse().ok()?, words_revision))
    }
}

//! Kept answers: the only crate that knows SQL.
//!
//! A person answers questions; every answer is saved as it is given. A card with a case number and three secret words
//! opens the answers again. Nothing here asks what time it is, reads a file or a variable: the caller brings the
//! moment, the address and the keys. What a person said is sealed ([`Keyring`]); what stands open is the case number,
//! the hash of the words, moments, counts and the digest of the law.

mod answers;
mod cards;
mod consents;
mod db;
mod drafts;
mod erasure;
mod error;
mod hex;
mod migrations;
mod number;
mod registry;
mod rotation;
mod seal;
mod sql;
mod tickets;
mod words;

pub use crate::{
    answers::{Answer, ResultOfLaw},
    cards::CARD_SECONDS,
    consents::{Consent, Consenting, Method, PROOF_DAYS, Said},
    drafts::{Card, Draft, Drafts, KEEP_DAYS, KEEP_EMPTY_DAYS, MOST_TRIES_AN_HOUR, Opening},
    erasure::{Act, Reason},
    error::StoreError,
    number::{CaseNumber, WrongNumber},
    registry::{Group, KeptColumn, KeptTable, kept_data},
    rotation::Rotation,
    seal::Keyring,
    tickets::TICKET_DAYS,
    words::SecretWords,
};

use crate::db::{Db, on_db};
use jiff::Timestamp;
use sqlx::{Executor as _, SqlSafeStr as _};
use std::path::PathBuf;

/// An open database in the shape this program knows. Without keys it can count and erase, not read.
#[derive(Clone, Debug)]
pub struct Store {
    db: Db,
}

impl Store {
    /// Opens `sqlite:FILE`, `sqlite::memory:` or `postgres://…`, makes the file if there is none, and applies the
    /// migrations that are missing.
    ///
    /// # Errors
    /// [`StoreError::Address`], [`StoreError::Unavailable`], [`StoreError::Shape`].
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let db = Db::connect(url).await?;
        migrations::apply(&db).await?;
        Ok(Self { db })
    }

    /// The file an address names; `None` for a database in memory or behind a server.
    ///
    /// # Errors
    /// [`StoreError::Address`].
    pub fn file_of(url: &str) -> Result<Option<PathBuf>, StoreError> {
        Db::file_of(url)
    }

    /// The drafts, read and written with these keys.
    pub fn drafts(&self, keys: Keyring) -> Drafts {
        Drafts::new(self.db.clone(), keys)
    }

    /// Asks the engine to prepare every statement of this program, without running any.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] with the first statement the engine does not understand.
    pub async fn check(&self) -> Result<(), StoreError> {
        for statement in sql::ALL {
            on_db!(&self.db, pool => {
                pool.prepare((*statement).into_sql_str()).await?;
            });
        }
        Ok(())
    }

    /// Waits for running statements and closes the connections.
    pub async fn close(&self) {
        self.db.close().await;
    }
}

/// Moments are kept as seconds UTC.
fn moment(seconds: i64, table: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(seconds).map_err(|_| StoreError::Corrupt { table })
}

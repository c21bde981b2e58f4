//! Drafts («черновик»): making one, opening one with a card, and how long it is kept.

use crate::{
    Store,
    db::{Db, on_db},
    error::StoreError,
    moment,
    number::CaseNumber,
    seal::Keyring,
    sql,
    words::{self, SecretWords},
};
use jiff::Timestamp;
use std::sync::Arc;

/// How many days of 24 hours a draft is kept after its last answer, unless a case is opened.
pub const KEEP_DAYS: i64 = 90;

/// How many times within an hour a number may be tried before the phone is offered.
pub const MOST_TRIES_AN_HOUR: usize = 5;

/// How many days of 24 hours a draft without a single answer is kept: a card nobody used.
pub const KEEP_EMPTY_DAYS: i64 = 14;

const HOUR: i64 = 3_600;
pub(crate) const DAY: i64 = 24 * HOUR;

/// The drafts of a store with the keys that open them.
#[derive(Clone, Debug)]
pub struct Drafts {
    pub(crate) db: Db,
    pub(crate) keys: Arc<Keyring>,
}

/// What is printed for the person, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The case number.
    pub number: CaseNumber,
    /// The secret words; nobody can tell them again.
    pub words: SecretWords,
    /// Kept until this moment, if no answer and no case follows.
    pub keep_until: Timestamp,
    /// Counts the words of this draft from one.
    pub words_revision: i64,
}

/// When a draft was made, seen and will go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its number.
    pub number: CaseNumber,
    /// When the card was made.
    pub created_at: Timestamp,
    /// The last time it was opened or answered, before this one.
    pub visited_at: Timestamp,
    /// Ninety days after the last answer, or fourteen days after the card when there is none.
    pub keep_until: Timestamp,
    /// When it became a case; from then on it is not erased by itself.
    pub case_opened_at: Option<Timestamp>,
    /// Counts its secret words from one.
    pub words_revision: i64,
}

/// What came of a number and the words typed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The card is right.
    Opened(Draft),
    /// There is no such number, its time is over, or the words are not its own: which of these, nobody is told.
    Wrong,
    /// Tried five times within an hour: offer the phone.
    TooManyTries {
        /// When the number may be tried again.
        again_at: Timestamp,
    },
}

impl Drafts {
    pub(crate) fn new(db: Db, keys: Keyring) -> Self {
        let keys = Arc::new(keys);
        Self { db, keys }
    }

    /// Opens a draft with what stands on its card. The try is counted in the database before the words are compared,
    /// so several nodes agree; a right card forgets the tries.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::System`].
    pub async fn open(
        &self,
        number: CaseNumber,
        words: &str,
        now: Timestamp,
    ) -> Result<Opening, StoreError> {
        let (plain, second) = (number.plain(), now.as_second());
        if let Some(again_at) = self.knock(&plain, second).await? {
            return Ok(Opening::TooManyTries {
                again_at: moment(again_at, "tries")?,
            });
        }
        let known: Option<(String, i64)> = on_db!(&self.db, pool => sqlx::query_as(sql::WORDS_HASH)
            .bind(&plain)
            .bind(second)
            .fetch_optional(pool)
            .await?);
        let (hash, words_revision) = known.unzip();
        if !words::are_right(words, hash).await? {
            return Ok(Opening::Wrong);
        }
        let draft = match self.draft(number, now).await {
            // Erased between two statements.
            Err(StoreError::NoDraft) => return Ok(Opening::Wrong),
            draft => draft?,
        };
        if Some(draft.words_revision) != words_revision {
            // Got new words between two statements.
            return Ok(Opening::Wrong);
        }
        on_db!(&self.db, pool => {
            sqlx::query(sql::VISIT).bind(&plain).bind(second).execute(pool).await?;
            sqlx::query(sql::FORGET_TRIES).bind(&plain).execute(pool).await?;
        });
        Ok(Opening::Opened(draft))
    }

    /// Takes a try, or says from which second on there will be one.
    async fn knock(&self, number: &str, second: i64) -> Result<Option<i64>, StoreError> {
        let taken: Option<(i64,)> = on_db!(&self.db, pool => sqlx::query_as(sql::TRY)
            .bind(number)
            .bind(second)
            .bind(second - HOUR)
            .fetch_optional(pool)
            .await?);
        if taken.is_some() {
            return Ok(None);
        }
        let oldest: Option<(i64,)> = on_db!(&self.db, pool => sqlx::query_as(sql::OLDEST_TRY)
            .bind(number)
            .fetch_optional(pool)
            .await?);
        // Forgotten in between: somebody opened it with the right card.
        let oldest = oldest.map_or(second - HOUR, |(oldest,)| oldest);
        Ok(Some(oldest + HOUR))
    }

    /// When the draft was made, seen and will go.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`].
    pub async fn draft(&self, number: CaseNumber, now: Timestamp) -> Result<Draft, StoreError> {
        let row: Option<(i64, i64, i64, Option<i64>, i64)> = on_db!(&self.db, pool =>
            sqlx::query_as(sql::DRAFT)
                .bind(number.plain())
                .bind(now.as_second())
                .fetch_optional(pool)
                .await?);
        let (created, visited, keep_until, case_opened, words_revision) =
            row.ok_or(StoreError::NoDraft)?;
        Ok(Draft {
            number,
            created_at: moment(created, "drafts")?,
            visited_at: moment(visited, "drafts")?,
            keep_until: moment(keep_until, "drafts")?,
            case_opened_at: case_opened
                .map(|second| moment(second, "drafts"))
                .transpose()?,
            words_revision,
        })
    }

    /// A case has been opened: the draft is not erased by itself any more.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`].
    pub async fn open_case(&self, number: CaseNumber, now: Timestamp) -> Result<(), StoreError> {
        let changed = on_db!(&self.db, pool => sqlx::query(sql::OPEN_CASE)
            .bind(number.plain())
            .bind(now.as_second())
            .execute(pool)
            .await?
            .rows_affected());
        if changed == 1 {
            Ok(())
        } else {
            Err(StoreError::NoDraft)
        }
    }

    /// The store these drafts are in, to erase and to count.
    pub fn store(&self) -> Store {
        Store {
            db: self.db.clone(),
        }
    }
}

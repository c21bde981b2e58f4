//! Erasing drafts, and the act that stays: who, when, why, how many, and nothing about anybody.

use crate::{
    Store,
    consents::PROOF_DAYS,
    db::{Tx, on_db, on_tx},
    error::StoreError,
    moment,
    number::CaseNumber,
    sql,
};
use jiff::Timestamp;

const HOUR: i64 = 3_600;

/// The longest name of whoever erases.
const MOST_LETTERS: usize = 100;

/// Why something was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Ninety days have passed since the last answer.
    Expired,
    /// The person asked.
    Asked,
}

impl Reason {
    /// As it is kept: never rename.
    fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Asked => "asked",
        }
    }
}

/// «Акт об уничтожении»: one erasure, as it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// When.
    pub erased_at: Timestamp,
    /// An office or a service; not a person whose answers were erased.
    pub erased_by: String,
    /// Why.
    pub reason: Reason,
    /// How many drafts.
    pub n_drafts: i64,
    /// How many answers, with all their revisions.
    pub n_answers: i64,
    /// How many kept conclusions.
    pub n_results: i64,
    /// How many proofs of consents whose three years are over.
    pub n_consents: i64,
}

impl Store {
    /// How many drafts [`Store::erase_expired`] would erase now.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn count_expired(&self, now: Timestamp) -> Result<i64, StoreError> {
        let (count,): (i64,) = on_db!(&self.db, pool => sqlx::query_as(sql::COUNT_EXPIRED)
            .bind(now.as_second())
            .fetch_one(pool)
            .await?);
        Ok(count)
    }

    /// Erases every draft whose time is over and that is no case, and writes the act in the same transaction. Proofs of
    /// consents go three years after their draft. If nothing is over there is no act. Tries older than an hour are
    /// forgotten as well.
    ///
    /// # Errors
    /// [`StoreError::Nameless`], [`StoreError::Unavailable`].
    pub async fn erase_expired(
        &self,
        now: Timestamp,
        erased_by: &str,
    ) -> Result<Option<Act>, StoreError> {
        let erased_by = name(erased_by)?;
        let mut tx = self.db.begin().await?;
        on_tx!(&mut tx, conn => {
            sqlx::query(sql::FORGET_OLD_TRIES)
                .bind(now.as_second() - HOUR)
                .execute(&mut **conn)
                .await?;
            sqlx::query(sql::MARK_EXPIRED)
                .bind(now.as_second())
                .execute(&mut **conn)
                .await?;
        });
        let proofs_until = now.as_second() - PROOF_DAYS * 24 * HOUR;
        let n_consents = run_at(&mut tx, sql::ERASE_OLD_CONSENTS, proofs_until).await?;
        erase_marked(tx, now, erased_by, Reason::Expired, n_consents).await
    }

    /// Erases one draft because the person asked, case or not, and writes the act. Its consents end with it; that they
    /// were given stays for three years, without anything the person said.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Nameless`], [`StoreError::Unavailable`].
    pub async fn erase_asked(
        &self,
        number: CaseNumber,
        now: Timestamp,
        erased_by: &str,
    ) -> Result<Act, StoreError> {
        let erased_by = name(erased_by)?;
        let mut tx = self.db.begin().await?;
        on_tx!(&mut tx, conn => sqlx::query(sql::MARK_ONE)
            .bind(number.plain())
            .execute(&mut **conn)
            .await
            .map(drop))?;
        erase_marked(tx, now, erased_by, Reason::Asked, 0)
            .await?
            .ok_or(StoreError::NoDraft)
    }

    /// Every act, in order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn acts(&self) -> Result<Vec<Act>, StoreError> {
        let rows: Vec<(i64, String, String, i64, i64, i64, i64)> = on_db!(&self.db, pool =>
            sqlx::query_as(sql::ACTS).fetch_all(pool).await?);
        let act = |(erased_at, erased_by, reason, n_drafts, n_answers, n_results, n_consents): (
            _,
            _,
            String,
            _,
            _,
            _,
            _,
        )| {
            let reason = [Reason::Expired, Reason::Asked]
                .into_iter()
                .find(|known| known.name() == reason)
                .ok_or(StoreError::Corrupt { table: "erasures" })?;
            Ok(Act {
                erased_at: moment(erased_at, "erasures")?,
                erased_by,
                reason,
                n_drafts,
                n_answers,
                n_results,
                n_consents,
            })
        };
        rows.into_iter().map(act).collect()
    }
}

fn name(erased_by: &str) -> Result<&str, StoreError> {
    let name = erased_by.trim();
    let is_said = !name.is_empty() && name.chars().count() <= MOST_LETTERS;
    is_said.then_some(name).ok_or(StoreError::Nameless)
}

/// Erases what is marked in this transaction, writes the act and commits both or neither.
async fn erase_marked(
    mut tx: Tx,
    now: Timestamp,
    erased_by: &str,
    reason: Reason,
    n_consents: i64,
) -> Result<Option<Act>, StoreError> {
    run_at(&mut tx, sql::END_CONSENTS, now.as_second()).await?;
    let n_answers = run(&mut tx, sql::ERASE_ANSWERS).await?;
    let n_results = run(&mut tx, sql::ERASE_RESULTS).await?;
    run(&mut tx, sql::ERASE_TRIES).await?;
    let n_drafts = run(&mut tx, sql::ERASE_DRAFTS).await?;
    if n_drafts == 0 && n_consents == 0 {
        tx.commit().await?;
        return Ok(None);
    }
    on_tx!(&mut tx, conn => sqlx::query(sql::WRITE_ACT)
        .bind(now.as_second())
        .bind(erased_by)
        .bind(reason.name())
        .bind(n_drafts)
        .bind(n_answers)
        .bind(n_results)
        .bind(n_consents)
        .execute(&mut **conn)
        .await
        .map(drop))?;
    tx.commit().await?;
    Ok(Some(Act {
        // As it is kept and read again: without parts of a second.
        erased_at: moment(now.as_second(), "erasures")?,
        erased_by: erased_by.to_owned(),
        reason,
        n_drafts,
        n_answers,
        n_results,
        n_consents,
    }))
}

/// How many rows a statement without parameters changed.
async fn run(tx: &mut Tx, statement: &'static str) -> Result<i64, StoreError> {
    let n_rows = on_tx!(tx, conn => sqlx::query(statement)
        .execute(&mut **conn)
        .await?
        .rows_affected());
    Ok(i64::try_from(n_rows).unwrap_or(i64::MAX))
}

/// The same of a statement with one moment.
async fn run_at(tx: &mut Tx, statement: &'static str, second: i64) -> Result<i64, StoreError> {
    let n_rows = on_tx!(tx, conn => sqlx::query(statement)
        .bind(second)
        .execute(&mut **conn)
        .await?
        .rows_affected());
    Ok(i64::try_from(n_rows).unwrap_or(i64::MAX))
}

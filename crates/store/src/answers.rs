//! Answers and results of a draft: appended, never overwritten; sealed with their path.

use crate::{
    db::{Tx, on_db, on_tx},
    drafts::{DAY, Drafts, KEEP_DAYS},
    error::StoreError,
    moment,
    number::CaseNumber,
    seal::{Keyring, Place},
    sql,
};
use jiff::Timestamp;
use serde_json::Value;

/// One answer, as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Which fact of the contract, e.g. `person.born`.
    pub path: String,
    /// What was said; `null` takes an answer back.
    pub value: Value,
    /// Counts the answers and results of this draft from one.
    pub revision: i64,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// One conclusion, as it was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultOfLaw {
    /// Which edition of all legal numbers it rests on.
    pub law_digest: String,
    /// What was concluded, in the shape the caller chose.
    pub summary: Value,
    /// Counts the answers and results of this draft from one: it rests on the answers before it.
    pub revision: i64,
    /// When it was saved.
    pub saved_at: Timestamp,
}

impl Drafts {
    /// Saves one answer: the case of one of [`Drafts::save_answers`].
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn save_answer(
        &self,
        number: CaseNumber,
        path: &str,
        value: &Value,
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        self.save_answers(number, &[(path.to_owned(), value.clone())], now)
            .await
    }

    /// Saves answers, all or none, and keeps the draft for another ninety days. Gives the revision of the last. When
    /// this returns, the answers are on the disk. The paths are sealed too: that somebody was asked about a disability
    /// says something already.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn save_answers(
        &self,
        number: CaseNumber,
        answers: &[(String, Value)],
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        let mut tx = self.db.begin().await?;
        let last = append(&mut tx, &self.keys, number, answers, now).await?;
        tx.commit().await?;
        Ok(last)
    }

    /// What holds now: the last answer to each question, in the order the questions were first answered.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::NoKey`].
    pub async fn answers(&self, number: CaseNumber) -> Result<Vec<Answer>, StoreError> {
        let mut latest: Vec<Answer> = vec![];
        for answer in self.history(number).await? {
            match latest.iter_mut().find(|known| known.path == answer.path) {
                Some(known) => *known = answer,
                None => latest.push(answer),
            }
        }
        latest.retain(|answer| !answer.value.is_null());
        Ok(latest)
    }

    /// Everything the person ever said, in order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::NoKey`].
    pub async fn history(&self, number: CaseNumber) -> Result<Vec<Answer>, StoreError> {
        let number = number.plain();
        let rows: Vec<(i64, Vec<u8>, i64)> = on_db!(&self.db, pool => sqlx::query_as(sql::ANSWERS)
            .bind(&number)
            .fetch_all(pool)
            .await?);
        let answer = |(revision, sealed, saved_at): (i64, Vec<u8>, i64)| {
            let open = self.keys.open(&answer_place(&number, revision), &sealed)?;
            let (path, value) = serde_json::from_slice(&open)
                .map_err(|_| StoreError::Corrupt { table: "answers" })?;
            Ok(Answer {
                path,
                value,
                revision,
                saved_at: moment(saved_at, "answers")?,
            })
        };
        rows.into_iter().map(answer).collect()
    }

    /// Keeps a conclusion with the digest of the law it rests on.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn save_result(
        &self,
        number: CaseNumber,
        law_digest: &str,
        summary: &Value,
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        let number = number.plain();
        let mut tx = self.db.begin().await?;
        let revision = take_revisions(&mut tx, &number, 1, now).await?;
        let sealed = self.keys.seal(
            &result_place(&number, revision),
            summary.to_string().as_bytes(),
        )?;
        on_tx!(&mut tx, conn => sqlx::query(sql::SAVE_RESULT)
            .bind(&number)
            .bind(revision)
            .bind(law_digest)
            .bind(sealed)
            .bind(now.as_second())
            .execute(&mut **conn)
            .await
            .map(drop))?;
        tx.commit().await?;
        Ok(revision)
    }

    /// Every conclusion that was kept, in order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::NoKey`].
    pub async fn results(&self, number: CaseNumber) -> Result<Vec<ResultOfLaw>, StoreError> {
        let number = number.plain();
        let rows: Vec<ResultRow> = on_db!(&self.db, pool =>
            sqlx::query_as(sql::RESULTS).bind(&number).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| self.result_of(&number, row))
            .collect()
    }

    /// The last conclusion that was kept.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::NoKey`].
    pub async fn last_result(&self, number: CaseNumber) -> Result<Option<ResultOfLaw>, StoreError> {
        let number = number.plain();
        let row: Option<ResultRow> = on_db!(&self.db, pool =>
            sqlx::query_as(sql::LAST_RESULT).bind(&number).fetch_optional(pool).await?);
        row.map(|row| self.result_of(&number, row)).transpose()
    }

    fn result_of(
        &self,
        number: &str,
        (revision, law_digest, sealed, saved_at): ResultRow,
    ) -> Result<ResultOfLaw, StoreError> {
        let open = self.keys.open(&result_place(number, revision), &sealed)?;
        let summary =
            serde_json::from_slice(&open).map_err(|_| StoreError::Corrupt { table: "results" })?;
        Ok(ResultOfLaw {
            law_digest,
            summary,
            revision,
            saved_at: moment(saved_at, "results")?,
        })
    }
}

/// A row of `results`: revision, digest of the law, sealed summary, moment.
type ResultRow = (i64, String, Vec<u8>, i64);

/// Adds answers to a draft inside a transaction; gives the revision of the last.
pub(crate) async fn append(
    tx: &mut Tx,
    keys: &Keyring,
    number: CaseNumber,
    answers: &[(String, Value)],
    now: Timestamp,
) -> Result<i64, StoreError> {
    let number = number.plain();
    let count = i64::try_from(answers.len()).map_err(|_| StoreError::System)?;
    let last = take_revisions(tx, &number, count, now).await?;
    for (revision, (path, value)) in (last - count + 1..).zip(answers) {
        let open = Value::from(vec![Value::from(path.as_str()), value.clone()]).to_string();
        let sealed = keys.seal(&answer_place(&number, revision), open.as_bytes())?;
        on_tx!(&mut *tx, conn => sqlx::query(sql::SAVE_ANSWER)
            .bind(&number)
            .bind(revision)
            .bind(sealed)
            .bind(now.as_second())
            .execute(&mut **conn)
            .await
            .map(drop))?;
    }
    Ok(last)
}

/// The last of so many revisions of the draft, which nobody else can take; keeps the draft for another ninety days,
/// unless nothing is taken.
async fn take_revisions(
    tx: &mut Tx,
    number: &str,
    count: i64,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = on_tx!(tx, conn => sqlx::query_as(sql::TAKE_REVISIONS)
        .bind(number)
        .bind(now.as_second())
        .bind(now.as_second() + KEEP_DAYS * DAY)
        .bind(count)
        .fetch_optional(&mut **conn)
        .await?);
    row.map(|(revision,)| revision).ok_or(StoreError::NoDraft)
}

pub(crate) fn answer_place(number: &str, revision: i64) -> Place<'_> {
    Place {
        table: "answers",
        number,
        revision,
        field: "answer",
    }
}

pub(crate) fn result_place(number: &str, revision: i64) -> Place<'_> {
    Place {
        table: "results",
        number,
        revision,
        field: "summary",
    }
}

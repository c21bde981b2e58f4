//! Consents of a draft: given and taken back, each time a new row; nothing is overwritten.
//!
//! What the documents say is not known here: the caller brings the purpose, the edition and the digest of its text.

use crate::{
    db::{on_db, on_tx},
    drafts::Drafts,
    error::StoreError,
    moment,
    number::CaseNumber,
    seal::Place,
    sql,
};
use jiff::Timestamp;
use serde_json::Value;

/// How many days of 24 hours the proof of a consent is kept after its draft was erased: no three years are longer.
pub const PROOF_DAYS: i64 = 1_096;

/// How a person said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// With a button on a page.
    Web,
    /// Aloud, by telephone.
    Phone,
    /// With a message.
    Sms,
    /// With a signature.
    Paper,
    /// Through a helper.
    Helper,
}

impl Method {
    const ALL: [Self; 5] = [Self::Web, Self::Phone, Self::Sms, Self::Paper, Self::Helper];

    /// As it is kept: never rename.
    fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Sms => "sms",
            Self::Paper => "paper",
            Self::Helper => "helper",
        }
    }
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// «Согласен».
    Given,
    /// «Отзываю».
    Withdrawn,
}

impl Said {
    const ALL: [Self; 2] = [Self::Given, Self::Withdrawn];

    /// As it is kept: never rename.
    fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The document a person agrees to, and what proves it.
#[derive(Clone, Copy, Debug)]
pub struct Consenting<'a> {
    /// What for, e.g. `case`.
    pub purpose: &'a str,
    /// The day of the edition, e.g. `2026-11-23`.
    pub edition: &'a str,
    /// The digest of the text of that edition.
    pub sha256: &'a str,
    /// How it was said.
    pub method: Method,
    /// What shows that it was said: where, by which record. Numbers of records, no names: it outlives the draft.
    pub proof: &'a Value,
}

/// One row: a consent given or taken back, as it happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// What for.
    pub purpose: String,
    /// Which edition; of a withdrawal, the one taken back.
    pub edition: String,
    /// The digest of the text of that edition.
    pub sha256: String,
    /// Given or taken back.
    pub said: Said,
    /// How it was said.
    pub method: Method,
    /// When.
    pub said_at: Timestamp,
    /// What shows that it was said.
    pub proof: Value,
}

/// Edition and digest of the last word on a purpose.
struct Last {
    edition: String,
    sha256: String,
}

impl Drafts {
    /// Keeps a consent of this draft. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn give_consent(
        &self,
        number: CaseNumber,
        consenting: Consenting<'_>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        self.lock(&mut tx, number, now).await?;
        self.say(&mut tx, number, Said::Given, consenting, now)
            .await?;
        tx.commit().await
    }

    /// Takes the standing consent for a purpose back. `false` if there is none: nothing is kept then.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn withdraw_consent(
        &self,
        number: CaseNumber,
        purpose: &str,
        method: Method,
        proof: &Value,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let plain = number.plain();
        let mut tx = self.db.begin().await?;
        self.lock(&mut tx, number, now).await?;
        let last: Option<(String, String, String)> = on_tx!(&mut tx, conn =>
            sqlx::query_as(sql::LAST_CONSENT)
                .bind(&plain)
                .bind(purpose)
                .fetch_optional(&mut **conn)
                .await?);
        let given = last.and_then(|(said, edition, sha256)| {
            (said == Said::Given.name()).then_some(Last { edition, sha256 })
        });
        let Some(Last { edition, sha256 }) = given else {
            return Ok(false);
        };
        let consenting = Consenting {
            purpose,
            edition: &edition,
            sha256: &sha256,
            method,
            proof,
        };
        self.say(&mut tx, number, Said::Withdrawn, consenting, now)
            .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Everything this draft consented to and took back, in order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`], [`StoreError::NoKey`].
    pub async fn consents(&self, number: CaseNumber) -> Result<Vec<Consent>, StoreError> {
        const CORRUPT: StoreError = StoreError::Corrupt { table: "consents" };
        type Row = (i64, String, String, String, String, String, i64, Vec<u8>);
        let number = number.plain();
        let rows: Vec<Row> = on_db!(&self.db, pool => sqlx::query_as(sql::CONSENTS)
            .bind(&number)
            .fetch_all(pool)
            .await?);
        let consent = |(revision, purpose, edition, sha256, said, method, said_at, sealed): Row| {
            let open = self.keys.open(&consent_place(&number, revision), &sealed)?;
            Ok(Consent {
                purpose,
                edition,
                sha256,
                said: Said::ALL
                    .into_iter()
                    .find(|known| known.name() == said)
                    .ok_or(CORRUPT)?,
                method: Method::ALL
                    .into_iter()
                    .find(|known| known.name() == method)
                    .ok_or(CORRUPT)?,
                said_at: moment(said_at, "consents")?,
                proof: serde_json::from_slice(&open).map_err(|_| CORRUPT)?,
            })
        };
        rows.into_iter().map(consent).collect()
    }

    /// Holds the draft until the transaction ends, so that two words at once stand in an order.
    async fn lock(
        &self,
        tx: &mut crate::db::Tx,
        number: CaseNumber,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let found = on_tx!(tx, conn => sqlx::query(sql::VISIT)
            .bind(number.plain())
            .bind(now.as_second())
            .execute(&mut **conn)
            .await?
            .rows_affected());
        (found == 1).then_some(()).ok_or(StoreError::NoDraft)
    }

    async fn say(
        &self,
        tx: &mut crate::db::Tx,
        number: CaseNumber,
        said: Said,
        consenting: Consenting<'_>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let number = number.plain();
        // Numbers may be drawn again after an erasure: proofs of the draft before keep their revisions.
        let (revision,): (i64,) = on_tx!(tx, conn => sqlx::query_as(sql::NEXT_CONSENT)
            .bind(&number)
            .fetch_one(&mut **conn)
            .await?);
        let sealed = self.keys.seal(
            &consent_place(&number, revision),
            consenting.proof.to_string().as_bytes(),
        )?;
        on_tx!(tx, conn => sqlx::query(sql::SAVE_CONSENT)
            .bind(&number)
            .bind(revision)
            .bind(consenting.purpose)
            .bind(consenting.edition)
            .bind(consenting.sha256)
            .bind(said.name())
            .bind(consenting.method.name())
            .bind(now.as_second())
            .bind(sealed)
            .execute(&mut **conn)
            .await
            .map(drop))?;
        Ok(())
    }
}

pub(crate) fn consent_place(number: &str, revision: i64) -> Place<'_> {
    Place {
        table: "consents",
        number,
        revision,
        field: "proof",
    }
}

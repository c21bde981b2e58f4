//! Changing the key: every value sealed with an older key is sealed again with the newest.
//!
//! Batches are short transactions and a value is either old or new, so the work may be stopped at any moment and
//! begun again. First every node gets the new key (it opens what others seal), then the values are sealed again, then
//! the old key is taken away.

use crate::{
    answers::{answer_place, result_place},
    consents::consent_place,
    db::on_tx,
    drafts::Drafts,
    error::StoreError,
    seal::Place,
    sql,
};

/// What a change of keys did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// How many values were looked at in the last pass, which found nothing left to do.
    pub n_values: u64,
    /// How many were sealed again.
    pub n_resealed: u64,
}

/// A table with sealed values.
struct Sealed {
    after: &'static str,
    reseal: &'static str,
    place: for<'a> fn(&'a str, i64) -> Place<'a>,
}

const TABLES: &[Sealed] = &[
    Sealed {
        after: sql::ANSWERS_AFTER,
        reseal: sql::RESEAL_ANSWER,
        place: answer_place,
    },
    Sealed {
        after: sql::RESULTS_AFTER,
        reseal: sql::RESEAL_RESULT,
        place: result_place,
    },
    Sealed {
        after: sql::CONSENTS_AFTER,
        reseal: sql::RESEAL_CONSENT,
        place: consent_place,
    },
];

impl Drafts {
    /// Seals everything with the newest key, `batch` values at a time (at least one), and goes round until a whole
    /// pass finds nothing old.
    ///
    /// # Errors
    /// [`StoreError::NoKey`] names a key that is still needed; [`StoreError::Corrupt`], [`StoreError::Unavailable`].
    pub async fn rotate(&self, batch: u32) -> Result<Rotation, StoreError> {
        let mut n_resealed = 0;
        loop {
            let mut pass = Rotation::default();
            for table in TABLES {
                self.rotate_table(table, batch.max(1), &mut pass).await?;
            }
            n_resealed += pass.n_resealed;
            if pass.n_resealed == 0 {
                return Ok(Rotation { n_resealed, ..pass });
            }
        }
    }

    async fn rotate_table(
        &self,
        table: &Sealed,
        batch: u32,
        pass: &mut Rotation,
    ) -> Result<(), StoreError> {
        let mut last = (String::new(), 0_i64);
        loop {
            let mut tx = self.db.begin().await?;
            let rows: Vec<(String, i64, Vec<u8>)> = on_tx!(&mut tx, conn =>
                sqlx::query_as(table.after)
                    .bind(&last.0)
                    .bind(last.1)
                    .bind(i64::from(batch))
                    .fetch_all(&mut **conn)
                    .await?);
            let Some((number, revision, _)) = rows.last() else {
                return tx.commit().await;
            };
            last = (number.clone(), *revision);
            for (number, revision, sealed) in rows {
                pass.n_values += 1;
                if self.keys.is_current(&sealed) {
                    continue;
                }
                let place = (table.place)(&number, revision);
                let open = self.keys.open(&place, &sealed)?;
                let sealed = self.keys.seal(&place, &open)?;
                on_tx!(&mut tx, conn => sqlx::query(table.reseal)
                    .bind(&number)
                    .bind(revision)
                    .bind(sealed)
                    .execute(&mut **conn)
                    .await
                    .map(drop))?;
                pass.n_resealed += 1;
            }
            tx.commit().await?;
        }
    }
}

//! Cards («карточка»): a new draft with its number and words, new words for an old one, and a card looked at again.

use crate::{
    answers::append,
    db::{Tx, on_db, on_tx},
    drafts::{Card, DAY, Drafts, KEEP_DAYS, KEEP_EMPTY_DAYS},
    error::StoreError,
    hex, moment,
    number::CaseNumber,
    seal::Place,
    sql,
    words::{self, SecretWords, random_u32},
};
use jiff::Timestamp;
use serde_json::Value;

/// Nobody meets twenty taken numbers in a row while nine hundred thousand are enough.
const MOST_DRAWS: usize = 20;

/// How many seconds a card may be looked at again after it was made.
pub const CARD_SECONDS: u32 = 3_600;

/// A sealed card stands in no table: the browser of its owner keeps it.
const CARD: Place<'_> = Place {
    table: "-",
    number: "-",
    revision: 0,
    field: "card",
};

impl Drafts {
    /// Makes an empty draft and its card. No account, no name, no address.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; [`StoreError::System`] without random numbers or free case numbers.
    pub async fn create(&self, now: Timestamp) -> Result<Card, StoreError> {
        self.create_with(&[], now).await
    }

    /// Makes a draft with its first answers: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; [`StoreError::System`] without random numbers or free case numbers.
    pub async fn create_with(
        &self,
        answers: &[(String, Value)],
        now: Timestamp,
    ) -> Result<Card, StoreError> {
        let words = SecretWords::draw()?;
        let hash = words::hash(&words).await?;
        let mut tx = self.db.begin().await?;
        for _ in 0..MOST_DRAWS {
            let number = CaseNumber::nth(random_u32()?);
            if make(&mut tx, number, &hash, now).await? {
                append(&mut tx, &self.keys, number, answers, now).await?;
                tx.commit().await?;
                return first_card(number, words, answers, now);
            }
        }
        Err(StoreError::System)
    }

    /// Makes a draft of a made-up person with a number and words that everybody may know: for a demo and for tests,
    /// never for somebody who lives. `None` when the number is taken.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn create_as(
        &self,
        number: CaseNumber,
        words: &str,
        answers: &[(String, Value)],
        now: Timestamp,
    ) -> Result<Option<Card>, StoreError> {
        let words = SecretWords::again(words.to_owned());
        let hash = words::hash(&words).await?;
        let mut tx = self.db.begin().await?;
        if !make(&mut tx, number, &hash, now).await? {
            return Ok(None);
        }
        append(&mut tx, &self.keys, number, answers, now).await?;
        tx.commit().await?;
        first_card(number, words, answers, now).map(Some)
    }

    /// Gives the draft new words. The old ones open nothing any more, and neither does a ticket got with them.
    ///
    /// # Errors
    /// [`StoreError::NoDraft`], [`StoreError::Unavailable`], [`StoreError::System`].
    pub async fn renew_words(
        &self,
        number: CaseNumber,
        now: Timestamp,
    ) -> Result<Card, StoreError> {
        let words = SecretWords::draw()?;
        let hash = words::hash(&words).await?;
        let renewed: Option<(i64, i64)> = on_db!(&self.db, pool => sqlx::query_as(sql::RENEW_WORDS)
            .bind(number.plain())
            .bind(&hash)
            .bind(now.as_second())
            .fetch_optional(pool)
            .await?);
        let (words_revision, keep_until) = renewed.ok_or(StoreError::NoDraft)?;
        Ok(Card {
            number,
            words,
            keep_until: moment(keep_until, "drafts")?,
            words_revision,
        })
    }

    /// The card as a text of digits and letters that only this program reads, so that its owner may look once more.
    ///
    /// # Errors
    /// [`StoreError::System`].
    pub fn seal_card(&self, card: &Card, now: Timestamp) -> Result<String, StoreError> {
        let open = Value::from(vec![
            Value::from(card.number.plain()),
            Value::from(card.words_revision),
            Value::from(now.as_second()),
            Value::from(card.words.as_str()),
        ]);
        let sealed = self.keys.seal(&CARD, open.to_string().as_bytes())?;
        Ok(hex::text(&sealed))
    }

    /// The words of a sealed card. `None` when the text is spoilt, more than an hour old, or not the card that opens
    /// this draft now.
    pub fn words_of(
        &self,
        sealed: &str,
        number: CaseNumber,
        words_revision: i64,
        now: Timestamp,
    ) -> Option<SecretWords> {
        let open = self.keys.open(&CARD, &hex::bytes(sealed)?).ok()?;
        let (of, revision, made_at, words): (String, i64, i64, String) =
            serde_json::from_slice(&open).ok()?;
        let is_fresh = now.as_second() < made_at + i64::from(CARD_SECONDS);
        let is_ours = of == number.plain() && revision == words_revision;
        (is_fresh && is_ours).then(|| SecretWords::again(words))
    }
}

/// Makes the row of a draft, unless its number is taken.
async fn make(
    tx: &mut Tx,
    number: CaseNumber,
    hash: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let made = on_tx!(tx, conn => sqlx::query(sql::CREATE)
        .bind(number.plain())
        .bind(hash)
        .bind(now.as_second())
        .bind(now.as_second() + KEEP_EMPTY_DAYS * DAY)
        .execute(&mut **conn)
        .await?
        .rows_affected());
    Ok(made == 1)
}

/// The card of a draft just made with these answers.
fn first_card(
    number: CaseNumber,
    words: SecretWords,
    answers: &[(String, Value)],
    now: Timestamp,
) -> Result<Card, StoreError> {
    let days = match answers {
        [] => KEEP_EMPTY_DAYS,
        _ => KEEP_DAYS,
    };
    Ok(Card {
        number,
        words,
        keep_until: moment(now.as_second() + days * DAY, "drafts")?,
        words_revision: 1,
    })
}

//! The secret words on the card: plain Russian words that are easy to read, to say and to type.
//!
//! Three of 405 words make 66 million cards. Two would make 164 thousand: at five tries an hour over ninety days,
//! on a thousand numbers at once, a stranger would open some sixty drafts; with three, fewer than one.

use crate::error::StoreError;
use argon2::{
    Argon2, PasswordHasher as _, PasswordVerifier as _, password_hash::phc::PasswordHash,
};
use std::{fmt, sync::LazyLock};
use tokio::task;

/// No two of them differ in one letter, so that a misheard word is another word's neighbour and not another word.
static LIST: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../words.txt").lines().collect());

/// How many words stand on a card.
const N_WORDS: usize = 3;

/// «Секретные слова», as they are shown once, to be printed on a card. They are kept only as a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretWords(String);

impl SecretWords {
    /// Words chosen by the random numbers of the system.
    pub(crate) fn draw() -> Result<Self, StoreError> {
        let mut words = vec![];
        while words.len() < N_WORDS {
            let word = LIST[random_below(LIST.len())?];
            if !words.contains(&word) {
                words.push(word);
            }
        }
        Ok(Self(words.join(" ")))
    }

    /// The words of a card that comes back to us.
    pub(crate) fn again(words: String) -> Self {
        Self(words)
    }

    /// The words with spaces between them, to be printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A card must not slip into a log.
impl fmt::Debug for SecretWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretWords(…)")
    }
}

/// An even choice of `0..count`: draws again what would favour the small.
fn random_below(count: usize) -> Result<usize, StoreError> {
    let count = u32::try_from(count).map_err(|_| StoreError::System)?;
    let fair = u32::MAX - u32::MAX % count;
    loop {
        let drawn = random_u32()?;
        if drawn < fair {
            return usize::try_from(drawn % count).map_err(|_| StoreError::System);
        }
    }
}

/// A random number of the system.
pub(crate) fn random_u32() -> Result<u32, StoreError> {
    getrandom::u32().map_err(|_| StoreError::System)
}

/// What was typed, as it is compared: case, «ё» and what stands between the words do not matter.
fn plain(typed: &str) -> String {
    let lower = typed.to_lowercase().replace('ё', "е");
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Argon2id with the parameters its authors recommend (19 MiB, two passes): some tens of milliseconds.
pub(crate) async fn hash(words: &SecretWords) -> Result<String, StoreError> {
    let words = plain(words.as_str());
    let hash = move || {
        let hash: PasswordHash = Argon2::default()
            .hash_password(words.as_bytes())
            .map_err(|_| StoreError::System)?;
        Ok(hash.to_string())
    };
    // Not on a thread that serves others.
    task::spawn_blocking(hash)
        .await
        .map_err(|_| StoreError::System)?
}

/// Whether the typed words are those of the hash. Without a hash it takes the same time and the answer is no.
pub(crate) async fn are_right(typed: &str, hash: Option<String>) -> Result<bool, StoreError> {
    let typed = plain(typed);
    let Some(hash) = hash else {
        self::hash(&SecretWords(typed)).await?;
        return Ok(false);
    };
    let verify = move || {
        let hash = PasswordHash::new(&hash).map_err(|_| StoreError::Corrupt { table: "drafts" })?;
        Ok(Argon2::default()
            .verify_password(typed.as_bytes(), &hash)
            .is_ok())
    };
    task::spawn_blocking(verify)
        .await
        .map_err(|_| StoreError::System)?
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn differ_in_one_letter(one: &str, other: &str) -> bool {
        let one: Vec<char> = one.chars().collect();
        let other: Vec<char> = other.chars().collect();
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let same_start = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
        match long.len() - short.len() {
            0 => short[same_start..]
                .iter()
                .skip(1)
                .eq(long[same_start..].iter().skip(1)),
            1 => short[same_start..] == long[same_start + 1..],
            _ => false,
        }
    }

    #[test]
    fn the_list_is_of_plain_words_far_from_each_other() {
        assert_eq!(LIST.len(), 405);
        assert_eq!(LIST.iter().collect::<BTreeSet<_>>().len(), LIST.len());
        assert!(differ_in_one_letter("роза", "гроза"));
        assert!(differ_in_one_letter("ложка", "лошка") && !differ_in_one_letter("лось", "гость"));
        for (n, word) in LIST.iter().enumerate() {
            assert!(4 <= word.chars().count(), "{word}");
            assert!(word.chars().all(|c| ('а'..='я').contains(&c)), "{word}");
            for other in &LIST[..n] {
                assert!(!differ_in_one_letter(word, other), "{word} and {other}");
            }
        }
    }

    #[test]
    fn a_card_has_three_different_words_of_the_list() {
        for _ in 0..200 {
            let card = SecretWords::draw().unwrap();
            let words: BTreeSet<&str> = card.as_str().split(' ').collect();
            assert_eq!(words.len(), N_WORDS);
            assert!(words.iter().all(|word| LIST.contains(word)));
        }
    }

    #[test]
    fn words_are_compared_as_people_type_them() {
        for typed in ["Мед  Ёлка–сосна", "мед, елка, сосна.", " МЕД\tЕЛКА-СОСНА "]
        {
            assert_eq!(plain(typed), "мед елка сосна", "{typed}");
        }
        assert_ne!(plain("меделка сосна"), plain("мед елка сосна"));
    }

    #[tokio::test]
    async fn only_a_salted_hash_is_kept() {
        let card = SecretWords::draw().unwrap();
        let (first, second) = (hash(&card).await.unwrap(), hash(&card).await.unwrap());
        assert!(first.starts_with("$argon2id$"));
        assert_ne!(first, second);
        assert!(card.as_str().split(' ').all(|word| !first.contains(word)));
        let typed = card.as_str().to_uppercase();
        assert!(are_right(&typed, Some(first.clone())).await.unwrap());
        assert!(!are_right("сосна чайник", Some(first)).await.unwrap());
        assert!(!are_right(&typed, None).await.unwrap());
    }

    #[test]
    fn a_card_does_not_slip_into_a_log() {
        let card = SecretWords("сосна чайник берег".to_owned());
        assert_eq!(format!("{card:?}"), "SecretWords(…)");
    }
}

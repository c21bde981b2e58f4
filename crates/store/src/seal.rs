//! Sealing: what a person said stands in the database only encrypted, and opens only in its own place.
//!
//! XChaCha20-Poly1305: its nonce is long enough to be drawn at random for every value. A sealed value is the number
//! of the key (4 bytes), the nonce (24) and the encrypted text with its tag. The number of the key and the place of
//! the value (table, row, field) are bound to the tag, so a value moved to another row does not open.

use crate::{error::StoreError, hex};
use chacha20poly1305::{
    Key, KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use std::{collections::BTreeMap, fmt};

const KEY_BYTES: usize = 32;
const ID_BYTES: usize = 4;
const NONCE_BYTES: usize = 24;

/// The keys of the store: the highest number seals, every one opens.
#[derive(Clone)]
pub struct Keyring {
    keys: BTreeMap<u32, XChaCha20Poly1305>,
    current: u32,
}

/// Where a value stands; a value opens nowhere else.
pub(crate) struct Place<'a> {
    pub(crate) table: &'static str,
    pub(crate) number: &'a str,
    pub(crate) revision: i64,
    pub(crate) field: &'static str,
}

impl Place<'_> {
    /// Bytes bound to the tag. No part can hold the separator.
    fn bytes(&self, key: u32) -> Vec<u8> {
        format!(
            "pravo store 1|{key}|{}|{}|{}|{}",
            self.table, self.number, self.revision, self.field
        )
        .into_bytes()
    }
}

impl Keyring {
    /// Reads keys: one a line, `НОМЕР 64-HEX-DIGITS`; empty lines and lines that begin with `#` are left out.
    /// The crate itself looks for no file and no variable: the caller brings the text.
    ///
    /// # Errors
    /// A line that is no key, a number given twice, no key at all.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let mut keys = BTreeMap::new();
        for (line, text) in (1..).zip(text.lines()) {
            let text = text.trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let (id, key) = key_line(text).ok_or(StoreError::Keys {
                line,
                problem: "это не ключ",
            })?;
            let key = Key::try_from(&key[..]).map_err(|_| StoreError::System)?;
            if keys.insert(id, XChaCha20Poly1305::new(&key)).is_some() {
                return Err(StoreError::Keys {
                    line,
                    problem: "такой номер уже был",
                });
            }
        }
        let current = keys.last_key_value().map(|(id, _)| *id);
        current
            .map(|current| Self { keys, current })
            .ok_or(StoreError::Keys {
                line: text.lines().count() + 1,
                problem: "нет ни одного ключа",
            })
    }

    /// A line with a new random key, to be added to the file of keys.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub fn new_line(id: u32) -> Result<String, StoreError> {
        let mut key = [0; KEY_BYTES];
        getrandom::fill(&mut key).map_err(|_| StoreError::System)?;
        Ok(format!("{id} {}", hex::text(&key)))
    }

    /// The number of the key that seals.
    pub fn current(&self) -> u32 {
        self.current
    }

    pub(crate) fn seal(&self, place: &Place<'_>, open: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|_| StoreError::System)?;
        let payload = Payload {
            msg: open,
            aad: &place.bytes(self.current),
        };
        let text = self
            .key(self.current)?
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| StoreError::System)?;
        Ok([&self.current.to_be_bytes()[..], &nonce, &text].concat())
    }

    pub(crate) fn open(&self, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let corrupt = StoreError::Corrupt { table: place.table };
        let Some((id, rest)) = sealed.split_first_chunk::<ID_BYTES>() else {
            return Err(corrupt);
        };
        let Some((nonce, text)) = rest.split_first_chunk::<NONCE_BYTES>() else {
            return Err(corrupt);
        };
        let id = u32::from_be_bytes(*id);
        let payload = Payload {
            msg: text,
            aad: &place.bytes(id),
        };
        self.key(id)?
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| corrupt)
    }

    /// Whether the value is sealed with the key that seals now.
    pub(crate) fn is_current(&self, sealed: &[u8]) -> bool {
        sealed.starts_with(&self.current.to_be_bytes())
    }

    fn key(&self, id: u32) -> Result<&XChaCha20Poly1305, StoreError> {
        self.keys.get(&id).ok_or(StoreError::NoKey(id))
    }
}

/// Numbers only: keys must not slip into a log.
impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.keys.keys()).finish()
    }
}

fn key_line(text: &str) -> Option<(u32, [u8; KEY_BYTES])> {
    let (id, hex) = text.split_once(char::is_whitespace)?;
    let key = hex::bytes(hex.trim())?.try_into().ok()?;
    Some((id.parse().ok()?, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place<'_> = Place {
        table: "answers",
        number: "1234567",
        revision: 3,
        field: "answer",
    };

    fn ring(ids: &[u32]) -> String {
        let lines: Vec<String> = ids
            .iter()
            .map(|id| Keyring::new_line(*id).unwrap())
            .collect();
        lines.join("\n")
    }

    #[test]
    fn a_value_opens_in_its_own_place_only() {
        let keys = Keyring::read(&ring(&[1])).unwrap();
        let sealed = keys.seal(&PLACE, b"1966-05-05").unwrap();
        assert_eq!(keys.open(&PLACE, &sealed).unwrap(), b"1966-05-05");
        for place in [
            Place {
                table: "results",
                ..PLACE
            },
            Place {
                number: "1234568",
                ..PLACE
            },
            Place {
                revision: 4,
                ..PLACE
            },
            Place {
                field: "summary",
                ..PLACE
            },
        ] {
            assert!(matches!(
                keys.open(&place, &sealed),
                Err(StoreError::Corrupt { .. })
            ));
        }
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let keys = Keyring::read(&ring(&[1])).unwrap();
        let sealed = keys.seal(&PLACE, b"widow").unwrap();
        for n in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[n] ^= 1;
            assert!(keys.open(&PLACE, &changed).is_err(), "byte {n}");
            assert!(keys.open(&PLACE, &sealed[..n]).is_err(), "cut at {n}");
        }
    }

    #[test]
    fn the_same_answer_never_looks_the_same() {
        let keys = Keyring::read(&ring(&[1])).unwrap();
        let sealed = keys.seal(&PLACE, b"yes").unwrap();
        assert_ne!(sealed, keys.seal(&PLACE, b"yes").unwrap());
        assert!(!sealed.windows(3).any(|window| window == b"yes"));
    }

    #[test]
    fn the_newest_key_seals_and_old_ones_open() {
        let text = ring(&[7, 2]);
        let both = Keyring::read(&text).unwrap();
        let old = Keyring::read(text.lines().nth(1).unwrap()).unwrap();
        assert_eq!((both.current(), old.current()), (7, 2));
        let sealed = old.seal(&PLACE, b"x").unwrap();
        assert!(old.is_current(&sealed) && !both.is_current(&sealed));
        assert_eq!(both.open(&PLACE, &sealed).unwrap(), b"x");
        let newer = both.seal(&PLACE, b"x").unwrap();
        assert!(matches!(
            old.open(&PLACE, &newer),
            Err(StoreError::NoKey(7))
        ));
    }

    #[test]
    fn a_wrong_file_of_keys_says_where() {
        let good = ring(&[1]);
        let twice = format!("# ours\n{good}\n\n{good}");
        for (text, at) in [("", 1), ("# none\n", 2), ("1 abc", 1), (&twice, 4)] {
            match Keyring::read(text) {
                Err(StoreError::Keys { line, .. }) => assert_eq!(line, at, "{text}"),
                other => panic!("{other:?}"),
            }
        }
        assert!(!format!("{:?}", Keyring::read(&good)).contains(&good[2..]));
    }
}

//! The case number on the card: six digits and a check digit, grouped for reading aloud.
//!
//! The check digit is Damm's. It finds every single wrong digit and every swap of neighbours; Luhn's misses the swap
//! of 0 and 9, and people mishear and swap digits more than anything else. So a slip is found on the spot: it costs no
//! try, and nobody is told about somebody else's number.

use std::{fmt, str::FromStr};

/// Of quasigroups of order ten Damm found this one, with zeros on the diagonal.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// «Номер дела»: seven digits, the last of them a check digit. Says nothing about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNumber {
    digits: [u8; 7],
}

/// What was typed is no case number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongNumber {
    /// Not seven digits.
    #[error("В номере дела семь цифр, например 123-456-7. Перепишите номер с карточки")]
    Length,
    /// Seven digits that no card carries.
    #[error(
        "В номере дела ошибка: одна из цифр не та или две переставлены. Сверьте номер с карточкой"
    )]
    CheckDigit,
}

impl CaseNumber {
    /// How many numbers there are before the check digit: from 100000, so that nobody drops a leading zero.
    pub(crate) const COUNT: u32 = 900_000;

    /// The `index`-th number, counted round.
    pub(crate) fn nth(index: u32) -> Self {
        let mut rest = 100_000 + index % Self::COUNT;
        let mut digits = [0; 7];
        for digit in digits[..6].iter_mut().rev() {
            *digit = u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        digits[6] = check(&digits[..6]);
        Self { digits }
    }

    /// The seven digits without hyphens, as they are kept.
    pub(crate) fn plain(self) -> String {
        self.digits
            .iter()
            .map(|digit| char::from(b'0' + digit))
            .collect()
    }
}

/// The digit after which the sum of all digits is zero.
fn check(digits: &[u8]) -> u8 {
    digits
        .iter()
        .fold(0, |row, digit| DAMM[usize::from(row)][usize::from(*digit)])
}

impl FromStr for CaseNumber {
    type Err = WrongNumber;

    /// Takes hyphens, dashes, dots and spaces wherever they stand: people copy from a card.
    fn from_str(text: &str) -> Result<Self, WrongNumber> {
        let is_between = |c: char| c.is_whitespace() || "-‐‑‒–—−.".contains(c);
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !is_between(*c))
            .map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(WrongNumber::Length)?;
        let digits: [u8; 7] = digits.try_into().map_err(|_| WrongNumber::Length)?;
        if digits[0] == 0 || check(&digits) != 0 {
            return Err(WrongNumber::CheckDigit);
        }
        Ok(Self { digits })
    }
}

impl fmt::Display for CaseNumber {
    /// `123-456-7`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain();
        write!(f, "{}-{}-{}", &plain[..3], &plain[3..6], &plain[6..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A spread of numbers, not only the first.
    fn some() -> impl Iterator<Item = CaseNumber> {
        (0..CaseNumber::COUNT).step_by(887).map(CaseNumber::nth)
    }

    fn reads(digits: [u8; 7]) -> bool {
        CaseNumber { digits }.plain().parse::<CaseNumber>().is_ok()
    }

    #[test]
    fn the_published_example_of_damm() {
        assert_eq!(check(&[5, 7, 2]), 4);
    }

    #[test]
    fn a_number_is_read_as_it_is_written() {
        let number = CaseNumber::nth(23_456);
        let written = number.to_string();
        assert_eq!(&written[..8], "123-456-");
        for copy in [
            written.clone(),
            number.plain(),
            written.replace('-', " "),
            format!(" {} ", written.replace('-', " — ")),
        ] {
            assert_eq!(copy.parse(), Ok(number), "{copy}");
        }
    }

    #[test]
    fn every_single_wrong_digit_is_found() {
        for number in some() {
            for place in 0..7 {
                for wrong in (0..10).filter(|digit| *digit != number.digits[place]) {
                    let mut digits = number.digits;
                    digits[place] = wrong;
                    assert!(!reads(digits), "{number} with {wrong} at {place}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found() {
        for number in some() {
            for place in 0..6 {
                let mut digits = number.digits;
                digits.swap(place, place + 1);
                assert!(
                    digits == number.digits || !reads(digits),
                    "{number} at {place}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_number_is_said() {
        for wrong in ["", "123", "12345678", "12345б7", "१२३४५६७"] {
            assert_eq!(
                wrong.parse::<CaseNumber>(),
                Err(WrongNumber::Length),
                "{wrong}"
            );
        }
        let zero: CaseNumber = CaseNumber::nth(0);
        assert_eq!(zero.to_string().split('-').next(), Some("100"));
        assert_eq!(
            "0000000".parse::<CaseNumber>(),
            Err(WrongNumber::CheckDigit)
        );
    }
}

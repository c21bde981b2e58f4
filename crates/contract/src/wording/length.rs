//! Lengths of service and ages: «1 год 2 месяца 21 день».

use super::plural::{DAY, MONTH, Word, YEAR};
use crate::digits::Digits;
use calendar::{Age, Length};

/// Room for «35 лет 11 месяцев 29 дней».
const ORDINARY: usize = 64;

/// «1 год 2 месяца 21 день», «5 лет», «0 дней».
pub fn length(length: Length) -> String {
    said(&parts(length), Word::after)
}

/// The genitive, for «не хватает 1 года 2 месяцев».
pub fn length_genitive(length: Length) -> String {
    said(&parts(length), Word::genitive_after)
}

/// «56 лет 6 месяцев».
pub fn age(age: Age) -> String {
    said(&parts_of_age(age), Word::after)
}

/// The genitive, for «не меньше 61 года».
pub fn age_genitive(age: Age) -> String {
    said(&parts_of_age(age), Word::genitive_after)
}

/// «48 месяцев».
pub fn months(months: u32) -> String {
    MONTH.counted(months)
}

/// «48 месяцев», «21 месяца», in the genitive.
pub fn months_genitive(months: u32) -> String {
    MONTH.counted_genitive(months)
}

fn parts(length: Length) -> [(u32, Word); 3] {
    [
        (length.years(), YEAR),
        (length.months(), MONTH),
        (length.days(), DAY),
    ]
}

fn parts_of_age(age: Age) -> [(u32, Word); 2] {
    [(age.years(), YEAR), (age.months(), MONTH)]
}

/// The parts that are not zero; nothing at all is none of the last word: «0 дней».
fn said(parts: &[(u32, Word)], form: fn(Word, u32) -> &'static str) -> String {
    let mut said = String::with_capacity(ORDINARY);
    let mut say = |n, word| {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(Digits::of(n).as_str());
        said.push(' ');
        said.push_str(form(word, n));
    };
    for (n, word) in parts {
        if *n > 0 {
            say(*n, *word);
        }
    }
    match parts.last() {
        Some((_, word)) if parts.iter().all(|(n, _)| *n == 0) => say(0, *word),
        _ => {}
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_without_their_zeros() {
        let said = |years, months, days| length(Length::new(years, months, days));
        assert_eq!(said(1, 2, 21), "1 год 2 месяца 21 день");
        assert_eq!(said(5, 0, 0), "5 лет");
        assert_eq!(said(0, 0, 1), "1 день");
        assert_eq!(said(22, 0, 11), "22 года 11 дней");
        assert_eq!(said(0, 0, 0), "0 дней");
    }

    #[test]
    fn what_is_lacking_is_said_in_the_genitive() {
        let said = |years, months, days| length_genitive(Length::new(years, months, days));
        assert_eq!(said(1, 2, 0), "1 года 2 месяцев");
        assert_eq!(said(2, 1, 21), "2 лет 1 месяца 21 дня");
        assert_eq!(said(0, 0, 0), "0 дней");
    }

    #[test]
    fn ages_have_years_and_months() {
        assert_eq!(age(Age::from_months(56 * 12 + 6)), "56 лет 6 месяцев");
        assert_eq!(age(Age::years_only(61)), "61 год");
        assert_eq!(age_genitive(Age::years_only(61)), "61 года");
        assert_eq!(age(Age::from_months(0)), "0 месяцев");
    }
}

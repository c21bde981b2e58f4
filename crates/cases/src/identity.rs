//! Whether two records may be about one person. The program only says «похоже» and why; people decide.

use crate::named::named;
use jiff::civil::Date;

/// What is known of a person when somebody calls. Unknown is never equal to anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Фамилия.
    pub surname: Option<String>,
    /// Имя.
    pub given_name: Option<String>,
    /// Отчество.
    pub patronymic: Option<String>,
    /// День рождения.
    pub born: Option<Date>,
    /// Телефон, как назвали.
    pub phone: Option<String>,
    /// Город или село.
    pub settlement: Option<String>,
}

named! {
    /// What is compared.
    pub enum Trait {
        /// Фамилия.
        Surname = "surname",
        /// Имя.
        GivenName = "given_name",
        /// Отчество.
        Patronymic = "patronymic",
        /// День рождения.
        Born = "born",
        /// Телефон.
        Phone = "phone",
        /// Город или село.
        Settlement = "settlement",
    }
}

/// What the comparison shows. There is no «the same person» here on purpose: mother and daughter-in-law share a
/// telephone and a surname.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Nothing to show.
    None,
    /// «Похоже»: a person looks at both.
    Similar {
        /// What is equal.
        equal: Vec<Trait>,
        /// What is known of both and differs.
        differs: Vec<Trait>,
    },
}

/// Compares two records.
pub fn compare(one: &Known, other: &Known) -> Likeness {
    let mut equal = vec![];
    let mut differs = vec![];
    for &compared in Trait::ALL {
        match (said(one, compared), said(other, compared)) {
            (Some(one), Some(other)) if one == other => equal.push(compared),
            (Some(_), Some(_)) => differs.push(compared),
            _ => {}
        }
    }
    let has = |compared| equal.contains(&compared);
    // A surname changes with marriage, so the birthday with the name is enough.
    let is_similar = has(Trait::Phone)
        || has(Trait::Surname)
            && (has(Trait::GivenName) || has(Trait::Born) || has(Trait::Settlement))
        || has(Trait::Born) && has(Trait::GivenName);
    if is_similar {
        Likeness::Similar { equal, differs }
    } else {
        Likeness::None
    }
}

/// A trait in the form in which it is compared; `None` if unknown or empty.
fn said(known: &Known, compared: Trait) -> Option<String> {
    let text = match compared {
        Trait::Surname => known.surname.as_deref(),
        Trait::GivenName => known.given_name.as_deref(),
        Trait::Patronymic => known.patronymic.as_deref(),
        Trait::Settlement => known.settlement.as_deref(),
        Trait::Born => return known.born.map(|day| day.to_string()),
        Trait::Phone => return known.phone.as_deref().and_then(phone),
    };
    let plain: String = text?
        .to_lowercase()
        .replace('ё', "е")
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    (!plain.is_empty()).then_some(plain)
}

/// The last ten digits: people say 8, +7 or nothing before them. Fewer digits are compared as they are.
fn phone(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().saturating_sub(10);
    (!digits.is_empty()).then(|| digits[start..].to_owned())
}

//! Who runs the service: one data file, so that filling in a blank is one edit and every page follows.

use serde::Deserialize;
use std::sync::LazyLock;

/// The owner, as far as it is known. `None` is a visible blank on every page, never an empty place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Owner {
    /// The full name.
    pub(crate) name: String,
    /// The name people use.
    pub(crate) short_name: String,
    inn: Option<String>,
    ogrn: Option<String>,
    address: Option<String>,
    reception: Option<String>,
    mail: Option<String>,
    /// The address of this site, as it is printed on leaflets.
    pub(crate) site: Option<String>,
    data_officer: Option<String>,
    /// The lawyers by name.
    pub(crate) lawyers: Option<String>,
    /// Whose grant pays, and its number.
    pub(crate) grant: Option<String>,
    hosting: Option<String>,
    /// For how long copies of the database are kept.
    pub(crate) backups: Option<String>,
    notification: Option<String>,
}

/// A line about the owner: what it is, and what is known.
pub(crate) type Line<'a> = (&'static str, Option<&'a str>);

impl Owner {
    /// Who we are.
    pub(crate) fn lines(&self) -> Vec<Line<'_>> {
        vec![
            ("Полное имя", Some(&self.name)),
            ("ИНН", self.inn.as_deref()),
            ("ОГРН", self.ogrn.as_deref()),
            ("Почтовый адрес", self.address.as_deref()),
            ("Где и когда принимаем", self.reception.as_deref()),
            ("Юристы", self.lawyers.as_deref()),
            ("Грант", self.grant.as_deref()),
        ]
    }

    /// Who answers for personal data: what the law wants to see on a consent.
    pub(crate) fn answers_for_data(&self) -> Vec<Line<'_>> {
        vec![
            ("Кто отвечает за данные", Some(&self.name)),
            ("ИНН", self.inn.as_deref()),
            ("Адрес", self.address.as_deref()),
            ("Почта для обращений", self.mail.as_deref()),
            ("Ответственный", self.data_officer.as_deref()),
            ("Кто держит серверы и связь", self.hosting.as_deref()),
        ]
    }

    /// The number under which Роскомнадзор knows us.
    pub(crate) fn notification(&self) -> Option<&str> {
        self.notification.as_deref()
    }
}

static OWNER: LazyLock<Owner> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/owner.toml")).expect("a test reads the file")
});

/// Who runs the service.
pub(crate) fn owner() -> &'static Owner {
    &OWNER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_not_empty() {
        let owner = owner();
        for (title, said) in owner.lines().into_iter().chain(owner.answers_for_data()) {
            assert!(said.is_none_or(|said| !said.trim().is_empty()), "{title}");
        }
        assert!(owner.name.contains(&owner.short_name));
    }

    #[test]
    fn numbers_have_their_digits() {
        let has = |number: &Option<String>, digits: usize| {
            number.as_deref().is_none_or(|number| {
                number.len() == digits && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        assert!(has(&owner().inn, 10) && has(&owner().ogrn, 13));
    }
}

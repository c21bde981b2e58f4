//! Texts of consents: one document for each purpose and edition, with the digest of what it says.
//!
//! A text that was published never changes: a test pins its digest. To change it, add a file with a new day in
//! `texts/` and list it below; the old one stays, as people have agreed to it.

use jiff::civil::Date;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::{fmt::Write as _, sync::LazyLock};

/// What a consent is for. One consent is for one purpose (ст. 9 152-ФЗ).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Открыть дело и передать его юристу.
    Case,
    /// Сведения о здоровье.
    Health,
    /// Помощник видит ответы.
    Helper,
    /// Новости.
    Mailing,
    /// Публикация рассказа, имени, фото (ст. 10.1 152-ФЗ).
    Distribution,
    /// Запись разговора.
    CallRecording,
}

impl Purpose {
    /// In the order people meet them.
    pub const ALL: [Self; 6] = [
        Self::Case,
        Self::Health,
        Self::Helper,
        Self::CallRecording,
        Self::Mailing,
        Self::Distribution,
    ];

    /// As it stands in addresses and in the database: never rename.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Health => "health",
            Self::Helper => "helper",
            Self::Mailing => "mailing",
            Self::Distribution => "distribution",
            Self::CallRecording => "call_recording",
        }
    }

    /// The purpose of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// How a consent may be given. It may be taken back in any way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// With a button on its page.
    Web,
    /// Aloud, by telephone.
    Phone,
    /// With a signature on the printed page.
    Paper,
}

/// One edition of one consent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What for.
    pub purpose: Purpose,
    /// The first day of this edition.
    pub edition: Date,
    /// The lawyer who signed the text off, and when. Not part of the digest; absent means a draft of a text.
    pub signed_off: Option<String>,
    /// How it may be given. Not part of the digest.
    pub ways: Vec<Way>,
    /// The heading.
    pub title: String,
    /// The same in a list, without «Согласие».
    pub short: String,
    /// What is agreed to.
    pub goal: Vec<String>,
    /// Which data.
    pub data: Vec<String>,
    /// What is done with them.
    pub done: Vec<String>,
    /// Whom they are given to.
    pub given_to: Vec<String>,
    /// How long it holds.
    pub term: Vec<String>,
    /// How to take it back.
    pub withdrawal: Vec<String>,
    /// What happens without it: help goes on.
    pub refusal: Vec<String>,
    /// Articles it rests on.
    pub law: Vec<String>,
}

/// A heading of a document with what stands below.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    /// The heading.
    pub title: &'static str,
    /// Paragraphs, or items of a list.
    pub lines: &'a [String],
    /// Whether the lines are items of a list.
    pub is_list: bool,
}

impl Document {
    /// The document as it is read, without the operator: who that is stands in another place.
    pub fn sections(&self) -> [Section<'_>; 8] {
        let section = |title, lines, is_list| Section {
            title,
            lines,
            is_list,
        };
        [
            section("На что согласие", &self.goal[..], false),
            section("Какие сведения", &self.data[..], true),
            section("Что с ними делаем", &self.done[..], true),
            section("Кто их увидит", &self.given_to[..], true),
            section("Сколько действует", &self.term[..], false),
            section("Как отозвать", &self.withdrawal[..], false),
            section("Если не согласитесь", &self.refusal[..], false),
            section("По какому закону", &self.law[..], true),
        ]
    }

    /// The digest of title, headings and lines, as lower-case hexadecimal digits.
    pub fn sha256(&self) -> String {
        let mut text = format!("{}\n{}\n", self.purpose.name(), self.title);
        for section in self.sections() {
            text.push_str(section.title);
            text.push('\n');
            for line in section.lines {
                text.push_str(line);
                text.push('\n');
            }
        }
        Sha256::digest(text.as_bytes())
            .iter()
            .fold(String::new(), |mut hex, byte| {
                // Writing to a string cannot fail.
                write!(hex, "{byte:02x}").ok();
                hex
            })
    }

    /// Whether a button is enough.
    pub fn is_given_on_the_web(&self) -> bool {
        self.ways.contains(&Way::Web)
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../texts/", $name, ".toml")))),+]
    };
}

/// Every edition ever published; a test compares them with the folder.
const FILES: &[(&str, &str)] = files![
    "call_recording_2026-11-23",
    "case_2026-11-23",
    "distribution_2026-11-23",
    "health_2026-11-23",
    "helper_2026-11-23",
    "mailing_2026-11-23",
];

static ALL: LazyLock<Vec<Document>> = LazyLock::new(|| {
    let read = |(_, text): &(_, &str)| toml::from_str(text).expect("a test reads every text");
    FILES.iter().map(read).collect()
});

/// Every edition ever published.
pub fn all() -> &'static [Document] {
    &ALL
}

/// The edition shown on `day`: the newest that has begun, else the first to come.
pub fn current(purpose: Purpose, day: Date) -> Option<&'static Document> {
    let mut own: Vec<_> = ALL
        .iter()
        .filter(|document| document.purpose == purpose)
        .collect();
    own.sort_by_key(|document| document.edition);
    let begun = own.iter().rev().find(|document| document.edition <= day);
    begun.or(own.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::{fs, path::Path};

    /// What people may have agreed to. Never change a line: a new text is a new file and a new line.
    const PUBLISHED: &[(&str, &str)] = &[
        (
            "call_recording_2026-11-23",
            "19c0461f406db45d244d29d94819c8fea8020ab992e8992a9fff44adc7852913",
        ),
        (
            "case_2026-11-23",
            "41ba7d66209ff628f6a9403cebca8e493d5f437bdd7f86905bea6621900e59ad",
        ),
        (
            "distribution_2026-11-23",
            "8bd7371b9ef3a17b381e1c62e8dd0e9b41b840778cc1219932e7a0b68461937f",
        ),
        (
            "health_2026-11-23",
            "623b764988415876fea89ab91fe6a1f8a127ea11141e19c8582885ac2e55b0f1",
        ),
        (
            "helper_2026-11-23",
            "46c1d588ab029d7b0570205a3c1ba2818de2a0e96e0022dfc1ca5d71630f57e5",
        ),
        (
            "mailing_2026-11-23",
            "2dd75d0b30e5a9d86d4508f2ae2bde318a46d78f42b56789b02295f18660c431",
        ),
    ];

    #[test]
    fn no_published_text_has_changed() {
        let now: Vec<(String, String)> = FILES
            .iter()
            .zip(all())
            .map(|((name, _), document)| ((*name).to_owned(), document.sha256()))
            .collect();
        let published: Vec<(String, String)> = PUBLISHED
            .iter()
            .map(|(name, digest)| ((*name).to_owned(), (*digest).to_owned()))
            .collect();
        assert_eq!(now, published);
    }

    #[test]
    fn the_folder_holds_the_listed_texts_under_their_names() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts");
        let mut on_disk: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        on_disk.sort();
        let named: Vec<String> = all()
            .iter()
            .map(|document| format!("{}_{}.toml", document.purpose.name(), document.edition))
            .collect();
        assert_eq!(on_disk, named);
    }

    #[test]
    fn every_purpose_has_a_text_and_every_text_its_parts() {
        for purpose in Purpose::ALL {
            assert!(
                current(purpose, date(2026, 11, 23)).is_some(),
                "{purpose:?}"
            );
            assert_eq!(Purpose::find(purpose.name()), Some(purpose));
        }
        for document in all() {
            let name = document.purpose.name();
            for section in document.sections() {
                assert!(!section.lines.is_empty(), "{name}: {}", section.title);
            }
            assert!(!document.ways.is_empty(), "{name}");
            let refusal = document.refusal.concat();
            assert!(
                refusal.contains("поможем"),
                "{name}: refusing blocks no help"
            );
            assert!(
                document.withdrawal.concat().contains("в любой день"),
                "{name}"
            );
            assert!(document.law.concat().contains("152-ФЗ"), "{name}");
        }
    }

    #[test]
    fn the_digest_sees_every_letter_and_no_signature() {
        let document = &all()[0];
        let mut signed = document.clone();
        signed.signed_off = Some("юрист, 1 декабря 2026 года".to_owned());
        assert_eq!(signed.sha256(), document.sha256());
        let mut changed = document.clone();
        changed.term[0].push('.');
        assert_ne!(changed.sha256(), document.sha256());
    }

    #[test]
    fn health_and_publication_need_a_signature() {
        for document in all() {
            let needs_paper = matches!(document.purpose, Purpose::Health | Purpose::Distribution);
            assert_eq!(
                document.is_given_on_the_web(),
                !needs_paper,
                "{:?}",
                document.purpose
            );
            assert!(document.ways.contains(&Way::Paper));
        }
    }

    #[test]
    fn an_edition_is_shown_from_its_first_day() {
        let first = date(2026, 11, 23);
        for day in [first.yesterday().unwrap(), first, first.tomorrow().unwrap()] {
            assert_eq!(current(Purpose::Case, day).unwrap().edition, first);
        }
    }
}

//! Who helps when we do not: topics read from a data file, each with its sources.

use serde::Deserialize;
use std::sync::LazyLock;

/// Telephones the file may name, so that each stands in one place: the word, what is dialled, what is printed.
pub(crate) const PHONES: [(&str, &str, &str); 3] = [
    ("{sfr}", "88001000001", "8-800-1-00000-1"),
    ("{police}", "102", "102"),
    ("{rescue}", "112", "112"),
];

/// A question that is not ours.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    /// As it stands in the address.
    pub(crate) id: String,
    pub(crate) title: String,
    /// Why it is not ours.
    pub(crate) why: String,
    /// Whose it is.
    pub(crate) who: Vec<String>,
    /// How to reach them, or that we do not know.
    reach: Vec<String>,
    /// What to take along.
    pub(crate) take: Vec<String>,
    /// Where this is known from.
    pub(crate) sources: Vec<Source>,
}

/// A page of somebody else.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) url: String,
}

/// A piece of a sentence: words, or a telephone to dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// What is dialled and what is printed.
    Phone(&'static str, &'static str),
}

impl Topic {
    /// How to reach them, with telephones apart.
    pub(crate) fn reach(&self) -> Vec<Vec<Piece<'_>>> {
        self.reach.iter().map(|line| pieces(line)).collect()
    }
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let next = PHONES
        .into_iter()
        .filter_map(|(word, dialled, printed)| Some((line.find(word)?, word, dialled, printed)))
        .min();
    let Some((at, word, dialled, printed)) = next else {
        return vec![Piece::Text(line)];
    };
    let mut all = vec![Piece::Text(&line[..at]), Piece::Phone(dialled, printed)];
    all.extend(pieces(&line[at + word.len()..]));
    all
}

#[derive(Deserialize)]
struct File {
    topic: Vec<Topic>,
}

static TOPICS: LazyLock<Vec<Topic>> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../data/elsewhere.toml")).expect("a test reads the file");
    file.topic
});

/// Every topic, in the order of the page.
pub(crate) fn topics() -> &'static [Topic] {
    &TOPICS
}

/// The topic of this name.
pub(crate) fn find(id: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_whole_and_has_a_source() {
        for topic in topics() {
            let lists = [topic.who.len(), topic.reach.len(), topic.take.len()];
            assert!(lists.iter().all(|n| *n > 0), "{}", topic.id);
            assert!(!topic.sources.is_empty(), "{}", topic.id);
            for source in &topic.sources {
                assert!(source.url.starts_with("http"), "{}", source.url);
            }
            assert_eq!(
                find(&topic.id).map(|found| &found.title),
                Some(&topic.title)
            );
        }
    }

    /// A telephone typed into a sentence would be missed when it changes, and would have no source.
    #[test]
    fn telephones_stand_in_one_place() {
        for topic in topics() {
            let words = [&topic.why]
                .into_iter()
                .chain(&topic.who)
                .chain(&topic.take);
            for line in words.chain(&topic.reach) {
                let digits = line.chars().filter(char::is_ascii_digit).count();
                let years = line.contains("год");
                assert!(digits < 3 || years, "{}: {line}", topic.id);
            }
            for (word, _, printed) in PHONES {
                let is_named = topic.reach.concat().contains(word);
                let is_sourced = match word {
                    "{sfr}" => topic
                        .sources
                        .iter()
                        .any(|source| source.url.contains("monaro.ru")),
                    _ => topic
                        .sources
                        .iter()
                        .any(|source| source.title.contains(printed)),
                };
                assert!(!is_named || is_sourced, "{}: {printed}", topic.id);
            }
        }
    }

    #[test]
    fn a_telephone_is_cut_out_of_its_sentence() {
        assert_eq!(
            pieces("Полиция: {police}. Служба: {rescue}"),
            [
                Piece::Text("Полиция: "),
                Piece::Phone("102", "102"),
                Piece::Text(". Служба: "),
                Piece::Phone("112", "112"),
                Piece::Text(""),
            ]
        );
    }
}

//! The name of an employer taken apart into what tells one employer from another.

use super::tables;

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    /// As written, in lower case, without «ё».
    pub(super) text: String,
    /// Without its ending: «кировский» and «кировская» are one word.
    stem: String,
    /// A dot followed: «машиностроит.».
    cut: bool,
}

impl Word {
    /// 1 for the same word, less for a typing error or an abbreviation, 0 for another word.
    pub(super) fn likeness(&self, other: &Self, exact: bool) -> f64 {
        if self.text == other.text {
            return 1.0;
        }
        if shortens(self, other) || shortens(other, self) {
            return 0.9;
        }
        // «Иванов» and «Иванова» are two people.
        if exact {
            return 0.0;
        }
        if self.stem == other.stem {
            return 1.0;
        }
        let length = self.stem.chars().count().min(other.stem.chars().count());
        let allowed = match length {
            0..5 => 0,
            5..8 => 1,
            _ => 2,
        };
        match strsim::osa_distance(&self.stem, &other.stem) {
            1 if 1 <= allowed => 0.95,
            2 if 2 <= allowed => 0.9,
            _ => 0.0,
        }
    }
}

/// «И.» for «Иван», «машиностроит.» for «машиностроительный».
fn shortens(short: &Word, long: &Word) -> bool {
    let letters = short.text.chars().count();
    (letters == 1 || (short.cut && 3 <= letters))
        && letters < long.text.chars().count()
        && long.text.starts_with(&short.text)
}

/// A name taken apart. Lists are in the order of the alphabet.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    /// All words and numbers in one line, for names that are the same but for marks.
    pub(super) plain: String,
    /// What the employer is.
    pub(super) kinds: Vec<String>,
    /// Its numbers.
    pub(super) numbers: Vec<String>,
    /// Its level.
    pub(super) levels: Vec<String>,
    /// Where it is.
    pub(super) places: Vec<Word>,
    /// What is left: the name in the narrow sense.
    pub(super) own: Vec<Word>,
    /// The same in the order of the name.
    in_order: Vec<Word>,
    /// Every word in the order of the name, to spell abbreviations by.
    all: Vec<String>,
    /// An entrepreneur.
    pub(super) is_person: bool,
}

impl Name {
    /// Takes a name apart.
    pub(super) fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let texts: Vec<&str> = tokens.iter().map(|(text, _)| text.as_str()).collect();
        let mut name = Self {
            plain: texts.join(" "),
            all: tokens.iter().map(|(text, _)| text.clone()).collect(),
            is_person: texts.iter().any(|text| tables::PERSON_FORMS.contains(text)),
            ..Self::default()
        };
        let mut n = 0;
        while n < tokens.len() {
            n += name.take(&tokens, n);
        }
        name.own.clone_from(&name.in_order);
        for list in [&mut name.kinds, &mut name.numbers, &mut name.levels] {
            list.sort_unstable();
            list.dedup();
        }
        name.places.sort_unstable();
        // «П. П.» are two words: doubles stay.
        name.own.sort_unstable();
        name
    }

    /// Puts the token at `n` where it belongs; how many tokens were taken.
    fn take(&mut self, tokens: &[(String, bool)], n: usize) -> usize {
        let (text, cut) = (tokens[n].0.as_str(), tokens[n].1);
        let next = tokens.get(n + 1).map(|(text, _)| text.as_str());
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            self.numbers.push(text.trim_start_matches('0').to_owned());
            return 1;
        }
        if tables::PERSON_FORMS.contains(&text) {
            return 1;
        }
        if self.is_person {
            self.in_order.push(word(text, cut));
            return 1;
        }
        // «С ограниченной»: a preposition, not a village.
        let is_place = tables::PLACE_BEFORE.contains(&text)
            && next.is_some_and(|next| !is_form(next) && !starts_with_digit(next))
            && (cut || 2 < text.chars().count());
        if let (true, Some(next)) = (is_place, next) {
            self.places.push(word(next, false));
            return 2;
        }
        if next.is_some_and(|next| tables::PLACE_AFTER.contains(&next)) && !is_form(text) {
            self.places.push(word(text, cut));
            return 2;
        }
        // «Кировское областное государственное учреждение»: whose it is, not what it is called.
        if text.starts_with("кировск") && next.is_some_and(|next| next.starts_with("областн"))
        {
            return 2;
        }
        if let Some((_, kind, levels)) = tables::KINDS.iter().find(|(k, _, _)| *k == text) {
            self.kinds.push((*kind).to_owned());
            self.levels
                .extend(levels.iter().map(|&level| level.to_owned()));
        } else if let Some(level) = stem_of(tables::LEVEL_STEMS, text) {
            self.levels.push(level.to_owned());
        } else if let Some((_, kind)) = tables::KIND_STEMS
            .iter()
            .find(|(stem, _)| text.starts_with(stem))
        {
            self.kinds.push((*kind).to_owned());
        } else if !is_form(text) && !tables::EMPTY.contains(&text) {
            self.in_order.push(word(text, cut));
        }
        1
    }

    /// Own words without spaces: «Вятско-Полянский» and «Вятскополянский».
    pub(super) fn joined(&self) -> String {
        let words: String = self
            .in_order
            .iter()
            .map(|word| word.text.as_str())
            .collect();
        if self.is_person { words } else { stem(&words) }
    }

    /// The words in a row whose first letters spell `short`, if it is an abbreviation of them.
    pub(super) fn spelled_by(&self, short: &str) -> Option<&[String]> {
        let letters: Vec<char> = short.chars().collect();
        let long_enough = (2..=8).contains(&letters.len());
        self.all.windows(letters.len().max(1)).find(|run| {
            long_enough
                && run
                    .iter()
                    .zip(&letters)
                    .all(|(word, &letter)| 1 < word.chars().count() && word.starts_with(letter))
        })
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

fn is_form(text: &str) -> bool {
    tables::FORMS.contains(&text) || stem_of(tables::FORM_STEMS, text).is_some()
}

/// The stem in `stems` the word begins with, where only an ending follows.
fn stem_of(stems: &'static [&str], text: &str) -> Option<&'static str> {
    stems.iter().copied().find(|stem| {
        let rest = text.strip_prefix(stem);
        rest.is_some_and(|rest| rest.chars().count() <= 4)
    })
}

fn word(text: &str, cut: bool) -> Word {
    Word {
        text: text.to_owned(),
        stem: stem(text),
        cut,
    }
}

/// Words in lower case, with whether a dot follows; numbers stand apart from letters.
fn tokens(text: &str) -> Vec<(String, bool)> {
    let mut tokens: Vec<(String, bool)> = Vec::new();
    let mut current = String::new();
    for letter in text.chars().flat_map(char::to_lowercase).chain([' ']) {
        let letter = if letter == 'ё' { 'е' } else { letter };
        let digits = current.chars().all(|known| known.is_ascii_digit());
        let continues =
            letter.is_alphanumeric() && (current.is_empty() || digits == letter.is_ascii_digit());
        if continues {
            current.push(letter);
            continue;
        }
        if !current.is_empty() {
            tokens.push((cyrillic(&std::mem::take(&mut current)), letter == '.'));
        }
        if letter.is_alphanumeric() {
            current.push(letter);
        }
    }
    tokens
}

/// Latin letters that look Russian become Russian where the whole word can be written so.
fn cyrillic(word: &str) -> String {
    let letters: Option<String> = word.chars().map(look_alike).collect();
    match letters {
        // A lone «n» is «№» typed on a machine without that sign.
        Some(letters) if word != "n" => letters,
        _ => word.to_owned(),
    }
}

fn look_alike(letter: char) -> Option<char> {
    Some(match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other if other.is_ascii_alphabetic() => return None,
        other => other,
    })
}

/// Endings of nouns and adjectives, long before short.
const ENDINGS: &[&str] = &[
    "ского",
    "скому",
    "ими",
    "ыми",
    "ого",
    "его",
    "ому",
    "ему",
    "ый",
    "ий",
    "ой",
    "ая",
    "яя",
    "ое",
    "ее",
    "ые",
    "ие",
    "ых",
    "их",
    "ую",
    "юю",
    "ам",
    "ям",
    "ом",
    "ем",
    "а",
    "я",
    "о",
    "е",
    "ы",
    "и",
    "у",
    "ю",
    "ь",
    "й",
];

/// A word without its ending; at least four letters stay.
fn stem(text: &str) -> String {
    let letters = text.chars().count();
    let ending = ENDINGS
        .iter()
        .find(|ending| text.ends_with(**ending) && 4 + ending.chars().count() <= letters);
    let stem = ending.map_or(text, |ending| text.strip_suffix(ending).unwrap_or(text));
    if ending.is_some_and(|ending| ending.starts_with("ск")) {
        return format!("{stem}ск");
    }
    stem.to_owned()
}

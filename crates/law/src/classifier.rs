//! Codes of special conditions in the records of СФР: what a code means and what replaced it.
//!
//! A report of 1998 says «ЗП12Б», one of 2005 «28-ПД», today's «27-2» and «27-ПД»: the same work
//! under three generations of names. The table knows them all and leads an old code to the modern
//! one. Its meanings are in our own words, and each row says how it is known ([`Certainty`]); a
//! guess must be compared with the primary text before a person relies on it.
//!
//! ```
//! use law::classifier::code;
//!
//! let entry = code("зп12б").unwrap();
//! assert_eq!(entry.modern(), "27-2");
//! assert_eq!(entry.provision, "ст. 30 ч. 1 п. 2 400-ФЗ");
//! assert!(!entry.is_guess());
//! ```

use crate::error::LawError;
use std::{collections::HashMap, sync::LazyLock};

/// Path and text of the table, for the digest of the law.
pub(crate) const FILE: (&str, &str) = (
    "classifiers/sfr_codes.csv",
    include_str!("../classifiers/sfr_codes.csv"),
);

/// The columns, in order. A test of the file and the only place that knows it.
const HEADER: [&str; 10] = [
    "group",
    "code",
    "modern",
    "meaning",
    "provision",
    "before_2017",
    "since_2017",
    "since_2024",
    "certainty",
    "source",
];

/// One code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeEntry {
    /// In which column of a report the code stands.
    pub group: Group,
    /// The code as the classifier writes it, in Cyrillic.
    pub code: String,
    /// The code that replaced this one; `None` for a code still in use.
    pub replaced_by: Option<String>,
    /// What the code means, in our own words.
    pub meaning: String,
    /// The provision it leads to.
    pub provision: String,
    /// In the reports of which years the code may stand.
    pub reports: Reports,
    /// How the meaning is known.
    pub certainty: Certainty,
    /// Whether a part of the row (the name or the provision) is a guess, though the rest is not.
    pub partly_guessed: bool,
    /// Where the row comes from.
    pub source: String,
}

impl CodeEntry {
    /// The modern code: the one that replaced this code, or this code itself.
    pub fn modern(&self) -> &str {
        self.replaced_by.as_deref().unwrap_or(&self.code)
    }

    /// Whether the meaning or a part of it is a guess: say so, and ask to compare with the document.
    pub fn is_guess(&self) -> bool {
        self.certainty == Certainty::Guess || self.partly_guessed
    }
}

/// The generations of reports, by whether a code may stand in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reports {
    /// Reports for the years before 2017.
    pub before_2017: bool,
    /// Reports of 2017–2023 (СЗВ-СТАЖ).
    pub since_2017: bool,
    /// Reports since 2024 (ЕФС-1).
    pub since_2024: bool,
}

/// The column of a report a code belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// ТУ: territorial conditions.
    Territory,
    /// ОУТ: special working conditions, items 1–10, 17 and 18.
    Conditions,
    /// ВЛ: long service, the other items of early pensions.
    LongService,
    /// ИС: grounds for counting the record in a special way.
    Counting,
    /// ДОП: additional marks, leaves and absences.
    Additional,
    /// СОУТ: class of conditions by the special assessment.
    Assessment,
}

impl Group {
    /// The name of the column.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Territory => "ТУ",
            Self::Conditions => "ОУТ",
            Self::LongService => "ВЛ",
            Self::Counting => "ИС",
            Self::Additional => "ДОП",
            Self::Assessment => "СОУТ",
        }
    }

    fn read(text: &str) -> Option<Self> {
        [
            Self::Territory,
            Self::Conditions,
            Self::LongService,
            Self::Counting,
            Self::Additional,
            Self::Assessment,
        ]
        .into_iter()
        .find(|group| group.as_str() == text)
    }
}

/// How the meaning of a code is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// `S`: the meaning or the provision stands in the source.
    Stated,
    /// `X`: it follows from tables of correspondence in open code or a schema.
    Inferred,
    /// `T`: the record and the age in a table of the pension fund match the provision.
    Thresholds,
    /// `G`: common knowledge or a guess, without a source.
    Guess,
}

impl Certainty {
    /// The certainty in words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Stated => "сказано в источнике",
            Self::Inferred => "следует из таблиц соответствия",
            Self::Thresholds => "совпадают сроки и возраст",
            Self::Guess => "догадка, сверить с первичным текстом",
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "S" => Some(Self::Stated),
            "X" => Some(Self::Inferred),
            "T" => Some(Self::Thresholds),
            "G" => Some(Self::Guess),
            _ => None,
        }
    }
}

/// The table and the place of each code in it. The embedded file is tested, so failure is our bug.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let entries = read(FILE.1).unwrap_or_else(|error| panic!("embedded classifier: {error}"));
    let places = entries
        .iter()
        .enumerate()
        .map(|(place, entry)| (normalised(&entry.code), place))
        .collect();
    Table { entries, places }
});

struct Table {
    entries: Vec<CodeEntry>,
    /// Looked up and never walked, so its order does not matter.
    places: HashMap<String, usize>,
}

/// All codes, in the order of the file.
pub fn entries() -> &'static [CodeEntry] {
    &TABLE.entries
}

/// The entry of a code of any generation; `None` when the classifier has no such code.
///
/// Forgives what people and scanners do to codes: spaces, small letters, Latin letters that look
/// like Cyrillic ones («PKC»), dashes instead of the hyphen.
pub fn code(text: &str) -> Option<&'static CodeEntry> {
    let place = *TABLE.places.get(&normalised(text))?;
    TABLE.entries.get(place)
}

/// The one spelling in which codes are compared.
fn normalised(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_uppercase)
        .map(cyrillic)
        .collect()
}

/// The Cyrillic capital a Latin one is mistaken for, the hyphen for any dash, or the letter itself.
fn cyrillic(letter: char) -> char {
    match letter {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        // Soft hyphen, hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus.
        '\u{ad}' | '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        other => other,
    }
}

fn read(text: &str) -> Result<Vec<CodeEntry>, LawError> {
    let malformed = |reason: String| LawError::Malformed {
        path: FILE.0.to_owned(),
        reason,
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let header = reader
        .headers()
        .map_err(|error| malformed(error.to_string()))?;
    if header.iter().ne(HEADER) {
        return Err(malformed("не тот заголовок".to_owned()));
    }
    reader
        .records()
        .map(|record| {
            let record = record.map_err(|error| malformed(error.to_string()))?;
            entry(&record).ok_or_else(|| malformed(format!("не разобрана строка «{}»", &record[1])))
        })
        .collect()
}

/// One row; the reader has already made sure of the number of columns.
fn entry(row: &csv::StringRecord) -> Option<CodeEntry> {
    let flag = |text: &str| match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    };
    let (certainty, partly_guessed) = match row[8].strip_suffix("+G") {
        Some(lead) => (Certainty::read(lead)?, true),
        None => (Certainty::read(&row[8])?, false),
    };
    Some(CodeEntry {
        group: Group::read(&row[0])?,
        code: row[1].to_owned(),
        replaced_by: (!row[2].is_empty()).then(|| row[2].to_owned()),
        meaning: row[3].to_owned(),
        provision: row[4].to_owned(),
        reports: Reports {
            before_2017: flag(&row[5])?,
            since_2017: flag(&row[6])?,
            since_2024: flag(&row[7])?,
        },
        certainty,
        partly_guessed,
        source: row[9].to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_codes_are_compared_as_one() {
        assert_eq!(TABLE.places.len(), entries().len());
    }

    #[test]
    fn a_damaged_table_is_refused() {
        let header = HEADER.join(";");
        assert!(read("code;meaning\n").is_err());
        let row = "ТУ;РКС;;район;ст. 32;1;1;1;S;источник";
        assert_eq!(read(&format!("{header}\n{row}\n")).unwrap().len(), 1);
        for damaged in [
            "ТУ;РКС;;район;ст. 32;1;1;2;S;источник",
            "ТУ;РКС",
            "Я;РКС;;район;ст. 32;1;1;1;S;и",
        ] {
            let error = read(&format!("{header}\n{damaged}\n"))
                .unwrap_err()
                .to_string();
            assert!(error.starts_with("classifiers/sfr_codes.csv: "), "{error}");
        }
    }
}

//! Pages of one paper, pictured one by one. A page that cannot be read is asked for again, and only that page: the words
//! of the others travel in the page on the screen, because files are forgotten at once.

use crate::papers::Sent;
use ocr::{OcrFault, Recognise};
use statement::Paper;
use std::collections::BTreeMap;

/// Pages of one paper: recognising each takes up to [`ocr::TIME`].
pub(crate) const MOST_SHEETS: usize = 4;

const NOT_CHOSEN: &str = "Снимок этой страницы не выбран.";

/// The pages of one paper in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheets(Vec<Sheet>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Sheet {
    /// Its words.
    Read(String),
    /// Why it was not read.
    Missing(String),
}

/// What a browser sends back of pages that were read, and new pictures of those that were not; numbers from one.
#[derive(Debug, Default)]
pub(crate) struct Again {
    pub(crate) words: BTreeMap<usize, String>,
    pub(crate) pictures: BTreeMap<usize, Sent>,
}

impl Sheets {
    /// Recognises pictures chosen together.
    pub(crate) fn of_pictures(pictures: &[&Sent], with: &impl Recognise) -> Self {
        let bytes: Vec<&[u8]> = pictures.iter().map(|page| page.bytes.as_ref()).collect();
        let pages = ocr::read_pages(&bytes, with);
        Self(pages.into_iter().map(Sheet::of).collect())
    }

    /// The pages that were read before, with new pictures of the others.
    pub(crate) fn again(again: Again, with: &impl Recognise) -> Self {
        let Again { words, pictures } = again;
        let sheet = |number| match (words.get(&number), pictures.get(&number)) {
            (Some(words), _) => Sheet::Read(words.clone()),
            (None, Some(picture)) if !picture.bytes.is_empty() => {
                let pages = ocr::read_pages(&[&picture.bytes], with);
                pages
                    .into_iter()
                    .map(Sheet::of)
                    .collect::<Vec<_>>()
                    .remove(0)
            }
            (None, _) => Sheet::Missing(NOT_CHOSEN.to_owned()),
        };
        let last = words.keys().chain(pictures.keys()).max();
        let last = last.map_or(0, |last| *last.min(&MOST_SHEETS));
        Self((1..=last).map(sheet).collect())
    }

    /// The paper the pages make, the missing ones left out.
    pub(crate) fn paper(&self) -> Result<Paper, OcrFault> {
        let words = self.0.iter().map(|sheet| match sheet {
            Sheet::Read(words) => words.clone(),
            Sheet::Missing(_) => String::new(),
        });
        ocr::read_words(&words.collect::<Vec<_>>())
    }

    /// How many pages there are.
    pub(crate) fn n_pages(&self) -> usize {
        self.0.len()
    }

    /// Numbers and words of the pages that were read.
    pub(crate) fn read(&self) -> Vec<(usize, &str)> {
        self.all(|sheet| match sheet {
            Sheet::Read(words) => Some(words),
            Sheet::Missing(_) => None,
        })
    }

    /// Numbers of the pages that were not, and why.
    pub(crate) fn missing(&self) -> Vec<(usize, &str)> {
        self.all(|sheet| match sheet {
            Sheet::Read(_) => None,
            Sheet::Missing(why) => Some(why),
        })
    }

    /// «Не прочитана страница 3», «Не прочитаны страницы 2, 3».
    pub(crate) fn title(&self) -> String {
        let numbers = self.missing_numbers();
        match self.missing().len() {
            1 => format!("Не прочитана страница {numbers}"),
            _ => format!("Не прочитаны страницы {numbers}"),
        }
    }

    /// «Добавить страницу 3», «Добавить страницы 2, 3».
    pub(crate) fn button(&self) -> String {
        let numbers = self.missing_numbers();
        match self.missing().len() {
            1 => format!("Добавить страницу {numbers}"),
            _ => format!("Добавить страницы {numbers}"),
        }
    }

    fn missing_numbers(&self) -> String {
        let missing = self.missing();
        let numbers: Vec<String> = missing
            .iter()
            .map(|(number, _)| number.to_string())
            .collect();
        numbers.join(", ")
    }

    fn all<'a>(&'a self, part: impl Fn(&'a Sheet) -> Option<&'a String>) -> Vec<(usize, &'a str)> {
        let parts = (1..).zip(&self.0);
        parts
            .filter_map(|(number, sheet)| Some((number, part(sheet)?.as_str())))
            .collect()
    }
}

impl Sheet {
    fn of(page: Result<String, OcrFault>) -> Self {
        match page {
            Ok(words) => Self::Read(words),
            Err(fault) => Self::Missing(fault.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Bytes;

    /// Nobody recognises anything.
    struct Blind;

    impl Recognise for Blind {
        fn words(&self, _: &[u8]) -> Result<String, OcrFault> {
            Err(OcrFault::TooSlow)
        }
    }

    fn sent(bytes: &'static [u8]) -> Sent {
        Sent {
            name: "лист.png".to_owned(),
            bytes: Bytes::from_static(bytes),
        }
    }

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let again = Again {
            words: [(1, "один".to_owned()), (3, "три".to_owned())].into(),
            pictures: [(2, sent(b"")), (4, sent(b"no picture"))].into(),
        };
        let sheets = Sheets::again(again, &Blind);
        assert_eq!(sheets.read(), [(1, "один"), (3, "три")]);
        let missing = sheets.missing();
        assert_eq!(missing[0], (2, NOT_CHOSEN));
        assert_eq!(missing[1].0, 4);
        assert!(missing[1].1.starts_with("Этот снимок не открывается"));
        assert_eq!(sheets.title(), "Не прочитаны страницы 2, 4");
        assert_eq!(sheets.button(), "Добавить страницы 2, 4");
    }

    #[test]
    fn a_forged_number_makes_no_thousand_pages() {
        let again = Again {
            words: [(1, String::new()), (1_000_000, String::new())].into(),
            pictures: BTreeMap::new(),
        };
        let sheets = Sheets::again(again, &Blind);
        assert_eq!(sheets.n_pages(), MOST_SHEETS);
        assert_eq!(sheets.missing().len(), MOST_SHEETS - 1);
    }
}

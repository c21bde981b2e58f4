//! Pictures of papers, read with the program Tesseract when it is installed.
//!
//! Recognition is a process of its own: the picture goes in by its standard input, the words come
//! back by its standard output, nothing is written to a disk, and it ends when its time is over.
//! The words become a paper in `statement`. Without the program a person is told in one sentence
//! what to do instead.

mod picture;
mod process;

pub use picture::is_picture;
pub use process::Tesseract;

use statement::{Content, Item, Paper, Parcel, Refusal};
use std::time::Duration;
use thiserror::Error;

/// The largest picture, in bytes: as large as any other paper.
pub const LIMIT: usize = statement::LIMIT;

/// How long one picture may take.
pub const TIME: Duration = Duration::from_secs(40);

/// Why a picture is not read: what is wrong and what to do, one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OcrFault {
    /// No `tesseract` with Russian on this machine.
    #[error(
        "Распознавание снимков здесь не установлено: скачайте выписку на Госуслугах или на сайте СФР в формате XML или PDF, или введите периоды вручную."
    )]
    Missing,
    /// Too many bytes or too many points.
    #[error(
        "Снимок слишком велик, мы принимаем до {} МБ и до {} миллионов точек: уменьшите его или снимите страницу ещё раз.",
        LIMIT >> 20,
        picture::MOST_POINTS / 1_000_000
    )]
    TooLarge,
    /// Not PNG and not JPEG, or damaged.
    #[error(
        "Этот снимок не открывается: сохраните его как PNG или JPEG, или скачайте выписку в формате XML или PDF."
    )]
    Unreadable,
    /// A picture of something, and hardly a word to be made out.
    #[error("На снимке не разобрать слов: положите лист ровно, включите свет и снимите ближе.")]
    Illegible,
    /// The time is over.
    #[error(
        "Снимок не удалось распознать за {} секунд: снимите страницу ровнее и ближе, или введите периоды вручную.",
        TIME.as_secs()
    )]
    TooSlow,
    /// Recognised, and not a paper we know.
    #[error("{0}")]
    Refused(Refusal),
}

/// What turns a picture into a list of words with places (Tesseract's TSV).
pub trait Recognise {
    /// The words of one picture.
    ///
    /// # Errors
    /// A sentence for the person.
    fn words(&self, picture: &[u8]) -> Result<String, OcrFault>;
}

/// Reads a file of any kind: a picture by recognising it, everything else as it stands.
///
/// # Errors
/// A sentence for the person.
pub fn read_file(bytes: &[u8]) -> Result<Parcel, OcrFault> {
    if !is_picture(bytes) {
        return statement::read_file(bytes).map_err(OcrFault::Refused);
    }
    let paper = read_pictures(&[bytes], &Tesseract::find()?)?;
    Ok(Parcel {
        archive: false,
        items: vec![Item {
            name: None,
            content: Content::Paper(paper),
            signature_beside: false,
        }],
    })
}

/// The words of each page by itself, so that only a page that was not made out is pictured again.
pub fn read_pages(pictures: &[&[u8]], with: &impl Recognise) -> Vec<Result<String, OcrFault>> {
    let page = |picture: &&[u8]| {
        picture::check(picture)?;
        statement::made_out(&with.words(picture)?).ok_or(OcrFault::Illegible)
    };
    pictures.iter().map(page).collect()
}

/// Reads a paper from the words of its pages; an empty text stands for a page that is still missing.
///
/// # Errors
/// A sentence for the person.
pub fn read_words(pages: &[String]) -> Result<Paper, OcrFault> {
    statement::read_recognised(pages).map_err(OcrFault::Refused)
}

/// Reads a paper from pictures of its pages, in their order.
///
/// # Errors
/// A sentence for the person; it quotes nothing of the picture.
pub fn read_pictures(pictures: &[&[u8]], with: &impl Recognise) -> Result<Paper, OcrFault> {
    let mut pages = vec![];
    for picture in pictures {
        picture::check(picture)?;
        pages.push(with.words(picture)?);
    }
    statement::read_recognised(&pages).map_err(OcrFault::Refused)
}

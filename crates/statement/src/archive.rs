//! A file as it came: one paper, or the ZIP the public portal packs papers and signatures into.
//!
//! An archive may be built to exhaust whoever opens it, so nothing in it is believed: the number of
//! files, the bytes they unpack to and how many times larger than packed they grow are all bounded,
//! and an archive inside an archive is not opened.

use crate::{
    LIMIT,
    paper::{Paper, read_paper},
    pdf,
    refusal::{Format, Refusal},
    statement::Private,
    values::shortened,
};
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive, result::ZipError};

/// Files in one archive; the portal packs a paper, its PDF and their signatures.
pub const MOST_FILES: usize = 32;
/// Bytes all files of an archive may unpack to.
pub const MOST_UNPACKED: usize = 4 * LIMIT;
/// How many times larger than packed a file may grow; rows of a paper repeat and grow fortyfold.
pub const MOST_GROWTH: usize = 200;
/// What a small file may grow to without anybody counting.
const SMALL: usize = 1 << 20;

/// What one file brought.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The file is a ZIP archive.
    pub archive: bool,
    /// What is in it, in its order; exactly one paper when it is not an archive.
    pub items: Vec<Item>,
}

impl Parcel {
    /// The papers that were read.
    pub fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.items.iter().filter_map(|item| match &item.content {
            Content::Paper(paper) => Some(paper),
            Content::Signature | Content::Refused(_) => None,
        })
    }
}

/// A file of an archive, or the file itself.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name in the archive, which may hold the name of a person.
    pub name: Option<Private>,
    /// What it is.
    pub content: Content,
    /// A detached electronic signature lies beside the paper. Nobody has verified it.
    pub signature_beside: bool,
}

/// What a file of an archive is.
#[derive(Clone, Debug)]
pub enum Content {
    /// A paper, read.
    Paper(Paper),
    /// A detached electronic signature. Nobody has verified it.
    Signature,
    /// Anything else, and why it is not read.
    Refused(Refusal),
}

/// Reads a file as it came: one paper or an archive of papers.
///
/// Costs at most what [`MOST_UNPACKED`] bytes of papers cost, whatever is in the file.
///
/// # Errors
/// The refusal of the file, when not one paper in it was read.
pub fn read_file(bytes: &[u8]) -> Result<Parcel, Refusal> {
    if is_zip(bytes) {
        return read_archive(bytes);
    }
    let paper = read_paper(bytes)?;
    Ok(Parcel {
        archive: false,
        items: vec![Item {
            name: None,
            content: Content::Paper(paper),
            signature_beside: false,
        }],
    })
}

/// Whether the bytes are a ZIP archive, empty or not.
fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn read_archive(bytes: &[u8]) -> Result<Parcel, Refusal> {
    if bytes.len() > LIMIT {
        return Err(Refusal::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::ArchiveBroken)?;
    if archive.file_names().flatten().any(|name| is_office(&name)) {
        return Err(Refusal::NotXml(Format::Office));
    }
    if archive.len() > MOST_FILES {
        return Err(Refusal::ArchiveTooManyFiles);
    }
    let mut items = vec![];
    let mut prints = vec![];
    let mut room = MOST_UNPACKED;
    for index in 0..archive.len() {
        let Some((name, unpacked)) = unpack(&mut archive, index, room) else {
            continue;
        };
        let content = match unpacked {
            Ok(bytes) => {
                room -= bytes.len();
                if pdf::is_pdf(&bytes) {
                    prints.push((items.len(), bytes));
                    Content::Refused(Refusal::PrintBeside)
                } else {
                    content(&bytes)
                }
            }
            Err((refusal, spent)) => {
                room = room.saturating_sub(spent);
                Content::Refused(refusal)
            }
        };
        items.push(Item {
            name: Some(Private::new(shortened(&name, 200))),
            content,
            signature_beside: false,
        });
    }
    read_prints(&mut items, &prints);
    note_signatures(&mut items);
    let parcel = Parcel {
        archive: true,
        items,
    };
    if parcel.papers().next().is_none() {
        return Err(no_paper(parcel));
    }
    Ok(parcel)
}

/// PDFs an archive without XML is read from; reading one may cost a second.
const MOST_PRINTS: usize = 2;

/// Reads PDFs only where no paper came in XML: XML says the same, and says it exactly.
fn read_prints(items: &mut [Item], prints: &[(usize, Vec<u8>)]) {
    let exact = items
        .iter()
        .any(|item| matches!(item.content, Content::Paper(_)));
    if exact {
        return;
    }
    for (index, bytes) in prints.iter().take(MOST_PRINTS) {
        items[*index].content = content(bytes);
    }
}

/// Documents of office programs are archives too.
fn is_office(name: &str) -> bool {
    ["[Content_Types].xml", "META-INF/manifest.xml"].contains(&name)
}

/// The bytes of a file, or why there are none and how many were unpacked in vain.
type Unpacked = Result<Vec<u8>, (Refusal, usize)>;

/// Name and bytes of a file; `None` for a folder.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    room: usize,
) -> Option<(String, Unpacked)> {
    let mut method = CompressionMethod::Stored;
    let name = match archive.by_index_raw(index) {
        Ok(file) if file.is_dir() => return None,
        Ok(file) => {
            method = file.compression();
            file.name().unwrap_or_default().into_owned()
        }
        Err(_) => String::new(),
    };
    let known = [CompressionMethod::Stored, CompressionMethod::Deflated].contains(&method);
    let mut unpacked = || {
        if !known {
            return Err((Refusal::ArchiveMethod, 0));
        }
        let mut file = archive
            .by_index(index)
            .map_err(|error| (refusal(&error), 0))?;
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
        let growth = packed.saturating_mul(MOST_GROWTH).max(SMALL);
        let most = LIMIT.min(room).min(growth);
        let mut bytes = vec![];
        let limit = u64::try_from(most).unwrap_or(u64::MAX);
        let read = file.by_ref().take(limit + 1).read_to_end(&mut bytes);
        if read.is_err() {
            return Err((Refusal::ArchiveBroken, bytes.len()));
        }
        if bytes.len() > most {
            return Err((Refusal::ArchiveTooLarge, most));
        }
        Ok(bytes)
    };
    let unpacked = unpacked();
    Some((name, unpacked))
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refusal::ArchiveLocked
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Refusal::ArchiveMethod
        }
        _ => Refusal::ArchiveBroken,
    }
}

fn content(bytes: &[u8]) -> Content {
    if is_zip(bytes) {
        return Content::Refused(Refusal::ArchiveInArchive);
    }
    match read_paper(bytes) {
        Ok(paper) => Content::Paper(paper),
        Err(Refusal::NotXml(Format::Signature)) => Content::Signature,
        Err(refusal) => Content::Refused(refusal),
    }
}

/// Says of each paper whether a signature lies beside it: of its own name, or the paper is alone.
fn note_signatures(items: &mut [Item]) {
    let name = |item: &Item| item.name.as_ref().map(|name| name.as_str().to_lowercase());
    let signatures: Vec<String> = items
        .iter()
        .filter(|item| matches!(item.content, Content::Signature))
        .filter_map(name)
        .collect();
    let is_paper = |item: &&mut Item| matches!(item.content, Content::Paper(_));
    let alone = items.iter_mut().filter(is_paper).count() == 1;
    for item in items.iter_mut().filter(is_paper) {
        let own = name(item).unwrap_or_default();
        item.signature_beside = signatures
            .iter()
            .any(|signature| alone || stem(signature) == own || stem(signature) == stem(&own));
    }
}

/// A name without what stands after its last point.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Why an archive without a single paper is refused: as its only file is, if there is one.
fn no_paper(parcel: Parcel) -> Refusal {
    let mut refused = parcel
        .items
        .into_iter()
        .filter_map(|item| match item.content {
            Content::Refused(refusal) => Some(refusal),
            Content::Paper(_) | Content::Signature => None,
        });
    match (refused.next(), refused.next()) {
        (Some(refusal), None) => refusal,
        _ => Refusal::ArchiveWithoutPaper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stem_is_what_stands_before_the_last_point() {
        assert_eq!(stem("выписка.xml.sig"), "выписка.xml");
        assert_eq!(stem("выписка"), "выписка");
        assert_eq!(stem(".sig"), "");
    }

    #[test]
    fn an_archive_is_known_by_its_first_bytes() {
        assert!(is_zip(b"PK\x03\x04"));
        assert!(is_zip(b"PK\x05\x06"));
        assert!(!is_zip(b"PK"));
        assert!(!is_zip(b"<PK\x03\x04"));
    }
}

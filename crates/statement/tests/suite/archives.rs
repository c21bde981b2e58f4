//! Archives of the public portal: what is in them, and what a hostile one may cost.

use crate::{
    books::{dismissal, hire, sfr},
    common::fixture,
};
use statement::{
    Content, Format, LIMIT, MOST_FILES, MOST_GROWTH, MOST_UNPACKED, Paper, Parcel, PdfFault,
    Refusal, read_file,
};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

const SIGNATURE: &[u8] = b"\x30\x82\x0a\x10made up";

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What each file of an archive is, a word each.
fn contents(parcel: &Parcel) -> Vec<String> {
    let items = parcel.items.iter();
    let words = items.map(|item| match &item.content {
        Content::Paper(paper) if item.signature_beside => format!("{} + sig", paper.kind()),
        Content::Paper(paper) => paper.kind().to_owned(),
        Content::Signature => "sig".to_owned(),
        Content::Refused(refusal) => format!("{refusal:?}"),
    });
    words.collect()
}

#[test]
fn an_archive_holds_papers_signatures_and_a_pdf() {
    let statement = fixture("clean_2024");
    let book = sfr(&[hire("2020-02-17"), dismissal("2024-04-01")]);
    let bytes = archive(&[
        ("Выписка/", b""),
        ("Выписка/ils.xml", statement.as_bytes()),
        ("Выписка/ils.xml.sig", SIGNATURE),
        ("std.xml", book.as_bytes()),
        ("ils.pdf", b"%PDF-1.7\n"),
    ]);
    let parcel = read_file(&bytes).unwrap();
    assert!(parcel.archive);
    assert_eq!(
        contents(&parcel),
        ["szi-ils + sig", "sig", "std", "PrintBeside"]
    );
    let names: Vec<_> = parcel.items.iter().flat_map(|item| &item.name).collect();
    assert_eq!(names[0].as_str(), "Выписка/ils.xml");
    assert_eq!(parcel.papers().count(), 2);
    assert!(!format!("{parcel:?}").contains("ils.xml"));
}

#[test]
fn kinds_are_told_by_content_and_never_by_name() {
    let book = sfr(&[hire("2020-02-17")]);
    let bytes = archive(&[("ils.pdf", book.as_bytes()), ("std.xml.sig", b"%PDF-1.7\n")]);
    assert_eq!(
        contents(&read_file(&bytes).unwrap()),
        ["std", "PrintBeside"]
    );
}

#[test]
fn a_signature_beside_the_only_paper_is_its_own() {
    let book = sfr(&[hire("2020-02-17")]);
    let alone = archive(&[("a.xml", book.as_bytes()), ("подпись.p7s", SIGNATURE)]);
    assert_eq!(contents(&read_file(&alone).unwrap()), ["std + sig", "sig"]);
    let two = archive(&[
        ("a.xml", book.as_bytes()),
        ("b.xml", book.as_bytes()),
        ("B.sig", SIGNATURE),
    ]);
    assert_eq!(
        contents(&read_file(&two).unwrap()),
        ["std", "std + sig", "sig"]
    );
}

#[test]
fn a_plain_paper_is_a_parcel_of_one() {
    let parcel = read_file(fixture("clean_2024").as_bytes()).unwrap();
    assert!(!parcel.archive);
    assert_eq!(contents(&parcel), ["szi-ils"]);
    assert!(parcel.items[0].name.is_none());
    assert!(matches!(parcel.papers().next(), Some(Paper::Statement(_))));
    assert_eq!(
        read_file(b"%PDF-1.7").unwrap_err(),
        Refusal::Print(PdfFault::Damaged)
    );
}

fn refusal(files: &[(&str, &[u8])]) -> Refusal {
    read_file(&archive(files)).unwrap_err()
}

#[test]
fn an_archive_without_a_paper_says_why() {
    assert_eq!(refusal(&[]), Refusal::ArchiveWithoutPaper);
    assert_eq!(
        refusal(&[("a.sig", SIGNATURE)]),
        Refusal::ArchiveWithoutPaper
    );
    assert_eq!(
        refusal(&[("a.pdf", b"%PDF-1.7"), ("a.sig", SIGNATURE)]),
        Refusal::Print(PdfFault::Damaged)
    );
    assert_eq!(
        refusal(&[("a.pdf", b"%PDF-1.7"), ("b.txt", b"text")]),
        Refusal::ArchiveWithoutPaper
    );
    let inner = archive(&[("a.xml", fixture("clean_2024").as_bytes())]);
    assert_eq!(refusal(&[("a.zip", &inner)]), Refusal::ArchiveInArchive);
    assert_eq!(
        refusal(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", b"<a/>")
        ]),
        Refusal::NotXml(Format::Office)
    );
}

#[test]
fn the_number_of_files_is_exact() {
    let book = sfr(&[hire("2020-02-17")]);
    let names: Vec<String> = (0..=MOST_FILES)
        .map(|number| format!("{number}.xml"))
        .collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), book.as_bytes()))
        .collect();
    let most = archive(&files[..MOST_FILES]);
    assert_eq!(read_file(&most).unwrap().papers().count(), MOST_FILES);
    assert_eq!(refusal(&files), Refusal::ArchiveTooManyFiles);
}

#[test]
fn a_file_that_grows_too_much_is_not_unpacked() {
    let book = sfr(&[hire("2020-02-17")]);
    let bomb = vec![b' '; LIMIT];
    let bytes = archive(&[("bomb.xml", &bomb), ("std.xml", book.as_bytes())]);
    assert!(bytes.len() * MOST_GROWTH < LIMIT, "it is a bomb");
    assert_eq!(
        contents(&read_file(&bytes).unwrap()),
        ["ArchiveTooLarge", "std"]
    );
    // Stored files do not grow and have the limit of any file.
    let mut writer = ZipWriter::new(Cursor::new(vec![]));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file("a.xml", stored).unwrap();
    writer.write_all(&vec![b' '; LIMIT]).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(read_file(&bytes).unwrap_err(), Refusal::TooLarge);
}

#[test]
fn all_files_together_have_a_limit() {
    // Each file alone is small enough: it grows hardly a hundredfold.
    let mut noise = vec![b' '; LIMIT];
    let mut number = 1_u32;
    for place in (0..noise.len()).step_by(100) {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise[place] = number.to_be_bytes()[0] | 0x80;
    }
    let one = archive(&[("noise.xml", &noise)]);
    let book = sfr(&[hire("2020-02-17")]);
    let start = archive(&[("std.xml", book.as_bytes())]);
    let mut writer = ZipWriter::new_append(Cursor::new(start)).unwrap();
    for number in 0..=MOST_UNPACKED / LIMIT {
        let mut source = ZipArchive::new(Cursor::new(&one[..])).unwrap();
        let file = source.by_index_raw(0).unwrap();
        writer
            .raw_copy_file_rename(file, format!("{number}.xml"))
            .unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < LIMIT, "{}", bytes.len());
    let parcel = read_file(&bytes).unwrap();
    let too_large = contents(&parcel)
        .iter()
        .filter(|word| *word == "ArchiveTooLarge")
        .count();
    // The work book takes its own little part of the room, so one file more does not fit.
    assert_eq!(too_large, 2, "{:?}", contents(&parcel));
}

#[test]
fn a_locked_or_strange_archive_is_named() {
    let book = sfr(&[hire("2020-02-17")]);
    let bytes = archive(&[("a.xml", book.as_bytes())]);
    // General flags and method stand at fixed places of the local and the central header.
    let central = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    let mut locked = bytes.clone();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    assert_eq!(read_file(&locked).unwrap_err(), Refusal::ArchiveLocked);
    let mut strange = bytes.clone();
    strange[8] = 97;
    strange[central + 10] = 97;
    assert_eq!(read_file(&strange).unwrap_err(), Refusal::ArchiveMethod);
    // A byte of the packed data, and of its checksum.
    for place in [60, central + 16] {
        let mut spoilt = bytes.clone();
        spoilt[place] ^= 0x55;
        assert_eq!(
            read_file(&spoilt).unwrap_err(),
            Refusal::ArchiveBroken,
            "{place}"
        );
    }
}

#[test]
fn an_archive_cut_anywhere_is_refused() {
    let book = sfr(&[hire("2020-02-17")]);
    let bytes = archive(&[("a.xml", book.as_bytes()), ("a.sig", SIGNATURE)]);
    for length in 0..bytes.len() {
        assert!(read_file(&bytes[..length]).is_err(), "{length}");
    }
}

//! PDFs made to hurt: each is refused or read, none costs much, none panics.

use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::prelude::*;
use specimen::{Account, Style, pdf};
use statement::{PdfFault, Refusal, read_paper};
use std::sync::LazyLock;

/// A PDF of these objects, with a catalogue of the first.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    for (number, object) in (1..).zip(objects) {
        bytes.extend(format!("{number} 0 obj\n").into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    bytes.extend(b"trailer << /Size 9 /Root 1 0 R >>\n%%EOF");
    bytes
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {entries} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A page with this content, and further objects from number 5 on.
fn page(content: Vec<u8>, further: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 4 0 R >> >> >>".to_vec(),
        content,
    ];
    objects.extend_from_slice(further);
    file(&objects)
}

fn fault(bytes: &[u8]) -> PdfFault {
    match read_paper(bytes) {
        Err(Refusal::Print(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stream_that_unpacks_without_end_is_refused() {
    let bomb = compress_to_vec_zlib(&vec![b' '; 100 << 20], 9);
    let content = stream("/Filter /FlateDecode", &bomb);
    assert_eq!(fault(&page(content, &[])), PdfFault::TooMuch);
    let twice = compress_to_vec_zlib(&bomb, 9);
    let content = stream("/Filter [/FlateDecode /FlateDecode]", &twice);
    assert_eq!(fault(&page(content, &[])), PdfFault::TooMuch);
}

#[test]
fn many_bombs_of_objects_are_paid_from_one_purse() {
    let index = (10..50_010)
        .map(|n| format!("{n} 0 "))
        .collect::<Vec<_>>()
        .concat();
    let values = "[".to_owned() + &"1 ".repeat(50_000) + "]";
    let content = format!("{index}{values}");
    let packed = compress_to_vec_zlib(content.as_bytes(), 9);
    let entries = format!(
        "/Type /ObjStm /N 50000 /First {} /Filter /FlateDecode",
        index.len()
    );
    let object = stream(&entries, &packed);
    assert_eq!(fault(&file(&vec![object; 20])), PdfFault::TooMuch);
}

#[test]
fn circles_end() {
    let pages = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>".to_vec(),
    ];
    assert_eq!(fault(&file(&pages)), PdfFault::Damaged);
    let reference = file(&[b"2 0 R".to_vec(), b"1 0 R".to_vec()]);
    assert_eq!(fault(&reference), PdfFault::Damaged);
    // A form that draws itself, twice each time.
    let form = stream("/Subtype /Form /Type /XObject", b"/X Do /X Do /X Do /X Do");
    assert_eq!(fault(&page(form, &[])), PdfFault::NoText);
}

#[test]
fn pages_beyond_any_paper_are_refused() {
    let kids = "3 0 R ".repeat(50);
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{kids}] >>").into_bytes(),
        b"<< /Type /Page >>".to_vec(),
    ];
    // The same page fifty times is one page.
    assert_eq!(fault(&file(&objects)), PdfFault::NoText);
    let kids = (3..53)
        .map(|n| format!("{n} 0 R "))
        .collect::<Vec<_>>()
        .concat();
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] >>").into_bytes();
    objects.extend(vec![b"<< /Type /Page >>".to_vec(); 50]);
    assert_eq!(fault(&file(&objects)), PdfFault::TooManyPages);
}

#[test]
fn depth_and_endless_beginnings_are_paid_for() {
    let deep = [b"%PDF-1.7 1 0 obj ".to_vec(), vec![b'['; 4 << 20]].concat();
    assert_eq!(fault(&deep), PdfFault::TooMuch);
    let headless = b"1 0 obj<<>>stream ".repeat(200_000);
    let headless = [b"%PDF-1.7 ".to_vec(), headless].concat();
    assert!(matches!(
        fault(&headless),
        PdfFault::Damaged | PdfFault::TooMuch
    ));
    let numbers = [b"%PDF-1.7 1 0 obj [".to_vec(), b"1 ".repeat(2 << 20)].concat();
    assert!(matches!(
        fault(&numbers),
        PdfFault::Damaged | PdfFault::TooMuch
    ));
}

#[test]
fn a_locked_paper_is_refused_in_words() {
    let mut locked = page(stream("", b""), &[]);
    let text = String::from_utf8(locked.clone()).unwrap();
    locked = text
        .replace("/Size 9", "/Size 9 /Encrypt 8 0 R")
        .into_bytes();
    assert_eq!(fault(&locked), PdfFault::Encrypted);
    let sentence = read_paper(&locked).unwrap_err().to_string();
    assert!(sentence.contains("паролем"), "{sentence}");
}

#[test]
fn letters_nobody_can_tell_are_not_guessed() {
    let font = b"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>".to_vec();
    let content = stream("", b"BT /F 10 Tf (\x00\x01\x00\x02) Tj ET");
    assert_eq!(fault(&page(content, &[font])), PdfFault::NoLetters);
    let font = b"<< /Type /Font /Subtype /TrueType >>".to_vec();
    let content = stream("", b"BT /F 10 Tf (\xd1\xef\xf0\xe0\xe2\xea\xe0) Tj ET");
    assert_eq!(fault(&page(content, &[font])), PdfFault::OtherPaper);
    let picture = page(stream("", b"q 1 0 0 1 0 0 cm Q"), &[]);
    assert_eq!(fault(&picture), PdfFault::NoText);
}

static PAPER: LazyLock<Vec<u8>> =
    LazyLock::new(|| pdf(&Account::made_up(3).paper(Style::Words)).unwrap());

#[test]
fn a_paper_cut_anywhere_never_panics() {
    for end in (0..PAPER.len()).step_by(211) {
        let _ = read_paper(&PAPER[..end]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes_never_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = PAPER.clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read_paper(&bytes);
    }

    #[test]
    fn any_content_never_panics(content in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_paper(&page(stream("", &content), &[]));
        let _ = read_paper(&[b"%PDF-1.4 1 0 obj ".to_vec(), content].concat());
    }

    #[test]
    fn any_operators_never_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "BT", "ET", "q", "Q", "/F 9 Tf", "1e9 0 0 -7 1 1 cm", "1 0 0 1 5 5 Tm", "(ab) Tj",
                "[(a) -9 (b)] TJ", "T*", "/X Do", "ID", "0 Tz", "99999999999 Tc", "<", "[", ">>", "(",
            ]),
            0..60,
        ),
    ) {
        let font = b"<< /Type /Font /Subtype /TrueType >>".to_vec();
        let content = stream("/Subtype /Form", words.join(" ").as_bytes());
        let _ = read_paper(&page(content, &[font]));
    }
}

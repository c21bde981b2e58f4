//! A page, a PDF and a DOCX say the same words as the text.

use crate::{ACCOUNT, DECISION, facts, papers};
use documents::{Document, Kind, Piece};
use std::io::Read;

fn every() -> Vec<(Kind, Vec<Document>)> {
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let json = match kind {
                Kind::ComplaintToHigherBody | Kind::ClaimToCourt => DECISION,
                _ => ACCOUNT,
            };
            (kind, papers(kind, &facts(json)).unwrap())
        })
        .collect()
}

/// Letters and digits alone: layouts differ in blanks.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Everything said in a paper, a piece each.
fn said(papers: &[Document]) -> Vec<String> {
    papers
        .iter()
        .flat_map(Document::sentences)
        .flat_map(|sentence| &sentence.pieces)
        .map(|piece| match piece {
            Piece::Words(words) => bare(words),
            Piece::Blank(hint) => bare(hint),
        })
        .collect()
}

fn words(papers: &[Document]) -> Vec<String> {
    papers
        .iter()
        .flat_map(Document::sentences)
        .flat_map(|sentence| &sentence.pieces)
        .flat_map(|piece| match piece {
            Piece::Words(words) => words.split_whitespace(),
            Piece::Blank(hint) => hint.split_whitespace(),
        })
        .map(bare)
        .collect()
}

#[test]
fn a_pdf_is_read_back_with_all_its_words() {
    for (kind, papers) in every() {
        let bytes = documents::pdf(&papers).unwrap();
        assert_eq!(
            bytes,
            documents::pdf(&papers).unwrap(),
            "the same bytes each time"
        );
        let read = bare(&statement::words_of_pdf(&bytes).unwrap());
        // A cell of several lines stands beside its neighbours: words are looked for, not sentences.
        for word in words(&papers) {
            assert!(read.contains(&word), "{}: {word}", kind.id());
        }
    }
}

#[test]
fn a_pdf_is_tagged_in_russian_with_fonts_inside() {
    for (_, papers) in every() {
        let bytes = documents::pdf(&papers).unwrap();
        let has = |mark: &[u8]| bytes.windows(mark.len()).any(|window| window == mark);
        assert!(has(b"/StructTreeRoot") && has(b"/Lang") && has(b"/FontFile3"));
        assert!(has(b"/ToUnicode") && has(b"pdfuaid"));
    }
}

#[test]
fn a_page_is_russian_in_large_print_and_loads_nothing() {
    for (_, papers) in every() {
        let page = documents::html(&papers);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ru\">"));
        assert!(page.contains("font:20px") && page.contains("14pt"));
        assert!(!page.contains("http") && !page.contains("<script") && !page.contains("url("));
        let shown = bare(&page.replace("&amp;", "&"));
        for piece in said(&papers) {
            assert!(shown.contains(&piece), "{piece}");
        }
    }
}

#[test]
fn what_a_person_typed_never_becomes_markup() {
    let sly = ACCOUNT.replace("Ромашка & Ко", "<b>Ромашка</b> & \\\"Ко\\\"");
    let papers = papers(Kind::LetterToEmployer, &facts(&sly)).unwrap();
    let page = documents::html(&papers);
    assert!(page.contains("&lt;b&gt;Ромашка") && !page.contains("<b>"));
    let inside = part(&documents::docx(&papers).unwrap(), "word/document.xml");
    assert!(inside.contains("&lt;b&gt;Ромашка&lt;/b&gt; &amp; &quot;Ко&quot;"));
}

#[test]
fn a_docx_holds_all_words_and_its_lists_are_declared() {
    for (kind, papers) in every() {
        let bytes = documents::docx(&papers).unwrap();
        assert_eq!(bytes, documents::docx(&papers).unwrap());
        let text = part(&bytes, "word/document.xml");
        let shown = bare(&text.replace("&amp;", "&").replace("&quot;", "\""));
        for piece in said(&papers) {
            assert!(shown.contains(&piece), "{}: {piece}", kind.id());
        }
        let lists = part(&bytes, "word/numbering.xml");
        for number in 1..100 {
            let used = text.contains(&format!("<w:numId w:val=\"{number}\"/>"));
            let declared = lists.contains(&format!("<w:num w:numId=\"{number}\">"));
            assert_eq!(used, declared, "list {number}");
        }
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn letters_the_font_does_not_have_do_not_stop_the_pdf() {
    let odd = ACCOUNT.replace("Ромашка & Ко", "Ромашка 🌼 漢字 \\u0007");
    let papers = papers(Kind::LetterToEmployer, &facts(&odd)).unwrap();
    let read = statement::words_of_pdf(&documents::pdf(&papers).unwrap()).unwrap();
    assert!(bare(&read).contains("Ромашка"));
}

//! The same statement as XML and as PDF gives the same rows, facts and findings.

use crate::common::shown;
use specimen::{Account, Style, book_paper, book_xml, pdf};
use statement::{EarlierWork, Event, Paper, Statement, WorkBook, read, read_paper};

/// Everything that was read, without the first line: the edition differs by nature.
fn told(statement: &Statement) -> String {
    let shown = shown(statement);
    shown.split_once('\n').unwrap().1.to_owned()
}

fn read_print(bytes: &[u8]) -> Statement {
    match read_paper(bytes).unwrap() {
        Paper::Statement(statement) => *statement,
        Paper::WorkBook(book) => panic!("{book:?}"),
    }
}

#[test]
fn a_pdf_says_what_its_xml_says() {
    for (seed, style) in (0..8).zip(Style::ALL.into_iter().cycle()) {
        let account = Account::made_up(seed);
        let from_xml = read(account.xml().as_bytes()).unwrap();
        let paper = pdf(&account.paper(style)).unwrap();
        let from_pdf = read_print(&paper);
        similar(
            &told(&from_pdf),
            &told(&from_xml),
            &format!("{seed} {style:?}"),
        );
        assert!(from_pdf.doubts.is_empty());
    }
}

/// Names the lines that differ: two papers of a hundred lines are too long to compare by eye.
fn similar(one: &str, other: &str, name: &str) {
    for (one, other) in one.lines().zip(other.lines()) {
        assert_eq!(one, other, "{name}");
    }
    assert_eq!(one.lines().count(), other.lines().count(), "{name}");
}

#[test]
fn a_long_statement_is_read_whole() {
    let account = Account::long();
    let paper = pdf(&account.paper(Style::Words)).unwrap();
    let from_pdf = read_print(&paper);
    let from_xml = read(account.xml().as_bytes()).unwrap();
    similar(&told(&from_pdf), &told(&from_xml), "long");
}

fn book(bytes: &[u8]) -> WorkBook {
    match read_paper(bytes).unwrap() {
        Paper::WorkBook(book) => *book,
        Paper::Statement(statement) => panic!("{statement:?}"),
    }
}

#[test]
fn a_printed_work_book_says_what_its_xml_says() {
    let from_pdf = book(&pdf(&book_paper()).unwrap());
    let from_xml = book(book_xml().as_bytes());
    assert_eq!(from_pdf.form, "СТД-СФР");
    assert_eq!(from_pdf.unread, []);
    assert_eq!(from_pdf.person, from_xml.person);
    assert_eq!(from_pdf.formed_on, from_xml.formed_on);
    assert_eq!(from_pdf.choice, from_xml.choice);
    for (one, other) in from_pdf.earlier.iter().zip(&from_xml.earlier) {
        let name = |work: &EarlierWork| work.employer.name.clone().map(|n| n.as_str().to_owned());
        assert_eq!(name(one), name(other));
    }
    assert_eq!(from_pdf.earlier, from_xml.earlier);
    // The paper has no UUID.
    let without_id = |book: &WorkBook| {
        let events = book.events.iter().cloned();
        events
            .map(|event| Event { id: None, ..event })
            .collect::<Vec<_>>()
    };
    assert_eq!(without_id(&from_pdf), without_id(&from_xml));
    assert_eq!(from_pdf.facts.periods, from_xml.facts.periods);
    assert_eq!(from_pdf.facts.born, from_xml.facts.born);
    let kinds = |book: &WorkBook| {
        book.findings
            .iter()
            .map(|f| f.kind.id())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&from_pdf), kinds(&from_xml));
}

#[test]
fn a_printed_work_book_without_its_foot_is_read() {
    // Only the first sheet was uploaded: nothing follows the table of entries.
    let mut paper = book_paper();
    paper.truncate(paper.len() - 4);
    let cut = book(&pdf(&paper).unwrap());
    let whole = book(&pdf(&book_paper()).unwrap());
    assert_eq!(cut.events.len(), whole.events.len());
    assert_eq!(cut.earlier, []);
}

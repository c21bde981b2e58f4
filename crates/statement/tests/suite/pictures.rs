//! A recognised paper gives what its XML gives, or says where it may not.
//!
//! The lists of words were made by Tesseract 5.3 (`-l rus --psm 6 tsv`) from pictures, 200 dots an
//! inch, of the made-up account 0 as the crate `specimen` prints it.

use specimen::Account;
use statement::{Paper, PdfFault, Refusal, Statement, read, read_recognised};

const PAGES: [&str; 2] = [
    include_str!("../fixtures/recognised_1.tsv"),
    include_str!("../fixtures/recognised_2.tsv"),
];

fn recognised(pages: &[String]) -> Statement {
    match read_recognised(pages).unwrap() {
        Paper::Statement(statement) => *statement,
        Paper::WorkBook(book) => panic!("{book:?}"),
    }
}

fn pages() -> Vec<String> {
    PAGES.map(str::to_owned).to_vec()
}

#[test]
fn a_recognised_paper_agrees_with_its_xml_or_doubts() {
    let picture = recognised(&pages());
    let paper = read(Account::made_up(0).xml().as_bytes()).unwrap();
    assert_eq!(picture.total_coefficient, paper.total_coefficient);
    assert_eq!(picture.facts.coefficients, paper.facts.coefficients);
    assert_eq!(picture.rows.len(), paper.rows.len());
    for (index, (read, expected)) in picture.rows.iter().zip(&paper.rows).enumerate() {
        assert_eq!(read.span, expected.span);
        assert_eq!(read.contributions, expected.contributions);
        assert_eq!(read.pay, expected.pay);
        assert_eq!(read.credited, expected.credited);
        let doubted = |field: &str| {
            let mut doubts = picture.doubts.iter();
            doubts.any(|doubt| doubt.row == Some(index) && doubt.field == field)
        };
        assert!(
            read.quarters == expected.quarters || doubted("кварталы"),
            "{index}"
        );
        assert!(
            read.employer == expected.employer || doubted("работодатель"),
            "{index}"
        );
    }
    assert!(picture.unread.is_empty());
    assert!(!picture.doubts.is_empty());
}

#[test]
fn a_misread_digit_of_snils_is_doubted() {
    let spoilt: Vec<String> = pages()
        .iter()
        .map(|page| page.replace("150-893-361", "150-895-361"))
        .collect();
    let picture = recognised(&spoilt);
    assert!(
        picture
            .doubts
            .iter()
            .any(|doubt| doubt.field == "СНИЛС" && doubt.confidence == 0)
    );
}

#[test]
fn a_misread_coefficient_does_not_add_up() {
    let spoilt: Vec<String> = pages()
        .iter()
        .map(|page| page.replace("6,114", "8,114"))
        .collect();
    let findings: Vec<_> = recognised(&spoilt)
        .findings
        .iter()
        .map(|f| f.kind.id())
        .collect();
    assert!(findings.contains(&"statement_total"), "{findings:?}");
}

#[test]
fn a_picture_without_words_is_refused_in_words() {
    let refusal = read_recognised(&[String::new()]).unwrap_err();
    assert_eq!(refusal, Refusal::Print(PdfFault::NoWords));
    assert!(refusal.to_string().contains("не нашлось слов"));
}

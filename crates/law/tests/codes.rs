//! The classifier of СФР codes: the table is whole, and lookups forgive what people type.

use law::classifier::{Certainty, Reports, code, entries};

#[test]
fn the_file_has_every_code_once() {
    assert_eq!(entries().len(), 142);
    for entry in entries() {
        assert_eq!(code(&entry.code), Some(entry));
        assert!(
            !entry.meaning.is_empty() && !entry.provision.is_empty(),
            "{entry:?}"
        );
        assert!(!entry.source.is_empty(), "{entry:?}");
        let Reports {
            before_2017,
            since_2017,
            since_2024,
        } = entry.reports;
        assert!(before_2017 || since_2017 || since_2024, "{entry:?}");
    }
}

#[test]
fn codes_are_cyrillic() {
    for entry in entries() {
        let latin = entry.code.chars().find(char::is_ascii_alphabetic);
        assert_eq!(latin, None, "{}", entry.code);
    }
}

#[test]
fn an_old_code_leads_to_a_modern_one_in_one_step() {
    for entry in entries() {
        let modern = code(entry.modern()).unwrap();
        assert_eq!(modern.replaced_by, None, "{}", entry.code);
        assert_eq!(modern.provision, entry.provision, "{}", entry.code);
    }
}

#[test]
fn an_old_code_is_never_the_only_one_in_use() {
    for entry in entries().iter().filter(|entry| entry.replaced_by.is_some()) {
        let modern = code(entry.modern()).unwrap();
        assert!(
            modern.reports.since_2024,
            "{} → {}",
            entry.code, modern.code
        );
    }
}

#[test]
fn people_and_scanners_are_forgiven() {
    for (typed, expected) in [
        (" 27-2 ", "27-2"),
        ("27–2", "27-2"),
        ("27\u{2011}2", "27-2"),
        ("27 - пд", "27-ПД"),
        ("PKC", "РКС"),
        ("MKC", "МКС"),
        ("TBOPЧ15", "ТВОРЧ15"),
        ("зп12a", "ЗП12А"),
        ("28-CEB", "28-СЕВ"),
    ] {
        assert_eq!(
            code(typed).map(|entry| entry.code.as_str()),
            Some(expected),
            "{typed}"
        );
    }
    for unknown in ["", "27", "27-99", "27-2-1", "СПИСОК2"] {
        assert_eq!(code(unknown), None, "{unknown}");
    }
}

#[test]
fn guesses_are_marked() {
    assert!(code("РКСР").unwrap().is_guess());
    let civil_service = code("ЗГГС").unwrap();
    assert_eq!(civil_service.certainty, Certainty::Inferred);
    assert!(civil_service.is_guess());
    assert!(!code("27-1").unwrap().is_guess());
}

//! Files that are not read: each gets its own sentence, at once, whatever is in it.

use crate::common::fixture;
use statement::{Format, LIMIT, OtherDocument, Refusal, read};
use std::fmt::Write;

fn refusal(bytes: impl AsRef<[u8]>) -> Refusal {
    read(bytes.as_ref()).unwrap_err()
}

#[test]
fn every_refusal_has_its_own_sentence() {
    let name = "СТД-СФР".to_owned();
    let report = "ЕФС-1".to_owned();
    let root = "Файл".to_owned();
    let inside = Some("ns2:Период".to_owned());
    let (line, column) = (7, 12);
    let formats = [
        Format::Pdf,
        Format::Zip,
        Format::Archive,
        Format::Picture,
        Format::Signature,
        Format::Office,
        Format::Html,
        Format::Json,
        Format::Text,
        Format::Unknown,
    ];
    let mut all = vec![
        Refusal::Empty,
        Refusal::TooLarge,
        Refusal::Cut {
            line,
            column,
            inside,
        },
        Refusal::Cut {
            line,
            column,
            inside: None,
        },
        Refusal::Broken { line, column },
        Refusal::Encoding {
            name: "koi8-r".to_owned(),
        },
        Refusal::Garbled { encoding: "UTF-8" },
        Refusal::Doctype,
        Refusal::TooDeep,
        Refusal::TooManyElements,
        Refusal::TooMuchMarkup,
        Refusal::ArchiveBroken,
        Refusal::ArchiveLocked,
        Refusal::ArchiveMethod,
        Refusal::ArchiveTooManyFiles,
        Refusal::ArchiveTooLarge,
        Refusal::ArchiveInArchive,
        Refusal::ArchiveWithoutPaper,
        Refusal::OtherDocument(OtherDocument::WorkBook { name }),
        Refusal::OtherDocument(OtherDocument::EmployerReport { name: report }),
        Refusal::OtherDocument(OtherDocument::Unknown { root }),
    ];
    all.extend(formats.map(Refusal::NotXml));
    let mut sentences: Vec<_> = all.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!("sentences", sentences.join("\n"));
    for sentence in &sentences {
        assert!(
            sentence.ends_with('.') && !sentence.contains('\n'),
            "{sentence}"
        );
        assert!(!sentence[..sentence.len() - 1].contains(". "), "{sentence}");
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), all.len());
}

#[test]
fn other_documents_are_named() {
    let document = |root: &str, body: &str, inside: &str| {
        refusal(format!(
            "<{root} xmlns='http://пф.рф/X/2023-01-10'><С/><{body}>{inside}</{body}></{root}>"
        ))
    };
    let named = |name: &str| name.to_owned();
    for (root, body, expected) in [
        (
            "ЭДСФР",
            "СТД-СФР",
            OtherDocument::WorkBook {
                name: named("СТД-СФР"),
            },
        ),
        (
            "ЭДПФР",
            "СТД-ПФР",
            OtherDocument::WorkBook {
                name: named("СТД-ПФР"),
            },
        ),
        (
            "ЭДСФР",
            "ЕФС-1",
            OtherDocument::EmployerReport {
                name: named("ЕФС-1"),
            },
        ),
        (
            "ЭДПФР",
            "СЗВ-СТАЖ",
            OtherDocument::EmployerReport {
                name: named("СЗВ-СТАЖ"),
            },
        ),
        (
            "ЭДПФР",
            "СЗИ-ИЛС",
            OtherDocument::Unknown {
                root: named("ЭДПФР"),
            },
        ),
        (
            "Файл",
            "Документ",
            OtherDocument::Unknown {
                root: named("Файл"),
            },
        ),
    ] {
        assert_eq!(
            document(root, body, ""),
            Refusal::OtherDocument(expected),
            "{body}"
        );
    }
    let long = document(&"я".repeat(1000), "б", "");
    assert!(long.to_string().chars().count() < 250, "{long}");
}

#[test]
fn the_limit_is_exact_and_costs_nothing() {
    assert_eq!(refusal(vec![b'<'; 100 << 20]), Refusal::TooLarge);
    assert_eq!(refusal(vec![b' '; LIMIT + 1]), Refusal::TooLarge);
    assert_eq!(refusal(vec![b' '; LIMIT]), Refusal::Empty);
    let filler = " ".repeat(LIMIT - fixture("pensioner").len());
    assert!(read(format!("{}{filler}", fixture("pensioner")).as_bytes()).is_ok());
}

#[test]
fn a_million_nested_tags_are_too_deep() {
    assert_eq!(refusal("<a>".repeat(1_000_000)), Refusal::TooDeep);
    let closed = format!("{}{}", "<a>".repeat(600_000), "</a>".repeat(600_000));
    assert_eq!(refusal(closed), Refusal::TooDeep);
    let inside = fixture("pensioner").replace("<ns2:ИсхдНомер>", &"<ns2:а>".repeat(100_000));
    assert_eq!(refusal(inside), Refusal::TooDeep);
}

#[test]
fn doctypes_and_entities_are_refused_unread() {
    let laughs = "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'>\
        <!ENTITY lol1 '&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;'>\
        <!ENTITY lol2 '&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;'>]><lolz>&lol2;</lolz>";
    let external = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
    let empty = "<!DOCTYPE a><a/>";
    let late = "<a><!DOCTYPE b></a>";
    for document in [laughs, external, empty, late] {
        assert_eq!(refusal(document), Refusal::Doctype);
    }
    let undeclared = fixture("pensioner").replace("<Имя>ПРИМЕРА", "<Имя>&nbsp;");
    assert!(matches!(refusal(undeclared), Refusal::Broken { .. }));
}

#[test]
fn too_much_of_anything_is_refused() {
    let flat = format!("<a>{}</a>", "<b/>".repeat(100_000));
    assert_eq!(refusal(flat), Refusal::TooManyElements);
    let comments = format!("<a>{}</a>", "<!---->".repeat(500_000));
    assert_eq!(refusal(comments), Refusal::TooMuchMarkup);
    let sections = format!("<a>{}</a>", "<![CDATA[x]]>".repeat(300_000));
    assert_eq!(refusal(sections), Refusal::TooMuchMarkup);
    let numbered = |count, name: &str| {
        let mut text = String::new();
        for number in 0..count {
            write!(text, " {name}{number}='x'").unwrap();
        }
        text
    };
    let attributes = numbered(150_000, "a");
    assert_eq!(refusal(format!("<a{attributes}/>")), Refusal::TooMuchMarkup);
    let namespaces = numbered(100, "xmlns:a");
    assert_eq!(refusal(format!("<a{namespaces}/>")), Refusal::TooMuchMarkup);
    let nested = format!(
        "{}{}",
        "<a xmlns:b='1' xmlns:c='2'>".repeat(40),
        "</a>".repeat(40)
    );
    assert_eq!(refusal(nested), Refusal::TooMuchMarkup);
    let signs = format!("<a>{}</a>", "=".repeat(300_000));
    assert_eq!(refusal(signs), Refusal::TooMuchMarkup);
}

#[test]
fn a_cut_names_the_place() {
    let text = fixture("clean_2024");
    let cut = &text[..text.find("<ns2:Квартал>").unwrap()];
    let lines = cut.matches('\n').count() + 1;
    match refusal(cut) {
        Refusal::Cut { line, inside, .. } => {
            assert_eq!(line, lines);
            assert_eq!(inside.as_deref(), Some("ns2:ПоРаботодателю"));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_mistake_names_the_place() {
    let text = fixture("clean_2024").replacen("</Наименование>", "</Название>", 1);
    let expected = text[..text.find("</Название>").unwrap()]
        .matches('\n')
        .count()
        + 1;
    match refusal(text) {
        Refusal::Broken { line, .. } => assert_eq!(line, expected),
        other => panic!("{other}"),
    }
}

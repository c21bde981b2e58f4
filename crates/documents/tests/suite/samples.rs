//! The words of each kind on facts of people who do not exist.

use crate::{ACCOUNT, DECISION, facts, papers};
use documents::{Because, Kind, Piece};

fn shown(kind: Kind, json: &str) -> String {
    documents::text(&papers(kind, &facts(json)).unwrap())
}

#[test]
fn papers_about_the_account() {
    for kind in [
        Kind::Plan,
        Kind::RequestToArchive,
        Kind::LetterToEmployer,
        Kind::RequestToAddPeriods,
        Kind::ApplicationNotes,
    ] {
        insta::assert_snapshot!(kind.id(), shown(kind, ACCOUNT));
    }
}

#[test]
fn papers_about_a_decision() {
    for kind in [Kind::ComplaintToHigherBody, Kind::ClaimToCourt] {
        insta::assert_snapshot!(kind.id(), shown(kind, DECISION));
    }
}

#[test]
fn forms_that_need_no_facts() {
    for kind in [Kind::Consent, Kind::PowerForHelper] {
        insta::assert_snapshot!(kind.id(), shown(kind, "{}"));
    }
}

#[test]
fn without_a_reason_there_is_no_letter_and_it_says_why() {
    for kind in Kind::ALL {
        match kind {
            Kind::Plan | Kind::Consent | Kind::PowerForHelper => {
                assert!(papers(kind, &facts("{}")).is_ok());
            }
            _ => {
                let why = papers(kind, &facts("{}")).unwrap_err().to_string();
                assert!(
                    why.ends_with('.') && why.contains(". ") || why.contains(", и "),
                    "{why}"
                );
            }
        }
    }
}

#[test]
fn a_decision_with_nothing_wrong_in_it_gives_no_complaint() {
    let right = DECISION
        .replace("\"required_record_years\": 17, \"right_on\": \"2027-02-05\",", "")
        .replace("\"2026-09-03\"", "\"2026-07-15\"")
        .replace("[{ \"from\": \"1979-08-01\", \"to\": \"1981-05-10\", \"reason\": \"employer_closed\" }]", "[]");
    let why = papers(Kind::ComplaintToHigherBody, &facts(&right)).unwrap_err();
    assert!(
        why.to_string()
            .contains("ошибок в решении фонда мы не видим"),
        "{why}"
    );
    // One day later it is late.
    let late = right.replace("\"2026-07-15\"", "\"2026-07-16\"");
    assert!(papers(Kind::ComplaintToHigherBody, &facts(&late)).is_ok());
}

#[test]
fn what_the_person_did_not_say_is_a_blank() {
    let unnamed = ACCOUNT.replace("\"employer\": \"ООО «Ромашка & Ко»\", ", "");
    let letters = papers(Kind::LetterToEmployer, &facts(&unnamed)).unwrap();
    let last = letters.last().unwrap();
    assert!(matches!(
        last.to[0].pieces.last(),
        Some(Piece::Blank("название организации"))
    ));
    assert!(!documents::text(&letters).contains("Ромашка"));
}

#[test]
fn each_employer_gets_a_letter_about_its_own_work_only() {
    let letters = papers(Kind::LetterToEmployer, &facts(ACCOUNT)).unwrap();
    assert_eq!(letters.len(), 2);
    let first = documents::text(&letters[..1]);
    assert!(
        first.contains("школа № 2") && !first.contains("Ромашка"),
        "{first}"
    );
}

#[test]
fn a_letter_traces_to_facts_by_their_names() {
    let letters = papers(Kind::LetterToEmployer, &facts(ACCOUNT)).unwrap();
    let named = |name: &str| {
        letters
            .iter()
            .flat_map(documents::Document::sentences)
            .any(|sentence| sentence.because.contains(&Because::Fact(name.to_owned())))
    };
    assert!(named("periods[5].employer") && named("periods[5].from") && named("born"));
    assert!(!named("periods[2].employer"));
}

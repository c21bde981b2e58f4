//! The registry: whole, reachable, and plain.

use crate::support::code;
use cases::{
    Asked, Code, DeadlineKind, External, Kind, Next, PayloadKind, Role, Stage, Track, codes, read,
    sla,
};
use std::collections::BTreeSet;

/// Every code of the table the desk was agreed on.
const AGREED: &[&str] = &[
    "CASE_CREATED",
    "CASE_VIEWED",
    "CALL_STARTED",
    "CALLBACK_1",
    "CALLBACK_2",
    "CALLBACK_3",
    "CALLBACK_DONE",
    "CALLBACK_BY_PERSON",
    "DATA_MISSING",
    "ABANDONED",
    "LINE_DROPPED",
    "CONSENT_REFUSED",
    "RESTRICTED_CONTACT",
    "DUPLICATE",
    "ALT_HELP",
    "TO_SENIOR",
    "TO_LAWYER_AUTO",
    "TO_LAWYER_MANUAL",
    "SECOND_OPINION",
    "ACCEPTED",
    "REJECT_SCOPE",
    "REJECT_CONFLICT",
    "REJECT_MISSING",
    "REJECT_MERIT",
    "REJECT_CLOSED",
    "DECLINED_BY_CLIENT",
    "NO_RESPONSE",
    "SPLIT_INT",
    "SPLIT_EXT",
    "PLAN_SIGNED",
    "DOC_ISSUED",
    "FILED_BY_PERSON",
    "SFR_AGREED",
    "SFR_REFUSED",
    "SFR_PARTIAL",
    "MONEY_CONFIRMED",
    "CLOSED",
    "REOPENED",
    "COMPLAINT_OPENED",
    "COMPLAINT_HOLDING",
    "COMPLAINT_ANSWERED",
];

/// Codes of ours besides. Logs hold them: a line may be added here, never changed or taken out.
const OURS: &[&str] = &[
    "ACCESS_REFUSED",
    "ANSWER_DRAFTED",
    "ANSWER_TO_LAWYER",
    "CHECK_STARTED",
    "DEADLINE_SET",
    "DOCS_RECEIVED",
    "DOCS_REQUESTED",
    "EXTERNAL_ANSWERED",
    "EXTERNAL_ASKED",
    "FOR_SIGNATURE",
    "HELPER_CONFIRMED",
    "HELPER_REQUESTED",
    "NO_ANSWER_OUTSIDE",
    "PLAN_SENT",
    "PLAN_SIGNED_FOR_PHONE",
    "PUT_ASIDE",
    "QUESTION_TO_PERSON",
    "RESULT_KNOWN",
    "TAKEN_OVER",
    "VOLUNTEER_ASKED",
    "VOLUNTEER_DONE",
];

#[test]
fn no_code_was_renamed_or_taken_out() {
    let pinned: BTreeSet<&str> = AGREED.iter().chain(OURS).copied().collect();
    let now: BTreeSet<&str> = codes().map(Code::name).collect();
    assert_eq!(now, pinned);
    assert!(Code::find("case_created").is_none());
}

/// Names that stand in the hashed bytes of every log.
#[test]
fn no_hashed_name_was_changed() {
    let names = |list: Vec<&'static str>| list.join(" ");
    assert_eq!(
        names(Role::ALL.iter().map(|one| one.name()).collect()),
        "operator lawyer trainee coordinator administrator system"
    );
    assert_eq!(
        names(External::ALL.iter().map(|one| one.name()).collect()),
        "sfr archive employer court prosecutor mfc"
    );
    assert_eq!(
        names(DeadlineKind::ALL.iter().map(|one| one.name()).collect()),
        "appeal limitation pension papers"
    );
    assert_eq!(
        names(Asked::ALL.iter().map(|one| one.name()).collect()),
        "resident relative"
    );
    assert_eq!(
        names(PayloadKind::ALL.iter().map(|one| one.name()).collect()),
        "none reason slot asked addresses other_case wait refusal deadline follow_up day document"
    );
}

#[test]
fn every_state_is_reached_from_a_draft() {
    let mut reached = BTreeSet::from([Stage::Draft]);
    loop {
        let more: BTreeSet<Stage> = codes()
            .filter(|code| reached.iter().any(|stage| code.row().fits(*stage)))
            .filter_map(|code| code.row().state)
            .collect();
        let before = reached.len();
        reached.extend(more);
        if reached.len() == before {
            break;
        }
    }
    assert_eq!(reached, Stage::ALL.iter().copied().collect());
}

#[test]
fn every_open_state_has_a_move_with_a_term() {
    for row in codes().map(Code::row) {
        let Some(stage) = row.state else { continue };
        if stage.is_final() {
            assert_eq!(row.next, Next::Nobody, "{}", row.code);
        } else {
            assert!(
                !matches!(row.next, Next::Keep | Next::Nobody),
                "{}",
                row.code
            );
            assert!(row.due.is_some(), "{}", row.code);
        }
    }
}

#[test]
fn nothing_but_reopening_leads_out_of_an_end() {
    let ends = Stage::ALL.iter().filter(|stage| stage.is_final());
    for end in ends {
        let out: Vec<&str> = codes()
            .filter(|code| code.row().fits(*end))
            .filter(|code| {
                let row = code.row();
                row.track != Track::Complaint && (row.state.is_some() || row.next != Next::Keep)
            })
            .map(Code::name)
            .collect();
        assert_eq!(out, ["REOPENED"], "{end:?}");
    }
}

#[test]
fn from_every_open_state_a_case_can_be_ended() {
    for stage in Stage::ALL.iter().filter(|stage| !stage.is_final()) {
        assert!(
            codes().any(
                |code| code.row().fits(*stage) && code.row().state.is_some_and(Stage::is_final)
            ),
            "{stage:?}"
        );
    }
}

#[test]
fn a_trainee_signs_nothing_and_ends_nothing() {
    assert!(!code("PLAN_SIGNED").row().may_be_set_by(Role::Trainee));
    for row in codes()
        .map(Code::row)
        .filter(|row| row.may_be_set_by(Role::Trainee))
    {
        assert!(!row.state.is_some_and(Stage::is_final), "{}", row.code);
        assert_ne!(row.state, Some(Stage::PlanReady), "{}", row.code);
    }
}

#[test]
fn what_the_audit_sees_is_not_told() {
    for row in codes().map(Code::row) {
        assert!(
            row.kind != Kind::System || row.text.is_none(),
            "{}",
            row.code
        );
        assert!(!row.title.is_empty());
    }
}

/// Short sentences, our own words, no promise of money.
#[test]
fn texts_are_plain() {
    let refused = [
        "заявлени",
        "логин",
        "кейс",
        "статус",
        "онлайн",
        "дедлайн",
        "консультаци",
        "осуществл",
        "обращени",
        "данное",
        "гарант",
        "тикет",
        "колл",
        "руб",
        "клиент",
        "SLA",
    ];
    for row in codes().map(Code::row) {
        let Some(text) = &row.text else { continue };
        assert!(text.ends_with('.'), "{}: {text}", row.code);
        for sentence in text.split_inclusive('.') {
            let words = sentence.split_whitespace().count();
            assert!(words <= 15, "{}: {words} words: {sentence}", row.code);
        }
        let lower = text.to_lowercase();
        for word in refused {
            assert!(
                !lower.contains(&word.to_lowercase()),
                "{}: «{word}»",
                row.code
            );
        }
    }
}

#[test]
fn the_table_of_terms_and_the_registry_say_the_same() {
    let mut seen = BTreeSet::new();
    for row in sla::all() {
        assert!(seen.insert(&row.id), "{} stands twice", row.id);
        assert!(row.title.chars().count() < 90);
        for name in &row.codes {
            let event = code(name).row();
            assert_eq!(event.due, row.term, "{name}");
            assert_eq!(event.due_urgent, row.urgent, "{name}");
            let owned = sla::all().iter().filter(|other| other.codes.contains(name));
            assert_eq!(owned.count(), 1, "{name}");
        }
    }
    assert_eq!(sla::urgent_days(), 10);
    assert!(sla::whose().contains("предложение"));
}

#[test]
fn a_wrong_row_is_refused() {
    let right = r#"
        [[event]]
        code = "A"
        title = "а"
        kind = "outcome"
        level = 1
        state = "analysis"
        next = "lawyer"
        due = { working_days = 2 }
        by = ["operator"]
    "#;
    assert!(read(&[right]).is_ok());
    assert!(read(&[right, right]).unwrap_err().contains("twice"));
    for (part, wrong) in [
        ("level = 1", "level = 5"),
        ("[\"operator\"]", "[]"),
        ("[\"operator\"]", "[\"visitor\"]"),
        ("due = { working_days = 2 }", ""),
        ("due = { working_days = 2 }", "due = \"given\""),
        ("next = \"lawyer\"", "next = \"nobody\""),
        ("next = \"lawyer\"", "next = \"keep\""),
        ("next = \"lawyer\"", "next = \"given\""),
        ("\"analysis\"", "\"closed\""),
        ("\"analysis\"", "\"somewhere\""),
        ("\"outcome\"", "\"system\""),
        ("title", "titel"),
        ("title", "track = \"complaint\"\ntitle"),
    ] {
        let changed = right.replace(part, wrong);
        assert_ne!(changed, right);
        assert!(read(&[&changed]).is_err(), "{part} → {wrong}");
    }
}

#[test]
fn the_folder_holds_the_files_that_are_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("events");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for name in read(&[&text]).unwrap().keys() {
            assert!(Code::find(name).is_some(), "{name} is not read");
            count += 1;
        }
    }
    assert_eq!(count, codes().count());
}

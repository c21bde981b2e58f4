//! Everybody sees what their file says. When the law or a rule changes, this test prints what they see now.

use crate::audited;
use demo::{Person, people};
use documents::Kind;
use law::Law;
use rules::{
    audit::{Band, band},
    conclusion::{Action, FindingKind, Outcome},
};
use std::fmt::Write as _;

/// Forms anybody may have: no facts give a reason for them.
const FORMS: [Kind; 2] = [Kind::Consent, Kind::PowerForHelper];

/// The part `[sees]` of the file as the engine would write it, about the grounds the file names.
fn as_seen(person: &Person) -> String {
    let audit = audited(person);
    let conclusion = &audit.conclusion;
    let facts = person.facts(person.sees.on).unwrap();
    let band = match band(&audit) {
        Band::InOrder => "in_order",
        Band::Unclear => "unclear",
        Band::Violation => "violation",
    };
    let mut seen = format!("[sees]\non = \"{}\"\nband = \"{band}\"\n", person.sees.on);
    if let Some(earliest) = conclusion.earliest {
        writeln!(seen, "ground = \"{}\"", earliest.ground).unwrap();
        writeln!(seen, "right_on = \"{}\"", earliest.right_on).unwrap();
    }
    let violations: Vec<_> = audit
        .conclusion
        .findings
        .iter()
        .filter_map(|finding| {
            let FindingKind::Violation { of, .. } = finding.kind else {
                return None;
            };
            Some(of.id)
        })
        .collect();
    let papers: Vec<_> = Kind::ALL
        .into_iter()
        .filter(|kind| !FORMS.contains(kind))
        .filter(|kind| documents::papers(*kind, &facts, &audit, Law::embedded()).is_ok())
        .map(Kind::id)
        .collect();
    writeln!(
        seen,
        "violations = {violations:?}\npapers = {papers:?}\n\n[sees.grounds]"
    )
    .unwrap();
    for of in &conclusion.grounds {
        if person.sees.grounds.contains_key(of.ground.id) {
            writeln!(seen, "{} = \"{}\"", of.ground.id, name(of.outcome)).unwrap();
        }
    }
    seen
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Later => "later",
        Outcome::NotMet => "not_met",
        Outcome::Needs => "needs",
        Outcome::NotApplicable => "not_applicable",
    }
}

/// The part `[sees]` of the file.
fn as_written(person: &Person) -> String {
    let sees = &person.sees;
    let mut part = format!("[sees]\non = \"{}\"\nband = \"{}\"\n", sees.on, sees.band);
    if let Some(ground) = &sees.ground {
        writeln!(part, "ground = \"{ground}\"").unwrap();
    }
    if let Some(right_on) = sees.right_on {
        writeln!(part, "right_on = \"{right_on}\"").unwrap();
    }
    let (violations, papers) = (&sees.violations, &sees.papers);
    writeln!(
        part,
        "violations = {violations:?}\npapers = {papers:?}\n\n[sees.grounds]"
    )
    .unwrap();
    for of in rules::grounds::ALL {
        if let Some(outcome) = sees.grounds.get(of.id) {
            writeln!(part, "{} = \"{outcome}\"", of.id).unwrap();
        }
    }
    part
}

#[test]
fn everybody_sees_what_their_file_says() {
    let mut changed = String::new();
    for person in people() {
        let (seen, written) = (as_seen(person), as_written(person));
        if seen != written {
            writeln!(
                changed,
                "people/{}.toml says\n{written}\nand sees\n{seen}",
                person.id
            )
            .unwrap();
        }
    }
    assert!(changed.is_empty(), "{changed}");
}

#[test]
fn every_ground_named_is_a_ground() {
    for person in people() {
        for id in person.sees.grounds.keys() {
            assert!(rules::grounds::find(id).is_some(), "{}: {id}", person.id);
        }
    }
}

#[test]
fn whoever_was_wronged_by_a_decision_is_told_to_appeal() {
    let told = people().iter().filter(|person| {
        let plan = audited(person).conclusion.plan;
        plan.iter().any(|step| step.action == Action::Appeal)
    });
    let told: Vec<&str> = told.map(|person| person.id).collect();
    assert_eq!(
        told,
        [
            "awarded_too_little",
            "rural_worker",
            "teacher_refused",
            "disputed_period",
            "period_not_counted"
        ]
    );
}

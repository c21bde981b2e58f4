//! The made-up people: listed, printed as facts, and living in the demo service.

use crate::{Folder, json};

#[test]
fn everybody_is_listed_with_their_story() {
    let run = Folder::new("demo-list").run(&["demo"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn the_facts_of_everybody_are_taken_by_assess() {
    let folder = Folder::new("demo-facts");
    for person in demo::people() {
        let facts = folder.run(&["demo", person.id]);
        assert_eq!((facts.code, facts.err.as_str()), (0, ""), "{}", person.id);
        let args = ["assess", "-", "--format", "json"];
        let conclusion = folder.run_with(&args, facts.out.as_bytes());
        assert_eq!(conclusion.code, 0, "{}: {}", person.id, conclusion.err);
        let earliest = &json(&conclusion.out)["earliest"];
        let sees = &person.sees;
        let right_on = sees.right_on.map(|day| day.to_string());
        assert_eq!(
            earliest["right_on"].as_str(),
            right_on.as_deref(),
            "{}",
            person.id
        );
        assert_eq!(
            earliest["ground"].as_str(),
            sees.ground.as_deref(),
            "{}",
            person.id
        );
    }
}

#[test]
fn the_facts_of_one_person() {
    let run = Folder::new("demo-one").run(&["demo", "teacher_refused"]);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_name_nobody_has() {
    let folder = Folder::new("demo-wrong");
    insta::assert_snapshot!(folder.refusal(&["demo", "teacher_refuse"]));
}

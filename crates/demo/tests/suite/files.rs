//! The files of the people hold together, and nobody in them could be taken for somebody who lives.

use demo::{find, people};
use interview::Ask;
use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn the_list_is_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("people");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let listed = people().iter().map(|person| format!("{}.toml", person.id));
    assert_eq!(files, listed.collect());
    for person in people() {
        assert_eq!(find(person.id).unwrap().story, person.story);
    }
    assert!(find("nobody").is_none());
}

#[test]
fn what_is_said_is_asked_and_nothing_is_lost() {
    for person in people() {
        let on = person.sees.on;
        for name in person.said() {
            assert!(Ask::find(name).is_some(), "{}: {name}", person.id);
        }
        let told = person
            .told(on)
            .unwrap_or_else(|refusal| panic!("{}: {refusal:?}", person.id));
        let facts = person
            .facts(on)
            .unwrap_or_else(|problem| panic!("{}: {problem:?}", person.id));
        // Answers of `said` may add to the periods; they never change what was told.
        let (told, facts) = (
            contract::facts::write(&told),
            contract::facts::write(&facts),
        );
        for (name, value) in told.as_object().unwrap() {
            if name != "periods" {
                assert_eq!(facts.get(name), Some(value), "{}: {name}", person.id);
            }
        }
        // Kept answers come back the same.
        let kept = person.answers().kept();
        let again =
            interview::Answers::of_kept(kept.iter().map(|(name, value)| (name.as_str(), value)));
        assert_eq!(again, person.answers(), "{}", person.id);
    }
}

#[test]
fn a_story_is_two_sentences() {
    for person in people() {
        let ends = person.story.matches(['.', '?', '!']).count();
        assert!(
            person.story.ends_with('.') && ends == 2,
            "{}: {}",
            person.id,
            person.story
        );
    }
}

#[test]
fn every_employer_says_that_it_does_not_exist() {
    for person in people() {
        let facts = person.facts(person.sees.on).unwrap();
        for period in facts.periods.iter().flatten() {
            let Some(employer) = &period.employer else {
                continue;
            };
            let is_invented = employer.starts_with("Вымышленн") || employer.starts_with("Выдуманн");
            assert!(is_invented, "{}: {employer}", person.id);
        }
    }
}

//! The calendar file of a plan: read back by another program, and held against RFC 5545.

use crate::{ACCOUNT, DECISION, audit, facts};
use documents::calendar;
use icalendar::{Calendar, CalendarComponent, Component as _};

/// A right to come: two days to remember.
const LATER: &str = r#"{ "sex": "female", "born": "1972-03-14", "working": true, "future": { "works_on": true },
    "coefficients": { "total": "80" },
    "periods": [{ "from": "1992-01-09", "to": "2026-10-31", "kind": "work", "employer": "ООО «Тайна»" }] }"#;

fn file(json: &str) -> String {
    calendar(&audit(&facts(json)).conclusion).unwrap()
}

#[test]
fn it_is_read_back_with_its_days() {
    let file = file(LATER);
    let read: Calendar = file.parse().unwrap();
    let events: Vec<_> = read
        .components
        .iter()
        .map(|component| match component {
            CalendarComponent::Event(event) => event,
            other => panic!("{other:?}"),
        })
        .collect();
    let conclusion = audit(&facts(LATER)).conclusion;
    let right = conclusion.earliest.unwrap().right_on;
    assert!(conclusion.assessed_on < right);
    let last = events.last().unwrap();
    assert_eq!(
        last.property_value("DTSTART").unwrap(),
        right.strftime("%Y%m%d").to_string()
    );
    assert!(events.len() >= 2);
    for event in &events {
        for name in ["UID", "DTSTAMP", "DTEND", "SUMMARY", "DESCRIPTION"] {
            assert!(event.property_value(name).is_some(), "{name}");
        }
        assert_eq!(event.property_value("DTSTAMP"), Some("20261123T000000Z"));
        let [remind] = event.components() else {
            panic!("one reminder");
        };
        assert_eq!(remind.component_kind(), "VALARM");
        assert_eq!(remind.property_value("TRIGGER"), Some("-P6DT15H"));
    }
    let ids: std::collections::BTreeSet<_> = events
        .iter()
        .map(|event| event.get_uid().unwrap())
        .collect();
    assert_eq!(ids.len(), events.len(), "an identifier each");
}

#[test]
fn it_keeps_to_the_rules_of_the_format() {
    for json in [LATER, ACCOUNT, DECISION] {
        let Some(file) = calendar(&audit(&facts(json)).conclusion) else {
            continue;
        };
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        let lines: Vec<&str> = file.split("\r\n").collect();
        for line in &lines {
            assert!(!line.contains(['\r', '\n']), "{line}");
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let begun = lines.iter().filter(|line| line.starts_with("BEGIN:"));
        let ended = lines.iter().filter(|line| line.starts_with("END:"));
        assert_eq!(begun.count(), ended.count());
        assert_eq!(calendar(&audit(&facts(json)).conclusion), Some(file));
    }
}

#[test]
fn it_names_nobody_and_no_ground() {
    let file = file(LATER).replace("\r\n ", "");
    let conclusion = audit(&facts(LATER)).conclusion;
    let ground = conclusion.earliest.unwrap().ground;
    let title = rules::grounds::find(ground).unwrap().title;
    for secret in ["Тайна", "1972", title, ground] {
        assert!(!file.contains(secret), "{secret} in {file}");
    }
}

#[test]
fn without_a_day_there_is_no_file() {
    assert_eq!(calendar(&audit(&facts("{}")).conclusion), None);
}

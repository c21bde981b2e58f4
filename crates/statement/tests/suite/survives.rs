//! Damaged papers: nothing panics, nothing is lost without a word.

use crate::books::{Entry, dismissal, earlier, entry, hire, sfr_with};
use crate::common::{FIXTURES, fixture, shown};
use jiff::civil::date;
use proptest::prelude::*;
use roxmltree::{Document, Node};
use rules::facts::PeriodKind;
use statement::{LIMIT, Paper, Refusal, read, read_file, read_paper};
use std::ops::Range;

/// Where the elements of a fixture stand that the predicate chooses, outside the signature.
fn elements(text: &str, choose: impl Fn(Node<'_, '_>) -> bool) -> Vec<Range<usize>> {
    let document = Document::parse(text).unwrap();
    let outside = |node: Node<'_, '_>| {
        let mut around = node.ancestors();
        !around.any(|node| node.tag_name().name() == "Signature")
    };
    let elements = document
        .descendants()
        .filter(|&node| node.is_element() && outside(node));
    elements
        .filter(|&node| choose(node))
        .map(|node| node.range())
        .collect()
}

fn is_leaf(node: Node<'_, '_>) -> bool {
    !node.children().any(|child| child.is_element())
}

/// Elements whose value nobody needs.
const PASSED_OVER: [&str; 4] = ["Номер", "ИсхдНомер", "GUID", "ДатаВремя"];

fn is_passed_over(node: Node<'_, '_>) -> bool {
    let in_request = node
        .parent()
        .is_some_and(|parent| parent.tag_name().name() == "Запрос");
    in_request || PASSED_OVER.contains(&node.tag_name().name())
}

/// The range of the text inside an element without elements.
fn inside(text: &str, element: &Range<usize>) -> Range<usize> {
    let whole = &text[element.clone()];
    let (from, to) = (whole.find('>').unwrap() + 1, whole.rfind("</").unwrap());
    element.start + from..element.start + to
}

#[test]
fn a_text_cut_anywhere_is_refused() {
    let text = fixture("pensioner").trim_end();
    for end in 0..text.len() {
        let refusal = read(&text.as_bytes()[..end]).unwrap_err();
        let cut = matches!(refusal, Refusal::Cut { .. });
        assert!(cut || end == 0, "up to {end}: {refusal:?}");
    }
    let (_, narrow) = FIXTURES[2];
    for end in 0..narrow.len() {
        assert!(read(&narrow[..end]).is_err());
    }
}

#[test]
fn rubbish_in_any_value_is_shown_or_told() {
    for name in ["edition_2020", "pensioner", "sums_differ"] {
        let text = fixture(name);
        for element in elements(text, |node| is_leaf(node) && !is_passed_over(node)) {
            let mut spoilt = text.to_owned();
            spoilt.replace_range(inside(text, &element), "ЧУШЬ");
            let statement = read(spoilt.as_bytes()).unwrap();
            assert!(shown(&statement).contains("ЧУШЬ"), "{}", &text[element]);
        }
    }
}

#[test]
fn an_unknown_element_anywhere_is_told() {
    let text = fixture("edition_2020");
    for element in elements(text, |_| true) {
        let mut strange = text.to_owned();
        let end = element.start + text[element.clone()].rfind("</").unwrap();
        strange.insert_str(end, "<УТ:Странность><УТ:Тайна>7</УТ:Тайна></УТ:Странность>");
        let statement = read(strange.as_bytes()).unwrap();
        let places: Vec<_> = statement
            .unread
            .iter()
            .map(|unread| &unread.place)
            .collect();
        assert!(
            places.iter().any(|place| place.ends_with("/Странность")),
            "{}",
            &text[element]
        );
        assert!(
            places
                .iter()
                .any(|place| place.ends_with("/Странность/Тайна"))
        );
        assert_eq!(
            statement
                .findings
                .iter()
                .filter(|f| f.kind.id() == "unread")
                .count(),
            1
        );
    }
}

#[test]
fn an_unknown_attribute_and_stray_text_anywhere_are_told() {
    let text = fixture("edition_2020");
    for element in elements(text, |node| {
        !node.is_root() && node.parent().is_some_and(|p| p.is_element())
    }) {
        let open = element.start + text[element.clone()].find('>').unwrap();
        let mut strange = text.to_owned();
        strange.insert_str(open, " тайна='7'");
        let statement = read(strange.as_bytes()).unwrap();
        assert!(
            statement.unread[0].place.ends_with("/@тайна"),
            "{}",
            &text[element]
        );
    }
    for element in elements(text, |node| !is_leaf(node)) {
        let open = element.start + text[element.clone()].find('>').unwrap() + 1;
        let mut strange = text.to_owned();
        strange.insert_str(open, "ЧУШЬ");
        let statement = read(strange.as_bytes()).unwrap();
        assert!(shown(&statement).contains("ЧУШЬ"), "{}", &text[element]);
    }
}

#[test]
fn an_element_that_stands_twice_is_read_twice_or_told() {
    let text = fixture("edition_2020");
    let before = shown(&read(text.as_bytes()).unwrap());
    for element in elements(text, |node| {
        node.parent().is_some_and(|parent| parent.is_element())
    }) {
        let mut doubled = text.to_owned();
        doubled.insert_str(element.end, &text[element.clone()]);
        let after = shown(&read(doubled.as_bytes()).unwrap());
        assert_ne!(before, after, "{}", &text[element]);
    }
}

#[test]
fn without_any_one_element_the_rest_is_read() {
    for name in ["clean_2024", "edition_2020"] {
        let text = fixture(name);
        for element in elements(text, |node| {
            node.parent().is_some_and(|parent| parent.is_element())
        }) {
            let mut without = text.to_owned();
            without.replace_range(element.clone(), "");
            match read(without.as_bytes()) {
                Ok(statement) => {
                    let told = statement.unread.iter().map(|unread| &unread.place);
                    let told: Vec<_> = told.filter(|place| !place.contains("Период")).collect();
                    // Only a period that lost one end, and a row that lost its days, are told of.
                    assert!(
                        told.iter().all(|p| p.contains("ПоРаботодателю")),
                        "{told:?}"
                    );
                }
                Err(refusal) => assert!(
                    text[element].contains("<Фамилия")
                        || matches!(refusal, Refusal::OtherDocument(_))
                ),
            }
        }
    }
}

#[test]
fn a_large_strange_paper_is_told_of_in_full() {
    let strange = "<УТ:а>1</УТ:а>".repeat(19_000);
    let text =
        fixture("edition_2020").replace("<ils:ИсхдНомер>", &format!("{strange}<ils:ИсхдНомер>"));
    let statement = read(text.as_bytes()).unwrap();
    assert_eq!(statement.unread.len(), 19_000);
    assert!(statement.unread[18_999].place.ends_with("/а[19000]"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes_never_panic(
        which in 0..FIXTURES.len(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = FIXTURES[which].1.to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(statement) = read(&bytes) {
            shown(&statement);
        }
    }

    #[test]
    fn lost_and_repeated_bytes_never_panic(
        which in 0..FIXTURES.len(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        again in any::<prop::sample::Index>(),
    ) {
        let bytes = FIXTURES[which].1;
        let (a, b) = (from.index(bytes.len()), to.index(bytes.len()));
        let (a, b) = (a.min(b), a.max(b));
        let lost = [&bytes[..a], &bytes[b..]].concat();
        let at = again.index(bytes.len());
        let repeated = [&bytes[..at], &bytes[a..b], &bytes[at..]].concat();
        for damaged in [lost, repeated] {
            if let Ok(statement) = read(&damaged) {
                shown(&statement);
            }
        }
    }

    #[test]
    fn lost_elements_never_panic(lost in prop::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let mut text = fixture("sums_differ").to_owned();
        for index in lost {
            let all = elements(&text, |node| node.parent().is_some_and(|parent| parent.is_element()));
            if all.is_empty() {
                break;
            }
            text.replace_range(all[index.index(all.len())].clone(), "");
        }
        if let Ok(statement) = read(text.as_bytes()) {
            shown(&statement);
        }
    }

    #[test]
    fn swapped_values_never_panic(
        one in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        value in "[0-9А-Яа-я.:<>&; -]{0,20}",
    ) {
        let text = fixture("clean_2024");
        let leaves = elements(text, is_leaf);
        let value = value.replace('&', "&amp;").replace('<', "&lt;");
        let from = text[inside(text, &leaves[other.index(leaves.len())])].to_owned();
        for replacement in [value, from] {
            let mut changed = text.to_owned();
            changed.replace_range(inside(text, &leaves[one.index(leaves.len())]), &replacement);
            shown(&read(changed.as_bytes()).unwrap());
        }
    }

    #[test]
    fn anything_at_all_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let marked = [b"<".as_slice(), &bytes].concat();
        prop_assert!(read(&bytes).is_err());
        prop_assert!(read(&marked).is_err());
    }
}

/// A made-up work book with everything that cuts and closes jobs.
fn work_book() -> String {
    sfr_with(
        &[
            hire("2018-02-17"),
            entry("7", "2022-10-05"),
            entry("8", "2023-01-31"),
            entry("2", "2023-05-05"),
            dismissal("2024-04-01"),
        ],
        &earlier(1, "2015-09-01", "2019-12-31"),
    )
}

#[test]
fn a_work_book_cut_anywhere_is_refused() {
    let text = work_book();
    for length in 0..text.len() {
        assert!(read_paper(&text.as_bytes()[..length]).is_err(), "{length}");
    }
}

/// Few small days and kinds, so that entries meet each other.
fn few_entries() -> impl Strategy<Value = Vec<(usize, u8, u8, bool)>> {
    prop::collection::vec((0_usize..12, 1_u8..28, 1_u8..3, any::<bool>()), 0..12)
}

proptest! {
    #[test]
    fn a_work_book_with_lost_and_changed_bytes_never_panics(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        lost in 0_usize..200,
    ) {
        let mut bytes = work_book().into_bytes();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _paper = read_paper(&bytes);
        let end = (place + lost).min(bytes.len());
        bytes.drain(place..end);
        let _paper = read_file(&bytes);
    }

    #[test]
    fn anything_after_the_mark_of_an_archive_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let _parcel = read_file(&[b"PK\x03\x04", &bytes[..]].concat());
        let _parcel = read_file(&[&bytes[..], b"PK\x05\x06\0\0\0\0\x01\0\x01\0"].concat());
        prop_assert!(bytes.len() < LIMIT);
    }

    /// Whatever the entries say, periods made of them stay within the days the paper tells, a
    /// period is linked at most once, and every hire that made none is told of.
    #[test]
    fn entries_in_any_order_are_counted_or_told(entries in few_entries()) {
        let texts: Vec<(String, String)> = entries
            .iter()
            .map(|(kind, day, _, _)| (kind.to_string(), format!("2021-03-{day:02}")))
            .collect();
        let second = "<ЯвляетсяСовместителем>1</ЯвляетсяСовместителем>";
        let made: Vec<Entry<'_>> = entries
            .iter()
            .zip(&texts)
            .map(|((_, _, employer, is_second), (kind, on))| Entry {
                employer: *employer,
                more: if *is_second { second } else { "" },
                ..entry(kind, on)
            })
            .collect();
        let text = sfr_with(&made, "");
        let Ok(Paper::WorkBook(book)) = read_paper(text.as_bytes()) else {
            return Err(TestCaseError::fail("no work book"));
        };
        let periods = book.facts.periods.as_deref().unwrap_or_default();
        let first = date(2021, 3, 1);
        for period in periods {
            prop_assert!(first <= period.span.from());
            prop_assert!(period.span.to() <= date(2026, 1, 15));
        }
        let mut links: Vec<usize> = book.events.iter().filter_map(|event| event.period).collect();
        links.sort_unstable();
        let count = links.len();
        links.dedup();
        prop_assert_eq!(count, links.len());
        // One main and one second job at an employer at a time: no day is counted twice within it.
        for employer in ["ООО «ОБРАЗЕЦ 1»", "ООО «ОБРАЗЕЦ 2»"] {
            let days = (1_i8..=31).map(|day| date(2021, 3, day));
            for day in days {
                let working = periods
                    .iter()
                    .filter(|period| period.employer.as_deref() == Some(employer))
                    .filter(|period| period.kind == PeriodKind::Work && period.span.contains(day));
                let working = working.count();
                // A dismissal and a hire may share their day.
                prop_assert!(working <= 4, "{working} on {day}");
            }
        }
    }
}

//! What makes the parameter files trustworthy: every edition is cited, sourced and honest about it.
//!
//! Order, overlaps and gaps are checked by the reader itself, see `src/parameter.rs`.

use jiff::civil::{Date, date};
use law::{Confidence, Edition, Law, Parameter, Status, Unit, Value};

/// Every edition of every number, the superseded ones too.
fn editions() -> impl Iterator<Item = (&'static Parameter, &'static Edition)> {
    Law::embedded().parameters().flat_map(|parameter| {
        let all = parameter.editions.iter().chain(&parameter.superseded);
        all.map(move |edition| (parameter, edition))
    })
}

/// A name for messages: the number and the first day of the edition.
fn name(parameter: &Parameter, edition: &Edition) -> String {
    format!("{} {}", parameter.id, edition.from)
}

#[test]
fn there_are_as_many_numbers_as_we_think() {
    assert_eq!(Law::embedded().parameters().count(), 77);
}

#[test]
fn every_edition_names_its_act_or_admits_it_does_not_know_it() {
    for (parameter, edition) in editions() {
        let citation = &edition.citation;
        assert!(
            citation.contains('№')
                || citation.contains("не назван")
                || citation.contains("не найден"),
            "{}: {citation}",
            name(parameter, edition)
        );
        assert!(
            !edition.source.trim().is_empty(),
            "{}",
            name(parameter, edition)
        );
    }
}

#[test]
fn high_confidence_rests_on_something_another_person_can_open() {
    for (parameter, edition) in editions() {
        if edition.confidence != Confidence::High {
            continue;
        }
        let source = &edition.source;
        let named = edition.url.is_some()
            || edition.citation.contains('№')
            || source.contains("github: ")
            || source.contains("sfr.gov.ru/");
        assert!(named, "{}: {source}", name(parameter, edition));
        assert!(
            !source.starts_with("по памяти") || source.contains("подтвержд"),
            "{}: memory alone is not high confidence",
            name(parameter, edition)
        );
    }
}

#[test]
fn addresses_are_addresses() {
    for (parameter, edition) in editions() {
        if let Some(url) = &edition.url {
            let rest = url.strip_prefix("https://").or(url.strip_prefix("http://"));
            assert!(
                rest.is_some_and(|rest| rest.contains('.')),
                "{}",
                name(parameter, edition)
            );
            assert!(
                !url.contains("..."),
                "{}: a shortened address",
                name(parameter, edition)
            );
            assert!(
                !url.contains(char::is_whitespace),
                "{}",
                name(parameter, edition)
            );
        }
    }
}

#[test]
fn people_never_see_our_working_words() {
    for (parameter, edition) in editions() {
        let note = edition.note.as_deref().unwrap_or_default();
        for text in [parameter.title, &edition.citation, &edition.source, note] {
            for word in ["from memory", "CONFLICT", "TODO", " N "] {
                assert!(!text.contains(word), "{}: {text}", name(parameter, edition));
            }
        }
    }
}

#[test]
fn numbers_fit_their_unit() {
    for (parameter, edition) in editions() {
        let numbers = match &edition.value {
            Value::Number(number) => number.decimal().into_iter().collect(),
            Value::Table(table) => table
                .rows()
                .iter()
                .map(|row| row.number)
                .collect::<Vec<_>>(),
        };
        for number in numbers {
            let name = name(parameter, edition);
            match parameter.unit {
                Unit::Rub => assert_eq!(number.scale(), 2, "{name}: roubles have two digits"),
                unit if unit.is_whole() => assert!(number.is_integer(), "{name}"),
                _ => {}
            }
            assert!(
                !number.is_zero(),
                "{name}: what does not exist is absent, not zero"
            );
        }
    }
}

#[test]
fn a_number_is_always_a_number_and_a_table_always_a_table() {
    for parameter in Law::embedded().parameters() {
        let tables = parameter
            .editions
            .iter()
            .filter(|edition| matches!(edition.value, Value::Table(_)))
            .count();
        assert!(
            tables == 0 || tables == parameter.editions.len(),
            "{}",
            parameter.id
        );
    }
}

#[test]
fn gaps_have_a_reason_and_a_reason_has_gaps() {
    for parameter in Law::embedded().parameters() {
        let holes = parameter.editions.windows(2).any(|pair| {
            let to = pair[0].to.unwrap();
            to.tomorrow().unwrap() != pair[1].from
        });
        assert_eq!(parameter.gaps_allowed.is_some(), holes, "{}", parameter.id);
    }
}

#[test]
fn plans_are_in_the_future_and_of_low_confidence() {
    let mut plans = 0;
    for (parameter, edition) in editions() {
        if edition.status == Status::Planned {
            plans += 1;
            assert!(edition.is_planned());
            assert!(
                parameter.checked_on < edition.from,
                "{}",
                name(parameter, edition)
            );
            assert_eq!(
                edition.confidence,
                Confidence::Low,
                "{}",
                name(parameter, edition)
            );
            assert!(
                edition.citation.contains("план"),
                "{}",
                name(parameter, edition)
            );
        }
    }
    assert_eq!(plans, 3, "the price of 2027 and 2028");
}

#[test]
fn nothing_in_force_starts_after_the_day_it_was_checked() {
    for (parameter, edition) in editions() {
        assert!(
            edition.is_planned() || edition.from <= parameter.checked_on,
            "{}",
            name(parameter, edition)
        );
        assert!(
            edition
                .published
                .is_none_or(|day| day <= parameter.checked_on),
            "{}",
            name(parameter, edition)
        );
    }
    let oldest = Law::embedded().parameters().map(|p| p.checked_on).min();
    assert_eq!(oldest, Some(Law::embedded().checked_on()));
}

#[test]
fn an_edition_replaced_backwards_in_time_is_never_looked_up() {
    let mut replaced = vec![];
    for parameter in Law::embedded().parameters() {
        for old in &parameter.superseded {
            let current = parameter.on(old.from).unwrap();
            assert_eq!(current.status, Status::InForce);
            assert_ne!(current.value, old.value, "{}", name(parameter, old));
            replaced.push((parameter.id, old.number().unwrap().to_string()));
        }
    }
    let expected = [
        ("pensions.ipk_price", "104.69"),
        ("pensions.ipk_price", "142.76"),
        ("pensions.fixed_payment", "6401.10"),
        ("pensions.fixed_payment", "8728.73"),
        ("region.kirov_pensioner_minimum", "11960.00"),
    ];
    assert_eq!(replaced, expected.map(|(id, value)| (id, value.to_owned())));
}

/// First days of the months of 2015–2026.
fn months() -> impl Iterator<Item = Date> {
    (2015..=2026).flat_map(|year| (1..=12).map(move |month| date(year, month, 1)))
}

#[test]
fn the_years_people_ask_about_are_covered() {
    let law = Law::embedded();
    for month in months() {
        for number in [
            &law.ipk_price,
            &law.fixed_payment,
            &law.required_coefficient,
            &law.contribution_base,
            &law.max_yearly_coefficient,
            &law.insurance_tariff_share,
        ] {
            assert!(number.number_on(month).is_ok(), "{} {month}", number.id);
            assert!(
                !number.on(month).unwrap().is_planned(),
                "{} {month}",
                number.id
            );
        }
        assert!(
            law.required_insurance_years.count_on(month).is_ok(),
            "{month}"
        );
        assert!(
            law.child_care_coefficient
                .row_on(month, 1)
                .unwrap()
                .is_some(),
            "{month}"
        );
        assert!(
            law.deferral_fixed_general
                .row_on(month, 12)
                .unwrap()
                .is_some(),
            "{month}"
        );
    }
}

/// The lookup is a binary search; here is the slow one beside it, on every edge of every number.
#[test]
fn the_lookup_agrees_with_a_walk_over_the_editions() {
    for parameter in Law::embedded().parameters() {
        let mut days = vec![date(1900, 1, 1), date(2100, 1, 1)];
        for edition in &parameter.editions {
            for edge in [Some(edition.from), edition.to].into_iter().flatten() {
                days.extend([edge.yesterday().unwrap(), edge, edge.tomorrow().unwrap()]);
            }
        }
        for day in days {
            let walked = parameter
                .editions
                .iter()
                .find(|edition| edition.covers(day));
            let found = parameter.find(day);
            assert_eq!(
                found.map(|e| e.from),
                walked.map(|e| e.from),
                "{} {day}",
                parameter.id
            );
            assert_eq!(
                parameter.on(day).is_ok(),
                found.is_some(),
                "{} {day}",
                parameter.id
            );
        }
    }
}

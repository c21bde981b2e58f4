//! Who is like whom, who may hear what, and what an intake ends with.

use crate::support::at;
use cases::{
    Asker, Channel, Ending, Handshake, HeardFrom, Intake, Known, Likeness, May, NotReady, Scope,
    Trait, Why, compare, may_see, volunteer_sees,
};
use jiff::civil::date;
use proptest::prelude::*;

fn any_known() -> impl Strategy<Value = Known> {
    let name = || {
        prop::option::of(prop::sample::select(vec![
            "Иванова",
            "иванова ",
            "Пётр",
            "Петр",
            "",
        ]))
    };
    let phone = prop::option::of(prop::sample::select(vec![
        "8 999 000-00-01",
        "+79990000001",
        "02",
        "",
    ]));
    let born = prop::option::of((1950..1952_i16).prop_map(|year| date(year, 2, 3)));
    (name(), name(), name(), name(), phone, born).prop_map(|(a, b, c, d, phone, born)| {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Known {
            surname: own(a),
            given_name: own(b),
            patronymic: own(c),
            settlement: own(d),
            phone: own(phone),
            born,
        }
    })
}

proptest! {
    #[test]
    fn likeness_does_not_depend_on_who_comes_first(one in any_known(), other in any_known()) {
        let found = compare(&one, &other);
        prop_assert_eq!(&found, &compare(&other, &one));
        if let Likeness::Similar { equal, differs } = found {
            prop_assert!(!equal.is_empty());
            prop_assert!(equal.iter().all(|same| !differs.contains(same)));
        }
    }

    #[test]
    fn the_unknown_is_like_nobody(one in any_known()) {
        prop_assert_eq!(compare(&Known::default(), &one), Likeness::None);
    }
}

#[test]
fn spelling_and_prefixes_do_not_hide_a_likeness() {
    let one = Known {
        surname: Some("Королёва".to_owned()),
        phone: Some("8 (999) 000-00-01".to_owned()),
        ..Known::default()
    };
    let other = Known {
        surname: Some(" КОРОЛЕВА".to_owned()),
        phone: Some("+7 999 0000001".to_owned()),
        ..Known::default()
    };
    let Likeness::Similar { equal, differs } = compare(&one, &other) else {
        panic!("not similar");
    };
    assert_eq!(equal, [Trait::Surname, Trait::Phone]);
    assert!(differs.is_empty());
}

#[test]
fn a_surname_alone_or_a_village_alone_is_no_likeness() {
    let with = |surname: &str, settlement: &str| Known {
        surname: Some(surname.to_owned()),
        settlement: Some(settlement.to_owned()),
        ..Known::default()
    };
    assert_eq!(
        compare(&with("Попова", "Ключи"), &with("Попова", "Слобода")),
        Likeness::None
    );
    assert_eq!(
        compare(&with("Попова", "Ключи"), &with("Лаптева", "Ключи")),
        Likeness::None
    );
    assert_ne!(
        compare(&with("Попова", "Ключи"), &with("Попова", "Ключи")),
        Likeness::None
    );
}

/// The whole policy, written out.
#[test]
fn the_policy_of_the_telephone() {
    // Besides what anybody may hear.
    let allowed = [
        (Asker::Resident, Scope::Case),
        (Asker::Resident, Scope::Sensitive),
        (Asker::Resident, Scope::Consent),
        (Asker::Representative, Scope::Case),
        (Asker::Representative, Scope::Sensitive),
        (Asker::Representative, Scope::Consent),
        (Asker::Helper, Scope::Case),
    ];
    for &asker in Asker::ALL {
        for &handshake in Handshake::ALL {
            for &scope in Scope::ALL {
                let expected = scope == Scope::General
                    || handshake == Handshake::RightWord && allowed.contains(&(asker, scope));
                let answer = may_see(asker, scope, handshake);
                assert_eq!(
                    answer == May::Yes,
                    expected,
                    "{asker:?} {scope:?} {handshake:?}"
                );
            }
        }
    }
}

#[test]
fn a_refusal_says_why() {
    let right = |asker, scope| may_see(asker, scope, Handshake::RightWord);
    let no = May::No;
    assert_eq!(right(Asker::Stranger, Scope::Case), no(Why::Stranger));
    assert_eq!(
        right(Asker::HelperUnconfirmed, Scope::Case),
        no(Why::NotConfirmed)
    );
    assert_eq!(right(Asker::Helper, Scope::Consent), no(Why::NotForHelpers));
    assert_eq!(
        may_see(Asker::Helper, Scope::Sensitive, Handshake::NoWord),
        no(Why::NoWord)
    );
}

#[test]
fn a_refusal_is_plain_and_does_not_tell_whether_there_is_a_case() {
    for why in Why::ALL {
        for sentence in why.words().split_inclusive('.') {
            assert!(sentence.split_whitespace().count() <= 15);
        }
        assert!(!why.words().contains("ваше дело"));
    }
}

fn intake(searched: bool) -> Intake {
    Intake {
        at: at("2026-11-23 12:00"),
        channel: Channel::Phone,
        heard_from: HeardFrom::DoesNotRemember,
        topic: None,
        searched,
        ending: None,
    }
}

#[test]
fn an_intake_opens_none_one_or_two_cases() {
    let (first, second) = ("1234567".to_owned(), "7654321".to_owned());
    let opened = |ending| {
        let done = intake(true).end(ending).unwrap();
        done.ending.unwrap().opened().count()
    };
    assert_eq!(opened(Ending::Answered), 0);
    assert_eq!(opened(Ending::KnownCase(first.clone())), 0);
    assert_eq!(opened(Ending::Booked(at("2026-11-24 12:00"))), 0);
    assert_eq!(opened(Ending::Cases(first.clone(), None)), 1);
    assert_eq!(opened(Ending::Cases(first.clone(), Some(second))), 2);
    let twice = Ending::Cases(first.clone(), Some(first.clone()));
    assert_eq!(intake(true).end(twice), Err(NotReady::SameCase));
    let unsearched = Ending::Cases(first, None);
    assert_eq!(intake(false).end(unsearched), Err(NotReady::Search));
    assert_eq!(
        intake(true).end(Ending::Referral(vec![])),
        Err(NotReady::Addresses)
    );
    let mut silent = intake(true);
    silent.heard_from = HeardFrom::MediaCode(" ".to_owned());
    assert_eq!(silent.end(Ending::Answered), Err(NotReady::HeardFrom));
}

#[test]
fn a_volunteer_sees_an_intake_for_seven_days() {
    let handed = Some(date(2026, 11, 23));
    assert!(volunteer_sees(None, date(2027, 1, 1)));
    assert!(volunteer_sees(handed, date(2026, 11, 30)));
    assert!(!volunteer_sees(handed, date(2026, 12, 1)));
}

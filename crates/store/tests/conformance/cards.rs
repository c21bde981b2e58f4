//! A card opens its draft and no other, five times an hour.

use crate::{DAY, after, engines, noon, second};
use store::{CaseNumber, Opening};

#[tokio::test]
async fn a_card_opens_its_draft_and_tells_the_last_visit() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        assert_eq!(card.keep_until, after(14 * DAY));
        let typed = card.words.as_str().to_uppercase().replace(' ', ", ");
        let Opening::Opened(draft) = drafts.open(card.number, &typed, after(10)).await.unwrap()
        else {
            panic!("{}", engine.name);
        };
        assert_eq!((draft.created_at, draft.visited_at), (noon(), noon()));
        assert_eq!(draft.case_opened_at, None);
        let again = drafts.draft(card.number, after(11)).await.unwrap();
        assert_eq!(again.visited_at, after(10), "{}", engine.name);
        // Looking is not answering.
        assert_eq!(again.keep_until, card.keep_until);
    }
}

#[tokio::test]
async fn wrong_words_and_a_number_nobody_has_look_the_same() {
    for engine in engines::each().await {
        let card = engine.drafts.create(noon()).await.unwrap();
        let other: CaseNumber = ["100000", "100001"]
            .iter()
            .flat_map(|start| {
                (0..10).filter_map(move |digit| format!("{start}{digit}").parse().ok())
            })
            .find(|number| *number != card.number)
            .unwrap();
        for (number, words) in [
            (card.number, "сосна берег чайник лес"),
            (other, card.words.as_str()),
        ] {
            let opening = engine.drafts.open(number, words, noon()).await.unwrap();
            assert_eq!(opening, Opening::Wrong, "{}", engine.name);
        }
    }
}

#[tokio::test]
async fn the_sixth_try_within_an_hour_is_refused_even_with_the_right_words() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        for minute in [0, 10, 20, 30, 40] {
            let opening = drafts
                .open(card.number, "нет", after(minute))
                .await
                .unwrap();
            assert_eq!(opening, Opening::Wrong, "{} {minute}", engine.name);
        }
        let again_at = after(60);
        let refused = Opening::TooManyTries { again_at };
        for moment in [after(41), second(3_599)] {
            let opening = drafts
                .open(card.number, card.words.as_str(), moment)
                .await
                .unwrap();
            assert_eq!(opening, refused, "{}", engine.name);
        }
        // An hour slides: the second try still counts, so only one is free.
        let opening = drafts.open(card.number, "нет", again_at).await.unwrap();
        assert_eq!(opening, Opening::Wrong, "{}", engine.name);
        let opening = drafts.open(card.number, "нет", after(61)).await.unwrap();
        assert_eq!(
            opening,
            Opening::TooManyTries {
                again_at: after(70)
            }
        );
        // The right card forgets the tries.
        let opening = drafts
            .open(card.number, card.words.as_str(), after(70))
            .await
            .unwrap();
        assert!(matches!(opening, Opening::Opened(_)), "{}", engine.name);
        let opening = drafts.open(card.number, "нет", after(71)).await.unwrap();
        assert_eq!(opening, Opening::Wrong, "{}", engine.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_trying_at_once_have_five_tries_together() {
    for engine in engines::each().await {
        let card = engine.drafts.create(noon()).await.unwrap();
        let other_node = store::Store::open(&engine.url)
            .await
            .unwrap()
            .drafts(store::Keyring::read(&engine.key).unwrap());
        let tries: Vec<_> = (0..16)
            .map(|n| {
                let node = if n % 2 == 0 {
                    &engine.drafts
                } else {
                    &other_node
                }
                .clone();
                tokio::spawn(async move { node.open(card.number, "нет", noon()).await.unwrap() })
            })
            .collect();
        let mut n_wrong = 0;
        for each in tries {
            match each.await.unwrap() {
                Opening::Wrong => n_wrong += 1,
                Opening::TooManyTries { again_at } => assert_eq!(again_at, after(60)),
                Opening::Opened(_) => panic!("{}: opened", engine.name),
            }
        }
        assert_eq!(n_wrong, store::MOST_TRIES_AN_HOUR, "{}", engine.name);
    }
}

#[tokio::test]
async fn a_made_up_person_has_the_number_and_the_words_of_the_story_once() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number: CaseNumber = "500-001-6".parse().unwrap();
        let said = [("sex".to_owned(), serde_json::json!("female"))];
        let make = || drafts.create_as(number, "ветер калина гусь", &said, noon());
        let card = make().await.unwrap().unwrap();
        assert_eq!(
            (card.number, card.words.as_str()),
            (number, "ветер калина гусь")
        );
        assert_eq!(card.keep_until, after(90 * DAY));
        // The number is taken now, by whomever.
        assert!(make().await.unwrap().is_none(), "{}", engine.name);
        let opening = drafts
            .open(number, "Ветер, калина, гусь", noon())
            .await
            .unwrap();
        assert!(matches!(opening, Opening::Opened(_)), "{}", engine.name);
        assert_eq!(drafts.answers(number).await.unwrap().len(), 1);
    }
}

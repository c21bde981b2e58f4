//! A ticket opens its draft on every node until new words, ninety days or an erasure end it.

use crate::{DAY, after, engines, noon, second};
use serde_json::json;
use store::{CARD_SECONDS, Keyring, Opening, Store, TICKET_DAYS};

#[tokio::test]
async fn a_ticket_opens_its_draft_on_every_node() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        let ticket = drafts
            .ticket(card.number, card.words_revision, noon())
            .unwrap();
        assert!(ticket.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let other_node = Store::open(&engine.url)
            .await
            .unwrap()
            .drafts(Keyring::read(&engine.key).unwrap());
        for node in [drafts, &other_node] {
            let draft = node.admit(&ticket, after(1)).await.unwrap().unwrap();
            assert_eq!(draft, drafts.draft(card.number, after(1)).await.unwrap());
            assert_eq!(draft.number, card.number, "{}", engine.name);
        }
        let again = drafts
            .ticket(card.number, card.words_revision, noon())
            .unwrap();
        assert_ne!(
            ticket, again,
            "a ticket tells nothing, not even whose it is"
        );
    }
}

#[tokio::test]
async fn a_spoilt_ticket_and_one_of_other_keys_open_nothing() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        let ticket = drafts.ticket(card.number, 1, noon()).unwrap();
        for n in 0..ticket.len() {
            let mut spoilt = ticket.clone().into_bytes();
            spoilt[n] = if spoilt[n] == b'0' { b'1' } else { b'0' };
            let spoilt = String::from_utf8(spoilt).unwrap();
            for text in [&spoilt, &ticket[..n]] {
                let admitted = drafts.admit(text, noon()).await.unwrap();
                assert_eq!(admitted, None, "{} at {n}", engine.name);
            }
        }
        let sealed_card = drafts.seal_card(&card, noon()).unwrap();
        assert_eq!(drafts.admit(&sealed_card, noon()).await.unwrap(), None);
        let other_keys = Keyring::read(&Keyring::new_line(2).unwrap()).unwrap();
        let stranger = engine.store.drafts(other_keys);
        assert_eq!(stranger.admit(&ticket, noon()).await.unwrap(), None);
    }
}

#[tokio::test]
async fn new_words_end_the_old_words_and_every_ticket_got_with_them() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let first = drafts.create(noon()).await.unwrap();
        let number = first.number;
        drafts
            .save_answer(number, "a", &json!(1), noon())
            .await
            .unwrap();
        let old = drafts.ticket(number, 1, noon()).unwrap();
        // Twice within one second: what counts is the order, not the clock.
        let second = drafts.renew_words(number, noon()).await.unwrap();
        let between = drafts
            .ticket(number, second.words_revision, noon())
            .unwrap();
        let third = drafts.renew_words(number, noon()).await.unwrap();
        assert_eq!((second.words_revision, third.words_revision), (2, 3));
        assert_eq!(third.keep_until, after(90 * DAY), "{}", engine.name);
        for ticket in [old, between] {
            assert_eq!(drafts.admit(&ticket, noon()).await.unwrap(), None);
        }
        for words in [first.words.as_str(), second.words.as_str()] {
            let opening = drafts.open(number, words, noon()).await.unwrap();
            assert_eq!(opening, Opening::Wrong, "{}", engine.name);
        }
        let opening = drafts
            .open(number, third.words.as_str(), noon())
            .await
            .unwrap();
        let Opening::Opened(draft) = opening else {
            panic!("{}", engine.name);
        };
        let ticket = drafts.ticket(number, draft.words_revision, noon()).unwrap();
        assert!(drafts.admit(&ticket, noon()).await.unwrap().is_some());
        assert_eq!(drafts.answers(number).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_ticket_ends_with_its_days_its_draft_and_its_erasure() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let days = i64::from(TICKET_DAYS) * DAY;
        let case = drafts.create(noon()).await.unwrap().number;
        drafts.open_case(case, noon()).await.unwrap();
        let ticket = drafts.ticket(case, 1, noon()).unwrap();
        let last = second(days * 60 - 1);
        assert!(drafts.admit(&ticket, last).await.unwrap().is_some());
        assert_eq!(drafts.admit(&ticket, after(days)).await.unwrap(), None);

        let over = drafts.create(noon()).await.unwrap().number;
        let ticket = drafts.ticket(over, 1, noon()).unwrap();
        let last = after(14 * DAY - 1);
        assert!(drafts.admit(&ticket, last).await.unwrap().is_some());
        assert_eq!(drafts.admit(&ticket, after(14 * DAY)).await.unwrap(), None);

        let store = drafts.store();
        store.erase_asked(over, noon(), "служба").await.unwrap();
        assert_eq!(drafts.admit(&ticket, noon()).await.unwrap(), None);
        let renewed = drafts.renew_words(over, noon()).await;
        assert!(matches!(renewed, Err(store::StoreError::NoDraft)));
    }
}

#[tokio::test]
async fn a_card_is_looked_at_for_an_hour_and_only_while_it_opens() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        let other = drafts.create(noon()).await.unwrap().number;
        let sealed = drafts.seal_card(&card, noon()).unwrap();
        let seen = |number, revision, moment| {
            drafts
                .words_of(&sealed, number, revision, moment)
                .map(|words| words.as_str().to_owned())
        };
        let words = Some(card.words.as_str().to_owned());
        let hour = i64::from(CARD_SECONDS);
        assert_eq!(seen(card.number, 1, second(hour - 1)), words);
        assert_eq!(seen(card.number, 1, second(hour)), None);
        assert_eq!(seen(card.number, 2, noon()), None, "after new words");
        assert_eq!(seen(other, 1, noon()), None);
        let ticket = drafts.ticket(card.number, 1, noon()).unwrap();
        let from_ticket = drafts.words_of(&ticket, card.number, 1, noon());
        assert!(from_ticket.is_none(), "{}", engine.name);
    }
}

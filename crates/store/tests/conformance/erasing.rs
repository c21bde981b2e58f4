//! Ninety days after the last answer a draft is gone, and an act says so.

use crate::{DAY, after, engines, noon};
use serde_json::json;
use store::{Act, Opening, Reason, StoreError};

#[tokio::test]
async fn what_is_over_is_erased_and_what_is_not_stays() {
    for engine in engines::each().await {
        let (store, drafts) = (&engine.store, &engine.drafts);
        let over = drafts.create(noon()).await.unwrap();
        let answered = drafts.create(noon()).await.unwrap().number;
        let case = drafts.create(noon()).await.unwrap().number;
        for number in [over.number, case] {
            drafts
                .save_answer(number, "a", &json!(1), noon())
                .await
                .unwrap();
            drafts
                .save_answer(number, "a", &json!(2), noon())
                .await
                .unwrap();
        }
        drafts
            .save_result(over.number, "sha256:aa", &json!(1), noon())
            .await
            .unwrap();
        drafts
            .save_answer(answered, "a", &json!(1), after(1))
            .await
            .unwrap();
        drafts.open_case(case, noon()).await.unwrap();

        let end = after(90 * DAY);
        assert_eq!(store.count_expired(after(90 * DAY - 1)).await.unwrap(), 0);
        assert_eq!(
            store
                .erase_expired(after(90 * DAY - 1), "служба")
                .await
                .unwrap(),
            None
        );
        // Over, though nobody has erased it yet.
        let opening = drafts
            .open(over.number, over.words.as_str(), end)
            .await
            .unwrap();
        assert_eq!(opening, Opening::Wrong, "{}", engine.name);
        assert_eq!(
            store.count_expired(end).await.unwrap(),
            1,
            "{}",
            engine.name
        );

        let act = Act {
            erased_at: end,
            erased_by: "служба хранения".to_owned(),
            reason: Reason::Expired,
            n_drafts: 1,
            n_answers: 2,
            n_results: 1,
            n_consents: 0,
        };
        let half_a_second_later = end + jiff::SignedDuration::from_millis(500);
        let written = store
            .erase_expired(half_a_second_later, " служба хранения ")
            .await
            .unwrap();
        assert_eq!(written.as_ref(), Some(&act), "{}", engine.name);
        assert_eq!(store.acts().await.unwrap(), [act]);
        assert_eq!(store.erase_expired(end, "служба").await.unwrap(), None);

        assert!(drafts.history(over.number).await.unwrap().is_empty());
        assert!(drafts.results(over.number).await.unwrap().is_empty());
        assert_eq!(drafts.history(answered).await.unwrap().len(), 1);
        assert_eq!(
            drafts.history(case).await.unwrap().len(),
            2,
            "{}",
            engine.name
        );
        assert!(
            drafts
                .draft(case, end)
                .await
                .unwrap()
                .case_opened_at
                .is_some()
        );
    }
}

#[tokio::test]
async fn a_person_who_asks_is_erased_even_with_a_case() {
    for engine in engines::each().await {
        let (store, drafts) = (&engine.store, &engine.drafts);
        let number = drafts.create(noon()).await.unwrap().number;
        let other = drafts.create(noon()).await.unwrap().number;
        for number in [number, other] {
            drafts
                .save_answer(number, "a", &json!(1), noon())
                .await
                .unwrap();
        }
        drafts.open_case(number, noon()).await.unwrap();
        let act = store
            .erase_asked(number, after(5), "дежурный")
            .await
            .unwrap();
        assert_eq!(
            (act.reason, act.n_drafts, act.n_answers),
            (Reason::Asked, 1, 1),
            "{}",
            engine.name
        );
        let again = store.erase_asked(number, after(6), "дежурный").await;
        assert!(matches!(again, Err(StoreError::NoDraft)), "{}", engine.name);
        assert_eq!(drafts.history(other).await.unwrap().len(), 1);
        assert_eq!(store.acts().await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn an_act_names_who_erased() {
    for engine in engines::each().await {
        for nameless in ["", "  ", &"я".repeat(101)] {
            let refused = engine.store.erase_expired(noon(), nameless).await;
            assert!(
                matches!(refused, Err(StoreError::Nameless)),
                "{}",
                engine.name
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_answer_at_the_last_moment_is_kept_whole_or_refused() {
    for engine in engines::each().await {
        for _ in 0..20 {
            let number = engine.drafts.create(noon()).await.unwrap().number;
            engine
                .drafts
                .save_answer(number, "a", &json!(1), noon())
                .await
                .unwrap();
            let (drafts, store) = (engine.drafts.clone(), engine.store.clone());
            let save = tokio::spawn(async move {
                drafts
                    .save_answer(number, "b", &json!(2), after(90 * DAY - 1))
                    .await
            });
            let erase =
                tokio::spawn(async move { store.erase_expired(after(90 * DAY), "служба").await });
            let (saved, erased) = (save.await.unwrap(), erase.await.unwrap().unwrap());
            let n_kept = engine.drafts.history(number).await.unwrap().len();
            match saved {
                Ok(_) => assert_eq!((n_kept, erased), (2, None), "{}", engine.name),
                Err(StoreError::NoDraft) => assert_eq!((n_kept, erased.is_some()), (0, true)),
                Err(error) => panic!("{}: {error}", engine.name),
            }
        }
    }
}

//! Consents are given and taken back, end with their draft, and prove themselves for three years.

use crate::{DAY, after, engines, noon};
use serde_json::{Value, json};
use store::{Consenting, Keyring, Method, PROOF_DAYS, Reason, Said, StoreError};

fn case(proof: &Value) -> Consenting<'_> {
    Consenting {
        purpose: "case",
        edition: "2026-11-23",
        sha256: "0a1b",
        method: Method::Web,
        proof,
    }
}

#[tokio::test]
async fn what_was_said_stays_in_order() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        let other = drafts.create(noon()).await.unwrap().number;
        let proof = json!({ "page": "/consents/case" });
        assert!(drafts.consents(number).await.unwrap().is_empty());
        let nothing = drafts
            .withdraw_consent(number, "case", Method::Web, &proof, noon())
            .await;
        assert!(!nothing.unwrap(), "{}: nothing to take back", engine.name);

        drafts
            .give_consent(number, case(&proof), after(1))
            .await
            .unwrap();
        let call = json!({ "call": 17 });
        for expected in [true, false] {
            let taken = drafts
                .withdraw_consent(number, "case", Method::Phone, &call, after(2))
                .await;
            assert_eq!(taken.unwrap(), expected, "{}", engine.name);
        }
        drafts
            .give_consent(number, case(&proof), after(3))
            .await
            .unwrap();

        let all = drafts.consents(number).await.unwrap();
        let said: Vec<_> = all
            .iter()
            .map(|row| (row.said, row.method, row.said_at))
            .collect();
        assert_eq!(
            said,
            [
                (Said::Given, Method::Web, after(1)),
                (Said::Withdrawn, Method::Phone, after(2)),
                (Said::Given, Method::Web, after(3)),
            ],
            "{}",
            engine.name
        );
        assert_eq!(
            (all[1].edition.as_str(), &all[1].proof),
            ("2026-11-23", &call)
        );
        assert!(drafts.consents(other).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_consent_needs_a_draft_whose_time_is_not_over() {
    for engine in engines::each().await {
        let (store, drafts) = (&engine.store, &engine.drafts);
        let number = drafts.create(noon()).await.unwrap().number;
        let end = after(90 * DAY);
        let late = drafts.give_consent(number, case(&Value::Null), end).await;
        assert!(matches!(late, Err(StoreError::NoDraft)), "{}", engine.name);
        store.erase_expired(end, "служба").await.unwrap();
        let gone = drafts
            .withdraw_consent(number, "case", Method::Web, &Value::Null, noon())
            .await;
        assert!(matches!(gone, Err(StoreError::NoDraft)), "{}", engine.name);
    }
}

#[tokio::test]
async fn a_proof_outlives_its_draft_by_three_years_and_nobody_else_inherits_it() {
    for engine in engines::each().await {
        let (store, drafts) = (&engine.store, &engine.drafts);
        let number = drafts.create(noon()).await.unwrap().number;
        let proof = json!({ "call": 17 });
        drafts
            .give_consent(number, case(&proof), noon())
            .await
            .unwrap();
        let act = store
            .erase_asked(number, after(5), "дежурный")
            .await
            .unwrap();
        assert_eq!((act.n_drafts, act.n_consents), (1, 0), "{}", engine.name);

        // The number is drawn again for somebody else.
        let again = "INSERT INTO drafts \
            (number, words_hash, created_at, visited_at, keep_until, case_opened_at, n_revisions) \
            SELECT number, '', 0, 0, 999999999999, NULL, 0 FROM consents";
        engines::run(&engine, again).await;
        assert!(
            drafts.consents(number).await.unwrap().is_empty(),
            "{}",
            engine.name
        );
        let inherited = drafts
            .withdraw_consent(number, "case", Method::Web, &proof, after(6))
            .await;
        assert!(!inherited.unwrap(), "{}", engine.name);
        drafts
            .give_consent(number, case(&proof), after(7))
            .await
            .unwrap();
        assert_eq!(drafts.consents(number).await.unwrap().len(), 1);

        let last_day = after(5 + PROOF_DAYS * DAY - 1);
        assert_eq!(store.erase_expired(last_day, "служба").await.unwrap(), None);
        let over = after(5 + PROOF_DAYS * DAY);
        let act = store.erase_expired(over, "служба").await.unwrap().unwrap();
        assert_eq!(
            (act.reason, act.n_drafts, act.n_consents),
            (Reason::Expired, 0, 1),
            "{}",
            engine.name
        );
        assert_eq!(store.acts().await.unwrap().last(), Some(&act));
        assert_eq!(
            drafts.consents(number).await.unwrap().len(),
            1,
            "not of the other"
        );
    }
}

#[tokio::test]
async fn proofs_are_sealed_and_change_their_key() {
    for engine in engines::each().await {
        let number = engine.drafts.create(noon()).await.unwrap().number;
        let proof = json!({ "paper": "тайный знак" });
        engine
            .drafts
            .give_consent(number, case(&proof), noon())
            .await
            .unwrap();
        let bytes = engines::everything(&engine).await;
        assert!(
            !String::from_utf8_lossy(&bytes).contains("тайный знак"),
            "{}",
            engine.name
        );

        let new_key = Keyring::new_line(2).unwrap();
        let both = Keyring::read(&format!("{}\n{new_key}", engine.key)).unwrap();
        engine.store.drafts(both).rotate(3).await.unwrap();
        let new = engine.store.drafts(Keyring::read(&new_key).unwrap());
        assert_eq!(
            new.consents(number).await.unwrap()[0].proof,
            proof,
            "{}",
            engine.name
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn words_said_at_once_all_stand() {
    for engine in engines::each().await {
        let number = engine.drafts.create(noon()).await.unwrap().number;
        let giving: Vec<_> = (0..8)
            .map(|_| {
                let drafts = engine.drafts.clone();
                tokio::spawn(async move {
                    drafts
                        .give_consent(number, case(&Value::Null), noon())
                        .await
                })
            })
            .collect();
        for one in giving {
            one.await.unwrap().unwrap();
        }
        assert_eq!(
            engine.drafts.consents(number).await.unwrap().len(),
            8,
            "{}",
            engine.name
        );
    }
}

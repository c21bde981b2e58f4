//! Keys change without losing an answer, also when the work is cut short.

use crate::{engines, noon};
use serde_json::json;
use store::{Keyring, StoreError};

#[tokio::test]
async fn after_a_change_of_keys_the_old_key_is_not_needed() {
    for engine in engines::each().await {
        let number = engine.drafts.create(noon()).await.unwrap().number;
        for n in 0..10 {
            engine
                .drafts
                .save_answer(number, "a", &json!(n), noon())
                .await
                .unwrap();
        }
        engine
            .drafts
            .save_result(number, "sha256:aa", &json!("r"), noon())
            .await
            .unwrap();
        let before = engine.drafts.history(number).await.unwrap();

        let new_key = Keyring::new_line(2).unwrap();
        let ring = |text: &str| Keyring::read(text).unwrap();
        let both = engine
            .store
            .drafts(ring(&format!("{}\n{new_key}", engine.key)));
        let only_new = engine.store.drafts(ring(&new_key));
        assert!(matches!(
            only_new.history(number).await,
            Err(StoreError::NoKey(1))
        ));
        assert!(matches!(
            only_new.rotate(3).await,
            Err(StoreError::NoKey(1))
        ));

        let rotation = both.rotate(3).await.unwrap();
        assert_eq!(
            (rotation.n_values, rotation.n_resealed),
            (11, 11),
            "{}",
            engine.name
        );
        assert_eq!(
            only_new.history(number).await.unwrap(),
            before,
            "{}",
            engine.name
        );
        assert_eq!(only_new.results(number).await.unwrap().len(), 1);
        assert!(matches!(
            engine.drafts.history(number).await,
            Err(StoreError::NoKey(2))
        ));
        assert_eq!(
            only_new.rotate(3).await.unwrap().n_resealed,
            0,
            "{}",
            engine.name
        );
    }
}

#[tokio::test]
async fn a_change_that_stopped_halfway_is_finished_by_the_next() {
    for engine in engines::each().await {
        let number = engine.drafts.create(noon()).await.unwrap().number;
        for n in 0..10 {
            engine
                .drafts
                .save_answer(number, "a", &json!(n), noon())
                .await
                .unwrap();
        }
        let text = format!("{}\n{}", engine.key, Keyring::new_line(2).unwrap());
        let both = engine.store.drafts(Keyring::read(&text).unwrap());
        // The seventh value is damaged, so the work stops behind the second batch of three.
        engines::run(
            &engine,
            "CREATE TABLE aside AS SELECT sealed FROM answers WHERE revision = 7",
        )
        .await;
        engines::run(&engine, "UPDATE answers SET sealed = (SELECT sealed FROM answers WHERE revision = 8) WHERE revision = 7").await;
        assert!(
            matches!(both.rotate(3).await, Err(StoreError::Corrupt { .. })),
            "{}",
            engine.name
        );
        engines::run(
            &engine,
            "UPDATE answers SET sealed = (SELECT sealed FROM aside) WHERE revision = 7",
        )
        .await;

        assert_eq!(
            both.history(number).await.unwrap().len(),
            10,
            "half old, half new"
        );
        let rotation = both.rotate(3).await.unwrap();
        assert_eq!(
            (rotation.n_values, rotation.n_resealed),
            (10, 4),
            "{}",
            engine.name
        );
        let values: Vec<_> = both
            .history(number)
            .await
            .unwrap()
            .into_iter()
            .map(|a| a.value)
            .collect();
        assert!(
            values.into_iter().eq((0..10).map(|n| json!(n))),
            "{}",
            engine.name
        );
    }
}

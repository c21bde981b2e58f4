//! Stories of kept answers, each told to every engine that can be reached.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod answers;
mod cards;
mod consents;
mod engines;
mod erasing;
mod keys;
mod postgres;
mod registry;
mod tickets;

use jiff::{SignedDuration, Timestamp};

/// 23 November 2026, noon UTC.
fn noon() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// So many minutes after [`noon`].
fn after(minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_mins(minutes)
}

/// So many seconds after [`noon`].
fn second(seconds: i64) -> Timestamp {
    noon() + SignedDuration::from_secs(seconds)
}

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn every_statement_is_understood_by_every_engine() {
    for engine in engines::each().await {
        engine
            .store
            .check()
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", engine.name));
    }
}

#[tokio::test]
async fn a_store_opens_again_and_in_memory() {
    for engine in engines::each().await {
        engine.store.close().await;
        store::Store::open(&engine.url).await.unwrap();
    }
    store::Store::open("sqlite::memory:")
        .await
        .unwrap()
        .check()
        .await
        .unwrap();
}

#[tokio::test]
async fn an_address_of_another_engine_is_refused_in_russian() {
    for wrong in ["", "mysql://x/y", "drafts.db"] {
        let error = store::Store::open(wrong).await.unwrap_err();
        assert!(
            error.to_string().starts_with("адрес хранилища не подходит"),
            "{wrong}"
        );
    }
}

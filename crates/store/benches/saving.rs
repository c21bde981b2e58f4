//! What a page pays for an answer that is kept: `cargo bench -p store`.
//!
//! SQLite in a file of the temporary folder, every save waits for the disk (`synchronous = FULL`).

use divan::Bencher;
use jiff::Timestamp;
use serde_json::json;
use std::{env, fs, path::PathBuf, process};
use store::{CaseNumber, Drafts, Keyring, Store, StoreError};
use tokio::runtime::Runtime;

fn main() {
    divan::main();
    fs::remove_dir_all(folder()).ok();
}

fn folder() -> PathBuf {
    env::temp_dir().join(format!("pravo-bench-{}", process::id()))
}

/// A draft with fifty answers.
fn draft(runtime: &Runtime, file: &str) -> Result<(Drafts, CaseNumber, String), StoreError> {
    fs::create_dir_all(folder()).ok();
    let url = format!("sqlite:{}", folder().join(file).display());
    runtime.block_on(async {
        let keys = Keyring::read(&Keyring::new_line(1)?)?;
        let drafts = Store::open(&url).await?.drafts(keys);
        let card = drafts.create(Timestamp::UNIX_EPOCH).await?;
        for n in 0..50 {
            let path = format!("periods[{n}].from");
            drafts
                .save_answer(
                    card.number,
                    &path,
                    &json!("1990-01-31"),
                    Timestamp::UNIX_EPOCH,
                )
                .await?;
        }
        Ok((drafts, card.number, card.words.as_str().to_owned()))
    })
}

/// Runs `work` on a prepared draft; a bench that cannot prepare one says so by its panic.
fn on_a_draft<T>(
    bencher: Bencher<'_, '_>,
    file: &str,
    work: &impl AsyncFn(&Drafts, CaseNumber, &str) -> Result<T, StoreError>,
) {
    let runtime = Runtime::new().expect("a runtime");
    let (drafts, number, words) = draft(&runtime, file).expect("a draft");
    bencher.bench_local(|| {
        runtime
            .block_on(work(&drafts, number, &words))
            .expect("the store answers")
    });
}

#[divan::bench]
fn save_answer(bencher: Bencher<'_, '_>) {
    on_a_draft(bencher, "save.db", &async |drafts, number, _| {
        let value = json!("1966-05-05");
        drafts
            .save_answer(number, "person.born", &value, Timestamp::UNIX_EPOCH)
            .await
    });
}

#[divan::bench]
fn read_fifty_answers(bencher: Bencher<'_, '_>) {
    on_a_draft(bencher, "read.db", &async |drafts, number, _| {
        drafts.answers(number).await
    });
}

#[divan::bench]
fn open_with_the_card(bencher: Bencher<'_, '_>) {
    on_a_draft(bencher, "open.db", &async |drafts, number, words| {
        drafts.open(number, words, Timestamp::UNIX_EPOCH).await
    });
}

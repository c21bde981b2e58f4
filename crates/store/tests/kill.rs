//! `kill -9` at a random moment takes back no answer that was confirmed.
//!
//! This program starts itself as a child that saves answers and prints each one only when it is confirmed; then kills
//! it and looks. It has no harness, because the child is this very file; it closes with the line every test closes with.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::print_stdout,
    reason = "the child confirms on its standard output"
)]

#[path = "conformance/postgres.rs"]
mod postgres;

use jiff::Timestamp;
use serde_json::json;
use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    process::{self, Command, Stdio},
    thread::sleep,
    time::Duration,
};
use store::{CaseNumber, Keyring, Store};

const CHILD: &str = "save-until-killed";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    if let [role, url, key, number] = &arguments[..]
        && role == CHILD
    {
        return runtime.block_on(save_until_killed(url, key, number.parse().unwrap()));
    }
    let is_meant = arguments
        .iter()
        .all(|name| name.starts_with('-') || "kill".contains(name.as_str()));
    if !is_meant || arguments.iter().any(|option| option == "--list") {
        return;
    }
    let folder = env::temp_dir().join(format!("pravo-kill-{}", process::id()));
    fs::create_dir(&folder).unwrap();
    let file = format!("sqlite:{}", folder.join("drafts.db").display());
    let mut n_passed = 1;
    runtime.block_on(kill_again_and_again("sqlite", &file, 100));
    fs::remove_dir_all(&folder).unwrap();
    if let Some(socket) = postgres::server() {
        let url = postgres::address(socket, "postgres");
        runtime.block_on(kill_again_and_again("postgres", &url, 20));
        n_passed += 1;
    }
    println!("test result: ok. {n_passed} passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
}

fn noon() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

async fn save_until_killed(url: &str, key: &str, number: CaseNumber) {
    let drafts = Store::open(url)
        .await
        .unwrap()
        .drafts(Keyring::read(key).unwrap());
    let mut out = std::io::stdout().lock();
    for n in 0.. {
        let revision = drafts
            .save_answer(number, "n", &json!(n), noon())
            .await
            .unwrap();
        writeln!(out, "{revision} {n}").unwrap();
        out.flush().unwrap();
    }
}

async fn kill_again_and_again(engine: &str, url: &str, n_rounds: usize) {
    let key = Keyring::new_line(1).unwrap();
    let keys = Keyring::read(&key).unwrap();
    let (mut n_confirmed, mut n_unconfirmed) = (0, 0);
    for round in 0..n_rounds {
        // Opened anew each time, as after a fall.
        let store = Store::open(url).await.unwrap();
        let drafts = store.drafts(keys.clone());
        let number = drafts.create(noon()).await.unwrap().number;
        let confirmed = saved_before_the_kill(url, &key, number, round);
        let found: BTreeMap<i64, i64> = drafts
            .history(number)
            .await
            .unwrap()
            .into_iter()
            .map(|answer| (answer.revision, answer.value.as_i64().unwrap()))
            .collect();
        for (revision, n) in &confirmed {
            assert_eq!(
                found.get(revision),
                Some(n),
                "{engine}: confirmed and lost in round {round}"
            );
        }
        // At most the one being saved: kept, though there was nobody left to confirm it.
        assert!(
            found.len() - confirmed.len() <= 1,
            "{engine}: round {round}"
        );
        n_confirmed += confirmed.len();
        n_unconfirmed += found.len() - confirmed.len();
        store.close().await;
    }
    // Three rounds of four wait for the first; how many more there are depends on the machine.
    assert!(
        n_rounds / 2 < n_confirmed,
        "{engine}: too few were saved to tell anything"
    );
    println!(
        "{engine}: {n_rounds} kills, {n_confirmed} confirmed answers, none lost; {n_unconfirmed} kept unconfirmed"
    );
}

/// Starts a child, kills it at a random moment, and gives what it confirmed.
fn saved_before_the_kill(
    url: &str,
    key: &str,
    number: CaseNumber,
    round: usize,
) -> BTreeMap<i64, i64> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args([CHILD, url, key, &number.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut confirmed = String::new();
    // One round in four may hit a child that is still opening the database.
    if !round.is_multiple_of(4) {
        lines.read_line(&mut confirmed).unwrap();
    }
    let micros = u64::from(getrandom::u32().unwrap() % 40_000);
    sleep(Duration::from_micros(micros));
    child.kill().unwrap();
    child.wait().unwrap();
    while lines.read_line(&mut confirmed).unwrap() != 0 {}
    confirmed
        .split_inclusive('\n')
        .filter_map(|line| line.strip_suffix('\n')?.split_once(' '))
        .map(|(revision, n)| (revision.parse().unwrap(), n.parse().unwrap()))
        .collect()
}

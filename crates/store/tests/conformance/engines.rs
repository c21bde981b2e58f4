//! Every engine that can be reached, each with an empty database and keys of its own.

use crate::postgres;
use sqlx::Connection as _;
use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicUsize, Ordering},
};
use store::{Drafts, Keyring, Store};

/// An empty database.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) url: String,
    pub(crate) store: Store,
    pub(crate) drafts: Drafts,
    pub(crate) key: String,
    /// Where the file is, if the engine is one file.
    folder: Option<PathBuf>,
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            fs::remove_dir_all(folder).ok();
        }
    }
}

impl Engine {
    async fn new(name: &'static str, url: String, folder: Option<PathBuf>) -> Self {
        let store = Store::open(&url)
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let key = Keyring::new_line(1).unwrap();
        let drafts = store.drafts(Keyring::read(&key).unwrap());
        Self {
            name,
            url,
            store,
            drafts,
            key,
            folder,
        }
    }
}

/// A file of SQLite and, where it is installed, a database of PostgreSQL.
pub(crate) async fn each() -> Vec<Engine> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("pravo-store-{}-{n}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("drafts.db");
    let mut engines =
        vec![Engine::new("sqlite", format!("sqlite:{}", file.display()), Some(folder)).await];
    if let Some(socket) = postgres::server() {
        let mut admin = sqlx::PgConnection::connect(&postgres::address(socket, "postgres"))
            .await
            .unwrap();
        let create = format!("CREATE DATABASE story_{n}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(create))
            .execute(&mut admin)
            .await
            .unwrap();
        let url = postgres::address(socket, &format!("story_{n}"));
        engines.push(Engine::new("postgres", url, None).await);
    }
    engines
}

/// Everything a stranger would see in a copy of the database, as bytes in one row after another.
pub(crate) async fn everything(engine: &Engine) -> Vec<u8> {
    const SEALED: &str = "SELECT sealed FROM answers UNION ALL SELECT sealed FROM results \
        UNION ALL SELECT sealed FROM consents";
    const OPEN: &str = "SELECT number || words_hash FROM drafts UNION ALL SELECT law_digest FROM results \
        UNION ALL SELECT erased_by || reason FROM erasures \
        UNION ALL SELECT number || purpose || edition || sha256 || said || method FROM consents";
    let (sealed, open): (Vec<(Vec<u8>,)>, Vec<(String,)>) = if engine.name == "sqlite" {
        let mut c = sqlx::SqliteConnection::connect(&engine.url).await.unwrap();
        (
            sqlx::query_as(SEALED).fetch_all(&mut c).await.unwrap(),
            sqlx::query_as(OPEN).fetch_all(&mut c).await.unwrap(),
        )
    } else {
        let mut c = sqlx::PgConnection::connect(&engine.url).await.unwrap();
        (
            sqlx::query_as(SEALED).fetch_all(&mut c).await.unwrap(),
            sqlx::query_as(OPEN).fetch_all(&mut c).await.unwrap(),
        )
    };
    let open = open.into_iter().map(|(text,)| text.into_bytes());
    sealed
        .into_iter()
        .map(|(bytes,)| bytes)
        .chain(open)
        .flatten()
        .collect()
}

/// Runs statements of a test's own, e.g. to damage a row.
pub(crate) async fn run(engine: &Engine, statement: &'static str) {
    if engine.name == "sqlite" {
        let mut c = sqlx::SqliteConnection::connect(&engine.url).await.unwrap();
        sqlx::raw_sql(statement).execute(&mut c).await.unwrap();
    } else {
        let mut c = sqlx::PgConnection::connect(&engine.url).await.unwrap();
        sqlx::raw_sql(statement).execute(&mut c).await.unwrap();
    }
}

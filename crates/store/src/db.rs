//! The whole portability layer: two engines, one text of SQL, one way to begin a transaction.

use crate::error::StoreError;
use sqlx::{
    PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::PathBuf, str::FromStr as _};

/// A pool of connections to one of the engines.
#[derive(Clone, Debug)]
pub(crate) enum Db {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// One unit of work: either all of it is kept or none.
pub(crate) enum Tx {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Expands the same body once per engine, so each arm is type-checked against its own driver.
macro_rules! on_db {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::db::Db::Sqlite($pool) => $body,
            $crate::db::Db::Postgres($pool) => $body,
        }
    };
}
pub(crate) use on_db;

/// The same inside a transaction.
macro_rules! on_tx {
    ($tx:expr, $conn:ident => $body:expr) => {
        match $tx {
            $crate::db::Tx::Sqlite($conn) => $body,
            $crate::db::Tx::Postgres($conn) => $body,
        }
    };
}
pub(crate) use on_tx;

impl Db {
    pub(crate) async fn connect(url: &str) -> Result<Self, StoreError> {
        match url.split_once(':').map(|(engine, _)| engine) {
            Some("sqlite") => Self::connect_sqlite(url).await,
            Some("postgres" | "postgresql") => Self::connect_postgres(url).await,
            _ => Err(StoreError::Address),
        }
    }

    pub(crate) fn file_of(url: &str) -> Result<Option<PathBuf>, StoreError> {
        match url.split_once(':').map(|(engine, _)| engine) {
            Some("sqlite") if is_in_memory(url) => Ok(None),
            Some("sqlite") => {
                let options =
                    SqliteConnectOptions::from_str(url).map_err(|_| StoreError::Address)?;
                Ok(Some(options.get_filename().to_owned()))
            }
            Some("postgres" | "postgresql") => Ok(None),
            _ => Err(StoreError::Address),
        }
    }

    async fn connect_sqlite(url: &str) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::from_str(url)
            .map_err(|_| StoreError::Address)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // The log reaches the disk before a save is confirmed: neither `kill -9` nor a power cut takes it back.
            .synchronous(SqliteSynchronous::Full)
            // What is erased is overwritten, not only unlinked.
            .pragma("secure_delete", "ON");
        // A database in memory belongs to its connection and dies with it.
        let pool = if is_in_memory(url) {
            SqlitePoolOptions::new()
                .min_connections(1)
                .max_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
        } else {
            SqlitePoolOptions::new().max_connections(4)
        };
        Ok(Self::Sqlite(pool.connect_with(options).await?))
    }

    async fn connect_postgres(url: &str) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url).map_err(|_| StoreError::Address)?;
        let pool = PgPoolOptions::new().max_connections(8);
        Ok(Self::Postgres(pool.connect_with(options).await?))
    }

    pub(crate) async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            // IMMEDIATE takes the write lock first: a later upgrade from read to write cannot wait and fails.
            Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    pub(crate) async fn close(&self) {
        on_db!(self, pool => pool.close().await);
    }
}

fn is_in_memory(url: &str) -> bool {
    url.contains(":memory:") || url.contains("mode=memory")
}

impl Tx {
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        on_tx!(self, tx => Ok(tx.commit().await?))
    }
}

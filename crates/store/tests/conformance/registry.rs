//! What the privacy page says is what the database holds: no table and no column more, none less.

use crate::engines;
use sqlx::Connection as _;
use std::collections::BTreeSet;
use store::kept_data;

/// The engine's own bookkeeping: which steps of the shape were applied, and counters of rows.
const OF_THE_ENGINE: &str = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE '\\_sqlx%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

#[tokio::test]
async fn every_column_is_explained_and_every_explanation_has_its_column() {
    for engine in engines::each().await {
        if engine.name != "sqlite" {
            continue;
        }
        let mut connection = sqlx::SqliteConnection::connect(&engine.url).await.unwrap();
        let in_database: BTreeSet<(String, String)> = sqlx::query_as(OF_THE_ENGINE)
            .fetch_all(&mut connection)
            .await
            .unwrap()
            .into_iter()
            .collect();
        let explained: BTreeSet<(String, String)> = kept_data()
            .iter()
            .flat_map(|table| {
                let column = |column: &store::KeptColumn| (table.name.into(), column.name.into());
                table.columns.iter().map(column)
            })
            .collect();
        let unexplained: Vec<_> = in_database.difference(&explained).collect();
        let missing: Vec<_> = explained.difference(&in_database).collect();
        assert!(
            unexplained.is_empty() && missing.is_empty(),
            "say in store/src/registry.rs what these are: {unexplained:?}; these are gone: {missing:?}"
        );
        assert!(in_database.len() > 30, "{}", in_database.len());
    }
}

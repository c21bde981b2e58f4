//! The shape of the database: the same steps for both engines, each applied once.

use crate::{db::Db, error::StoreError};
use sqlx::{
    SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
};

/// One step of the shape, written for each engine.
struct Step {
    version: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! steps {
    ($($version:literal $name:literal),+ $(,)?) => {
        &[$(Step {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        }),+]
    };
}

/// In order. A step that has been released is never edited: its digest is kept in the database and compared.
const STEPS: &[Step] = steps![
    1 "0001_drafts",
    2 "0002_new_words",
    3 "0003_consents",
];

/// Applies what is missing. Two nodes may start at once: the engine's own lock lets one of them work.
pub(crate) async fn apply(db: &Db) -> Result<(), StoreError> {
    match db {
        Db::Sqlite(pool) => migrator(|step| step.sqlite).run(pool).await?,
        Db::Postgres(pool) => migrator(|step| step.postgres).run(pool).await?,
    }
    Ok(())
}

fn migrator(sql: impl Fn(&Step) -> &'static str) -> Migrator {
    let step = |step: &Step| {
        Migration::new(
            step.version,
            step.name.into(),
            MigrationType::Simple,
            sql(step).into_sql_str(),
            false,
        )
    };
    Migrator::with_migrations(STEPS.iter().map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    /// Table and column names in order, without the types, which differ by engine.
    fn names(sql: &str) -> Vec<String> {
        sql.lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .filter_map(|line| match line.trim_start().split_once(' ') {
                Some(("CREATE", rest)) => Some(rest.trim().to_owned()),
                // `TABLE drafts ADD COLUMN words_revision`
                Some(("ALTER", rest)) => {
                    let words: Vec<&str> = rest.split_whitespace().take(5).collect();
                    Some(words.join(" "))
                }
                first => first.map(|(name, _)| name.to_owned()),
            })
            .collect()
    }

    #[test]
    fn both_folders_hold_the_listed_steps() {
        let listed: Vec<String> = STEPS
            .iter()
            .map(|step| format!("{}.sql", step.name))
            .collect();
        for engine in ["sqlite", "postgres"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("migrations")
                .join(engine);
            let mut on_disk: Vec<String> = fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            on_disk.sort();
            assert_eq!(on_disk, listed, "{engine}");
        }
    }

    #[test]
    fn steps_are_numbered_as_they_are_named() {
        for (n, step) in (1..).zip(STEPS) {
            assert_eq!(step.version, n);
            assert!(step.name.starts_with(&format!("{n:04}_")), "{}", step.name);
        }
    }

    #[test]
    fn a_step_says_the_same_to_both_engines() {
        for step in STEPS {
            assert_eq!(names(step.sqlite), names(step.postgres), "{}", step.name);
        }
    }
}

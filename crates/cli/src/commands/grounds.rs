//! `pravo grounds`: the grounds, and one ground's own documentation.

use crate::{
    args::{Format, Grounds},
    exit::Failure,
    output,
};
use rules::{
    ground::Ground,
    grounds::{ALL, find},
};
use serde::Serialize;

pub(super) fn run(args: &Grounds) -> Result<(), Failure> {
    let Some(id) = &args.id else {
        return match args.answer.format {
            Format::Json => output::print_json(&ALL.iter().map(Row::of).collect::<Vec<_>>()),
            Format::Text => output::print(&list()),
        };
    };
    let ground = find(id).ok_or_else(|| unknown(id))?;
    match args.answer.format {
        Format::Json => output::print_json(&Page {
            row: Row::of(ground),
            docs: ground.docs,
        }),
        Format::Text => output::print(&page(ground)),
    }
}

#[derive(Serialize)]
struct Row {
    id: &'static str,
    title: &'static str,
    provision: &'static str,
    early: bool,
}

impl Row {
    fn of(ground: &Ground) -> Self {
        Self {
            id: ground.id,
            title: ground.title,
            provision: ground.provision,
            early: ground.early,
        }
    }
}

#[derive(Serialize)]
struct Page {
    #[serde(flatten)]
    row: Row,
    docs: &'static str,
}

fn unknown(id: &str) -> Failure {
    let near = contract::nearest(id, ALL.iter().map(|ground| ground.id)).unwrap_or_default();
    Failure::refused(
        id,
        format!(
            "такого основания нет; возможно, вы имели в виду «{near}». Все основания: pravo grounds"
        ),
    )
}

fn list() -> String {
    ALL.iter()
        .map(|ground| {
            format!(
                "{}\n    {}\n    {}\n",
                ground.id, ground.title, ground.provision
            )
        })
        .collect::<Vec<_>>()
        .concat()
}

fn page(ground: &Ground) -> String {
    let docs = ground
        .docs
        .lines()
        .map(plain)
        .collect::<Vec<_>>()
        .join("\n");
    format!(
        "{}\n{}\n{}\n\n{}\n",
        ground.title,
        ground.provision,
        ground.id,
        docs.trim()
    )
}

/// A line of Markdown without its marks.
fn plain(line: &str) -> String {
    let line = line.strip_prefix(' ').unwrap_or(line);
    let line = line.trim_start_matches('#').trim_end();
    let line = if line.starts_with(' ') && !line.starts_with("  ") {
        line.trim_start()
    } else {
        line
    };
    line.replace(['`', '*'], "")
}

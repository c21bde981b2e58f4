//! `pravo grounds`: the grounds, and one ground's own documentation.

use crate::{
    args::{Format, Grounds},
    exit::Failure,
    markdown, output,
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
    format!(
        "{}\n{}\n{}\n\n{}\n",
        ground.title,
        ground.provision,
        ground.id,
        markdown::plain(ground.docs)
    )
}

//! `pravo violations`: the catalogue, and one violation's own page.

use crate::{
    args::{Format, Violations},
    exit::Failure,
    markdown, output,
};
use contract::wording::violation::keepers;
use rules::{
    violation::Violation,
    violations::{ALL, find},
};
use serde::Serialize;

pub(super) fn run(args: &Violations) -> Result<(), Failure> {
    let Some(id) = &args.id else {
        return match args.answer.format {
            Format::Json => output::print_json(&ALL.iter().map(Row::of).collect::<Vec<_>>()),
            Format::Text => output::print(&list()),
        };
    };
    let violation = find(id).ok_or_else(|| unknown(id))?;
    match args.answer.format {
        Format::Json => output::print_json(&Row {
            docs: Some(violation.docs),
            ..Row::of(violation)
        }),
        Format::Text => output::print(&page(violation)),
    }
}

#[derive(Serialize)]
struct Row {
    id: &'static str,
    title: &'static str,
    provision: &'static str,
    documents: &'static [&'static str],
    keepers: Vec<&'static str>,
    claim: &'static str,
    confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    docs: Option<&'static str>,
}

impl Row {
    fn of(violation: &Violation) -> Self {
        Self {
            id: violation.id,
            title: violation.title,
            provision: violation.provision,
            documents: violation.documents,
            keepers: keepers(violation),
            claim: violation.claim,
            confidence: contract::conclusion::confidence(violation.confidence),
            docs: None,
        }
    }
}

fn unknown(id: &str) -> Failure {
    let near = contract::nearest(id, ALL.iter().map(|known| known.id)).unwrap_or_default();
    Failure::refused(
        id,
        format!(
            "такого нарушения нет; возможно, вы имели в виду «{near}». Все нарушения: pravo violations"
        ),
    )
}

fn list() -> String {
    ALL.iter()
        .map(|known| {
            format!(
                "{}\n    {}\n    {}\n",
                known.id, known.title, known.provision
            )
        })
        .collect::<Vec<_>>()
        .concat()
}

fn page(violation: &Violation) -> String {
    format!(
        "{}\n{}\n{}\n\n{}\n\nЧем доказать\n\n{}.\n\nГде взять\n\n{}.\n\nЧего требовать\n\n{}\n",
        violation.title,
        violation.provision,
        violation.id,
        markdown::plain(violation.docs),
        violation.documents.join("; "),
        keepers(violation).join("; "),
        violation.claim,
    )
}

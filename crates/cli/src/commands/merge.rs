//! `pravo merge`: papers of one person laid on one another, with everything they disagree in.

use crate::{
    args::{Merge as Args, StatementFormat},
    clock,
    exit::Failure,
    input::{self, Source},
    output,
};
use contract::wording::date;
use dossier::{Conflict, Merged, Paper, PaperKind, papers_of};
use serde::Serialize;
use serde_json::Value;
use statement::Content;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn run(args: &Args) -> Result<(), Failure> {
    let mut papers = vec![];
    for file in &args.files {
        papers.extend(read(file)?);
    }
    let merged = dossier::merge(&papers);
    match args.format {
        StatementFormat::Facts => output::print_json(&contract::facts::write(&merged.facts)),
        StatementFormat::Json => output::print_json(&Document::of(&merged)),
        StatementFormat::Text => output::print(&told(&papers, &merged)),
    }
}

/// The papers of a file: facts of the contract, a paper of the fund, or an archive of such papers.
fn read(file: &Source) -> Result<Vec<Paper>, Failure> {
    let bytes = file.bytes(statement::LIMIT)?;
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first == Some(&b'{') {
        let text = input::text(&bytes).map_err(|why| file.refuse(why))?;
        let facts = contract::facts::read(text, clock::today()?);
        return Ok(papers_of(facts.map_err(|refusal| file.refuse(refusal))?));
    }
    let mut parcel = statement::read_file(&bytes).map_err(|refusal| file.refuse(refusal))?;
    let mut papers = vec![];
    for item in &mut parcel.items {
        match &mut item.content {
            Content::Paper(paper) => {
                paper.take_person_out();
                papers.push(Paper::from(&*paper));
            }
            // A part that is not read would be lost without a word.
            Content::Refused(refusal) => return Err(file.refuse(refusal)),
            Content::Signature => {}
        }
    }
    Ok(papers)
}

#[derive(Serialize)]
struct Document {
    /// Facts of the contract, ready for `assess`.
    facts: Value,
    /// Where each fact comes from: a place in the facts, the papers that say it.
    origins: BTreeMap<String, Vec<&'static str>>,
    /// Other spellings of an employer by the one that stands in the facts.
    spellings: BTreeMap<String, BTreeSet<String>>,
    conflicts: Vec<ConflictDocument>,
}

#[derive(Serialize)]
struct ConflictDocument {
    id: &'static str,
    severity: &'static str,
    from: Option<String>,
    to: Option<String>,
    kept: &'static str,
    against: &'static str,
    text: String,
    advice: &'static str,
}

impl Document {
    fn of(merged: &Merged) -> Self {
        let origins = merged.origins.iter().map(|(place, kinds)| {
            let names = kinds.iter().copied().map(PaperKind::name);
            (place.to_string(), names.collect())
        });
        Self {
            facts: contract::facts::write(&merged.facts),
            origins: origins.collect(),
            spellings: merged.spellings.clone(),
            conflicts: merged.conflicts.iter().map(document).collect(),
        }
    }
}

fn document(conflict: &Conflict) -> ConflictDocument {
    ConflictDocument {
        id: conflict.kind.id(),
        severity: conflict.severity.name(),
        from: conflict.days.map(|days| days.from().to_string()),
        to: conflict.days.map(|days| days.to().to_string()),
        kept: conflict.kept.name(),
        against: conflict.against.name(),
        text: conflict.to_string(),
        advice: conflict.advice(),
    }
}

fn told(papers: &[Paper], merged: &Merged) -> String {
    let mut lines = vec!["Бумаги одного человека".to_owned(), String::new()];
    for (place, paper) in (1..).zip(papers) {
        let day = paper.as_of.map(|day| format!(" на {}", date::long(day)));
        let day = day.unwrap_or_default();
        lines.push(format!("{place:>3}. {}{day}", paper.kind.title()));
    }
    lines.extend([String::new(), "Периоды".to_owned()]);
    for (place, period) in (1..).zip(merged.facts.periods.iter().flatten()) {
        let (from, to) = (period.span.from(), period.span.to());
        let mut parts = vec![format!("{}–{}", date::short(from), date::short(to))];
        parts.extend(period.employer.clone());
        parts.extend(period.position.clone());
        let paper = PaperKind::ALL
            .iter()
            .find(|kind| kind.source() == period.source);
        parts.extend(paper.map(|kind| kind.title().to_owned()));
        lines.push(format!("{place:>3}. {}", parts.join("; ")));
    }
    if !merged.conflicts.is_empty() {
        lines.extend([String::new(), "В чём бумаги расходятся".to_owned()]);
    }
    for (place, conflict) in (1..).zip(&merged.conflicts) {
        lines.push(format!("{place:>3}. {conflict}"));
        lines.push(format!("     {}", conflict.advice()));
    }
    let next = "Заключение по этим бумагам: pravo merge ФАЙЛЫ --format facts | pravo assess -";
    lines.extend([String::new(), next.to_owned(), String::new()]);
    lines.join("\n")
}

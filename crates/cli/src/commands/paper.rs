//! `pravo paper`: a letter, an application or a claim made of facts.

use crate::{
    args::paper::{Paper, PaperFormat},
    asked::Asked,
    exit::Failure,
    output,
};
use documents::{Document, Kind};
use rules::Facts;
use std::{fs, path::Path};

pub(super) fn run(args: &Paper) -> Result<(), Failure> {
    let Some(name) = &args.kind else {
        return output::print(&list());
    };
    let kind = Kind::find(name).ok_or_else(|| unknown(name))?;
    let format = format(args)?;
    let asked = Asked::new(args.on, &args.numbers)?;
    let facts = match &args.file {
        Some(source) => asked.facts(source)?,
        None if needs_no_facts(kind) => Facts::default(),
        None => {
            return Err(Failure::Usage(format!(
                "для этой бумаги нужен файл с фактами. Напишите: pravo paper {name} ФАЙЛ"
            )));
        }
    };
    let papers =
        documents::papers(kind, &facts, &asked.audit(&facts), asked.law).map_err(|nothing| {
            match &args.file {
                Some(source) => source.refuse(nothing),
                None => Failure::refused(name, nothing),
            }
        })?;
    let bytes = made(&papers, format)?;
    match &args.output {
        Some(path) => fs::write(path, bytes).map_err(|error| unwritten(path, &error)),
        None => output::print(&String::from_utf8_lossy(&bytes)),
    }
}

/// Forms that may be filled in by hand from the first line to the last.
const fn needs_no_facts(kind: Kind) -> bool {
    matches!(kind, Kind::Consent | Kind::PowerForHelper)
}

/// The format asked for, else that of the name of the file, else text.
fn format(args: &Paper) -> Result<PaperFormat, Failure> {
    let by_name = || {
        let extension = args.output.as_ref()?.extension()?.to_str()?.to_lowercase();
        match extension.as_str() {
            "html" | "htm" => Some(PaperFormat::Html),
            "pdf" => Some(PaperFormat::Pdf),
            "docx" => Some(PaperFormat::Docx),
            _ => None,
        }
    };
    let format = args.format.or_else(by_name).unwrap_or(PaperFormat::Text);
    let binary = matches!(format, PaperFormat::Pdf | PaperFormat::Docx);
    if binary && args.output.is_none() {
        return Err(Failure::Usage(
            "pdf и docx пишутся только в файл. Добавьте: -o ИМЯ_ФАЙЛА".to_owned(),
        ));
    }
    Ok(format)
}

fn made(papers: &[Document], format: PaperFormat) -> Result<Vec<u8>, Failure> {
    match format {
        PaperFormat::Text => Ok(documents::text(papers).into_bytes()),
        PaperFormat::Html => Ok(documents::html(papers).into_bytes()),
        PaperFormat::Pdf => {
            documents::pdf(papers).map_err(|error| Failure::Broken(error.to_string()))
        }
        PaperFormat::Docx => {
            documents::docx(papers).map_err(|error| Failure::Broken(error.to_string()))
        }
    }
}

pub(super) fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Failure::refused(
        path.display(),
        format!("файл не записать ({error}). Проверьте имя и папку."),
    )
}

fn unknown(name: &str) -> Failure {
    let near = contract::nearest(name, Kind::ALL.iter().map(|kind| kind.id())).unwrap_or_default();
    Failure::refused(
        name,
        format!("такой бумаги нет; возможно, вы имели в виду «{near}». Все бумаги: pravo paper"),
    )
}

fn list() -> String {
    Kind::ALL
        .iter()
        .map(|kind| {
            format!(
                "{}\n    {}\n    {}\n",
                kind.id(),
                kind.title(),
                kind.purpose()
            )
        })
        .collect::<Vec<_>>()
        .concat()
}

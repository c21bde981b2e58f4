//! `pravo paper`: what may be written after it.

use super::{Numbers, values};
use crate::input::Source;
use clap::{
    Args, ValueEnum,
    builder::{OsStringValueParser, TypedValueParser},
};
use jiff::civil::Date;
use std::path::PathBuf;

/// `pravo paper`.
#[derive(Debug, Args)]
pub(crate) struct Paper {
    /// The kind of paper.
    #[arg(
        value_name = "БУМАГА",
        display_order = 1,
        help = "Имя бумаги, например request_to_archive; без него — все бумаги"
    )]
    pub(crate) kind: Option<String>,
    /// Файл с фактами; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", display_order = 2, value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Option<Source>,
    /// Куда записать; без него — на экран
    #[arg(short, long, value_name = "КУДА")]
    pub(crate) output: Option<PathBuf>,
    /// Вид бумаги: text, html, pdf, docx; без него — по имени файла
    #[arg(long, value_name = "ВИД")]
    pub(crate) format: Option<PaperFormat>,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
}

/// How a paper looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperFormat {
    /// Plain text.
    Text,
    /// A page in large print.
    Html,
    /// A tagged PDF.
    Pdf,
    /// A document to edit.
    Docx,
}

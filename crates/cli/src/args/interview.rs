//! `pravo blank`, `key`, `script`, `sheet`: what may be written after them.

use super::{Format, Numbers, values};
use crate::input::Source;
use clap::{
    Args,
    builder::{OsStringValueParser, TypedValueParser},
};
use jiff::civil::Date;
use std::path::PathBuf;

/// `pravo blank`.
#[derive(Debug, Args)]
pub(crate) struct Blank {
    /// Куда записать: имя с .pdf или .html
    #[arg(short, long, value_name = "КУДА")]
    pub(crate) output: PathBuf,
    /// Вопросы о близком, а не о себе
    #[arg(long)]
    pub(crate) relative: bool,
}

/// `pravo key`.
#[derive(Debug, Args)]
pub(crate) struct Key {
    /// Файл со строками «13: 20.11.1967»; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
    /// Вид ответа: json — факты для pravo assess, text — лист ответов
    #[arg(long, value_name = "ВИД", default_value = "json")]
    pub(crate) format: Format,
}

/// `pravo script`.
#[derive(Debug, Args)]
pub(crate) struct Script {
    /// Файл с фактами: спросить, чего не хватает; без него — все вопросы
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Option<Source>,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
}

/// `pravo sheet`.
#[derive(Debug, Args)]
pub(crate) struct Sheet {
    /// Файл с фактами; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
}

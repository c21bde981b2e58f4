//! A wrong command line, explained in one Russian sentence.

use crate::exit::Failure;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error;

/// What `clap` found, in Russian; a request for help or the version is not a mistake.
pub(super) fn explain(error: &clap::Error) -> Failure {
    let told = |kind| context(error, kind);
    let problem = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Failure::Told(error.render().to_string());
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "не указана команда".to_owned()
        }
        ErrorKind::InvalidSubcommand => {
            let name = told(ContextKind::InvalidSubcommand);
            similar(
                format!("нет команды «{name}»"),
                &told(ContextKind::SuggestedSubcommand),
            )
        }
        ErrorKind::UnknownArgument => {
            let name = told(ContextKind::InvalidArg);
            similar(
                format!("лишнее или неизвестное слово «{name}»"),
                &told(ContextKind::SuggestedArg),
            )
        }
        ErrorKind::InvalidValue => {
            let (name, value) = (named(error), told(ContextKind::InvalidValue));
            let known = told(ContextKind::ValidValue);
            if value.is_empty() {
                format!("после {name} нужно значение")
            } else {
                format!("{name}: значения «{value}» нет; можно: {known}")
            }
        }
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            format!("{}: {why}", named(error))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("не указано: {}", told(ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => format!("{} указано дважды", named(error)),
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => format!("у {} не столько значений, сколько нужно", named(error)),
        ErrorKind::InvalidUtf8 => "в команде есть знаки не в кодировке UTF-8".to_owned(),
        _ => "команду не удалось разобрать".to_owned(),
    };
    Failure::Usage(format!("{problem}. Справка: pravo help"))
}

/// A name after `pravo help` that no command has.
pub(super) fn no_command(name: &str, known: &[String]) -> Failure {
    let near = contract::nearest(name, known.iter().map(String::as_str)).unwrap_or_default();
    let problem = similar(format!("нет команды «{name}»"), near);
    Failure::Usage(format!("{problem}. Справка: pravo help"))
}

/// The argument as a person writes it: «--on», without the name of its value.
fn named(error: &clap::Error) -> String {
    let name = context(error, ContextKind::InvalidArg);
    name.split(' ').next().unwrap_or_default().to_owned()
}

fn similar(problem: String, near: &str) -> String {
    match near {
        "" => problem,
        near => format!("{problem}; возможно, вы имели в виду «{near}»"),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

//! `pravo law`: legal numbers with their editions and sources.

use crate::{
    args::{Format, LawCommand, LawShow},
    exit::Failure,
    output,
};
use contract::wording::{amount::absent_number, date};
use jiff::civil::Date;
use law::{Confidence, Edition, Law, Parameter, Status, Unit, Value};
use serde::Serialize;
use serde_json::{Map, Value as Json};

pub(super) fn run(args: &crate::args::Law) -> Result<(), Failure> {
    let law = Law::embedded();
    match &args.command {
        LawCommand::List(answer) => match answer.format {
            Format::Json => {
                output::print_json(&law.parameters().map(Summary::of).collect::<Vec<_>>())
            }
            Format::Text => output::print(&list(law)),
        },
        LawCommand::Show(args) => show(args, law),
    }
}

fn show(args: &LawShow, law: &Law) -> Result<(), Failure> {
    let parameter = law
        .parameter(&args.id)
        .map_err(|_| unknown(&args.id, law))?;
    let editions = match args.on {
        None => all_editions(parameter),
        Some(day) => vec![parameter.on(day).map_err(|error| {
            Failure::refused(
                "--on",
                format!("{} Укажите другой день.", absent_number(&error)),
            )
        })?],
    };
    match args.answer.format {
        Format::Json => output::print_json(&Document {
            summary: Summary::of(parameter),
            editions: editions.into_iter().map(EditionDocument::of).collect(),
        }),
        Format::Text => output::print(&page(parameter, &editions)),
    }
}

/// In force, planned and superseded, oldest first.
fn all_editions(parameter: &Parameter) -> Vec<&Edition> {
    let mut editions: Vec<&Edition> = parameter
        .superseded
        .iter()
        .chain(&parameter.editions)
        .collect();
    editions.sort_by_key(|edition| edition.from);
    editions
}

fn unknown(id: &str, law: &Law) -> Failure {
    let ids = law.parameters().map(|parameter| parameter.id);
    let near = contract::nearest(id, ids).unwrap_or_default();
    Failure::refused(
        id,
        format!("такого числа нет; возможно, вы имели в виду «{near}». Все числа: pravo law list"),
    )
}

#[derive(Serialize)]
struct Summary<'a> {
    id: &'a str,
    title: &'a str,
    unit: &'static str,
    checked_on: String,
}

impl<'a> Summary<'a> {
    fn of(parameter: &'a Parameter) -> Self {
        Self {
            id: parameter.id,
            title: parameter.title,
            unit: unit(parameter.unit),
            checked_on: parameter.checked_on.to_string(),
        }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    summary: Summary<'a>,
    editions: Vec<EditionDocument<'a>>,
}

#[derive(Serialize)]
struct EditionDocument<'a> {
    from: String,
    to: Option<String>,
    status: &'static str,
    /// A decimal or a fraction as a string; for a table, strings by key.
    value: Json,
    citation: &'a str,
    source: &'a str,
    url: Option<&'a str>,
    confidence: &'static str,
    published: Option<String>,
    note: Option<&'a str>,
}

impl<'a> EditionDocument<'a> {
    fn of(edition: &'a Edition) -> Self {
        Self {
            from: edition.from.to_string(),
            to: edition.to.map(|day| day.to_string()),
            status: match edition.status {
                Status::InForce => "in_force",
                Status::Planned => "planned",
                Status::Superseded => "superseded",
            },
            value: match &edition.value {
                Value::Number(number) => Json::String(number.to_string()),
                Value::Table(table) => Json::Object(
                    table
                        .rows()
                        .iter()
                        .map(|row| (row.keys.to_string(), Json::String(row.number.to_string())))
                        .collect::<Map<_, _>>(),
                ),
            },
            citation: &edition.citation,
            source: &edition.source,
            url: edition.url.as_deref(),
            confidence: match edition.confidence {
                Confidence::Low => "low",
                Confidence::Medium => "medium",
                Confidence::High => "high",
            },
            published: edition.published.map(|day| day.to_string()),
            note: edition.note.as_deref(),
        }
    }
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Rub => "rub",
        Unit::Ipk => "ipk",
        Unit::Years => "years",
        Unit::Months => "months",
        Unit::Share => "share",
        Unit::Factor => "factor",
        Unit::Percent => "percent",
        Unit::Index => "index",
        Unit::Count => "count",
    }
}

fn list(law: &Law) -> String {
    law.parameters()
        .map(|parameter| format!("{}\n    {}\n", parameter.id, parameter.title))
        .collect::<Vec<_>>()
        .concat()
}

fn page(parameter: &Parameter, editions: &[&Edition]) -> String {
    let mut text = format!(
        "{}\n{}\nСверено с источниками: {}\n",
        parameter.title,
        parameter.id,
        date::short(parameter.checked_on)
    );
    for edition in editions {
        text.push('\n');
        text.push_str(&told(edition, parameter.unit));
    }
    text
}

/// One edition: the days, the value, what it is worth and who says so.
fn told(edition: &Edition, unit: Unit) -> String {
    let value = match &edition.value {
        Value::Number(number) => format!("{number} {}", unit.title()),
        Value::Table(table) => {
            let rows: Vec<String> = table
                .rows()
                .iter()
                .map(|row| format!("{}: {}", row.keys, row.number))
                .collect();
            format!("{} ({})", rows.join("; "), unit.title())
        }
    };
    let mut lines = vec![
        format!("{}: {value}", days(edition.from, edition.to)),
        format!(
            "    {}; достоверность {}",
            edition.status.title(),
            edition.confidence.title()
        ),
        format!("    Закон: {}", edition.citation),
        format!("    Источник: {}", edition.source),
    ];
    lines.extend(edition.url.iter().map(|url| format!("    Адрес: {url}")));
    lines.extend(
        edition
            .published
            .map(|day| format!("    Опубликовано: {}", date::short(day))),
    );
    lines.extend(
        edition
            .note
            .iter()
            .map(|note| format!("    Примечание: {note}")),
    );
    lines.push(String::new());
    lines.join("\n")
}

fn days(from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) => format!("с {} по {}", date::short(from), date::short(to)),
        None => format!("с {}", date::short(from)),
    }
}

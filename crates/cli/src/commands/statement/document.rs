//! A statement as a JSON document.

use contract::{
    conclusion::{Finding, Length},
    facts,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;
use statement::{Private, Section, Statement, WhyUnread};

#[derive(Serialize)]
pub(super) struct Document {
    kind: &'static str,
    version: Version,
    as_of: Option<String>,
    formed_on: Option<String>,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Person>,
    /// A document `pravo assess` takes as it is.
    facts: Value,
    totals: Totals,
    rows: Vec<Row>,
    findings: Vec<Finding>,
    unread: Vec<Unread>,
    signature: bool,
}

#[derive(Serialize)]
struct Version {
    root: &'static str,
    edition: String,
}

#[derive(Serialize)]
struct Person {
    surname: Option<String>,
    name: Option<String>,
    patronymic: Option<String>,
    snils: Option<String>,
}

#[derive(Serialize)]
struct Totals {
    coefficient: Option<String>,
    record: Option<Length>,
}

#[derive(Serialize)]
struct Row {
    section: &'static str,
    employer: Option<String>,
    registration_number: Option<String>,
    from: Option<String>,
    to: Option<String>,
    quarters: Vec<u8>,
    pay: Option<String>,
    contributions: Option<String>,
    credited: Option<Length>,
    /// Index of the first period of the facts made of this row.
    period: Option<usize>,
}

#[derive(Serialize)]
struct Unread {
    place: String,
    why: &'static str,
}

impl Document {
    pub(super) fn of(statement: &Statement) -> Self {
        Self {
            kind: "szi-ils",
            version: Version {
                root: statement.version.root.name(),
                edition: statement.version.edition.clone(),
            },
            as_of: statement.as_of.map(date),
            formed_on: statement.formed_on.map(date),
            person: person(&statement.person),
            facts: facts::write(&statement.facts),
            totals: Totals {
                coefficient: statement.total_coefficient.map(decimal),
                record: statement.header_record.map(Length::of),
            },
            rows: statement.rows.iter().map(row).collect(),
            findings: statement
                .findings
                .iter()
                .map(contract::conclusion::finding)
                .collect(),
            unread: statement.unread.iter().map(unread).collect(),
            signature: statement.signature,
        }
    }
}

fn date(day: Date) -> String {
    day.to_string()
}

fn decimal(value: Decimal) -> String {
    value.to_string()
}

fn shown(text: Option<&Private>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

fn person(person: &statement::Person) -> Option<Person> {
    (*person != statement::Person::default()).then(|| Person {
        surname: shown(person.surname.as_ref()),
        name: shown(person.name.as_ref()),
        patronymic: shown(person.patronymic.as_ref()),
        snils: shown(person.snils.as_ref()),
    })
}

fn row(row: &statement::Row) -> Row {
    Row {
        section: match row.section {
            Section::Since2015 => "since_2015",
            Section::Before2015 => "before_2015",
            Section::Before2002 => "before_2002",
        },
        employer: shown(row.employer.as_ref()),
        registration_number: row.registration_number.clone(),
        from: row.span.map(|span| date(span.from())),
        to: row.span.map(|span| date(span.to())),
        quarters: row.quarters.clone(),
        pay: row.pay.map(decimal),
        contributions: row.contributions.map(decimal),
        credited: row.credited.map(Length::of),
        period: row.period,
    }
}

/// What stands there is not repeated: nobody knows whose name it is.
fn unread(unread: &statement::Unread) -> Unread {
    Unread {
        place: unread.place.clone(),
        why: match unread.why {
            WhyUnread::UnknownName => "unknown_name",
            WhyUnread::NotUnderstood => "not_understood",
            WhyUnread::StrayText => "stray_text",
            WhyUnread::NoDays => "no_days",
        },
    }
}

//! Papers as a JSON document.

mod account;
mod book;

use super::weighed;
use contract::{conclusion::Finding, facts};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;
use statement::{Content, Item, Paper, Parcel, Private, Unread as Place, WhyUnread};

/// One paper as it always was, or a list of them.
pub(super) enum Answer {
    One(Box<Document>),
    Several(Several),
}

/// An archive of several papers.
#[derive(Serialize)]
pub(super) struct Several {
    kind: &'static str,
    papers: Vec<Document>,
    others: Vec<Other>,
}

/// A file of an archive that is no paper.
#[derive(Serialize)]
struct Other {
    /// Its place in the archive, from 1.
    place: usize,
    /// Only where names are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    kind: &'static str,
    /// Why it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

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
    #[serde(flatten)]
    body: Body,
    findings: Vec<Finding>,
    unread: Vec<Unread>,
    /// What was recognised from a picture and may be misread.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    doubts: Vec<Doubt>,
    signature: bool,
    /// A detached signature lies beside the paper in the archive.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    signature_beside: bool,
    /// The rest of the archive.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<Other>,
}

/// What papers of one kind have and others do not.
#[derive(Serialize)]
#[serde(untagged)]
enum Body {
    Account(account::Account),
    Book(book::Book),
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

/// A value to compare with the paper.
#[derive(Serialize)]
struct Doubt {
    place: String,
    field: &'static str,
    /// Percent.
    confidence: u8,
}

#[derive(Serialize)]
struct Unread {
    place: String,
    why: &'static str,
}

/// The answer for what a file brought.
pub(super) fn of(parcel: &Parcel, on: Date) -> Answer {
    let mut papers: Vec<Document> = parcel
        .items
        .iter()
        .filter_map(|item| document(item, on))
        .collect();
    let others: Vec<Other> = (1..)
        .zip(&parcel.items)
        .filter_map(|(place, item)| other(place, item))
        .collect();
    match papers.pop() {
        Some(mut one) if papers.is_empty() => {
            one.others = others;
            Answer::One(Box::new(one))
        }
        last => {
            papers.extend(last);
            Answer::Several(Several {
                kind: "archive",
                papers,
                others,
            })
        }
    }
}

fn document(item: &Item, on: Date) -> Option<Document> {
    let Content::Paper(paper) = &item.content else {
        return None;
    };
    let (version, formed_on, body) = match paper {
        Paper::Statement(statement) => (
            &statement.version,
            statement.formed_on,
            Body::Account(account::Account::of(statement)),
        ),
        Paper::WorkBook(book) => (
            &book.version,
            book.formed_on,
            Body::Book(book::Book::of(book)),
        ),
    };
    Some(Document {
        kind: paper.kind(),
        version: Version {
            root: version.root.name(),
            edition: version.edition.clone(),
        },
        as_of: paper.day().map(date),
        formed_on: formed_on.map(date),
        person: person(paper.person()),
        facts: facts::write(paper.facts()),
        body,
        findings: weighed::findings(paper, on)
            .iter()
            .map(contract::conclusion::audited)
            .collect(),
        unread: paper.unread().iter().map(unread).collect(),
        doubts: paper.doubts().iter().map(doubt).collect(),
        signature: paper.signature(),
        signature_beside: item.signature_beside,
        others: vec![],
    })
}

fn other(place: usize, item: &Item) -> Option<Other> {
    let (kind, why) = match &item.content {
        Content::Paper(_) => return None,
        Content::Signature => ("signature", None),
        Content::Refused(refusal) => ("refused", Some(refusal.to_string())),
    };
    Some(Other {
        place,
        name: shown(item.name.as_ref()),
        kind,
        why,
    })
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

fn doubt(doubt: &statement::Doubt) -> Doubt {
    Doubt {
        place: doubt.place.clone(),
        field: doubt.field,
        confidence: doubt.confidence,
    }
}

/// What stands there is not repeated: nobody knows whose name it is.
fn unread(unread: &Place) -> Unread {
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

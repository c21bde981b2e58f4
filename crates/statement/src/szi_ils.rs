//! The paper: which element stands where, and which reader takes it.
//!
//! Every reader asks the [tree](crate::tree) for elements by name and so ticks them. What nobody
//! asks for is reported, so there is no list of things to ignore, only [`Element::pass_over`] at
//! the few places that say why.

mod before_2015;
mod codes;
mod header;
mod years;

pub(crate) use codes::of_code;

use crate::{
    checks, facts, notice,
    paper::unread,
    refusal::{OtherDocument, Refusal},
    statement::{
        Before2002, Before2015, Npf, Person, Private, Root, Row, Statement, Version, YearBlock,
    },
    tree::{Element, Name, Tree},
    values::{name, registration_number, shortened},
};
use calendar::Length;
use jiff::civil::Date;
use rust_decimal::Decimal;

const BODY: Name = Name::document(&["СЗИ-ИЛС"]);
const SERVICE: Name = Name::document(&["СлужебнаяИнформация"]);
const SIGNATURE: Name = Name::signature(&["Signature"]);
const EMPLOYER: Name = Name::document(&["Работодатель"]);
const EMPLOYER_NAME: Name = Name::shared(&["Наименование"]);
const REGISTRATION_NUMBER: Name = Name::shared(&["РегНомер"]);
const PERIOD: Name = Name::document(&["Период"]);

/// The paper as it stands, before anybody draws conclusions from it.
#[derive(Default)]
pub(crate) struct Paper {
    pub(crate) as_of: Option<Date>,
    pub(crate) formed_on: Option<Date>,
    pub(crate) born: Option<Date>,
    pub(crate) person: Person,
    pub(crate) pension_variant: Option<u8>,
    pub(crate) total_coefficient: Option<Decimal>,
    pub(crate) header_record: Option<Length>,
    pub(crate) before_2015: Before2015,
    pub(crate) before_2002: Before2002,
    pub(crate) years: Vec<YearBlock>,
    pub(crate) rows: Vec<Row>,
    pub(crate) npf: Option<Npf>,
    pub(crate) signature: bool,
    /// A coefficient or a sum was not understood, so sums cannot be expected to agree.
    pub(crate) sums_incomplete: bool,
}

/// The edition of the paper, or what document it is instead.
fn version(root: Element<'_>) -> Result<Version, Refusal> {
    let body = root.first_of(BODY);
    match (Root::from_name(root.local_name()), body) {
        (Some(root), Some(body)) => Ok(Version {
            root,
            edition: shortened(body.namespace().rsplit('/').next().unwrap_or_default(), 20),
        }),
        _ => Err(Refusal::OtherDocument(other_document(root))),
    }
}

fn other_document(root: Element<'_>) -> OtherDocument {
    let top = [root].into_iter().chain(root.rest());
    for local in top.map(Element::local_name) {
        let name = shortened(local, 40);
        if local.starts_with("СТД-") {
            return OtherDocument::WorkBook { name };
        }
        if ["ЕФС-", "СЗВ-", "ОДВ-"]
            .iter()
            .any(|kind| local.starts_with(kind))
        {
            return OtherDocument::EmployerReport { name };
        }
    }
    OtherDocument::Unknown {
        root: shortened(root.local_name(), 40),
    }
}

/// Reads a tree whose root is that of a statement, or says what document it is instead.
pub(crate) fn statement(tree: &Tree<'_>) -> Result<Statement, Refusal> {
    if notice::recognises(tree.root()) {
        return Ok(notice::read(tree));
    }
    let version = version(tree.root())?;
    let mut paper = read(tree);
    let facts = facts::facts(&mut paper);
    let mut findings = checks::findings(&paper, &facts);
    let (about_unread, unread) = unread(tree);
    findings.extend(about_unread);
    Ok(Statement {
        version,
        as_of: paper.as_of,
        formed_on: paper.formed_on,
        person: paper.person,
        pension_variant: paper.pension_variant,
        total_coefficient: paper.total_coefficient,
        header_record: paper.header_record,
        before_2015: paper.before_2015,
        before_2002: paper.before_2002,
        years: paper.years,
        rows: paper.rows,
        npf: paper.npf,
        signature: paper.signature,
        facts,
        findings,
        unread,
        ..Statement::empty()
    })
}

/// Reads the whole paper.
fn read(tree: &Tree<'_>) -> Paper {
    let root = tree.root();
    let mut paper = Paper::default();
    if let Some(body) = root.open(BODY) {
        header::read(body, &mut paper);
        years::read(body, &mut paper);
        before_2015::read(body, &mut paper);
        paper.signature |= body.notice(SIGNATURE);
    }
    if let Some(service) = root.open(SERVICE) {
        // Who and when produced the file: of no use to the person.
        service.pass_over(Name::service(&["GUID"]));
        service.pass_over(Name::service(&["ДатаВремя"]));
    }
    paper.signature |= root.notice(SIGNATURE);
    paper
}

/// Name and registration number of the employer of a row.
fn employer(row: Element<'_>) -> (Option<Private>, Option<String>) {
    let Some(employer) = row.open(EMPLOYER) else {
        return (None, None);
    };
    let number = employer.value(REGISTRATION_NUMBER, registration_number);
    let name = employer.value(EMPLOYER_NAME, name).map(Private::new);
    (name, number)
}

/// Marks a row that has a length but no days, and for which nothing else explains it.
fn note_missing_days(element: Element<'_>, row: &Row) {
    let length = row.credited.unwrap_or_default();
    if row.span.is_none() && length != Length::ZERO && !element.has(PERIOD) {
        element.dateless();
    }
}

//! One paper of any kind, recognised by what stands in it and never by the name of its file.

use crate::{
    decode, pdf,
    refusal::Refusal,
    scan,
    statement::{Doubt, Person, Private, Statement, Unread},
    std_sfr, szi_ils,
    tree::Tree,
    work_book::WorkBook,
};
use jiff::civil::Date;
use rules::{
    Facts,
    conclusion::{Finding, FindingKind, Severity},
};

/// A paper about a life of work.
#[derive(Clone, Debug)]
pub enum Paper {
    /// An account statement: СЗИ-ИЛС of any edition, or the notice there was until 2013.
    Statement(Box<Statement>),
    /// Information on employment: СТД-ПФР, СТД-СФР.
    WorkBook(Box<WorkBook>),
}

impl Paper {
    /// The short name of the kind, for programs: «szi-ils», «std».
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Statement(_) => "szi-ils",
            Self::WorkBook(_) => "std",
        }
    }

    /// The paper in words, for people.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Statement(_) => "выписка из лицевого счёта (СЗИ-ИЛС)",
            Self::WorkBook(_) => "сведения о трудовой деятельности (СТД)",
        }
    }

    /// The paper as facts about a life.
    pub const fn facts(&self) -> &Facts {
        match self {
            Self::Statement(statement) => &statement.facts,
            Self::WorkBook(book) => &book.facts,
        }
    }

    /// What looks wrong.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Statement(statement) => &statement.findings,
            Self::WorkBook(book) => &book.findings,
        }
    }

    /// What nobody could read.
    pub fn unread(&self) -> &[Unread] {
        match self {
            Self::Statement(statement) => &statement.unread,
            Self::WorkBook(book) => &book.unread,
        }
    }

    /// What was recognised from a picture and may be misread.
    pub fn doubts(&self) -> &[Doubt] {
        match self {
            Self::Statement(statement) => &statement.doubts,
            Self::WorkBook(_) => &[],
        }
    }

    /// Whose paper it is.
    pub const fn person(&self) -> &Person {
        match self {
            Self::Statement(statement) => &statement.person,
            Self::WorkBook(book) => &book.person,
        }
    }

    /// The day the paper speaks of: «по состоянию на», or the day it was made.
    pub const fn day(&self) -> Option<Date> {
        match self {
            Self::Statement(statement) => statement.as_of,
            Self::WorkBook(book) => book.formed_on,
        }
    }

    /// The paper carries an electronic signature inside. Nobody has verified it.
    pub const fn signature(&self) -> bool {
        match self {
            Self::Statement(statement) => statement.signature,
            Self::WorkBook(book) => book.signature,
        }
    }

    /// Takes out who the person is: name and СНИЛС, and the name of a self-employed person, which
    /// stands where others have an employer.
    pub fn take_person_out(&mut self) {
        match self {
            Self::Statement(statement) => statement_without_person(statement),
            Self::WorkBook(book) => book.person = Person::default(),
        }
    }
}

fn statement_without_person(statement: &mut Statement) {
    statement.person = Person::default();
    let mut names: Vec<Private> = vec![];
    for row in &mut statement.rows {
        if row.quarters.contains(&0) {
            names.extend(row.employer.take());
        }
    }
    for period in statement.facts.periods.iter_mut().flatten() {
        let is_person = |employer: &String| names.iter().any(|name| name.as_str() == employer);
        if period.employer.as_ref().is_some_and(is_person) {
            period.employer = None;
        }
    }
}

/// Reads one paper of any kind, or says in one sentence why not.
///
/// Costs time and memory in proportion to the file, whatever is in it. An archive is not one paper:
/// see [`read_file`](crate::read_file).
///
/// # Errors
/// The refusal is for the person who chose the file and quotes nothing of it but names of elements.
pub fn read_paper(bytes: &[u8]) -> Result<Paper, Refusal> {
    if pdf::is_pdf(bytes) {
        return pdf::read(bytes);
    }
    let text = decode::decode(bytes)?;
    let document = scan::parse(&text.text, text.cut)?;
    let tree = Tree::new(&document);
    if std_sfr::recognises(tree.root()) {
        return Ok(Paper::WorkBook(Box::new(std_sfr::read(&tree))));
    }
    let statement = szi_ils::statement(&tree)?;
    Ok(Paper::Statement(Box::new(statement)))
}

/// Findings for what nobody could read, and the list of it.
pub(crate) fn unread(tree: &Tree<'_>) -> (Vec<Finding>, Vec<Unread>) {
    let sweep = tree.unread();
    let findings = sweep.places.into_iter().map(|place| Finding {
        kind: FindingKind::Unread { place },
        severity: Severity::Ask,
        period: None,
        days: None,
    });
    (findings.collect(), sweep.unread)
}

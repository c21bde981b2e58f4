//! A paper: who says it, what it says, when it was made.

use jiff::civil::Date;
use rules::{
    Facts,
    facts::{Period, Source},
};

/// Kinds of papers; the more trusted first. The order is that of ст. 14 400-ФЗ: the account for the
/// time after registration, documents before it, the person's own words last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// Выписка из индивидуального лицевого счёта.
    Account,
    /// Трудовая книжка или сведения о трудовой деятельности (СТД).
    WorkBook,
    /// Архивная справка, справка работодателя.
    Archive,
    /// Военный билет, справка военкомата.
    Military,
    /// Свидетельства о рождении.
    BirthCertificates,
    /// Слова самого человека.
    Person,
}

impl PaperKind {
    /// Every kind, the most trusted first.
    pub const ALL: [Self; 6] = [
        Self::Account,
        Self::WorkBook,
        Self::Archive,
        Self::Military,
        Self::BirthCertificates,
        Self::Person,
    ];

    /// The name of the kind, for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::WorkBook => "workbook",
            Self::Archive => "archive",
            Self::Military => "military",
            Self::BirthCertificates => "birth_certificates",
            Self::Person => "person",
        }
    }

    /// What the contract writes as the source of a period; a birth certificate makes no periods.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::Account => Some(Source::Account),
            Self::WorkBook => Some(Source::Workbook),
            Self::Archive => Some(Source::Archive),
            Self::Military => Some(Source::Military),
            Self::BirthCertificates => None,
            Self::Person => Some(Source::Person),
        }
    }

    const fn of(source: Source) -> Self {
        match source {
            Source::Account => Self::Account,
            Source::Workbook => Self::WorkBook,
            Source::Archive => Self::Archive,
            Source::Military => Self::Military,
            Source::Person => Self::Person,
        }
    }
}

/// «ОАО «Луч» переименовано в ПАО «Луч-М»»: an entry of the work book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rename {
    /// The name before.
    pub from: String,
    /// The name after.
    pub to: String,
    /// The day of the change.
    pub on: Option<Date>,
}

/// What one paper says.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Who says it.
    pub kind: PaperKind,
    /// The day the paper describes; of two of one kind the newer is believed first.
    pub as_of: Option<Date>,
    /// What it says.
    pub facts: Facts,
    /// Employers that changed their names.
    pub renames: Vec<Rename>,
}

impl Paper {
    /// A paper without a day and without renamed employers.
    pub fn new(kind: PaperKind, facts: Facts) -> Self {
        Self {
            kind,
            as_of: None,
            facts,
            renames: Vec::new(),
        }
    }

    /// The same as of a day.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same with renamed employers.
    #[must_use]
    pub fn with_renames(self, renames: Vec<Rename>) -> Self {
        Self { renames, ..self }
    }

    /// The periods; none where the paper is silent about them.
    pub(crate) fn periods(&self) -> &[Period] {
        self.facts.periods.as_deref().unwrap_or_default()
    }
}

/// A document of facts in which periods name their sources, taken apart into the papers behind it.
///
/// Whatever is no period is the person's word: a document does not say where it comes from.
pub fn papers_of(facts: Facts) -> Vec<Paper> {
    let mut facts = facts;
    let Some(periods) = facts.periods.take() else {
        return vec![Paper::new(PaperKind::Person, facts)];
    };
    let source_of = |period: &Period| period.source.map_or(PaperKind::Person, PaperKind::of);
    let mut papers = Vec::new();
    for kind in PaperKind::ALL {
        let own: Vec<Period> = periods
            .iter()
            .filter(|p| source_of(p) == kind)
            .cloned()
            .collect();
        if kind == PaperKind::Person {
            let told = (!own.is_empty() || periods.is_empty()).then_some(own);
            facts.periods = told;
            papers.push(Paper::new(kind, std::mem::take(&mut facts)));
        } else if !own.is_empty() {
            // A period may point at a child, so the children go along.
            let facts = Facts {
                periods: Some(own),
                children: facts.children.clone(),
                ..Facts::default()
            };
            papers.push(Paper::new(kind, facts));
        }
    }
    papers
}

/// The papers in the order in which they are believed, each once, whatever order they came in.
pub(crate) fn in_order(papers: &[Paper]) -> Vec<Paper> {
    let mut papers: Vec<Paper> = papers.iter().cloned().map(tidied).collect();
    // `Facts` have no order of their own; how they print is one, and the same on every machine.
    papers.sort_by_cached_key(|paper| {
        (
            paper.kind,
            std::cmp::Reverse(paper.as_of),
            format!("{:?}{:?}", paper.facts, paper.renames),
        )
    });
    papers.dedup();
    papers
}

/// Periods in the order of days, each once, with the source of the paper. An account says as of
/// which day it is in one place.
fn tidied(mut paper: Paper) -> Paper {
    if paper.kind == PaperKind::Account {
        paper.as_of = paper.as_of.or(paper.facts.account_as_of);
        paper.facts.account_as_of = paper.as_of;
    }
    for period in paper.facts.periods.iter_mut().flatten() {
        period.source = paper.kind.source().or(period.source);
    }
    if let Some(periods) = &mut paper.facts.periods {
        periods.sort_by_cached_key(|period| (period.span, format!("{period:?}")));
        periods.dedup();
    }
    paper.renames.sort_unstable();
    paper.renames.dedup();
    paper
}

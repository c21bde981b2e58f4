//! `/papers/{kind}/{format}`: a paper to look at, to print, to correct, or the days of the plan.

use super::{check, html, result};
use crate::{
    carrier::Carrier,
    form::{Form, capitalised, posted::Posted},
    interviewed::Interviewed,
    limits::at_the_desk,
    page_error::{Incident, PageError},
    sample::{Sample, TEACHER},
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::{Because, Document, GAP, GUIDE, Kind, Part, Piece};
use law::Law;
use rules::{
    Facts,
    audit::{Audit, audit},
};

/// How a paper is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A page of ours in large print.
    Html,
    /// To print.
    Pdf,
    /// To correct.
    Docx,
    /// The days of the plan for a calendar; only [`Kind::Plan`] has them.
    Ics,
}

impl Format {
    /// The format with this name, where this kind of paper has it.
    pub(crate) fn find(kind: Kind, name: &str) -> Option<Self> {
        match name {
            "html" => Some(Self::Html),
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Docx),
            "ics" if kind == Kind::Plan => Some(Self::Ics),
            _ => None,
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Ics => "ics",
        }
    }

    const fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Ics => "text/calendar; charset=utf-8",
        }
    }
}

/// A paper of ours as a page.
#[derive(Template)]
#[template(path = "pages/paper.html")]
pub(super) struct PaperPage {
    site: Site,
    kind: Kind,
    carrier: Carrier,
    papers: Vec<Document>,
    /// For each paper, what its sentences rest on.
    reasons: Vec<Vec<SaidBecause>>,
    /// Why there is no such paper, and what to do instead.
    nothing: Option<String>,
}

/// A sentence of a paper and its reasons.
struct SaidBecause {
    sentence: String,
    reasons: Vec<ReasonView>,
}

struct ReasonView {
    text: String,
    /// Where to read more.
    address: Option<String>,
}

pub(crate) async fn save(
    visit: Visit,
    Path((kind, format)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    let not_found = || PageError::Refused(StatusCode::NOT_FOUND);
    let kind = Kind::find(&kind).ok_or_else(not_found)?;
    let format = Format::find(kind, &format).ok_or_else(not_found)?;
    let form = Form::read(&posted);
    match form.facts(visit.clock.today()) {
        Ok(facts) => made(&visit, facts, Carrier::posted(&form), kind, format).await,
        Err(errors) => check::refused(&visit, form, errors),
    }
}

/// A paper about these facts: a page of ours, or a file to save.
pub(crate) async fn made(
    visit: &Visit,
    facts: Facts,
    carrier: Carrier,
    kind: Kind,
    format: Format,
) -> Result<Response, PageError> {
    let law = visit.law;
    let today = visit.clock.today();
    let site = Site::new(visit, section(&carrier));
    let made = at_the_desk(visit, move || {
        let audit = audit(&facts, facts.assess_on.unwrap_or(today), law);
        let papers = match papers(kind, &facts, &audit, law) {
            Ok(papers) => papers,
            Err(why) => return Made::Nothing(why),
        };
        match format {
            Format::Html => {
                let reasons = of_all(&papers, &audit, law);
                Made::Shown(papers, reasons)
            }
            Format::Pdf => Made::File(documents::pdf(&papers).incident("W-0005")),
            Format::Docx => Made::File(documents::docx(&papers).incident("W-0006")),
            Format::Ics => match documents::calendar(&audit.conclusion) {
                Some(file) => Made::File(Ok(file.into_bytes())),
                None => Made::Nothing(NO_DAYS.to_owned()),
            },
        }
    })
    .await?;
    let page = |papers, reasons, nothing| PaperPage {
        site,
        kind,
        carrier,
        papers,
        reasons,
        nothing,
    };
    let reply = match made {
        Made::File(file) => file_reply(kind, format, file?),
        Made::Shown(papers, reasons) => html(StatusCode::OK, &page(papers, reasons, None))?,
        Made::Nothing(why) => html(
            StatusCode::UNPROCESSABLE_ENTITY,
            &page(vec![], vec![], Some(why)),
        )?,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], reply).into_response())
}

/// Answers that nobody keeps stand in no section.
fn section(carrier: &Carrier) -> &'static str {
    if carrier.is_kept() { "/questions" } else { "" }
}

/// Said instead of a calendar file without days.
const NO_DAYS: &str = "В плане пока нет дней, которые можно записать в календарь. Ответьте на вопросы вывода, и дни появятся.";

/// What came of making a paper.
enum Made {
    File(Result<Vec<u8>, PageError>),
    Shown(Vec<Document>, Vec<Vec<SaidBecause>>),
    Nothing(String),
}

/// The papers, or why there are none.
fn papers(kind: Kind, facts: &Facts, audit: &Audit, law: &Law) -> Result<Vec<Document>, String> {
    documents::papers(kind, facts, audit, law).map_err(|nothing| capitalised(&nothing.to_string()))
}

/// A file under a plain name: what is inside says nothing in a list of downloads.
fn file_reply(kind: Kind, format: Format, bytes: Vec<u8>) -> Response {
    let name = kind.id().replace('_', "-");
    let disposition = format!("attachment; filename=\"{name}.{}\"", format.extension());
    (
        [
            (header::CONTENT_TYPE, format.content_type().to_owned()),
            (header::CONTENT_DISPOSITION, disposition),
        ],
        bytes,
    )
        .into_response()
}

/// The reasons of each paper.
fn of_all(papers: &[Document], audit: &Audit, law: &Law) -> Vec<Vec<SaidBecause>> {
    let papers = papers.iter();
    papers.map(|one| reasons(one, audit, law)).collect()
}

/// Every sentence that says something of the person, with what it rests on, once.
fn reasons(paper: &Document, audit: &Audit, law: &Law) -> Vec<SaidBecause> {
    let mut said: Vec<SaidBecause> = vec![];
    for sentence in paper.sentences() {
        let reasons: Vec<ReasonView> = sentence
            .because
            .iter()
            .filter_map(|because| {
                Some(ReasonView {
                    text: documents::reason(because, audit, law)?,
                    address: address(because),
                })
            })
            .collect();
        let words: String = sentence.pieces.iter().map(piece).collect();
        let words = words.trim().to_owned();
        let is_told = said.iter().any(|known| known.sentence == words);
        if !reasons.is_empty() && !words.is_empty() && !is_told {
            said.push(SaidBecause {
                sentence: words,
                reasons,
            });
        }
    }
    said
}

fn piece(piece: &Piece) -> &str {
    match piece {
        Piece::Words(words) => words,
        Piece::Blank(_) => "…",
    }
}

fn address(because: &Because) -> Option<String> {
    match because {
        Because::Ground(id) => Some(format!("/grounds/{id}")),
        Because::Number(id) => Some(format!("/law/{id}")),
        Because::Fact(_)
        | Because::Finding { .. }
        | Because::Provision(_)
        | Because::Conclusion
        | Because::Form => None,
    }
}

impl Sample for PaperPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let today = visit.clock.today();
        let page = |carrier: Carrier, kind, facts: &Facts| {
            let audit = audit(facts, today, visit.law);
            let made = papers(kind, facts, &audit, visit.law);
            let (papers, nothing) = match made {
                Ok(papers) => (papers, None),
                Err(why) => (vec![], Some(why)),
            };
            Self {
                site: Site::new(visit, section(&carrier)),
                kind,
                carrier,
                reasons: of_all(&papers, &audit, visit.law),
                papers,
                nothing,
            }
        };
        let form = Form::read(&Posted::sample(TEACHER));
        let teacher = form.facts(today).unwrap_or_default();
        let refused = Interviewed::refused(visit)
            .and_then(|interviewed| interviewed.answers.facts(today).ok())
            .unwrap_or_default();
        let kept = result::carrier;
        vec![
            ("plan", page(kept(), Kind::Plan, &teacher)),
            ("claim", page(kept(), Kind::ClaimToCourt, &refused)),
            ("nothing", page(kept(), Kind::ClaimToCourt, &teacher)),
            (
                "posted",
                page(Carrier::posted(&form), Kind::PowerForHelper, &teacher),
            ),
        ]
    }
}

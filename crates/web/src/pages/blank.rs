//! `/blank`: the questions on paper; `/blank.pdf` and `/blank-relative.pdf` are the paper itself.

use super::html;
use crate::{
    limits,
    page_error::{Incident, PageError},
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    body::Bytes,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::PdfError;
use interview::{Whose, blank::blank};
use std::sync::LazyLock;

#[derive(Template)]
#[template(path = "pages/blank.html")]
pub(super) struct BlankPage {
    site: Site,
    edition: String,
}

/// A blank as a PDF.
type Paper = LazyLock<Result<Bytes, PdfError>>;

/// Made once: it is the same for everybody.
static OWN: Paper = LazyLock::new(|| made(Whose::Own));
static RELATIVE: Paper = LazyLock::new(|| made(Whose::Relative));

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> BlankPage {
    BlankPage {
        site: Site::new(visit, "/blank"),
        edition: interview::blank::edition(),
    }
}

pub(crate) async fn own(visit: Visit) -> Result<Response, PageError> {
    pdf(&visit, &OWN, "blank.pdf").await
}

pub(crate) async fn relative(visit: Visit) -> Result<Response, PageError> {
    pdf(&visit, &RELATIVE, "blank-relative.pdf").await
}

fn made(whose: Whose) -> Result<Bytes, PdfError> {
    documents::blank_pdf(&blank(whose)).map(Bytes::from)
}

async fn pdf(
    visit: &Visit,
    paper: &'static Paper,
    name: &'static str,
) -> Result<Response, PageError> {
    let bytes = limits::at_the_desk(visit, move || LazyLock::force(paper).clone()).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes.incident("W-0011")?).into_response())
}

impl Sample for BlankPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}

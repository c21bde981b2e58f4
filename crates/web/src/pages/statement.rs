//! `/statement`: a person chooses the files of an account statement, of a work book, or of both.

use super::{confirm, html};
use crate::{
    form::{MOST_PERIODS, errors::Errors},
    limits::at_the_desk,
    page_error::PageError,
    papers::{Papers, Sent},
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::{FromRequest, Multipart, Request},
    http::StatusCode,
    response::Response,
};

#[derive(Template)]
#[template(path = "pages/statement.html")]
pub(super) struct StatementPage {
    site: Site,
    errors: Errors,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    page(&visit, StatusCode::OK, Errors::default())
}

pub(crate) async fn save(visit: Visit, request: Request) -> Result<Response, PageError> {
    let files = files_of(request, &visit).await?;
    if files.is_empty() {
        return refused(&visit, vec!["Выберите файл выписки".to_owned()]);
    }
    match at_the_desk(&visit, move || Papers::read(&files)).await? {
        Ok(papers) if rows(&papers) > MOST_PERIODS as usize => {
            let why = format!(
                "В бумагах больше {MOST_PERIODS} периодов, столько мы не покажем. Ответьте на шесть вопросов"
            );
            refused(&visit, vec![why])
        }
        Ok(papers) => confirm::page(&visit, &papers, visit.interviewed().await?.as_ref()),
        Err(why) => refused(&visit, why),
    }
}

fn rows(papers: &Papers) -> usize {
    papers.facts().periods.as_ref().map_or(0, Vec::len)
}

/// The files of the form. A form nobody chose a file in sends one without name and bytes.
async fn files_of(request: Request, visit: &Visit) -> Result<Vec<Sent>, PageError> {
    let mut form = Multipart::from_request(request, visit)
        .await
        .map_err(|_| PageError::Refused(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let broken = |_| PageError::Refused(StatusCode::BAD_REQUEST);
    let mut files = vec![];
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        if !name.is_empty() || !bytes.is_empty() {
            files.push(Sent { name, bytes });
        }
    }
    Ok(files)
}

fn refused(visit: &Visit, why: Vec<String>) -> Result<Response, PageError> {
    page(visit, StatusCode::UNPROCESSABLE_ENTITY, errors_of(why))
}

fn errors_of(why: Vec<String>) -> Errors {
    let mut errors = Errors::default();
    for sentence in why {
        errors.add_another("file", sentence);
    }
    errors
}

fn page(visit: &Visit, status: StatusCode, errors: Errors) -> Result<Response, PageError> {
    let site = Site::new(visit, "/statement");
    html(status, &StatementPage { site, errors })
}

impl Sample for StatementPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |errors| Self {
            site: Site::new(visit, "/statement"),
            errors,
        };
        let why = vec!["Файл «выписка.docx» не похож на выписку".to_owned()];
        vec![
            ("usual", page(Errors::default())),
            ("refused", page(errors_of(why))),
        ]
    }
}

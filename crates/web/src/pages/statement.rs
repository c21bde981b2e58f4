//! `/statement`: a person chooses the files of an account statement, of a work book, or of both.

use super::{confirm, html};
use crate::{
    form::{MOST_PERIODS, errors::Errors},
    limits::at_the_desk,
    page_error::PageError,
    papers::{Papers, Sent, Unread},
    sample::Sample,
    sheets::{Again, Sheets},
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
    /// The pages of a paper of which some were not read.
    sheets: Option<Sheets>,
}

/// What was sent: files, or pages of a paper that was begun before.
#[derive(Default)]
struct Upload {
    files: Vec<Sent>,
    again: Again,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    page(&visit, StatusCode::OK, Errors::default(), None)
}

pub(crate) async fn save(visit: Visit, request: Request) -> Result<Response, PageError> {
    let Upload { files, again } = upload_of(request, &visit).await?;
    let is_again = !again.words.is_empty();
    if files.is_empty() && !is_again {
        return refused(&visit, vec!["Выберите файл выписки".to_owned()]);
    }
    let read = move || {
        if is_again {
            Papers::read_again(again)
        } else {
            Papers::read(&files)
        }
    };
    match at_the_desk(&visit, read).await? {
        Ok(papers) if rows(&papers) > MOST_PERIODS as usize => {
            let why = format!(
                "В бумагах больше {MOST_PERIODS} периодов, столько мы не покажем. Ответьте на шесть вопросов"
            );
            refused(&visit, vec![why])
        }
        Ok(papers) => confirm::page(&visit, &papers, visit.interviewed().await?.as_ref()),
        Err(Unread { why, sheets }) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&visit, status, errors_of(why), sheets)
        }
    }
}

fn rows(papers: &Papers) -> usize {
    papers.facts().periods.as_ref().map_or(0, Vec::len)
}

/// What the form sends. A form nobody chose a file in sends one without name and bytes.
async fn upload_of(request: Request, visit: &Visit) -> Result<Upload, PageError> {
    let mut form = Multipart::from_request(request, visit)
        .await
        .map_err(|_| PageError::Refused(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let broken = |_| PageError::Refused(StatusCode::BAD_REQUEST);
    let mut upload = Upload::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let control = field.name().unwrap_or_default().to_owned();
        let name = field.file_name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        let number_after = |beginning| control.strip_prefix(beginning)?.parse::<usize>().ok();
        if control == "file" {
            if !name.is_empty() || !bytes.is_empty() {
                upload.files.push(Sent { name, bytes });
            }
        } else if let Some(number) = number_after("file-") {
            upload.again.pictures.insert(number, Sent { name, bytes });
        } else if let Some(number) = number_after("page-") {
            let words = String::from_utf8_lossy(&bytes).into_owned();
            upload.again.words.insert(number, words);
        }
    }
    Ok(upload)
}

fn refused(visit: &Visit, why: Vec<String>) -> Result<Response, PageError> {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    page(visit, status, errors_of(why), None)
}

fn errors_of(why: Vec<String>) -> Errors {
    let mut errors = Errors::default();
    for sentence in why {
        errors.add_another("file", sentence);
    }
    errors
}

fn page(
    visit: &Visit,
    status: StatusCode,
    errors: Errors,
    sheets: Option<Sheets>,
) -> Result<Response, PageError> {
    let page = StatementPage {
        site: Site::new(visit, "/statement"),
        errors,
        sheets,
    };
    html(status, &page)
}

impl Sample for StatementPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |errors| Self {
            site: Site::new(visit, "/statement"),
            errors,
            sheets: None,
        };
        let why = vec!["Файл «выписка.docx» не похож на выписку".to_owned()];
        vec![
            ("usual", page(Errors::default())),
            ("refused", page(errors_of(why))),
        ]
    }
}

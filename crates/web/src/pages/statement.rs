//! `/statement`: a person chooses the file of an account statement or of a work book.

use super::{confirm, html};
use crate::{
    app::App,
    chosen_paper::{Chosen, choose},
    form::{MOST_PERIODS, errors::Errors},
    limits::at_the_desk,
    page_error::PageError,
    site::Site,
};
use askama::Template;
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, State},
    http::StatusCode,
    response::Response,
};

#[derive(Template)]
#[template(path = "pages/statement.html")]
struct StatementPage {
    site: Site,
    errors: Errors,
}

pub(crate) async fn show(State(app): State<App>) -> Result<Response, PageError> {
    page(&app, StatusCode::OK, Errors::default())
}

pub(crate) async fn save(State(app): State<App>, request: Request) -> Result<Response, PageError> {
    let file = match file_of(request, &app).await? {
        Some(file) if !file.is_empty() => file,
        _ => return refused(&app, "Выберите файл выписки".to_owned()),
    };
    match at_the_desk(&app, move || choose(ocr::read_file(&file))).await? {
        Ok(chosen) if rows(&chosen) > MOST_PERIODS as usize => {
            let why = format!(
                "В выписке больше {MOST_PERIODS} периодов, столько мы не покажем. Ответьте на шесть вопросов"
            );
            refused(&app, why)
        }
        Ok(chosen) => confirm::page(&app, &chosen),
        Err(why) => refused(&app, why),
    }
}

fn rows(chosen: &Chosen) -> usize {
    chosen.paper.facts().periods.as_ref().map_or(0, Vec::len)
}

/// The file of the form; `None` when no field of that name came.
async fn file_of(request: Request, app: &App) -> Result<Option<Bytes>, PageError> {
    let mut form = Multipart::from_request(request, app)
        .await
        .map_err(|_| PageError::Refused(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let broken = |_| PageError::Refused(StatusCode::BAD_REQUEST);
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() == Some("file") {
            return Ok(Some(field.bytes().await.map_err(broken)?));
        }
    }
    Ok(None)
}

fn refused(app: &App, why: String) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    errors.add("file", why);
    page(app, StatusCode::UNPROCESSABLE_ENTITY, errors)
}

fn page(app: &App, status: StatusCode, errors: Errors) -> Result<Response, PageError> {
    let site = Site::new(app, "/statement");
    html(status, &StatementPage { site, errors })
}

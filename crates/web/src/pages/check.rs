//! `/check`: six questions and rows of periods.

use super::{conclusion, html};
use crate::{
    app::App,
    form::{Action, Form, errors::Errors, posted::Posted},
    page_error::PageError,
    site::Site,
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

#[derive(Template)]
#[template(path = "pages/check.html")]
struct CheckPage {
    site: Site,
    form: Form,
    errors: Errors,
}

impl CheckPage {
    fn heading(&self) -> &'static str {
        if self.form.from_statement {
            "Проверьте прочитанное"
        } else {
            "Ответьте на шесть вопросов"
        }
    }
}

pub(crate) async fn show(State(app): State<App>) -> Result<Response, PageError> {
    page(&app, StatusCode::OK, Form::default(), Errors::default())
}

pub(crate) async fn save(State(app): State<App>, posted: Posted) -> Result<Response, PageError> {
    answered(&app, &posted).await
}

/// Adds or removes a row without complaining about the others; any other button asks for the answer.
pub(super) async fn answered(app: &App, posted: &Posted) -> Result<Response, PageError> {
    let form = Form::read(posted);
    match Action::read(posted) {
        Action::Answer => conclusion::answer(app, form).await,
        action => page(app, StatusCode::OK, form.after(action), Errors::default()),
    }
}

/// The same page with what is wrong: everything typed is still there.
pub(super) fn refused(app: &App, form: Form, errors: Errors) -> Result<Response, PageError> {
    page(app, StatusCode::UNPROCESSABLE_ENTITY, form, errors)
}

fn page(app: &App, status: StatusCode, form: Form, errors: Errors) -> Result<Response, PageError> {
    let page = CheckPage {
        site: Site::new(app, form.section()),
        form,
        errors,
    };
    html(status, &page)
}

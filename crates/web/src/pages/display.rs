//! `/display`: «Крупно и контрастно». A person sets how every page looks; the browser keeps it.
//!
//! A page with answers sends them here and gets them back, so nobody loses what they typed by making it larger.

use super::{
    check,
    conclusion::{self, View},
    html,
};
use crate::{
    back::Back,
    cookies::{self, Keep},
    display::{Display, SETTINGS, Setting},
    form::{Form, posted::Posted},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::Query,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

/// A year: nobody wants to set it again and again.
const KEEP: Keep = Keep::Seconds(365 * 24 * 60 * 60);

/// Fields of this page begin so; every other field is an answer of another page and is carried along.
const OWN: &str = "show";

#[derive(Template)]
#[template(path = "pages/display.html")]
pub(super) struct DisplayPage {
    site: Site,
    back: Back,
    /// Answers of the page the person came from.
    carried: Vec<(String, String)>,
}

/// The question of the address.
#[derive(Deserialize)]
pub(crate) struct CameFrom {
    #[serde(default)]
    back: String,
}

pub(crate) async fn show(
    visit: Visit,
    Query(came): Query<CameFrom>,
) -> Result<Response, PageError> {
    let back = Back::read(&came.back);
    page(&visit, back, vec![])
}

pub(crate) async fn save(mut visit: Visit, posted: Posted) -> Result<Response, PageError> {
    let back = Back::read(posted.get("show-back"));
    let pressed = posted.get(OWN).to_owned();
    let chosen = Display::chosen(|setting| posted.get(&control(setting)));
    let mut answers = posted;
    answers.0.retain(|(name, _)| !name.starts_with(OWN));
    visit.display = match pressed.as_str() {
        "save" => chosen,
        "usual" => Display::default(),
        // The button at the top of a page with answers.
        _ => return page(&visit, back, answers.0),
    };
    let mut reply = return_to(&visit, &back, answers).await?;
    let keep = if visit.display.is_usual() {
        Keep::Forget
    } else {
        KEEP
    };
    // How a page looks is no secret, so the cookie may also travel over an open connection.
    let cookie = cookies::set(Display::COOKIE, &visit.display.cookie(), keep, false);
    reply.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(reply)
}

/// The page the person came from, with the answers it had.
async fn return_to(visit: &Visit, back: &Back, answers: Posted) -> Result<Response, PageError> {
    match back.as_str() {
        back if answers.0.is_empty() => Ok(Redirect::to(back).into_response()),
        "/conclusion" => conclusion::answer(visit, Form::read(&answers), View::Screen).await,
        _ => check::unchanged(visit, Form::read(&answers)),
    }
}

fn page(visit: &Visit, back: Back, carried: Vec<(String, String)>) -> Result<Response, PageError> {
    let site = Site::new(visit, "/display");
    html(
        StatusCode::OK,
        &DisplayPage {
            site,
            back,
            carried,
        },
    )
}

/// Name of the control of a setting.
fn control(setting: &Setting) -> String {
    format!("{OWN}-{}", setting.name)
}

impl Sample for DisplayPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let page = |carried| Self {
            site: Site::new(visit, "/display"),
            back: Back::read("/check"),
            carried,
        };
        let answer = ("born".to_owned(), "12.04.1972".to_owned());
        vec![
            ("usual", page(vec![])),
            ("with-answers", page(vec![answer])),
        ]
    }
}

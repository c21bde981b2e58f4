//! `POST /api/v1/assess`: facts in, conclusion out, on one line: who asks here is a program.

use super::{Refused, json, refused};
use crate::{app::App, limits::at_the_desk, page_error::PageError};
use axum::{body::Bytes, extract::State, http::StatusCode, response::Response};
use jiff::civil::Date;
use law::Law;

/// Facts this small are answered at once: an ordinary life takes three kilobytes and less time than the
/// way to the desk and back. The smallest period takes fifty bytes, so there are three hundred at most.
const AT_ONCE: usize = 16 << 10;

pub(crate) async fn assess(State(app): State<App>, body: Bytes) -> Result<Response, PageError> {
    let today = app.clock.today();
    let law = app.law;
    let conclusion = if body.len() <= AT_ONCE {
        conclusion(&body, today, law)
    } else {
        at_the_desk(&app, move || conclusion(&body, today, law)).await?
    };
    Ok(match conclusion {
        Ok(text) => json(text),
        Err(why) => refused(StatusCode::UNPROCESSABLE_ENTITY, &why),
    })
}

/// The conclusion about the facts of `body` as JSON.
fn conclusion(body: &[u8], today: Date, law: &Law) -> Result<String, Refused> {
    let text = std::str::from_utf8(body).map_err(|_| Refused {
        place: String::new(),
        problem: "это не текст в кодировке UTF-8".to_owned(),
        advice: "Сохраните документ JSON в UTF-8.".to_owned(),
    })?;
    let facts = contract::facts::read(text, today)?;
    let on = facts.assess_on.unwrap_or(today);
    let conclusion = rules::assess(&facts, on, law);
    Ok(contract::conclusion::json_line_of(&facts, &conclusion))
}

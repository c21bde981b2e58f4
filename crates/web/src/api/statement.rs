//! `POST /api/v1/statement`: a paper of the fund in, facts out. The person's name stays behind.

use super::{Refused, refused};
use crate::{app::App, chosen_paper::choose, limits::at_the_desk, page_error::PageError};
use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use contract::conclusion::{Finding, finding};
use serde::Serialize;
use serde_json::Value;
use statement::{Paper, Unread};

#[derive(Serialize)]
struct StatementDocument {
    /// What paper it is.
    kind: &'static str,
    as_of: Option<String>,
    /// Facts of the contract, ready for `assess`.
    facts: Value,
    findings: Vec<Finding>,
    unread: Vec<UnreadDocument>,
}

#[derive(Serialize)]
struct UnreadDocument {
    place: String,
    text: String,
}

pub(crate) async fn read(State(app): State<App>, body: Bytes) -> Result<Response, PageError> {
    let chosen = at_the_desk(&app, move || choose(ocr::read_file(&body))).await?;
    Ok(match chosen {
        Ok(mut paper) => {
            paper.take_person_out();
            Json(document(&paper)).into_response()
        }
        Err(problem) => refused(
            StatusCode::UNPROCESSABLE_ENTITY,
            &Refused {
                place: String::new(),
                problem,
                advice: "Пришлите файл выписки СЗИ-ИЛС или сведений о трудовой деятельности, как он скачан: XML, PDF или ZIP, или снимок бумаги: PNG или JPEG.".to_owned(),
            },
        ),
    })
}

fn document(paper: &Paper) -> StatementDocument {
    StatementDocument {
        kind: paper.kind(),
        as_of: paper.day().map(|day| day.to_string()),
        facts: contract::facts::write(paper.facts()),
        findings: paper.findings().iter().map(finding).collect(),
        unread: paper.unread().iter().map(of_unread).collect(),
    }
}

fn of_unread(unread: &Unread) -> UnreadDocument {
    UnreadDocument {
        place: unread.place.clone(),
        text: unread.text.as_str().to_owned(),
    }
}

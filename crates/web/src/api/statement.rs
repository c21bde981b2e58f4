//! `POST /api/v1/statement`: an account statement in, facts out. The person's name stays behind.

use super::{Refused, refused};
use crate::{app::App, limits::at_the_desk, page_error::PageError};
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
use statement::{Statement, Unread};

#[derive(Serialize)]
struct StatementDocument {
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
    let statement = at_the_desk(&app, move || statement::read(&body)).await?;
    Ok(match statement {
        Ok(statement) => Json(document(&statement)).into_response(),
        Err(refusal) => refused(
            StatusCode::UNPROCESSABLE_ENTITY,
            &Refused {
                place: String::new(),
                problem: refusal.to_string(),
                advice: "Пришлите файл выписки СЗИ-ИЛС в формате XML, как он скачан.".to_owned(),
            },
        ),
    })
}

fn document(statement: &Statement) -> StatementDocument {
    StatementDocument {
        as_of: statement.as_of.map(|day| day.to_string()),
        facts: contract::facts::write(&statement.facts),
        findings: statement.findings.iter().map(finding).collect(),
        unread: statement.unread.iter().map(of_unread).collect(),
    }
}

fn of_unread(unread: &Unread) -> UnreadDocument {
    UnreadDocument {
        place: unread.place.clone(),
        text: unread.text.as_str().to_owned(),
    }
}

//! `GET /api/v1/grounds` and `/api/v1/grounds/{id}`: the grounds and their own documentation.

use super::{Refused, refused};
use crate::law_of_grounds;
use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use rules::{ground::Ground, grounds};
use serde::Serialize;

#[derive(Serialize)]
struct ListDocument {
    /// What we assess.
    grounds: Vec<GroundDocument>,
    /// What we do not assess yet.
    ahead: Vec<GroundDocument>,
}

#[derive(Serialize)]
struct GroundDocument {
    id: &'static str,
    title: &'static str,
    provision: &'static str,
    /// Markdown; only where one ground is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    docs: Option<&'static str>,
}

pub(crate) async fn list() -> Response {
    let ahead = law_of_grounds::ahead().into_iter();
    Json(ListDocument {
        grounds: grounds::ALL
            .iter()
            .map(|ground| document(ground, false))
            .collect(),
        ahead: ahead
            .map(|(id, title, provision)| GroundDocument {
                id,
                title,
                provision,
                docs: None,
            })
            .collect(),
    })
    .into_response()
}

pub(crate) async fn one(Path(id): Path<String>) -> Response {
    match grounds::find(&id) {
        Some(ground) => Json(document(ground, true)).into_response(),
        None => refused(
            StatusCode::NOT_FOUND,
            &Refused {
                place: "id".to_owned(),
                problem: "такого основания мы не проверяем".to_owned(),
                advice: "Список оснований: /api/v1/grounds.".to_owned(),
            },
        ),
    }
}

fn document(ground: &'static Ground, with_docs: bool) -> GroundDocument {
    GroundDocument {
        id: ground.id,
        title: ground.title,
        provision: ground.provision,
        docs: with_docs.then_some(ground.docs),
    }
}

//! The fields of a form as the browser sent them.

use crate::{app::App, page_error::PageError};
use axum::{
    Form,
    extract::{FromRequest, Request},
};

/// Names and values in the order of the page.
#[derive(Debug, Default)]
pub(crate) struct Posted(pub(crate) Vec<(String, String)>);

impl Posted {
    /// The first value under this name; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(posted, _)| posted == name)
            .map_or("", |(_, value)| value)
    }

    /// Every value under this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(posted, _)| posted == name)
            .map(|(_, value)| value.as_str())
    }
}

impl FromRequest<App> for Posted {
    type Rejection = PageError;

    async fn from_request(request: Request, app: &App) -> Result<Self, PageError> {
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, app)
            .await
            .map_err(|rejection| PageError::Refused(rejection.status()))?;
        Ok(Self(fields))
    }
}

impl Posted {
    /// Fields of an invented person.
    pub(crate) fn sample(fields: &[(&str, &str)]) -> Self {
        let own = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self(own.collect())
    }
}

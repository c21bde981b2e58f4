//! Who is asking and how pages are to look to them: what a request brings besides its fields.

use crate::{app::App, client, cookies::Cookies, display::Display};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use std::{convert::Infallible, net::IpAddr, ops::Deref};

/// One request of a person: the application, and what the browser remembers for us.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    app: App,
    /// How the person wants pages to look.
    pub(crate) display: Display,
    /// Our cookies.
    pub(crate) cookies: Cookies,
    /// Our own address as the browser knows it, e.g. `pravo.example`, to print on a card.
    pub(crate) host: Option<String>,
    /// Where the person asks from, for the hourly limits and nothing else.
    pub(crate) client: Option<IpAddr>,
    /// The path of the address, without the question behind it.
    pub(crate) path: String,
}

impl Visit {
    /// A visit of this path with these cookies.
    pub(crate) fn new(app: &App, cookies: Cookies, path: &str) -> Self {
        Self {
            app: app.clone(),
            display: Display::read(cookies.get(Display::COOKIE).unwrap_or_default()),
            cookies,
            host: None,
            client: None,
            path: path.to_owned(),
        }
    }

    /// A visit of somebody we know nothing of.
    #[cfg(test)]
    pub(crate) fn of_stranger(app: &App) -> Self {
        Self::new(app, Cookies::default(), "/")
    }
}

impl Deref for Visit {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self {
            host: host(&parts.headers),
            client: client::address(parts, app.behind_proxy),
            ..Self::new(app, Cookies::read(&parts.headers), parts.uri.path())
        })
    }
}

/// What the browser took for our name; nothing when it is no plain name.
fn host(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    (!host.is_empty() && host.chars().all(is_plain)).then(|| host.to_owned())
}

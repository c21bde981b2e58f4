//! `/consents/{purpose}`: one document alone, with a button of its own; nothing is ticked beforehand.

use super::{html, law::short_digest};
use crate::{
    consented::{Consented, Standing},
    form::posted::Posted,
    kept,
    owner::{Owner, owner},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use consents::{Document, Purpose, Way, all, current};
use contract::wording::date;

#[derive(Template)]
#[template(path = "pages/consent.html")]
pub(super) struct ConsentPage {
    site: Site,
    owner: &'static Owner,
    document: &'static Document,
    /// Whether this is the text people are asked to agree to now.
    is_current: bool,
    edition: String,
    sha256: String,
    has_draft: bool,
    standing: Standing,
}

impl ConsentPage {
    fn short_digest(&self) -> &str {
        short_digest(&self.sha256)
    }

    fn by_phone(&self) -> bool {
        self.document.ways.contains(&Way::Phone)
    }

    /// The purposes that are published ask what exactly.
    fn is_distribution(&self) -> bool {
        self.document.purpose == Purpose::Distribution
    }

    /// Whether there is something new to agree to.
    fn may_give(&self) -> bool {
        !matches!(self.standing, Standing::Given { .. }) || self.agreed_before().is_some()
    }

    /// The edition agreed to, when it is not the one shown.
    fn agreed_before(&self) -> Option<&str> {
        match &self.standing {
            Standing::Given { edition, .. } if *edition != self.document.edition.to_string() => {
                Some(edition)
            }
            _ => None,
        }
    }
}

pub(crate) async fn show(visit: Visit, Path(name): Path<String>) -> Result<Response, PageError> {
    let document = document(&visit, &name)?;
    page(&visit, document, true).await
}

pub(crate) async fn show_edition(
    visit: Visit,
    Path((name, edition)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let now = document(&visit, &name)?;
    let asked = all().iter().find(|document| {
        document.purpose == now.purpose && document.edition.to_string() == edition
    });
    let asked = asked.ok_or(PageError::Refused(StatusCode::NOT_FOUND))?;
    page(&visit, asked, asked.edition == now.edition).await
}

/// «Даю согласие». Without a draft, with a text that changed meanwhile, or where a signature is needed nothing is kept: the
/// page shows itself again and says why.
pub(crate) async fn give(
    visit: Visit,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let document = document(&visit, &name)?;
    let has_seen_it = posted.get("sha256") == document.sha256();
    if let Some(consented) = Consented::of(&visit).await?
        && has_seen_it
        && document.is_given_on_the_web()
    {
        consented.give(&visit, document).await?;
    }
    Ok(back_to(document))
}

/// «Отзываю».
pub(crate) async fn withdraw(
    visit: Visit,
    Path(name): Path<String>,
) -> Result<Response, PageError> {
    let document = document(&visit, &name)?;
    if let Some(consented) = Consented::of(&visit).await? {
        consented.withdraw(&visit, document.purpose).await?;
    }
    Ok(back_to(document))
}

fn document(visit: &Visit, name: &str) -> Result<&'static Document, PageError> {
    Purpose::find(name)
        .and_then(|purpose| current(purpose, visit.clock.today()))
        .ok_or(PageError::Refused(StatusCode::NOT_FOUND))
}

fn back_to(document: &Document) -> Response {
    Redirect::to(&format!("/consents/{}", document.purpose.name())).into_response()
}

async fn page(
    visit: &Visit,
    document: &'static Document,
    is_current: bool,
) -> Result<Response, PageError> {
    let consented = Consented::of(visit).await?;
    let standing = consented.as_ref().map(|all| all.standing(document.purpose));
    let page = ConsentPage {
        is_current,
        ..view(visit, document, standing)
    };
    Ok(private(html(StatusCode::OK, &page)?, consented.as_ref()))
}

/// The text people are asked to agree to now; `standing` is what the draft said to it, if there is a draft.
fn view(visit: &Visit, document: &'static Document, standing: Option<Standing>) -> ConsentPage {
    ConsentPage {
        site: Site::new(visit, "/consents"),
        owner: owner(),
        document,
        is_current: true,
        edition: date::long(document.edition),
        sha256: document.sha256(),
        has_draft: standing.is_some(),
        standing: standing.unwrap_or(Standing::Silent),
    }
}

/// A page that shows what somebody consented to is not left in the browser.
pub(super) fn private(reply: Response, consented: Option<&Consented>) -> Response {
    match consented {
        Some(_) => kept::unstored(reply),
        None => reply,
    }
}

impl Sample for ConsentPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let given = |edition: &str| Standing::Given {
            on: "24 ноября 2026 года".to_owned(),
            edition: edition.to_owned(),
        };
        let withdrawn = Standing::Withdrawn {
            on: "25 ноября 2026 года".to_owned(),
        };
        let page = |purpose, standing: Option<Standing>| {
            let document = all().iter().rfind(|document| document.purpose == purpose)?;
            Some(view(visit, document, standing))
        };
        let edition_before = page(Purpose::Case, None).map(|page| ConsentPage {
            is_current: false,
            ..page
        });
        [
            ("without-answers", page(Purpose::Case, None)),
            ("offered", page(Purpose::Health, Some(Standing::Silent))),
            ("given", page(Purpose::Case, Some(given("2026-11-23")))),
            (
                "given-before",
                page(Purpose::Case, Some(given("2026-01-31"))),
            ),
            ("withdrawn", page(Purpose::Mailing, Some(withdrawn))),
            ("edition-before", edition_before),
            (
                "on-paper",
                page(Purpose::Distribution, Some(Standing::Silent)),
            ),
        ]
        .into_iter()
        .filter_map(|(name, page)| Some((name, page?)))
        .collect()
    }
}

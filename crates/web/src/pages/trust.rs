//! `/trust`: how to tell us from swindlers, large enough to hang beside the telephone.

use super::html;
use crate::{
    owner::{Owner, owner},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

/// What the page says about others, and where it is known from.
const SOURCES: [(&str, &str); 6] = [
    (
        "Номер Социального фонда",
        "https://monaro.ru/?cat=108&paged=93",
    ),
    (
        "Памятка МВД: положите трубку, звоните в банк и в полицию",
        "http://gai-inform.ru/?action=view&id=18693&module=articles",
    ),
    (
        "Звонки о «перерасчёте за 2016–2018 годы», декабрь 2025 года",
        "https://76.ru/text/economics/2025/12/04/76153900/",
    ),
    (
        "Сообщения о «доплате за стаж», октябрь 2025 года",
        "https://tver-news.ru/society/2025/10/11/27838.html",
    ),
    (
        "Сообщения «проверьте новый размер пенсии», февраль 2026 года",
        "https://kamchatka-news.ru/society/2026/02/14/37918-amp.html",
    ),
    (
        "Торопят и просят никому не говорить",
        "https://inmity.ru/articles/moshenniki-ot-imeni-pensionnogo-fonda-chto-delat",
    ),
];

#[derive(Template)]
#[template(path = "pages/trust.html")]
pub(super) struct TrustPage {
    site: Site,
    owner: &'static Owner,
    sources: &'static [(&'static str, &'static str)],
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> TrustPage {
    TrustPage {
        site: Site::new(visit, "/trust"),
        owner: owner(),
        sources: &SOURCES,
    }
}

impl Sample for TrustPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}

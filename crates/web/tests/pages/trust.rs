//! Who we are, how to check it, who else helps, what is kept: the words, and that every link leads somewhere.

use crate::support::{get, reply, service_with};
use axum::{body::Body, http::Request};
use std::collections::BTreeSet;

/// Pages whose links are followed.
const PAGES: [&str; 17] = [
    "/",
    "/about",
    "/trust",
    "/privacy",
    "/consents",
    "/consents/case",
    "/consents/health",
    "/elsewhere",
    "/elsewhere/military",
    "/elsewhere/disability",
    "/elsewhere/survivor",
    "/elsewhere/funded",
    "/elsewhere/benefits",
    "/elsewhere/debts",
    "/elsewhere/region",
    "/elsewhere/fraud",
    "/elsewhere/lawyer",
];

#[tokio::test]
async fn the_pages_say_what_they_should() {
    for path in PAGES {
        if path == "/" || path == "/privacy" || path.starts_with("/consents") {
            continue;
        }
        let name = format!("trust_{}", path.trim_matches('/').replace('/', "_"));
        insta::assert_snapshot!(name, get(path).await.main());
    }
}

/// The values of `href` that lead to pages of ours.
fn local_links(body: &str) -> BTreeSet<String> {
    body.split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|link| link.starts_with('/') || link.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn every_local_link_leads_somewhere() {
    let mut n_links = 0;
    for path in PAGES {
        let page = get(path).await;
        assert_eq!(page.status, 200, "{path}");
        for link in local_links(&page.body) {
            n_links += 1;
            let (to, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = get(if to.is_empty() { path } else { to }).await;
            // `/card` and its like may send a stranger to another page of ours.
            let is_there = target.status == 200 || target.status == 303;
            assert!(is_there, "{path}: {link} is {}", target.status);
            let id = format!(" id=\"{fragment}\"");
            assert!(
                fragment.is_empty() || target.body.contains(&id),
                "{path}: {link}"
            );
        }
    }
    assert!(n_links > 100, "{n_links}");
}

#[tokio::test]
async fn every_topic_of_the_list_is_looked_at() {
    let listed: BTreeSet<String> = local_links(&get("/elsewhere").await.body)
        .into_iter()
        .filter(|link| link.starts_with("/elsewhere/"))
        .collect();
    let known = PAGES.iter().filter(|path| path.starts_with("/elsewhere/"));
    assert_eq!(listed, known.map(|path| (*path).to_owned()).collect());
    assert_eq!(get("/elsewhere/nothing").await.status, 404);
}

#[tokio::test]
async fn what_we_do_not_know_is_a_visible_blank_and_the_hotline_fills_its_own() {
    let blank = "появится до открытия службы";
    for path in [
        "/about",
        "/trust",
        "/privacy",
        "/consents/case",
        "/elsewhere/fraud",
    ] {
        let without = get(path).await.main().matches(blank).count();
        assert!(without > 0, "{path}");
        let service = service_with(Some("8 (800) 000-00-00")).await;
        let request = Request::get(path).body(Body::empty()).unwrap();
        let with = reply(service, request).await;
        let has_hotline = with.main().contains("8 (800) 000-00-00");
        let fewer = without - with.main().matches(blank).count();
        assert_eq!(fewer, usize::from(has_hotline), "{path}");
        assert!(has_hotline || path == "/privacy", "{path}");
    }
}

#[tokio::test]
async fn telephones_are_dialled_as_they_are_printed() {
    for path in PAGES {
        for rest in get(path).await.body.split("href=\"tel:").skip(1) {
            let (dialled, rest) = rest.split_once("\">").unwrap();
            let printed: String = rest
                .chars()
                .take_while(|c| *c != '<')
                .filter(char::is_ascii_digit)
                .collect();
            assert_eq!(dialled, printed, "{path}");
        }
    }
}

#[tokio::test]
async fn the_privacy_page_names_everything_the_store_keeps_and_every_cookie() {
    let page = get("/privacy").await;
    let text = page.text().to_lowercase();
    for table in store::kept_data() {
        assert!(text.contains(&table.why.to_lowercase()), "{}", table.name);
        for column in table.columns {
            assert!(text.contains(column.what), "{}.{}", table.name, column.name);
        }
    }
    for cookie in ["draft", "card", "show"] {
        let cell = format!("<code>{cookie}</code>");
        assert_eq!(page.body.matches(&cell).count(), 1, "{cookie}");
    }
}

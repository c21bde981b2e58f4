//! Consents: a document alone, a button of its own, and what a draft said about it.

use crate::support::{Reply, between, drafts, get, reply, service_of};
use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use jiff::{Timestamp, civil::date};
use serde_json::json;
use store::{Card, Drafts, Method, Said};
use web::Settings;

/// A browser that holds a ticket to a draft.
struct Story {
    service: Router,
    drafts: Drafts,
    card: Card,
    ticket: String,
}

fn noon() -> Timestamp {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

impl Story {
    async fn new() -> Self {
        let drafts = drafts().await;
        let first = [("born".to_owned(), json!("1966-05-05"))];
        let card = drafts.create_with(&first, noon()).await.unwrap();
        let settings = Settings {
            today: Some(date(2026, 11, 23)),
            ..Settings::default()
        };
        let ticket = drafts
            .ticket(card.number, card.words_revision, noon())
            .unwrap();
        Self {
            service: service_of(settings, drafts.clone()),
            drafts,
            card,
            ticket,
        }
    }

    async fn send(&self, request: Request<Body>) -> Reply {
        reply(self.service.clone(), request).await
    }

    async fn get(&self, path: &str) -> Reply {
        let request = Request::get(path).header(header::COOKIE, format!("draft={}", self.ticket));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, body: String) -> Reply {
        let request = Request::post(path)
            .header(header::COOKIE, format!("draft={}", self.ticket))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// What was said, in order.
    async fn said(&self) -> Vec<(String, Said)> {
        let rows = self.drafts.consents(self.card.number).await.unwrap();
        rows.into_iter()
            .map(|row| (row.purpose, row.said))
            .collect()
    }
}

const PURPOSES: [&str; 6] = [
    "case",
    "health",
    "helper",
    "call_recording",
    "mailing",
    "distribution",
];

#[tokio::test]
async fn the_documents_say_what_they_should() {
    insta::assert_snapshot!("list", get("/consents").await.main());
    for purpose in PURPOSES {
        let page = get(&format!("/consents/{purpose}")).await;
        insta::assert_snapshot!(purpose, page.main());
        assert!(
            page.text().contains("проект"),
            "{purpose}: nobody has signed it"
        );
        assert!(!page.body.contains("<form"), "{purpose}: there is no draft");
        assert!(page.text().contains("Всё равно поможем"), "{purpose}");
        assert!(!page.body.contains(" checked"), "{purpose}");
    }
}

#[tokio::test]
async fn a_consent_is_given_shown_and_taken_back() {
    let story = Story::new().await;
    let page = story.get("/consents/case").await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.body.matches("<button>").count(), 1);
    let digest = page.field("sha256");
    assert!(
        page.text().contains(&digest[..12]),
        "the print is on the page"
    );

    let given = story
        .post("/consents/case", format!("sha256={digest}"))
        .await;
    assert_eq!(
        (given.status.as_u16(), given.header("location")),
        (303, "/consents/case")
    );
    let page = story.get("/consents/case").await;
    assert!(
        page.text()
            .contains("Вы дали это согласие 23 ноября 2026 года.")
    );
    assert!(
        !page.text().contains("Даю согласие"),
        "nothing new to agree to"
    );
    assert!(
        story
            .get("/consents")
            .await
            .main()
            .contains("дали 23 ноября 2026 года")
    );

    let row = &story.drafts.consents(story.card.number).await.unwrap()[0];
    assert_eq!(
        (row.sha256.as_str(), row.method),
        (digest.as_str(), Method::Web)
    );
    assert_eq!(row.edition, "2026-11-23");
    assert!(
        row.proof
            .to_string()
            .contains("Федерация профсоюзных организаций")
    );

    for _ in 0..2 {
        let taken = story.post("/consents/case/withdraw", String::new()).await;
        assert_eq!(taken.status, 303);
    }
    assert!(
        story
            .get("/consents/case")
            .await
            .text()
            .contains("Вы отозвали это согласие")
    );
    let case = |said| ("case".to_owned(), said);
    assert_eq!(
        story.said().await,
        [case(Said::Given), case(Said::Withdrawn)]
    );
}

#[tokio::test]
async fn nothing_is_kept_that_a_person_did_not_see_or_may_not_give() {
    let story = Story::new().await;
    story.post("/consents/case", "sha256=0".to_owned()).await;
    story.post("/consents/case", String::new()).await;
    for purpose in ["health", "distribution"] {
        let page = story.get(&format!("/consents/{purpose}")).await;
        assert!(
            !page.body.contains("<form"),
            "{purpose}: a signature is needed"
        );
        assert!(page.text().contains("нужна подпись"), "{purpose}");
        let digest = consents::all()
            .iter()
            .find(|document| document.purpose.name() == purpose)
            .unwrap()
            .sha256();
        story
            .post(&format!("/consents/{purpose}"), format!("sha256={digest}"))
            .await;
    }
    assert!(story.said().await.is_empty());

    let stranger = Request::post("/consents/case")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let digest = story.get("/consents/case").await.field("sha256");
    let body = Body::from(format!("sha256={digest}"));
    assert_eq!(story.send(stranger.body(body).unwrap()).await.status, 303);
    assert!(story.said().await.is_empty());
}

#[tokio::test]
async fn every_edition_has_its_page_and_others_have_none() {
    for document in consents::all() {
        let (name, edition) = (document.purpose.name(), document.edition);
        let page = get(&format!("/consents/{name}/{edition}")).await;
        let print = between(&page.body, "<code>", "</code>").unwrap();
        assert_eq!((page.status.as_u16(), print.len()), (200, 12), "{name}");
        assert!(document.sha256().starts_with(print), "{name}");
    }
    for path in [
        "/consents/all",
        "/consents/case/2026-11-22",
        "/consents/case/x",
    ] {
        assert_eq!(get(path).await.status, 404, "{path}");
    }
}

//! The made-up people come back with their cards and see what their files say, on every page the training mode.

use crate::support::{Reply, drafts, encoded, reply, service_of};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use contract::wording::date;
use demo::{Person, people};
use jiff::Timestamp;
use store::CaseNumber;
use web::Settings;

const MARK: &str = "Учебный режим: люди выдуманы, ответы исчезнут.";

/// The demo service with everybody in it, on the day of our story.
async fn service() -> Router {
    let drafts = drafts().await;
    let noon: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    for person in people() {
        let number: CaseNumber = person.number.parse().unwrap();
        let kept = person.answers().kept();
        let made = drafts.create_as(number, &person.words, &kept, noon).await;
        assert!(made.unwrap().is_some(), "{}", person.id);
    }
    let settings = Settings {
        demo: true,
        ..Settings::default()
    };
    service_of(settings, drafts)
}

/// The cookies of somebody who came back with a card.
async fn come_back(service: &Router, person: &Person) -> String {
    let fields = [
        ("number", person.number.as_str()),
        ("words", person.words.as_str()),
    ];
    // Each from an address of their own: the cards tried from one are counted.
    let request = Request::post("/resume")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(encoded(&fields)))
        .unwrap();
    let page = reply(service.clone(), request).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", person.id);
    page.header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .to_owned()
}

async fn look(service: &Router, cookie: &str, path: &str) -> Reply {
    let request = Request::get(path)
        .header(header::COOKIE, cookie)
        .body(Body::empty())
        .unwrap();
    reply(service.clone(), request).await
}

#[tokio::test]
async fn everybody_finds_their_answers_and_their_result() {
    let service = service().await;
    for person in people() {
        let cookie = come_back(&service, person).await;
        let questions = look(&service, &cookie, "/questions").await;
        assert_eq!(questions.status, StatusCode::OK, "{}", person.id);
        let list = questions.main();
        assert!(list.contains(&person.number), "{}: {list}", person.id);
        for (ask, said) in person.answers().all() {
            let said = said.words(ask.question);
            assert!(list.contains(&said), "{}: {ask}: {said}\n{list}", person.id);
        }
        let result = look(&service, &cookie, "/result").await;
        assert_eq!(result.status, StatusCode::OK, "{}", person.id);
        let (text, sees) = (result.main(), &person.sees);
        if let Some(day) = sees.right_on {
            assert!(
                text.contains(&date::long(day)),
                "{}: {day}\n{text}",
                person.id
            );
        }
        if let Some(ground) = &sees.ground {
            let title = rules::grounds::find(ground).unwrap().title;
            assert!(text.contains(title), "{}: {title}\n{text}", person.id);
        }
        for page in [questions, result] {
            assert_eq!(page.body.matches(MARK).count(), 1, "{}", person.id);
        }
    }
}

#[tokio::test]
async fn only_the_training_mode_says_so_and_it_says_so_on_a_page_of_trouble_too() {
    let service = service().await;
    for path in ["/", "/resume", "/law", "/nowhere"] {
        let page = look(&service, "", path).await;
        assert_eq!(page.body.matches(MARK).count(), 1, "{path}");
        assert!(
            !crate::support::get(path).await.body.contains(MARK),
            "{path}"
        );
    }
}

//! Replies that are not answers have words too.

use crate::support::{call, get};
use axum::{
    body::Body,
    http::{Method, Request, header},
};

#[tokio::test]
async fn each_trouble_has_its_page() {
    let form = "application/x-www-form-urlencoded";
    let post = |path: &str, kind: &str, body: Body| {
        Request::post(path)
            .header(header::CONTENT_TYPE, kind)
            .body(body)
            .unwrap()
    };
    let foreign = Request::post("/conclusion")
        .header(header::CONTENT_TYPE, form)
        .header("sec-fetch-site", "cross-site")
        .body(Body::empty())
        .unwrap();
    let delete = Request::builder()
        .method(Method::DELETE)
        .uri("/check")
        .body(Body::empty())
        .unwrap();
    let large = Body::from(vec![b'a'; (1 << 20) + 1]);
    let requests = [
        Request::get("/nothing").body(Body::empty()).unwrap(),
        Request::get("/law/нет")
            .body(Body::empty())
            .unwrap_or_else(|_| Request::get("/law/none").body(Body::empty()).unwrap()),
        Request::get("/grounds/none").body(Body::empty()).unwrap(),
        Request::get("/static/site-0.css")
            .body(Body::empty())
            .unwrap(),
        delete,
        foreign,
        post("/conclusion", "text/plain", Body::from("sex=male")),
        post("/conclusion", form, large),
    ];
    let mut said = vec![];
    for request in requests {
        let what = format!("{} {}", request.method(), request.uri());
        let page = call(request).await;
        assert_eq!(
            page.header("content-type"),
            "text/html; charset=utf-8",
            "{what}"
        );
        said.push(format!("{what}\n{}", page.main()));
    }
    insta::assert_snapshot!(said.join("\n\n"));
}

#[tokio::test]
async fn under_the_api_trouble_is_json() {
    for (path, status) in [
        ("/api/v1/none", 404),
        ("/api/v1/assess", 405),
        ("/api/v1/law/none", 404),
    ] {
        let reply = get(path).await;
        assert_eq!(reply.status, status, "{path}");
        assert_eq!(reply.header("content-type"), "application/json", "{path}");
        let error: serde_json::Value = serde_json::from_str(&reply.body).unwrap();
        assert!(error["error"]["problem"].is_string(), "{path}");
        assert!(error["error"]["advice"].is_string(), "{path}");
    }
}

#[tokio::test]
async fn machines_get_short_answers() {
    assert_eq!(get("/health").await.body, "ok\n");
    assert!(get("/robots.txt").await.body.contains("Disallow: /api/"));
    assert_eq!(
        get("/icon.svg").await.header("content-type"),
        "image/svg+xml"
    );
}

//! What every reply says to the browser, and what no page contains.

use crate::support::{STATEMENT, between, get, post, upload};

#[tokio::test]
async fn every_reply_carries_the_headers() {
    for path in [
        "/",
        "/check",
        "/nothing",
        "/health",
        "/api/v1/law",
        "/conclusion",
    ] {
        let reply = get(path).await;
        let policy = reply.header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "style-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: {rule}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(reply.header(name), value, "{path}: {name}");
        }
        assert!(
            reply.header("permissions-policy").contains("camera=()"),
            "{path}"
        );
        assert_eq!(reply.header("set-cookie"), "", "{path}: no cookies");
    }
}

#[tokio::test]
async fn pages_are_asked_for_again_and_the_sheet_is_kept() {
    let page = get("/check").await;
    assert_eq!(page.header("cache-control"), "no-cache");
    let sheet = between(&page.body, "<link rel=\"stylesheet\" href=\"", "\"").unwrap();
    let sheet = get(sheet).await;
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.header("cache-control").contains("immutable"));
    assert!(
        sheet.body.len() <= 24 * 1024,
        "{} bytes of CSS",
        sheet.body.len()
    );
    assert!(!sheet.body.contains("url("), "the sheet loads nothing");
    assert_eq!(upload(STATEMENT).await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn no_page_has_scripts_inline_styles_or_foreign_parts() {
    let teacher = [
        ("sex", "female"),
        ("born", "12.04.1972"),
        ("coefficient", "61,5"),
        ("period-0-from", "15.08.1993"),
        ("period-0-to", "31.12.2025"),
        ("period-0-code", "27-ПД"),
    ];
    let pages = [
        get("/").await,
        get("/check").await,
        get("/statement").await,
        get("/law/pensions.ipk_price").await,
        get("/grounds/fz400_8_1_general").await,
        get("/nothing").await,
        upload(STATEMENT).await,
        post("/conclusion", &teacher).await,
    ];
    for page in pages {
        let title = page.title();
        for forbidden in [
            "<script",
            " style=\"",
            "<style",
            " onclick",
            "javascript:",
            " src=\"http",
            "<iframe",
            "<img",
        ] {
            assert!(!page.body.contains(forbidden), "{title}: {forbidden}");
        }
        for link in page.body.split("<link ").skip(1) {
            assert!(link.contains("href=\"/"), "{title}: {link:.80}");
        }
        // A link to another site tells it nothing about us.
        for link in page.body.split("<a href=\"http").skip(1) {
            assert!(
                between(link, "", ">").unwrap().contains("noreferrer"),
                "{title}"
            );
        }
    }
}

#[tokio::test]
async fn nothing_typed_gets_into_an_address() {
    let answers = [
        ("sex", "female"),
        ("born", "12.04.1972"),
        ("period-0-employer", "Тайное место"),
    ];
    let page = post(
        "/conclusion",
        &[
            &answers[..],
            &[("period-0-from", "1.1.2000"), ("period-0-to", "1.1.2001")],
        ]
        .concat(),
    )
    .await;
    assert_eq!(page.status, 200);
    for attribute in ["href=\"", "action=\""] {
        for address in page.body.split(attribute).skip(1) {
            let address = between(address, "", "\"").unwrap();
            assert!(
                !address.contains('?') && !address.contains("1972"),
                "{address}"
            );
        }
    }
    assert!(!page.body.contains("method=\"get\""));
}

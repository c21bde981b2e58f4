//! The blank on paper and the script to read aloud.

use crate::support::{get, reply, service_with};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

#[tokio::test]
async fn the_page_says_how_to_fill_the_blank_in_and_where_to_take_it() {
    // The edition changes with every question.
    let page = get("/blank").await.main();
    insta::assert_snapshot!(page.replace(&interview::blank::edition(), "123456"));
    let request = Request::get("/blank").body(Body::empty()).unwrap();
    let page = reply(service_with(Some("8 (800) 000-00-00")).await, request).await;
    assert!(page.main().contains("Вам скажут, кому отдать бланк."));
    assert!(!page.main().contains("Пока их нет."));
}

#[tokio::test]
async fn both_blanks_are_pdf_files_with_plain_names() {
    for path in ["/blank.pdf", "/blank-relative.pdf"] {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.headers[header::CONTENT_TYPE], "application/pdf");
        let name = page.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(name, format!("attachment; filename=\"{}\"", &path[1..]));
        assert!(page.body.starts_with("%PDF-1.7"), "{path}");
    }
}

#[tokio::test]
async fn the_script_has_every_question() {
    let page = get("/script").await;
    let text = page.text();
    assert!(text.contains("Я не спрашиваю номер карты, коды и пароли."));
    for question in interview::QUESTIONS {
        assert!(
            text.contains(question.wording.again.split('{').next().unwrap()),
            "{}",
            question.id
        );
        assert!(
            page.body.contains(&format!("<h3>{}", question.code)),
            "{}",
            question.id
        );
    }
}

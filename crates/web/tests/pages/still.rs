//! Pages without answers: each has its words, its frame and nothing foreign.

use crate::support::{get, reply, service_with};
use axum::{body::Body, http::Request};

const PAGES: [&str; 13] = [
    "/",
    "/check",
    "/statement",
    "/grounds",
    "/grounds/fz400_8_1_general",
    "/law",
    "/law/pensions.ipk_price",
    "/law/deferral.coefficient_general",
    "/privacy",
    "/accessibility",
    "/blank",
    "/script",
    "/nothing-here",
];

#[tokio::test]
async fn the_pages_say_what_they_should() {
    for path in ["/", "/check", "/statement", "/privacy", "/accessibility"] {
        insta::assert_snapshot!(name_of(path), get(path).await.main());
    }
}

#[tokio::test]
async fn every_page_has_the_same_frame() {
    for path in PAGES {
        let page = get(path).await;
        let text = page.text();
        assert!(page.body.contains("<html lang=\"ru\">"), "{path}");
        assert!(page.title().ends_with("— Право на пенсию 50+"), "{path}");
        assert_eq!(page.body.matches("<h1>").count(), 1, "{path}: one h1");
        assert!(page.body.contains("<main id=\"main\""), "{path}");
        for sentence in [
            "Федерация профсоюзных организаций Кировской области",
            "Телефона пока нет",
            "Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.",
            "пароль от Госуслуг",
            "12+",
        ] {
            assert!(text.contains(sentence), "{path}: {sentence}");
        }
    }
}

#[tokio::test]
async fn the_telephone_stands_in_the_same_place_on_every_page() {
    let service = service_with(Some("8 (800) 000-00-00")).await;
    for path in PAGES {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let page = reply(service.clone(), request).await;
        assert!(
            page.body.contains(
                "Горячая линия: </span><a href=\"tel:88000000000\">8 (800) 000-00-00</a>"
            ),
            "{path}"
        );
        assert!(!page.text().contains("будет указан"), "{path}");
    }
}

#[tokio::test]
async fn the_section_we_are_in_is_marked() {
    for (path, link) in [
        ("/law", "<a href=\"/law\" aria-current=\"page\">"),
        (
            "/law/pensions.ipk_price",
            "<a href=\"/law\" aria-current=\"true\">",
        ),
        ("/script", "<a href=\"/blank\" aria-current=\"true\">"),
        ("/resume", "<a href=\"/questions\" aria-current=\"true\">"),
        (
            "/elsewhere/lawyer",
            "<a href=\"/elsewhere\" aria-current=\"true\">",
        ),
        ("/about", "<a href=\"/about\" aria-current=\"page\">"),
    ] {
        let page = get(path).await;
        assert!(page.body.contains(link), "{path}");
        assert_eq!(page.body.matches("aria-current").count(), 1, "{path}");
    }
}

#[tokio::test]
async fn every_number_and_every_ground_has_its_page() {
    let law = law::Law::embedded();
    let numbers = law.parameters().map(|number| format!("/law/{}", number.id));
    let grounds = rules::grounds::ALL
        .iter()
        .map(|ground| format!("/grounds/{}", ground.id));
    for path in numbers.chain(grounds) {
        assert_eq!(get(&path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn a_plan_and_a_replaced_edition_are_marked_as_such() {
    let page = get("/law/pensions.ipk_price").await.text();
    assert!(page.contains("план, ещё не закон"), "{page}");
    assert!(page.contains("заменено задним числом"), "{page}");
}

#[tokio::test]
async fn how_much_of_the_law_we_assess_is_said() {
    let page = get("/grounds").await.text();
    assert!(
        page.contains("Мы проверяем все основания, их 41."),
        "{page}"
    );
    assert!(!page.contains("Пока не проверяем"), "nothing is ahead");
    assert!(
        get("/")
            .await
            .text()
            .contains("проверяем все основания, их 41")
    );
}

#[tokio::test]
async fn the_documentation_of_a_ground_is_its_page() {
    let page = get("/grounds/fz400_8_1_general").await;
    for heading in [
        "Что говорит закон",
        "Как мы это читаем",
        "Чего мы не проверяем",
    ] {
        assert!(
            page.body.contains(&format!("<h2>{heading}</h2>")),
            "{heading}"
        );
    }
}

fn name_of(path: &str) -> String {
    format!("still_{}", path.trim_matches('/').replace('/', "_"))
}

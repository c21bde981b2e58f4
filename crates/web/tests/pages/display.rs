//! «Крупно и контрастно»: what was chosen stays chosen, the answers stay too, and nobody is led astray.

use crate::support::{Reply, call, get, post, post_on};
use axum::{body::Body, http::Request};

const WORDS: &str = "Крупно и контрастно";

async fn get_with(path: &str, cookie: &str) -> Reply {
    let request = Request::get(path).header("cookie", cookie);
    call(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_link_comes_first_on_every_page_and_knows_the_way_back() {
    for path in [
        "/",
        "/law/pensions.ipk_price",
        "/statement",
        "/nothing-here",
    ] {
        let page = get(path).await;
        let first = page.body.split("<a ").nth(2).unwrap();
        assert!(first.contains(WORDS), "{path}: {first:.80}");
        assert!(
            first.starts_with(&format!("href=\"/display?back={path}\"")),
            "{path}: {first:.80}"
        );
    }
}

#[tokio::test]
async fn what_is_chosen_goes_into_one_cookie_and_the_person_goes_back() {
    let page = get("/display?back=/grounds").await;
    let saved = post_on(
        "/display",
        &page,
        &[
            ("show-size", "150"),
            ("show-colours", "yellow"),
            ("show", "save"),
        ],
    )
    .await;
    assert_eq!(saved.status, 303);
    assert_eq!(saved.header("location"), "/grounds");
    assert_eq!(
        saved.header("set-cookie"),
        "show=size-150.colours-yellow; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    );
    let page = get_with("/grounds", "show=size-150.colours-yellow").await;
    assert!(
        page.body
            .contains("<html lang=\"ru\" class=\"size-150 colours-yellow\">")
    );
    assert!(page.body.contains("name=\"color-scheme\" content=\"dark\""));
    let page = get_with("/display", "show=size-150.colours-yellow").await;
    assert_eq!(page.field("show-size"), "150");
    assert_eq!(page.field("show-colours"), "yellow");
    assert_eq!(page.field("show-font"), "usual");
}

#[tokio::test]
async fn everything_can_be_put_back_as_it_was() {
    let page = get_with("/display", "show=size-200.pictures-hidden").await;
    let usual = post_on("/display", &page, &[("show", "usual")]).await;
    assert_eq!(usual.status, 303);
    assert_eq!(
        usual.header("set-cookie"),
        "show=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
    );
}

#[tokio::test]
async fn a_strange_cookie_changes_nothing() {
    for strange in ["show=\"><b>", "show=size-9.colours-", "show=", "show"] {
        let page = get_with("/", strange).await;
        assert!(page.body.contains("<html lang=\"ru\">"), "{strange}");
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    for foreign in ["https://evil.example", "//evil.example", "/\\evil.example"] {
        let page = get(&format!("/display?back={foreign}").replace('\\', "%5C")).await;
        assert_eq!(page.field("show-back"), "/", "{foreign}");
        let saved = post("/display", &[("show-back", foreign), ("show", "save")]).await;
        assert_eq!(saved.header("location"), "/", "{foreign}");
    }
}

/// A page with answers has a button: the answers travel with it.
#[tokio::test]
async fn answers_survive_a_change_of_look() {
    let typed = [
        ("sex", "female"),
        ("born", "31.02.1972"),
        ("period-0-employer", "Школа № 5"),
        ("period-0-from", "01.09.1990"),
        ("period-0-to", "31.12.2020"),
    ];
    let form = post(
        "/check",
        &[&typed[..], &[("action", "add_period")]].concat(),
    )
    .await;
    assert!(form.body.contains("formaction=\"/display\""));
    assert!(form.body.contains("name=\"show-back\" value=\"/check\""));
    let settings = post_on("/display", &form, &[("show-back", "/check")]).await;
    assert!(settings.text().contains("Ваши ответы не пропадут"));
    let back = post_on(
        "/display",
        &settings,
        &[("show-size", "200"), ("show", "save")],
    )
    .await;
    assert_eq!(back.status, 200);
    assert!(back.header("set-cookie").starts_with("show=size-200;"));
    assert!(back.body.contains("<html lang=\"ru\" class=\"size-200\">"));
    for (name, value) in typed {
        assert_eq!(back.field(name), value, "{name}");
    }
}

#[tokio::test]
async fn a_conclusion_comes_back_as_a_conclusion() {
    let typed = [
        ("sex", "female"),
        ("born", "20.11.1967"),
        ("coefficient", "88,369"),
    ];
    let conclusion = post("/conclusion", &typed).await;
    let settings = post_on("/display", &conclusion, &[("show-back", "/conclusion")]).await;
    let back = post_on(
        "/display",
        &settings,
        &[("show-font", "serif"), ("show", "save")],
    )
    .await;
    assert_eq!(back.status, 200);
    assert!(back.body.contains("class=\"font-serif\""));
    assert_eq!(back.main(), conclusion.main());
}

#[tokio::test]
async fn the_enter_key_still_asks_for_the_answer() {
    let form = get("/check").await;
    let first = form.body.split("<button ").nth(1).unwrap();
    assert!(
        first.contains("form=\"answers\"") && !first.contains("formaction"),
        "{first:.90}"
    );
}

#[tokio::test]
async fn hidden_pictures_give_place_to_words_and_tables() {
    let fields = "sex=female&born=12.04.1972&coefficient=61%2C5&working=yes&works_on=yes\
                  &period-0-from=15.08.1993&period-0-to=31.12.2025";
    let request = Request::post("/conclusion")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", "show=pictures-hidden")
        .body(Body::from(fields))
        .unwrap();
    let page = call(request).await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("<svg"), "a picture is left");
    assert!(
        page.body
            .contains("<details open>\n<summary>Линия жизни таблицей")
    );
    let text = page.text();
    assert!(
        text.contains("Сколько в месяц, если обратиться позже"),
        "{text}"
    );
    assert!(
        !text.contains("под рисунком"),
        "words of a picture nobody sees"
    );
}

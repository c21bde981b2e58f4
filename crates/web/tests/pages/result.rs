//! The first screen of a result, its papers, its weight.

use crate::support::{Reply, between, call, post, post_on};
use axum::{
    body::Body,
    http::{Request, header},
};

/// A life without anything to find; the rest of the questions is open.
const WORKER: [(&str, &str); 9] = [
    ("sex", "female"),
    ("born", "14.03.1969"),
    ("coefficient", "60"),
    ("working", "no"),
    ("works_on", "no"),
    ("dependants", "0"),
    ("period-0-from", "01.09.1989"),
    ("period-0-to", "31.10.2026"),
    ("period-0-kind", "work"),
];

/// Every answer the rest of the questions asks for.
const NOTHING_SPECIAL: [(&str, &str); 8] = [
    ("children", "no"),
    ("disability", "no"),
    ("guardianship-years", "0"),
    ("office_holder", "no"),
    ("unemployed", "no"),
    ("radiation", "no"),
    ("north", "none"),
    ("rural", "no"),
];

/// The same life in papers, of which the account shows only the second half.
const NOT_IN_ACCOUNT: [(&str, &str); 9] = [
    ("origin", "statement"),
    ("rest", r#"{ "account_opened_on": "1998-05-12" }"#),
    ("period-0-to", "31.12.2008"),
    ("period-0-source", "workbook"),
    ("period-0-employer", "ООО «Ромашка»"),
    ("period-1-from", "01.01.2009"),
    ("period-1-to", "31.10.2026"),
    ("period-1-kind", "work"),
    ("period-1-source", "account"),
];

async fn about(parts: &[&[(&'static str, &'static str)]]) -> Reply {
    let mut fields: Vec<(&str, &str)> = vec![];
    for (name, value) in parts.iter().copied().flatten() {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    let page = post("/conclusion", &fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page
}

fn band(page: &Reply) -> &str {
    between(&page.body, "<div class=\"band ", "</div>").unwrap()
}

#[tokio::test]
async fn each_band_says_its_name_in_words_and_with_a_sign() {
    let page = about(&[&WORKER]).await;
    assert!(band(&page).contains(">?</span> <strong>Надо уточнить."));
    assert!(band(&page).contains("href=\"#questions\""));
    let page = about(&[&WORKER, &NOT_IN_ACCOUNT]).await;
    assert!(
        band(&page).contains(">!</span> <strong>Похоже на нарушение."),
        "{}",
        band(&page)
    );
    assert!(band(&page).contains("href=\"#findings\""));
    let page = about(&[&WORKER, &NOTHING_SPECIAL]).await;
    assert!(
        band(&page).contains(">✓</span> <strong>Всё на месте."),
        "{}",
        page.text()
    );
    assert!(!band(&page).contains("<a "));
}

#[tokio::test]
async fn the_first_words_are_the_band_the_day_the_ground_and_the_first_step() {
    let text = about(&[&WORKER, &NOT_IN_ACCOUNT]).await.main();
    let mut rest = text.as_str();
    for said in [
        "Похоже на нарушение.",
        "Право на пенсию появится",
        "14 марта 2027 года",
        "Основание: ",
        "Что делать сейчас. ",
        "Мы готовим документы и план.",
        "Посчитано на 23 ноября 2026 года. Числа закона сверены",
    ] {
        let (_, after) = rest
            .split_once(said)
            .unwrap_or_else(|| panic!("{said}: {text}"));
        rest = after;
    }
}

#[tokio::test]
async fn every_paper_that_is_offered_can_be_had_in_every_format() {
    let page = about(&[&WORKER, &NOT_IN_ACCOUNT]).await;
    let mut offered: Vec<&str> = page
        .body
        .split("formaction=\"/papers/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    offered.sort_unstable();
    for expected in ["plan/ics", "letter_to_employer/pdf", "consent/docx"] {
        assert!(offered.contains(&expected), "{offered:?}");
    }
    // There is no decision, hence nothing to complain of.
    assert!(
        !offered
            .iter()
            .any(|path| path.starts_with("claim_to_court"))
    );
    for path in offered {
        let file = post_on(&format!("/papers/{path}"), &page, &[]).await;
        assert_eq!(file.status, 200, "{path}");
        let begins: &[u8] = match path.rsplit('/').next().unwrap() {
            "pdf" => b"%PDF-",
            "docx" => b"PK\x03\x04",
            "ics" => b"BEGIN:VCALENDAR\r\n",
            _ => b"<!DOCTYPE html>",
        };
        assert!(file.bytes.starts_with(begins), "{path}");
    }
}

#[tokio::test]
async fn a_step_leads_to_its_papers() {
    let page = about(&[&WORKER, &NOT_IN_ACCOUNT]).await;
    let plan = between(&page.body, "<h2 id=\"plan\">", "</section>").unwrap();
    for link in plan.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert!(page.body.contains(&format!(" id=\"{id}\"")), "{id}");
    }
    assert!(plan.contains("href=\"#paper-letter_to_employer\""));
    assert!(plan.contains("8-800-1-00000-1"));
}

#[tokio::test]
async fn the_view_for_paper_carries_the_same_answers() {
    let page = about(&[&WORKER]).await;
    let paper = post_on("/conclusion/print", &page, &[]).await;
    assert_eq!(paper.status, 200);
    assert_eq!(paper.fields(), page.fields());
    assert!(paper.body.contains("<details class=\"printed\" open>"));
    assert_eq!(paper.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_full_result_is_light_over_the_wire() {
    let mut fields = vec![
        ("sex".to_owned(), "female".to_owned()),
        ("born".to_owned(), "14.03.1969".to_owned()),
        ("coefficient".to_owned(), "60".to_owned()),
        ("works_on".to_owned(), "yes".to_owned()),
        ("working".to_owned(), "yes".to_owned()),
        ("origin".to_owned(), "statement".to_owned()),
        (
            "rest".to_owned(),
            r#"{"account_opened_on":"1998-05-12"}"#.to_owned(),
        ),
    ];
    // A job a year, every second one missing in the account.
    for year in 1987..2026_i32 {
        let index = year - 1987;
        let source = if index % 2 == 0 {
            "workbook"
        } else {
            "account"
        };
        for (field, value) in [
            ("from", format!("11.01.{year}")),
            ("to", format!("20.12.{year}")),
            ("kind", "work".to_owned()),
            ("employer", format!("Организация № {index}")),
            ("source", source.to_owned()),
        ] {
            fields.push((format!("period-{index}-{field}"), value));
        }
    }
    let body: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", crate::support::percent(value)))
        .collect();
    let reply = call(
        Request::post("/conclusion")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT_ENCODING, "gzip")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")))
            .unwrap(),
    )
    .await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-encoding"), "gzip");
    assert!(
        reply.bytes.len() <= 60 * 1024,
        "{} bytes over the wire",
        reply.bytes.len()
    );
}

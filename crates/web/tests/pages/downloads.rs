//! Papers of a result: as a page, as files, as a calendar.

use crate::support::{Reply, get, post, post_on};
use icalendar::Calendar;
use std::io::Cursor;

/// Work that papers show and the account does not, by a person of a telling name.
const WORKER: [(&str, &str); 16] = [
    ("origin", "statement"),
    ("sex", "female"),
    ("born", "14.03.1969"),
    ("coefficient", "60"),
    ("working", "yes"),
    ("rest", r#"{ "account_opened_on": "1998-05-12" }"#),
    ("period-0-from", "01.09.1989"),
    ("period-0-to", "31.12.2008"),
    ("period-0-kind", "work"),
    ("period-0-employer", "ООО «Тайное место» <b>"),
    ("period-0-source", "workbook"),
    ("period-1-from", "01.01.2009"),
    ("period-1-to", "31.10.2026"),
    ("period-1-kind", "work"),
    ("period-1-employer", "Школа № 5"),
    ("period-1-source", "account"),
];

async fn paper(kind: &str, format: &str) -> Reply {
    post(&format!("/papers/{kind}/{format}"), &WORKER).await
}

#[tokio::test]
async fn files_have_their_types_plain_names_and_are_not_kept() {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    for (kind, format, content, name) in [
        (
            "letter_to_employer",
            "pdf",
            "application/pdf",
            "letter-to-employer.pdf",
        ),
        ("plan", "docx", word, "plan.docx"),
        ("plan", "ics", "text/calendar; charset=utf-8", "plan.ics"),
    ] {
        let file = paper(kind, format).await;
        assert_eq!(file.status, 200, "{kind}.{format}: {}", file.text());
        assert_eq!(file.header("content-type"), content);
        assert_eq!(
            file.header("content-disposition"),
            format!("attachment; filename=\"{name}\"")
        );
        assert_eq!(file.header("cache-control"), "no-store");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn each_format_is_what_it_says() {
    let pdf = paper("plan", "pdf").await;
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert!(pdf.bytes.trim_ascii_end().ends_with(b"%%EOF"));
    let docx = paper("letter_to_employer", "docx").await;
    let mut archive = zip::ZipArchive::new(Cursor::new(docx.bytes)).unwrap();
    assert!(archive.by_name("word/document.xml").is_ok());
    let ics = paper("plan", "ics").await;
    let calendar: Calendar = ics.body.parse().unwrap();
    assert!(!calendar.components.is_empty());
}

#[tokio::test]
async fn a_paper_is_a_page_whose_sentences_say_why() {
    let page = paper("letter_to_employer", "html").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.body.contains("&#60;b&#62;") && !page.body.contains("<b>"));
    insta::assert_snapshot!(page.main());
}

#[tokio::test]
async fn from_a_paper_one_comes_back_with_every_answer() {
    let page = paper("plan", "html").await;
    let back = post_on("/conclusion", &page, &[]).await;
    assert_eq!(back.status, 200);
    let (one, other) = (page.fields(), back.fields());
    assert!(!one.is_empty());
    assert_eq!(one, other);
}

#[tokio::test]
async fn a_paper_without_a_reason_says_so() {
    let page = post("/papers/claim_to_court/pdf", &[("sex", "male")]).await;
    assert_eq!(page.status, 422);
    assert!(page.header("content-disposition").is_empty());
    assert!(
        page.text().contains("Такой бумаги пока нет."),
        "{}",
        page.text()
    );
    let page = post("/papers/plan/ics", &[("sex", "male")]).await;
    assert_eq!(page.status, 422);
    assert!(page.text().contains("дней"), "{}", page.text());
}

#[tokio::test]
async fn what_we_do_not_make_is_not_found_and_a_wrong_answer_comes_back() {
    for path in [
        "/papers/plan/exe",
        "/papers/poem/pdf",
        "/papers/consent/ics",
    ] {
        assert_eq!(post(path, &WORKER).await.status, 404, "{path}");
    }
    assert_eq!(get("/papers/plan/pdf").await.status, 405);
    let form = post("/papers/plan/pdf", &[("born", "31.02.1969")]).await;
    assert_eq!(form.status, 422);
    assert!(form.text().contains("Такой даты нет в календаре"));
}

//! A statement: read, shown, corrected, assessed; and every file that is none.

use crate::support::{STATEMENT, call, post_on, upload, upload_request};
use axum::{
    body::Body,
    http::{Request, header},
};

#[tokio::test]
async fn what_was_read_is_shown_to_be_corrected() {
    let page = upload(STATEMENT).await;
    assert_eq!(page.status, 200);
    insta::assert_snapshot!(page.main());
}

#[tokio::test]
async fn from_the_statement_to_the_conclusion() {
    let confirm = upload(STATEMENT).await;
    let conclusion = post_on(
        "/conclusion",
        &confirm,
        &[
            ("sex", "female"),
            ("working", "yes"),
            ("works_on", "yes"),
            ("dependants", "0"),
        ],
    )
    .await;
    assert_eq!(conclusion.status, 200, "{}", conclusion.text());
    insta::assert_snapshot!(conclusion.main());

    // And back again with every row, year and hidden fact.
    let form = post_on("/check", &conclusion, &[("action", "edit")]).await;
    let again = post_on("/conclusion", &form, &[]).await;
    assert_eq!(
        again.body, conclusion.body,
        "correcting nothing changes nothing"
    );
}

#[tokio::test]
async fn a_row_of_the_statement_can_be_corrected_removed_and_added() {
    let confirm = upload(STATEMENT).await;
    let form = post_on("/check", &confirm, &[("action", "remove_period-3")]).await;
    let form = post_on("/check", &form, &[("action", "add_period")]).await;
    let changes = [
        ("sex", "female"),
        ("period-0-from", "01.01.1998"),
        ("period-3-from", "1 сентября 1985"),
        ("period-3-to", "31.12.1997"),
        ("period-3-kind", "kolkhoz"),
    ];
    let conclusion = post_on("/conclusion", &form, &changes).await;
    assert_eq!(conclusion.status, 200);
    let text = conclusion.text();
    assert!(text.contains("1 сентября 1985 года"), "{text}");
    assert!(text.contains("работа в колхозе"), "{text}");
    assert!(!text.contains("ШКОЛА ПРИМЕРОВ"), "{text}");
}

#[tokio::test]
async fn a_mistake_in_the_correction_keeps_the_statement() {
    let confirm = upload(STATEMENT).await;
    let form = post_on("/conclusion", &confirm, &[("period-1-to", "31.12.1915")]).await;
    assert_eq!(form.status, 422);
    assert!(form.title().starts_with("Ошибка:"));
    for (name, value) in confirm.fields() {
        if name != "period-1-to" {
            assert!(
                form.fields().contains(&(name.clone(), value.clone())),
                "{name}={value} is lost"
            );
        }
    }
}

#[tokio::test]
async fn a_forged_hidden_part_is_a_mistake_and_not_a_failure() {
    let confirm = upload(STATEMENT).await;
    for (name, value) in [
        ("rest", "{"),
        ("rest", "[]"),
        ("rest", r#"{"pay": "пятеро"}"#),
        (
            "rest",
            r#"{"sex": {"a": 1}, "periods": 7, "неизвестно": 1}"#,
        ),
        ("period-0-rest", "нет"),
        ("period-0-rest", r#"{"leave": 5}"#),
        ("period-0-rest", r#"{"workplace_class": "Марс"}"#),
        ("child-0-rest", "нет"),
        ("child-0-rest", r#"{"multiple_birth": "трое"}"#),
        ("period-0-territory", "Марс"),
        ("period-0-child", "5"),
    ] {
        let page = post_on("/conclusion", &confirm, &[(name, value)]).await;
        assert_eq!(page.status, 422, "{name}={value}");
        assert!(
            page.fields().contains(&(name.to_owned(), value.to_owned())),
            "{name}={value}"
        );
    }
}

#[tokio::test]
async fn a_file_that_is_no_statement_is_refused_in_one_sentence() {
    let cut = &STATEMENT[..STATEMENT.len() / 2];
    let doctype =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>";
    let deep = "<a>".repeat(100_000);
    let files: [(&str, &[u8]); 12] = [
        ("empty", b""),
        ("blanks", b"  \n "),
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
        ("zip", b"PK\x03\x04xl/workbook.xml"),
        ("picture", b"\xff\xd8\xff\xe0JFIF"),
        ("html", b"<!DOCTYPE html><html><body></body></html>"),
        ("zeros", &[0; 4096]),
        ("cut", cut),
        ("doctype", doctype.as_bytes()),
        ("laughs", laughs.as_bytes()),
        ("deep", deep.as_bytes()),
        ("other xml", b"<root><child/></root>"),
    ];
    let mut said = vec![];
    for (name, file) in files {
        let page = upload(file).await;
        assert_eq!(page.status, 422, "{name}");
        assert!(page.title().starts_with("Ошибка:"), "{name}");
        assert!(
            page.body.contains("type=\"file\""),
            "{name}: no way to try again"
        );
        let why = crate::support::between(&page.body, "<a href=\"#file\">", "</a>").unwrap();
        said.push(format!("{name}: {why}"));
    }
    insta::assert_snapshot!(said.join("\n"));
}

#[tokio::test]
async fn no_file_at_all_is_a_mistake_of_the_form() {
    let page = call(upload_request("другое", b"<a/>")).await;
    assert_eq!(page.status, 422);
    assert!(page.text().contains("Выберите файл выписки"));
}

#[tokio::test]
async fn a_form_of_another_kind_is_not_an_upload() {
    let request = Request::post("/statement")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("file=1"))
        .unwrap();
    assert_eq!(call(request).await.status, 415);
}

#[tokio::test]
async fn a_torn_upload_is_a_bad_request() {
    let request = Request::post("/statement")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .body(Body::from(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n<a",
        ))
        .unwrap();
    let page = call(request).await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("Не удалось прочитать отправленное"));
}

#[tokio::test]
async fn a_file_larger_than_the_limit_is_answered_with_a_page() {
    let page = upload(&vec![b' '; 11 << 20]).await;
    assert_eq!(page.status, 413);
    assert!(page.text().contains("вместе до 10 мегабайт"));
    let page = upload(&vec![b' '; 6 << 20]).await;
    assert_eq!(page.status, 422);
    assert!(page.text().contains("Файл больше 5 МБ"));
    // The largest file allowed is read.
    let page = upload(&vec![b' '; 5 << 20]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn what_stands_in_a_file_cannot_become_markup() {
    let page = upload(STATEMENT).await;
    assert!(!page.body.contains("<КИРОВ>"));
    assert!(page.text().contains("СЫНОВЬЯ <КИРОВ>"));
}

#[tokio::test]
async fn a_row_is_cut_and_joined_again_beside_the_line_it_came_from() {
    let confirm = upload(STATEMENT).await;
    let kept = |name: &str| confirm.field(name);
    assert!(confirm.main().contains("Как в документе:"));

    let no_day = post_on("/check", &confirm, &[("action", "split_period-0")]).await;
    assert_eq!(no_day.status, 422);
    assert!(no_day.text().contains("с которого начинается вторая часть"));

    let (from, to) = (kept("period-0-from"), kept("period-0-to"));
    let cut = post_on(
        "/check",
        &confirm,
        &[("action", "split_period-0"), ("period-0-split", &to)],
    )
    .await;
    assert_eq!(cut.status, 200);
    assert_eq!(cut.field("period-0-from"), from);
    assert_eq!(cut.field("period-1-from"), to);
    assert_eq!(cut.field("period-1-to"), to);
    assert_eq!(cut.field("period-1-origin"), kept("period-0-origin"));

    let joined = post_on("/check", &cut, &[("action", "join_period-0")]).await;
    assert_eq!(joined.status, 200, "{}", joined.text());
    for (name, value) in confirm.fields() {
        // The length the account credited belongs to neither part; the line of the paper keeps it.
        if !name.contains("-credited-") {
            assert_eq!(joined.field(&name), value, "{name}");
        }
    }
}

#[tokio::test]
async fn rows_that_differ_are_refused_with_both_kept() {
    let confirm = upload(STATEMENT).await;
    let refused = post_on("/check", &confirm, &[("action", "join_period-0")]).await;
    assert_eq!(refused.status, 422);
    for (name, value) in confirm.fields() {
        assert!(refused.fields().contains(&(name.clone(), value)), "{name}");
    }
}

/// A made-up work book: one job that is over and one that is not.
const WORK_BOOK: &str = "<ЭДСФР xmlns='http://пф.рф/СТД-СФР/2023-01-10' xmlns:у='http://пф.рф/УТ/2023-01-10'>\
    <СТД-СФР><ЗЛ><у:ФИО><у:Фамилия>ВЫДУМАННАЯ</у:Фамилия></у:ФИО><у:ДатаРождения>1970-03-05</у:ДатаРождения></ЗЛ>\
    <Мероприятие><Работодатель><НаименованиеОрганизации>ШКОЛА</НаименованиеОрганизации></Работодатель>\
    <Дата>2020-02-17</Дата><Вид>1</Вид><Должность>Учитель</Должность></Мероприятие>\
    <Мероприятие><Работодатель><НаименованиеОрганизации>ШКОЛА</НаименованиеОрганизации></Работодатель>\
    <Дата>2024-04-01</Дата><Вид>5</Вид></Мероприятие>\
    <Мероприятие><Работодатель><НаименованиеОрганизации>ЛИЦЕЙ</НаименованиеОрганизации></Работодатель>\
    <Дата>2024-09-02</Дата><Вид>1</Вид><Должность>Учитель</Должность></Мероприятие>\
    <ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>";

#[tokio::test]
async fn a_work_book_is_shown_to_be_corrected_and_assessed() {
    let confirm = upload(WORK_BOOK.as_bytes()).await;
    assert_eq!(confirm.status, 200);
    insta::assert_snapshot!(confirm.main());
    let answers = [("sex", "female"), ("working", "yes"), ("dependants", "0")];
    let conclusion = post_on("/conclusion", &confirm, &answers).await;
    assert_eq!(conclusion.status, 200, "{}", conclusion.text());
    let form = post_on("/check", &conclusion, &[("action", "edit")]).await;
    assert!(
        form.fields()
            .iter()
            .any(|(_, value)| value.contains("Учитель"))
    );
}

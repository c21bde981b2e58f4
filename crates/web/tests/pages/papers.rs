//! Several papers at once: laid on one another, conflicts shown, a refused file named.

use crate::support::{STATEMENT, post_on, upload, upload_all};

/// A work book of the same made-up person: one job the account knows by other days, one it does not.
const WORK_BOOK: &str = "<ЭДСФР xmlns='http://пф.рф/СТД-СФР/2023-01-10' xmlns:у='http://пф.рф/УТ/2023-01-10'>\
    <СТД-СФР><ЗЛ><у:ФИО><у:Фамилия>ВЫДУМАННАЯ</у:Фамилия></у:ФИО><у:ДатаРождения>1969-03-05</у:ДатаРождения></ЗЛ>\
    <Мероприятие><Работодатель><НаименованиеОрганизации>МБОУ «Школа примеров»</НаименованиеОрганизации></Работодатель>\
    <Дата>2016-09-01</Дата><Вид>1</Вид><Должность>Учитель</Должность></Мероприятие>\
    <Мероприятие><Работодатель><НаименованиеОрганизации>МБОУ «Школа примеров»</НаименованиеОрганизации></Работодатель>\
    <Дата>2022-05-31</Дата><Вид>5</Вид></Мероприятие>\
    <ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>";

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const ANSWERS: [(&str, &str); 3] = [("sex", "female"), ("working", "no"), ("dependants", "0")];

#[tokio::test]
async fn two_papers_become_one_form_with_their_conflicts() {
    let page = upload_all(&[("std.xml", WORK_BOOK.as_bytes()), ("ils.xml", STATEMENT)]).await;
    assert_eq!(page.status, 200);
    insta::assert_snapshot!(page.main());
    // The account is believed first; the other day is shown to be decided.
    assert_eq!(page.field("born"), "05.03.1968");
    let text = page.text();
    assert!(text.contains("Бумаги расходятся"), "{text}");
    assert!(text.contains("Как в документе: выписка, строка"), "{text}");
    assert!(
        text.contains("Как в документе: трудовая книжка, строка"),
        "{text}"
    );

    // Nothing of it is lost on the way to the conclusion and back.
    let conclusion = post_on("/conclusion", &page, &ANSWERS).await;
    assert_eq!(conclusion.status, 200, "{}", conclusion.text());
    let form = post_on("/check", &conclusion, &[("action", "edit")]).await;
    assert!(form.text().contains("Бумаги расходятся"));
    for name in ["conflict", "period-0-origin", "period-0-rest", "rest"] {
        let of = |reply: &crate::support::Reply| -> Vec<String> {
            let fields = reply.fields().into_iter();
            fields
                .filter(|(known, _)| known == name)
                .map(|(_, value)| value)
                .collect()
        };
        assert_eq!(of(&form), of(&page), "{name}");
    }
}

#[tokio::test]
async fn the_order_of_files_and_an_archive_of_both_give_the_same_form() {
    let book = WORK_BOOK.as_bytes();
    let one = upload_all(&[("a.xml", STATEMENT), ("b.xml", book)]).await;
    let other = upload_all(&[("b.xml", book), ("a.xml", STATEMENT)]).await;
    assert_eq!(one.body, other.body);
    let both = upload(&archive(&[("b.xml", book), ("a.xml", STATEMENT)])).await;
    assert_eq!(one.body, both.body);
}

#[tokio::test]
async fn a_file_that_is_not_read_is_named_and_the_others_go_on() {
    let page = upload_all(&[
        ("C:\\Бумаги\\отпуск.docx", b"PK\x03\x04"),
        ("ils.xml", STATEMENT),
        ("пустой.xml", b""),
    ])
    .await;
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(text.contains("Эти файлы мы не прочитали"), "{text}");
    assert!(text.contains("Файл «отпуск.docx». "), "{text}");
    assert!(text.contains("Файл «пустой.xml». Файл пустой"), "{text}");
    assert_eq!(page.fields(), upload(STATEMENT).await.fields());
}

#[tokio::test]
async fn when_nothing_is_read_every_file_says_why() {
    let page = upload_all(&[("one.pdf", b"%PDF-1.7"), ("two.xml", b"<a>")]).await;
    assert_eq!(page.status, 422);
    let text = page.text();
    assert!(text.contains("Файл «one.pdf». Это PDF"), "{text}");
    assert!(text.contains("Файл «two.xml». Файл обрывается"), "{text}");
}

#[tokio::test]
async fn the_eleventh_file_is_left_for_another_time() {
    let mut files: Vec<(&str, &[u8])> = vec![("ils.xml", STATEMENT); 10];
    files.push(("last.xml", WORK_BOOK.as_bytes()));
    let page = upload_all(&files).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(text.contains("Файл «last.xml». Больше 10 файлов"), "{text}");
    assert!(text.contains("мы учли эту бумагу один раз"), "{text}");
    assert_eq!(page.fields(), upload(STATEMENT).await.fields());
}

#[tokio::test]
async fn an_archive_of_the_portal_is_opened() {
    let signed = archive(&[("ils.xml", STATEMENT), ("ils.sig", b"\x30\x82\x0a\x10")]);
    let plain = upload(STATEMENT).await;
    let page = upload(&signed).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.fields(), plain.fields(), "the same answers");
    assert!(
        page.text().contains("мы её не проверяли"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn two_work_books_of_different_days_are_told_apart() {
    let later = WORK_BOOK
        .replace("2026-01-15", "2026-06-01")
        .replace("2022-05-31", "2023-05-31");
    let page = upload_all(&[("a.xml", WORK_BOOK.as_bytes()), ("b.xml", later.as_bytes())]).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(
        text.contains("трудовая книжка на 15.01.2026, строка 1"),
        "{text}"
    );
    assert!(
        text.contains("трудовая книжка на 01.06.2026, строка 1"),
        "{text}"
    );
}

#[tokio::test]
async fn papers_of_two_people_are_noticed() {
    let snils = |number: &str| {
        WORK_BOOK.replace("</у:ФИО>", &format!("</у:ФИО><у:СНИЛС>{number}</у:СНИЛС>"))
    };
    let (one, other) = (snils("000-000-000 01"), snils("000-000-000 02"));
    let page = upload_all(&[
        ("a.xml", one.as_bytes()),
        ("b.xml", &other.replace("2016-", "2015-").into_bytes()),
    ])
    .await;
    assert!(
        page.text().contains("В бумагах разные СНИЛС"),
        "{}",
        page.text()
    );
    let page = upload_all(&[("a.xml", one.as_bytes()), ("b.xml", one.as_bytes())]).await;
    assert!(
        !page.text().contains("В бумагах разные СНИЛС"),
        "{}",
        page.text()
    );
}

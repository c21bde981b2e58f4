//! The interview on the pages: doors, one question at a time, every answer kept.

use crate::{
    device::Device,
    support::{Reply, STATEMENT, drafts, service, service_of, upload_request},
};
use axum::http::header;
use web::Settings;

/// A device that came in by a door and wrote down its card.
async fn begun<'a>(service: &'a axum::Router, door: &str) -> Device<'a> {
    let mut device = Device::new(service);
    let (card, _) = device.answer("/begin", &[("door", door)]).await;
    assert_eq!(card, "/card");
    device.answer("/card", &[]).await;
    device
}

/// Says «не знаю» until there is nothing left to ask; the questions in their order.
async fn knows_nothing(device: &mut Device<'_>) -> Vec<String> {
    let mut asked = vec![];
    let mut address = device.get("/next").await.header("location").to_owned();
    while let Some(name) = address.strip_prefix("/questions/") {
        asked.push(name.to_owned());
        assert!(asked.len() < 60, "{asked:?}");
        (address, _) = device.answer(&address.clone(), &[("unknown", "yes")]).await;
    }
    assert_eq!(address, "/result");
    asked
}

#[tokio::test]
async fn every_door_leads_through_the_questions_to_a_result() {
    let service = service().await;
    for door in [
        "soon",
        "too_little",
        "refused",
        "not_counted",
        "early",
        "just_asking",
    ] {
        let mut device = begun(&service, door).await;
        let asked = knows_nothing(&mut device).await;
        assert_eq!(asked[..3], ["whose", "sex", "born"], "{door}");
        let about_decision = asked.iter().any(|name| name == "decision_outcome");
        let expected = ["too_little", "refused", "not_counted"].contains(&door);
        assert_eq!(about_decision, expected, "{door}: {asked:?}");
        let result = device.get("/result").await;
        assert_eq!(result.status, 200, "{door}");
    }
}

#[tokio::test]
async fn a_door_that_is_not_ours_opens_nothing() {
    let service = service().await;
    let mut device = Device::new(&service);
    let reply = device.fill("/begin", &[("door", "cellar")]).await;
    assert_eq!(reply.status, 400);
    assert!(device.cookies.is_empty());
}

#[tokio::test]
async fn questions_look_so() {
    let service = service().await;
    let mut device = begun(&service, "refused").await;
    let number = number_on(&device.get("/card").await);
    for name in [
        "whose",
        "born",
        "statement",
        "account_record",
        "coefficients_by_year",
        "children",
    ] {
        let page = device.get(&format!("/questions/{name}")).await;
        let text = page.main().replace(&number, "123-456-7");
        insta::assert_snapshot!(format!("question_{name}"), text);
    }
    device
        .answer("/questions/sex", &[("answer", "female")])
        .await;
    device
        .answer("/questions/born", &[("answer", "1 мая 1968")])
        .await;
    let page = device.get("/questions").await;
    insta::assert_snapshot!("questions", page.main().replace(&number, "123-456-7"));
    let page = device.get("/questions/periods").await;
    insta::assert_snapshot!(
        "question_periods",
        page.main().replace(&number, "123-456-7")
    );
}

fn number_on(page: &Reply) -> String {
    let text = page.text();
    let is_number = |word: &&str| word.len() == 9 && word.matches('-').count() == 2;
    text.split_whitespace().find(is_number).unwrap().to_owned()
}

#[tokio::test]
async fn for_a_relative_the_words_are_about_the_relative() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    device
        .answer("/questions/whose", &[("answer", "relative")])
        .await;
    let page = device.get("/questions/born").await;
    assert!(
        page.title().starts_with("Когда родился ваш близкий?"),
        "{}",
        page.title()
    );
}

#[tokio::test]
async fn an_answer_can_be_changed_without_the_rest() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    device
        .answer("/questions/sex", &[("answer", "female")])
        .await;
    device
        .answer("/questions/born", &[("answer", "01.05.1968")])
        .await;
    device
        .answer("/questions/born", &[("answer", "02.05.1968")])
        .await;
    let list = device.get("/questions").await.main();
    assert!(
        list.contains("2 мая 1968 года") && list.contains("Женщина"),
        "{list}"
    );
    assert!(!list.contains("1 мая 1968"), "{list}");
}

#[tokio::test]
async fn what_is_refused_comes_back_on_another_device() {
    let drafts = drafts().await;
    let service = service_of(Settings::default(), drafts);
    let mut phone = begun(&service, "soon").await;
    let refused = phone
        .fill("/questions/born", &[("answer", "32.05.1968")])
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.main().contains("Такой даты нет в календаре"));
    assert_eq!(refused.field("answer"), "32.05.1968");

    let mut library = Device::new(&service);
    library.cookies.clone_from(&phone.cookies);
    let page = library.get("/questions/born").await;
    assert_eq!(page.field("answer"), "32.05.1968");
    assert!(page.main().contains("Такой даты нет в календаре"));

    phone
        .answer("/questions/born", &[("answer", "31.05.1968")])
        .await;
    let page = library.get("/questions/born").await;
    assert_eq!(page.field("answer"), "31.05.1968");
    assert!(!page.main().contains("Такой даты нет"));
}

#[tokio::test]
async fn answers_that_contradict_lead_to_each_other() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    device
        .answer("/questions/children", &[("answer", "1")])
        .await;
    device
        .answer("/questions/child_born.1", &[("answer", "01.01.1990")])
        .await;
    let page = device
        .fill("/questions/born", &[("answer", "01.01.1995")])
        .await;
    assert_eq!(page.status, 422);
    assert!(
        page.main().contains("раньше рождения родителя"),
        "{}",
        page.main()
    );
    assert!(
        page.body.contains("href=\"/questions/child_born.1\""),
        "{}",
        page.body
    );
    // Nothing half done: the child is still there, the birthday is not.
    let list = device.get("/questions").await.main();
    assert!(
        list.contains("1 января 1990 года") && !list.contains("1995"),
        "{list}"
    );
}

#[tokio::test]
async fn nothing_answered_is_asked_again() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    let (to_mark, to_write) = (
        "Отметьте один ответ. Можно «Не знаю»",
        "Ответьте или нажмите «Не знаю»",
    );
    for (name, what_to_do) in [
        ("sex", to_mark),
        ("born", to_write),
        ("account_record", to_write),
        ("children", to_write),
    ] {
        let page = device.fill(&format!("/questions/{name}"), &[]).await;
        assert_eq!(page.status, 422, "{name}");
        assert!(page.main().contains(what_to_do), "{name}");
    }
}

#[tokio::test]
async fn without_a_ticket_the_answer_stays_on_the_page() {
    let service = service().await;
    let mut stranger = Device::new(&service);
    let page = stranger
        .fill("/questions/born", &[("answer", "01.05.1968")])
        .await;
    assert_eq!(page.status, 409);
    assert_eq!(page.field("answer"), "01.05.1968");
    assert!(page.body.contains("href=\"/resume\""));
    for path in ["/questions", "/questions/born", "/result"] {
        let reply = stranger.get(path).await;
        assert_eq!(
            (reply.status.as_u16(), reply.header("location")),
            (303, "/resume"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn rows_of_periods_are_kept_while_they_are_filled() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    let row = [
        ("period-0-from", "01.09.1990"),
        ("period-0-to", "31.08.1995"),
        ("period-0-employer", "Школа"),
    ];
    let mut fields = row.to_vec();
    fields.push(("action", "add_period"));
    let page = device.fill("/questions/periods", &fields).await;
    assert_eq!(page.status, 200);
    // The browser is closed here; the rows are still there.
    let page = device.get("/questions/periods").await;
    assert_eq!(page.field("period-0-employer"), "Школа");
    device.answer("/questions/periods", &row).await;
    let list = device.get("/questions").await.main();
    assert!(list.contains("Периодов: 1"), "{list}");
}

#[tokio::test]
async fn a_statement_becomes_answers_and_keeps_those_before() {
    let service = service().await;
    let mut device = begun(&service, "refused").await;
    device
        .answer("/questions/sex", &[("answer", "female")])
        .await;
    device
        .answer("/questions/decided_on", &[("answer", "20.10.2026")])
        .await;
    let (to_file, _) = device
        .answer("/questions/statement", &[("answer", "file")])
        .await;
    assert_eq!(to_file, "/statement");
    let confirm = device.send(upload_request("file", STATEMENT)).await;
    assert_eq!(confirm.status, 200, "{}", confirm.main());
    assert_eq!(confirm.field("sex"), "female");
    let fields = confirm.fields();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let (next, _) = device.answer("/conclusion", &fields).await;
    assert!(next.starts_with("/questions/"), "{next}");
    let list = device.get("/questions").await.main();
    for kept in ["Женщина", "20 октября 2026 года", "Периодов:"] {
        assert!(list.contains(kept), "{kept}: {list}");
    }
}

#[tokio::test]
async fn no_answer_stands_in_an_address_or_a_cookie() {
    let service = service().await;
    let mut device = begun(&service, "soon").await;
    let reply = device
        .fill("/questions/born", &[("answer", "01.05.1968")])
        .await;
    let said = format!("{:?} {:?}", reply.headers, device.cookies);
    for secret in ["1968", "05.01", "01.05"] {
        assert!(!said.contains(secret), "{said}");
    }
    assert_eq!(
        reply.headers.get(header::CACHE_CONTROL).unwrap(),
        "no-store"
    );
}

#[tokio::test]
async fn a_blank_typed_in_becomes_kept_answers() {
    let service = service().await;
    let mut desk = Device::new(&service);
    let text = "10: 1\n12: 1\n13: 1 мая 1968\n40: 1\n41/1: 01.05.1990";
    let (card, _) = desk.answer("/blank/keyed", &[("text", text)]).await;
    assert_eq!(card, "/card");
    let list = desk.get("/questions").await.main();
    for kept in ["Женщина", "1 мая 1968 года", "1 мая 1990 года"] {
        assert!(list.contains(kept), "{kept}: {list}");
    }
    // A second sheet adds to the same draft.
    let (next, _) = desk.answer("/blank/keyed", &[("text", "70: 1")]).await;
    assert!(next.starts_with("/questions/"), "{next}");
    let list = desk.get("/questions").await.main();
    assert!(list.contains("Женщина"), "{list}");
}

#[tokio::test]
async fn a_blank_with_a_mistake_keeps_nothing_and_loses_nothing() {
    let service = service().await;
    let mut desk = Device::new(&service);
    let text = "12: 1\n13: 32.05.1968\n99: 1";
    let page = desk.fill("/blank/keyed", &[("text", text)]).await;
    assert_eq!(page.status, 422);
    let main = page.main();
    assert!(
        main.contains("Строка 2, код 13") && main.contains("Строка 3, код 99"),
        "{main}"
    );
    assert!(page.body.contains("13: 32.05.1968"));
    assert!(desk.cookies.is_empty());
    let other = desk
        .fill("/blank/keyed", &[("text", "бланк: 000000\n12: 1")])
        .await;
    assert!(other.main().contains("другой редакции"), "{}", other.main());
    assert!(desk.cookies.is_empty());
    let fields = [("text", "бланк: 000000\n12: 1"), ("checked", "yes")];
    desk.answer("/blank/keyed", &fields).await;
    assert!(!desk.cookies.is_empty());
}

//! Kept answers: the card, going on with it elsewhere, leaving, erasing.

use crate::{
    device::Device,
    support::{Reply, drafts, service_of},
};
use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use serde_json::{Value, json};
use store::{Card, Drafts};
use web::Settings;

/// The service with a store of its own, and one draft with an answer.
struct Story {
    service: Router,
    drafts: Drafts,
    card: Card,
}

impl Story {
    async fn new() -> Self {
        let drafts = drafts().await;
        let first = [("born".to_owned(), json!("1966-05-05"))];
        let card = drafts.create_with(&first, noon()).await.unwrap();
        let settings = Settings {
            behind_proxy: true,
            ..Settings::default()
        };
        let service = service_of(settings, drafts.clone());
        Self {
            service,
            drafts,
            card,
        }
    }

    fn device(&self) -> Device<'_> {
        Device::new(&self.service)
    }

    fn words(&self) -> String {
        self.card.words.as_str().to_owned()
    }

    /// A device on which the card has been typed.
    async fn opened(&self) -> Device<'_> {
        let mut device = self.device();
        let reply = device
            .resume(&self.card.number.to_string(), &self.words())
            .await;
        assert_eq!(reply.status, 303, "{}", reply.main());
        device
    }
}

/// The day of our story at noon in Kirov.
fn noon() -> jiff::Timestamp {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

/// The words on a page of the card, as they would be typed.
fn words_on(page: &Reply) -> String {
    let shown = page.body.split("<span>").skip(1);
    let words: Vec<&str> = shown.filter_map(|rest| rest.split('<').next()).collect();
    words.join(" ")
}

/// A page without the number and the words, which are drawn anew each time.
fn without_secrets(page: &Reply, number: &str) -> String {
    let words = words_on(page).replace(' ', "\u{a0}");
    let text = page.main().replace(number, "123-456-7");
    let shown = words.replace('\u{a0}', " ");
    if shown.is_empty() {
        text
    } else {
        text.replace(&shown, "один два три")
    }
}

#[tokio::test]
async fn the_card_is_shown_again_for_as_long_as_it_is_being_copied() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    let mut device = story.opened().await;
    let cannot = device.get("/card").await;
    assert_eq!(words_on(&cannot), "", "typed words are not shown back");
    insta::assert_snapshot!("card_without_words", without_secrets(&cannot, &number));

    let renewed = device.press("/card/new").await;
    assert_eq!(
        (renewed.status.as_u16(), renewed.header("location")),
        (303, "/card")
    );
    let shown = device.get("/card").await;
    assert_eq!(words_on(&shown).split(' ').count(), 3);
    assert_eq!(shown.header("cache-control"), "no-store");
    insta::assert_snapshot!("card", without_secrets(&shown, &number));
    assert_eq!(device.get("/card").await.body, shown.body, "on reload");

    let on = device.press("/card").await;
    assert_eq!((on.status.as_u16(), on.header("location")), (303, "/next"));
    assert_eq!(device.names(), ["draft"]);
    assert_eq!(words_on(&device.get("/card").await), "");
}

#[tokio::test]
async fn another_device_goes_on_with_what_people_type() {
    let story = Story::new().await;
    let plain = story.card.number.to_string().replace('-', "");
    let spaced = story.card.number.to_string().replace('-', " ");
    let words = story.words();
    for (number, words) in [
        (plain.clone(), words.to_uppercase()),
        (spaced, words.replace(' ', ", ")),
        (format!(" {plain} "), words.replace('е', "ё")),
    ] {
        let mut device = story.device();
        let reply = device.resume(&number, &words).await;
        assert_eq!(
            reply.header("location"),
            "/questions",
            "{words}: {}",
            reply.main()
        );
        assert_eq!(device.names(), ["draft"]);
        assert_eq!(device.get("/card").await.status, 200);
    }
}

#[tokio::test]
async fn which_of_the_two_is_wrong_nobody_is_told() {
    let story = Story::new().await;
    let other = story.drafts.create(noon()).await.unwrap();
    story
        .drafts
        .store()
        .erase_asked(other.number, noon(), "служба")
        .await
        .unwrap();
    let (number, words) = (story.card.number.to_string(), story.words());
    let mut pages = vec![];
    for (number, words) in [
        (number.clone(), "сосна берег лес".to_owned()),
        (other.number.to_string(), words),
    ] {
        let page = story.device().resume(&number, &words).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.field("number"), number, "what was typed stays");
        assert_eq!(page.field("words"), words);
        pages.push(page.main().replace(&number, "").replace(&words, ""));
    }
    assert_eq!(pages[0], pages[1]);
    insta::assert_snapshot!("resume_wrong", pages[0]);
}

#[tokio::test]
async fn a_slip_in_the_number_costs_no_try() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    let last = number.chars().last().unwrap();
    let slip = if last == '0' { "1" } else { "0" };
    let wrong = format!("{}{slip}", &number[..number.len() - 1]);
    let mut device = story.device();
    for _ in 0..6 {
        let page = device.resume(&wrong, "сосна берег лес").await;
        assert!(
            page.text().contains("одна из цифр не та"),
            "{}",
            page.main()
        );
    }
    let page = device.resume(&number, " , ").await;
    assert!(page.text().contains("Впишите три слова"), "{}", page.main());
    let reply = device.resume(&number, &story.words()).await;
    assert_eq!(reply.status, 303);
}

#[tokio::test]
async fn the_sixth_try_is_refused_with_the_time_of_day() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    for _ in 0..5 {
        let page = story.device().resume(&number, "сосна берег лес").await;
        assert_eq!(page.status, 422);
    }
    let page = story.device().resume(&number, &story.words()).await;
    assert_eq!(page.status, 429);
    assert!(page.headers.get(header::SET_COOKIE).is_none());
    insta::assert_snapshot!("resume_too_many", page.main());
}

#[tokio::test]
async fn one_address_tries_twenty_cards_an_hour() {
    let story = Story::new().await;
    for n in 0..20 {
        let card = story.drafts.create(noon()).await.unwrap();
        let page = story
            .device()
            .resume(&card.number.to_string(), "сосна берег лес")
            .await;
        assert_eq!(page.status, 422, "{n}");
    }
    let (number, words) = (story.card.number.to_string(), story.words());
    let page = story.device().resume(&number, &words).await;
    assert_eq!(page.status, 429);
    assert!(page.text().contains("после 13:00"), "{}", page.main());
    let mut neighbour = story.device();
    neighbour.address = "192.0.2.2";
    assert_eq!(neighbour.resume(&number, &words).await.status, 303);
}

#[tokio::test]
async fn new_words_cut_off_every_other_device() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    let (mut here, mut there) = (story.opened().await, story.opened().await);
    here.press("/card/new").await;
    let words = words_on(&here.get("/card").await);
    assert_eq!(there.get("/card").await.header("location"), "/resume");
    assert_eq!(there.press("/erase").await.status, 200);
    assert!(there.get("/erase").await.text().contains("Стирать нечего"));

    let mut elsewhere = story.device();
    assert_eq!(elsewhere.resume(&number, &story.words()).await.status, 422);
    assert_eq!(elsewhere.resume(&number, &words).await.status, 303);
    assert_eq!(here.get("/card").await.status, 200, "this one goes on");
    assert_eq!(
        story.drafts.answers(story.card.number).await.unwrap().len(),
        1
    );
}

#[tokio::test]
async fn a_device_that_leaves_forgets_and_the_answers_stay() {
    let story = Story::new().await;
    let mut device = story.opened().await;
    device.press("/card/new").await;
    let words = words_on(&device.get("/card").await);
    let page = device.press("/leave").await;
    assert_eq!(device.names(), Vec::<&str>::new());
    assert_eq!(page.header("clear-site-data"), "\"cache\"");
    assert_eq!(page.header("cache-control"), "no-store");
    insta::assert_snapshot!("leave", page.main());
    assert_eq!(device.get("/card").await.header("location"), "/resume");
    let number = story.card.number.to_string();
    assert_eq!(device.resume(&number, &words).await.status, 303);
}

#[tokio::test]
async fn who_asks_is_erased_at_once_with_an_act() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    let mut device = story.opened().await;
    let ticket = device.cookies.clone();
    let asked = device.get("/erase").await;
    insta::assert_snapshot!("erase_asked", asked.main().replace(&number, "123-456-7"));
    assert_eq!(
        story.drafts.answers(story.card.number).await.unwrap().len(),
        1
    );

    let done = device.press("/erase").await;
    insta::assert_snapshot!("erase_done", done.main());
    assert_eq!(device.names(), Vec::<&str>::new());
    assert!(
        story
            .drafts
            .history(story.card.number)
            .await
            .unwrap()
            .is_empty()
    );
    let acts = story.drafts.store().acts().await.unwrap();
    assert_eq!(acts.len(), 1);
    assert_eq!(
        (acts[0].reason, acts[0].n_answers),
        (store::Reason::Asked, 1)
    );

    // The button was pressed twice.
    device.cookies = ticket;
    let again = device.press("/erase").await;
    assert!(again.text().contains("Стирать нечего"), "{}", again.main());
    assert_eq!(story.drafts.store().acts().await.unwrap().len(), 1);
    assert_eq!(
        story.device().resume(&number, &story.words()).await.status,
        422
    );
}

#[tokio::test]
async fn a_spoilt_cookie_is_like_none() {
    let story = Story::new().await;
    let good = story.opened().await.cookie("draft");
    let end = if good.ends_with('0') { "1" } else { "0" };
    let spoilt = format!("{}{end}", &good[..good.len() - 1]);
    for value in ["", "x", "00", &spoilt, &good[..40], "../../etc"] {
        let mut device = story.device();
        device.cookies = vec![
            ("draft".to_owned(), value.to_owned()),
            ("card".to_owned(), value.to_owned()),
        ];
        let page = device.get("/card").await;
        assert_eq!(page.header("location"), "/resume", "{value}");
        assert!(
            device
                .press("/erase")
                .await
                .text()
                .contains("Стирать нечего")
        );
    }
    // A ticket is no card.
    let mut device = story.device();
    device.cookies = vec![
        ("draft".to_owned(), good.clone()),
        ("card".to_owned(), good),
    ];
    let page = device.get("/card").await;
    assert_eq!(
        (page.status.as_u16(), words_on(&page)),
        (200, String::new())
    );
}

#[tokio::test]
async fn the_number_and_the_words_stand_in_no_address() {
    let story = Story::new().await;
    let number = story.card.number.to_string();
    let mut device = story.opened().await;
    device.press("/card/new").await;
    let card = device.get("/card").await;
    let words = words_on(&card);
    let secrets: Vec<String> = [number.clone(), number.replace('-', "")]
        .into_iter()
        .chain(words.split(' ').map(str::to_owned))
        .collect();
    for page in [
        card,
        device.get("/erase").await,
        device.resume(&number, "нет").await,
    ] {
        for attribute in ["href=\"", "action=\""] {
            for address in page.body.split(attribute).skip(1) {
                let address = address.split('"').next().unwrap();
                // The way back from the display settings is a path of ours without a question.
                let asks = address.contains('?') && !address.starts_with("/display?back=/");
                assert!(!asks, "{address}");
                assert!(
                    secrets.iter().all(|secret| !address.contains(secret)),
                    "{address}"
                );
            }
        }
        for (_, cookie) in &device.cookies {
            assert!(secrets.iter().all(|secret| !cookie.contains(secret)));
        }
    }
}

#[tokio::test]
async fn a_store_that_does_not_answer_says_so_and_changes_nothing() {
    let story = Story::new().await;
    let mut device = story.opened().await;
    let before = device.cookies.clone();
    story.drafts.store().close().await;
    for path in ["/card/new", "/erase"] {
        let page = device.press(path).await;
        assert_eq!(page.status, 500, "{path}");
        assert!(page.text().contains("У нас что-то сломалось"), "{path}");
        assert!(page.text().contains("W-0010"), "{path}");
    }
    let page = device
        .resume(&story.card.number.to_string(), &story.words())
        .await;
    assert!(page.text().contains("W-0019"), "{}", page.main());
    assert_eq!(device.cookies, before);
}

#[tokio::test]
async fn a_form_of_another_site_neither_opens_nor_erases() {
    let story = Story::new().await;
    let mut device = story.opened().await;
    for path in ["/erase", "/resume", "/leave", "/card/new"] {
        for foreign in ["null", "https://evil.example"] {
            let request = Request::post(path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, foreign)
                .body(Body::empty())
                .unwrap();
            assert_eq!(device.send(request).await.status, 403, "{path} {foreign}");
        }
    }
    let kept = story.drafts.answers(story.card.number).await.unwrap();
    let kept: Vec<Value> = kept.into_iter().map(|answer| answer.value).collect();
    assert_eq!(kept, [json!("1966-05-05")]);
}

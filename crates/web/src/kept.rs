//! Kept answers: the draft this browser holds a ticket for, and how one begins.

use crate::{
    clock::Clock,
    cookies::{self, Keep},
    page_error::{Incident, PageError},
    sample,
    visit::Visit,
};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use store::{
    Answer, CARD_SECONDS, Card, CaseNumber, Draft, Drafts, KEEP_DAYS, ResultOfLaw, StoreError,
};

/// The cookie with the ticket to a draft.
pub(crate) const TICKET: &str = "draft";
/// The cookie with the sealed card, so that it may be looked at again for an hour.
pub(crate) const CARD: &str = "card";

/// Where the questions are.
pub(crate) const QUESTIONS: &str = "/next";
/// Where a person goes on who came back with a card.
pub(crate) const AFTER_RESUMING: &str = "/questions";

/// After this a browser shows none of our pages from its memory, so «назад» shows a stranger nothing.
pub(crate) const WITHOUT_TRACES: [(HeaderName, HeaderValue); 1] = [(
    HeaderName::from_static("clear-site-data"),
    HeaderValue::from_static("\"cache\""),
)];

const TICKET_SECONDS: u32 = store::TICKET_DAYS * 24 * 3_600;

/// A draft and everything needed to read and write it.
#[derive(Clone, Debug)]
pub(crate) struct OpenDraft {
    /// When it was made, seen and will go.
    pub(crate) draft: Draft,
    drafts: Drafts,
    clock: Clock,
}

impl Visit {
    /// The draft this browser holds a ticket for. A ticket that is spoilt, over or cut off by new words is like none.
    pub(crate) async fn draft(&self) -> Result<Option<OpenDraft>, PageError> {
        let Some(ticket) = self.cookies.get(TICKET) else {
            return Ok(None);
        };
        let draft = kept(self.drafts.admit(ticket, self.clock.now()).await, "W-0010")?;
        Ok(draft.map(|draft| OpenDraft {
            draft,
            drafts: self.drafts.clone(),
            clock: self.clock,
        }))
    }
}

impl OpenDraft {
    /// A draft that is kept nowhere, for samples of pages.
    pub(crate) fn invented(visit: &Visit) -> Option<Self> {
        let now = visit.clock.now();
        let draft = Draft {
            number: sample::NUMBER.parse().ok()?,
            created_at: now,
            visited_at: now,
            keep_until: now + SignedDuration::from_hours(24 * KEEP_DAYS),
            case_opened_at: None,
            words_revision: 1,
        };
        Some(Self {
            draft,
            drafts: visit.drafts.clone(),
            clock: visit.clock,
        })
    }

    /// Its case number.
    pub(crate) fn number(&self) -> CaseNumber {
        self.draft.number
    }

    /// What holds now.
    pub(crate) async fn answers(&self) -> Result<Vec<Answer>, PageError> {
        kept(self.drafts.answers(self.draft.number).await, "W-0011")
    }

    /// Saves answers, all or none; `null` takes one back. When this returns, they are on the disk.
    pub(crate) async fn save(&self, answers: &[(String, Value)]) -> Result<(), PageError> {
        let now = self.clock.now();
        let saved = self.drafts.save_answers(self.draft.number, answers, now);
        kept(saved.await, "W-0012").map(drop)
    }

    /// The last conclusion that was kept.
    pub(crate) async fn last_result(&self) -> Result<Option<ResultOfLaw>, PageError> {
        kept(self.drafts.last_result(self.draft.number).await, "W-0013")
    }

    /// Keeps a conclusion with the digest of the law it rests on.
    pub(crate) async fn save_result(
        &self,
        law_digest: &str,
        summary: &Value,
    ) -> Result<(), PageError> {
        let (number, now) = (self.draft.number, self.clock.now());
        let saved = self.drafts.save_result(number, law_digest, summary, now);
        kept(saved.await, "W-0014").map(drop)
    }
}

/// Makes a draft with these first answers; the cookies to set (ticket, and the card for an hour). A draft this browser
/// held before stays where it is: its own card opens it.
pub(crate) async fn begin(
    visit: &Visit,
    first: &[(String, Value)],
) -> Result<HeaderMap, PageError> {
    let now = visit.clock.now();
    if visit.newcomers.take(visit.client, now).is_err() {
        return Err(PageError::Refused(StatusCode::TOO_MANY_REQUESTS));
    }
    let card = kept(visit.drafts.create_with(first, now).await, "W-0015")?;
    cookies_of(visit, &card, now)
}

/// The cookies of a card just made: the ticket, and the card itself for an hour.
pub(crate) fn cookies_of(
    visit: &Visit,
    card: &Card,
    now: Timestamp,
) -> Result<HeaderMap, PageError> {
    let sealed = kept(visit.drafts.seal_card(card, now), "W-0016")?;
    let mut headers = ticket_of(visit, card.number, card.words_revision, now)?;
    let keep = Keep::Seconds(CARD_SECONDS);
    let line = cookies::set(CARD, &sealed, keep, visit.https);
    headers.append(header::SET_COOKIE, line);
    Ok(headers)
}

/// The cookie with a ticket to this draft.
pub(crate) fn ticket_of(
    visit: &Visit,
    number: CaseNumber,
    words_revision: i64,
    now: Timestamp,
) -> Result<HeaderMap, PageError> {
    let ticket = kept(visit.drafts.ticket(number, words_revision, now), "W-0017")?;
    let keep = Keep::Seconds(TICKET_SECONDS);
    let line = cookies::set(TICKET, &ticket, keep, visit.https);
    Ok(HeaderMap::from_iter([(header::SET_COOKIE, line)]))
}

/// Makes the browser forget these cookies.
pub(crate) fn forget(visit: &Visit, names: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for name in names {
        let line = cookies::set(name, "", Keep::Forget, visit.https);
        headers.append(header::SET_COOKIE, line);
    }
    headers
}

/// A page the browser must not keep: «назад» after [`forget`] may not show it.
pub(crate) fn unstored(mut page: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    page.headers_mut().insert(header::CACHE_CONTROL, no_store);
    page
}

/// What came from the store. A draft erased while its page was open is not our failure.
pub(crate) fn kept<T>(result: Result<T, StoreError>, code: &'static str) -> Result<T, PageError> {
    match result {
        Err(StoreError::NoDraft) => Err(PageError::Refused(StatusCode::GONE)),
        result => result.incident(code),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        app::{App, Settings},
        cookies::Cookies,
    };
    use jiff::civil::date;
    use law::Law;
    use serde_json::json;
    use store::{Keyring, Store};

    /// An empty store in memory with throw-away keys.
    pub(crate) async fn drafts() -> Drafts {
        let keys = Keyring::read(&Keyring::new_line(1).unwrap()).unwrap();
        Store::open("sqlite::memory:").await.unwrap().drafts(keys)
    }

    async fn app() -> App {
        let settings = Settings {
            today: Some(date(2026, 11, 23)),
            ..Settings::default()
        };
        App::new(Law::embedded(), settings, drafts().await)
    }

    /// The cookies a browser would send after this reply.
    fn sent_back(set: &HeaderMap) -> Cookies {
        let mut headers = HeaderMap::new();
        for line in set.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            headers.append(header::COOKIE, pair.parse().unwrap());
        }
        Cookies::read(&headers)
    }

    fn said(pairs: &[(&str, Value)]) -> Vec<(String, Value)> {
        pairs
            .iter()
            .map(|(path, value)| ((*path).to_owned(), value.clone()))
            .collect()
    }

    #[tokio::test]
    async fn what_is_said_first_is_kept_with_the_draft() {
        let app = app().await;
        let first = said(&[("sex", json!("female")), ("born", json!("1966-05-05"))]);
        let set = begin(&Visit::of_stranger(&app), &first).await.unwrap();
        let visit = Visit::new(&app, sent_back(&set), "/");
        let open = visit.draft().await.unwrap().unwrap();
        let answers = open.answers().await.unwrap();
        let answers: Vec<_> = answers.into_iter().map(|a| (a.path, a.value)).collect();
        assert_eq!(answers, first);

        let then = said(&[("sex", Value::Null), ("works", json!(true))]);
        open.save(&then).await.unwrap();
        let answers = open.answers().await.unwrap();
        let paths: Vec<_> = answers.iter().map(|a| a.path.as_str()).collect();
        assert_eq!(paths, ["born", "works"]);

        open.save_result("sha256:aa", &json!({ "right": "2027-01-01" }))
            .await
            .unwrap();
        let result = open.last_result().await.unwrap().unwrap();
        assert_eq!(result.law_digest, "sha256:aa");
        assert_eq!(open.number(), open.draft.number);
    }

    #[tokio::test]
    async fn the_cookies_are_closed_and_kept_as_long_as_they_serve() {
        let mut app = app().await;
        app.https = true;
        let set = begin(&Visit::of_stranger(&app), &[]).await.unwrap();
        let lines: Vec<&str> = set
            .get_all(header::SET_COOKIE)
            .into_iter()
            .map(|line| line.to_str().unwrap())
            .collect();
        for (line, name, age) in [(lines[0], "draft=", 7_776_000), (lines[1], "card=", 3_600)] {
            let rest = format!("; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax; Secure");
            assert!(line.starts_with(name) && line.ends_with(&rest), "{line}");
        }
        assert_eq!(lines.len(), 2);
    }

    #[tokio::test]
    async fn one_address_makes_thirty_drafts_an_hour() {
        let app = app().await;
        let mut visit = Visit::of_stranger(&app);
        visit.client = Some([192, 0, 2, 1].into());
        for n in 0..30 {
            assert!(begin(&visit, &[]).await.is_ok(), "{n}");
        }
        let refused = begin(&visit, &[]).await;
        assert!(matches!(
            refused,
            Err(PageError::Refused(StatusCode::TOO_MANY_REQUESTS))
        ));
        visit.client = Some([192, 0, 2, 2].into());
        assert!(begin(&visit, &[]).await.is_ok());
    }

    #[tokio::test]
    async fn a_draft_erased_behind_a_page_is_gone_and_not_our_failure() {
        let app = app().await;
        let set = begin(&Visit::of_stranger(&app), &[]).await.unwrap();
        let visit = Visit::new(&app, sent_back(&set), "/");
        let open = visit.draft().await.unwrap().unwrap();
        let store = app.drafts.store();
        store
            .erase_asked(open.number(), app.clock.now(), "служба")
            .await
            .unwrap();
        let gone = open.save(&said(&[("sex", json!("male"))])).await;
        assert!(matches!(gone, Err(PageError::Refused(StatusCode::GONE))));
        assert!(visit.draft().await.unwrap().is_none());
    }

    #[tokio::test]
    async fn a_store_that_does_not_answer_is_our_failure_and_sets_no_cookie() {
        let app = app().await;
        app.drafts.store().close().await;
        let failed = begin(&Visit::of_stranger(&app), &said(&[("sex", json!("male"))])).await;
        assert!(matches!(
            failed,
            Err(PageError::Internal { code: "W-0015", .. })
        ));
    }
}

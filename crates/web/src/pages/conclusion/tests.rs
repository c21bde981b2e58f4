//! The same page for answers in hidden fields and for a kept draft, on screen and on paper.

use super::*;
use crate::{App, Settings};
use jiff::civil::date;
use rules::fact::Fact;

const FACTS: &str = r#"{ "sex": "female", "born": "1969-03-14", "coefficients": { "total": "60" },
    "account_opened_on": "1998-05-12", "periods": [
      { "from": "1989-09-01", "to": "2008-12-31", "kind": "work", "source": "workbook", "employer": "ООО «Ромашка»" },
      { "from": "2009-01-01", "to": "2026-10-31", "kind": "work", "source": "account", "employer": "Школа" }] }"#;

async fn rendered(carrier: Carrier, view: View) -> String {
    let drafts = crate::kept::tests::drafts().await;
    let visit = Visit::of_stranger(&App::new(Law::embedded(), Settings::default(), drafts));
    let day = date(2026, 11, 23);
    let facts = contract::facts::read(FACTS, day).unwrap();
    let audit = audit::audit(&facts, day, visit.law);
    let site = Site::new(&visit, "");
    page(site, carrier, view, &facts, &audit, visit.law)
        .render()
        .unwrap()
}

fn posted() -> Carrier {
    let facts = contract::facts::read(FACTS, date(2026, 11, 23)).unwrap();
    Carrier::posted(&Form::from_statement(&facts, vec![]))
}

fn kept() -> Carrier {
    Carrier::Kept {
        question: |fact| (fact != Fact::Children).then(|| format!("/questions/{fact}")),
    }
}

#[tokio::test]
async fn answers_nobody_keeps_travel_in_the_page() {
    let page = rendered(posted(), View::Screen).await;
    assert!(page.contains("<input type=\"hidden\" name=\"born\" value=\"14.03.1969\">"));
    assert!(page.contains("formaction=\"/papers/plan/ics\""));
    assert!(page.contains("formaction=\"/check#disability\""));
    assert!(page.contains("Мы ничего не сохранили."));
    assert!(!page.contains("href=\"/questions/") && !page.contains("href=\"/papers"));
}

#[tokio::test]
async fn a_kept_draft_needs_no_hidden_field() {
    let page = rendered(kept(), View::Screen).await;
    for absent in [
        "type=\"hidden\"",
        "<form",
        "<button",
        "Мы ничего не сохранили",
        "14.03.1969",
    ] {
        assert!(!page.contains(absent), "{absent}");
    }
    for link in [
        "/questions/disability",
        "/papers/plan.pdf",
        "/papers/plan.ics",
        "/papers/letter_to_employer.html",
        "/papers/letter_to_employer.docx",
        "/result/print",
    ] {
        assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
    }
    assert!(!page.contains("/questions/children"), "no page asks");
}

#[tokio::test]
async fn on_paper_what_matters_is_unfolded() {
    let (screen, paper) = (
        rendered(kept(), View::Screen).await,
        rendered(kept(), View::Print).await,
    );
    assert!(screen.contains("<details class=\"printed\">"));
    assert!(!paper.contains("<details class=\"printed\">"));
    let opened = screen.replace(
        "<details class=\"printed\"",
        "<details class=\"printed\" open",
    );
    assert_eq!(opened, paper);
}

//! The result page, made by the real rules.

use crate::support::{Reply, between, get, post, post_on};

async fn about(fields: &[(&str, &str)]) -> Reply {
    let page = post("/conclusion", fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page
}

/// A woman with a total only.
const TOTALS: [(&str, &str); 8] = [
    ("sex", "female"),
    ("born", "20.11.1967"),
    ("record-years", "27"),
    ("record-months", "3"),
    ("coefficient", "88,369"),
    ("working", "yes"),
    ("works_on", "yes"),
    ("dependants", "1"),
];

/// A teacher with periods.
const TEACHER: [(&str, &str); 12] = [
    ("sex", "female"),
    ("born", "12.04.1972"),
    ("coefficient", "61,5"),
    ("working", "yes"),
    ("works_on", "yes"),
    ("period-0-from", "15.08.1993"),
    ("period-0-to", "31.12.2012"),
    ("period-0-employer", "Школа № 5 <филиал>"),
    ("period-0-code", "27-ПД"),
    ("period-1-from", "01.01.2013"),
    ("period-1-code", "27-ПД"),
    ("period-1-rate", "1"),
];

#[tokio::test]
async fn a_total_is_enough_for_a_day() {
    insta::assert_snapshot!(about(&TOTALS).await.main());
}

#[tokio::test]
async fn periods_give_a_line_of_life_and_its_table() {
    let page = about(&TEACHER).await;
    assert!(page.body.contains("<svg class=\"life\""));
    assert!(page.body.contains("role=\"img\""));
    assert!(page.body.contains("<polyline class=\"record\""));
    insta::assert_snapshot!(page.main());
}

#[tokio::test]
async fn without_answers_we_ask_and_invent_nothing() {
    let page = about(&[]).await;
    let text = page.text();
    insta::assert_snapshot!(page.main());
    assert!(!page.body.contains("class=\"day\""));
    assert!(!text.contains("₽"), "no money from nothing");
}

#[tokio::test]
async fn a_right_to_come_and_a_right_not_in_sight_say_so() {
    let young = [
        ("sex", "male"),
        ("born", "01.03.1990"),
        ("record-years", "10"),
        ("coefficient", "20"),
    ];
    let never = [("works_on", "no"), ("working", "no")];
    insta::assert_snapshot!(about(&[&young[..], &never[..]].concat()).await.main());
}

#[tokio::test]
async fn the_answers_go_back_to_the_form_as_they_were_typed() {
    let page = about(&TEACHER).await;
    let form = post_on("/check", &page, &[("action", "edit")]).await;
    assert_eq!(form.status, 200);
    let fields = form.fields();
    for (name, value) in TEACHER {
        assert!(
            fields.contains(&(name.to_owned(), value.to_owned())),
            "{name}={value} is lost"
        );
    }
}

#[tokio::test]
async fn a_question_leads_to_its_control() {
    let page = about(&[
        ("sex", "female"),
        ("record-years", "20"),
        ("coefficient", "50"),
    ])
    .await;
    assert!(
        page.body.contains("formaction=\"/check#born\""),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn rows_nobody_filled_do_not_shift_the_numbers_of_periods() {
    let mut fields = TOTALS.to_vec();
    fields.extend([
        ("period-0-from", ""),
        ("period-0-kind", "work"),
        ("period-1-from", "01.09.1970"),
        ("period-1-to", "31.12.1999"),
    ]);
    let page = about(&fields).await;
    assert!(
        page.text()
            .contains("Период с 01.09.1970 по 31.12.1999. Период начинается раньше"),
        "{}",
        page.text()
    );
    assert!(
        !page
            .fields()
            .iter()
            .any(|(name, _)| name.starts_with("period-1-"))
    );
}

#[tokio::test]
async fn every_number_of_the_answer_has_its_source() {
    let page = about(&TOTALS).await;
    for id in [
        "pensions.ipk_price",
        "pensions.fixed_payment",
        "requirements.coefficient",
    ] {
        assert!(
            page.body.contains(&format!("<a href=\"/law/{id}\">")),
            "{id}"
        );
    }
    assert!(page.text().contains("отпечаток"));
}

#[tokio::test]
async fn opened_by_its_address_it_leads_to_the_questions() {
    let page = get("/conclusion").await;
    assert_eq!(
        (page.status.as_u16(), page.header("location")),
        (303, "/check")
    );
}

#[tokio::test]
async fn answers_are_never_kept_by_the_browser() {
    assert_eq!(about(&TOTALS).await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_size_after_the_award_shows_indexations_and_work_to_come() {
    let worked_on = [
        ("sex", "female"),
        ("born", "10.08.1964"),
        ("record-years", "20"),
        ("before_2015", "31"),
        ("working", "yes"),
        ("works_on", "yes"),
        ("monthly_pay", "90000"),
    ];
    let page = about(&worked_on).await;
    let text = page.text();
    for said in [
        "Если работать после назначения",
        "1 августа 2028 года",
        "Индексации по порядку",
        "Если пенсию назначили 10 февраля 2020 года",
        "Скольких родных вы содержите?",
    ] {
        assert!(text.contains(said), "{said}");
    }
    // What it rests on can be looked up.
    assert!(page.body.contains("/law/recalculation.most_a_year"));
    assert!(
        page.body
            .contains("/law/recalculation.withheld_from_workers")
    );

    let small = [("working", "no"), ("works_on", "no")];
    let page = about(&[&worked_on[..4], &small[..]].concat()).await;
    assert!(!page.text().contains("Если работать после назначения"));
}

#[tokio::test]
async fn a_pension_below_the_minimum_says_so() {
    let page = about(&[
        ("sex", "male"),
        ("born", "15.05.1962"),
        ("record-years", "20"),
        ("coefficient", "31"),
        ("working", "no"),
    ])
    .await;
    assert!(page.text().contains("меньше прожиточного минимума"));
    assert!(page.body.contains("/law/region.kirov_pensioner_minimum"));
}

/// What nobody typed: a decision and papers, which travel in hidden fields.
const DECISION: &str = r#"{ "account_opened_on": "1999-05-04", "account_as_of": "2026-11-01",
    "prepension_shown": false, "decision": { "applied_on": "2026-05-06", "decided_on": "2026-06-20",
    "outcome": "refused", "pension": "insurance", "ground": "fz400_8_1_general",
    "required_record_years": 16, "required_coefficient": "30", "right_on": "2031-11-20",
    "counted_insurance": { "years": 14 },
    "excluded": [{ "from": "2001-01-01", "to": "2001-03-01", "reason": "part_load" }] } }"#;

#[tokio::test]
async fn findings_stand_by_worth_and_only_the_first_are_unfolded() {
    let page = post(
        "/conclusion",
        &[
            ("origin", "statement"),
            ("sex", "female"),
            ("born", "20.11.1967"),
            ("working", "no"),
            ("coefficient", "40"),
            ("rest", DECISION),
            ("period-0-from", "01.09.1985"),
            ("period-0-to", "31.12.2003"),
            ("period-0-kind", "work"),
            ("period-0-source", "workbook"),
            (
                "period-0-rest",
                r#"{"defect":"no_stamp","name_differs":true}"#,
            ),
            ("period-1-from", "01.01.2004"),
            ("period-1-to", "31.12.2015"),
            ("period-1-kind", "work"),
            ("period-1-contributions", "no"),
            ("period-1-source", "account"),
        ],
    )
    .await;
    assert_eq!(page.status, 200, "{}", page.text());
    let all = between(&page.body, "<h2 id=\"findings\">", "</section>").unwrap();
    let (first, folded) = all.split_once("Ещё находки: ").unwrap();
    assert_eq!(first.matches("<li>").count(), 3, "{first}");
    assert!(folded.contains("<ol class=\"findings\" start=\"4\">"));
    let told = page.text();
    let (_, from_findings) = told.split_once("На что обратить внимание").unwrap();
    let (findings, _) = from_findings.split_once("Размер пенсии").unwrap();
    insta::assert_snapshot!(findings.trim());
}

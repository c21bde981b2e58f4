//! The same answers for programs, and a description that is true.

use crate::{
    schema::mistakes,
    support::{STATEMENT, call, get},
};
use axum::{body::Body, http::Request};
use jiff::civil::date;
use serde_json::Value;
use std::collections::BTreeSet;

const FACTS: &str = r#"{ "contract": 1, "sex": "female", "born": "1967-11-20",
    "account_record": { "years": 27, "months": 3 }, "coefficients": { "total": "88.369" } }"#;

/// A life with periods, in every kind of value.
const PERIODS: &str = r#"{ "contract": 1, "sex": "female", "born": "1972-04-12", "working": true,
    "residence": { "rural": true, "north": null }, "dependants": 1,
    "disability": { "group": 3, "kind": "other" }, "unemployed": false, "guardianship": { "years": 2 },
    "emergency_rescue": false, "flying_health_exit": null, "radiation": true, "office_holder": false,
    "children": [{ "born": "1996-07-01", "raised_to_8": true, "disabled": null, "adopted_on": null }],
    "before_2002": { "average_pay_2000_2001": "2100.50", "record_2002": { "years": 8, "months": 4 } },
    "periods": [
        { "from": "1993-08-15", "to": "2012-12-31", "kind": "work", "code": "27-ПД", "rate": "1",
          "employer": "Школа", "contributions": true, "source": "account" },
        { "from": "1996-07-01", "to": "1997-12-31", "kind": "child_care", "child": 0 },
        { "from": "2013-01-01", "kind": "work", "code": "27-2", "additional_tariff": false,
          "credited": { "years": 10, "months": 1, "days": 1 }, "workplace_class": "3.1",
          "civil_aviation": false, "territory": "МКС", "agriculture": false, "full_season": true }],
    "coefficients": { "before_2015": "30.5", "by_year": { "2015": "7.000", "2016": "9.000" } },
    "pay": { "2017": "300000.00" }, "future": { "works_on": true, "monthly_pay": "45000" } }"#;

/// «No» is a fact too.
const NOTHING: &str = r#"{ "sex": "male", "born": "1963-05-05", "children": [], "disability": false,
    "unemployed": false, "periods": [], "account_record": { "years": 20 }, "coefficients": { "total": "29" } }"#;

async fn json(path: &str) -> Value {
    serde_json::from_str(&get(path).await.body).unwrap()
}

async fn post(path: &str, body: impl Into<Body>) -> (u16, Value) {
    let reply = call(Request::post(path).body(body.into()).unwrap()).await;
    assert_eq!(reply.header("content-type"), "application/json", "{path}");
    (
        reply.status.as_u16(),
        serde_json::from_str(&reply.body).unwrap(),
    )
}

#[tokio::test]
async fn facts_in_conclusion_out_the_same_bytes_as_the_contract() {
    let today = date(2026, 11, 23);
    let facts = contract::facts::read(FACTS, today).unwrap();
    let conclusion = rules::assess(&facts, today, law::Law::embedded());
    let expected = contract::conclusion::json_line_of(&facts, &conclusion);
    let reply = call(
        Request::post("/api/v1/assess")
            .body(Body::from(FACTS))
            .unwrap(),
    )
    .await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.body, expected);
    assert_eq!(reply.header("cache-control"), "no-store");
}

/// What is new in the conclusion is there, and not merely allowed.
#[tokio::test]
async fn an_answer_has_its_receipt_its_waiting_and_what_would_change_it() {
    let (_, conclusion) = post("/api/v1/assess", FACTS).await;
    assert!(
        conclusion["receipt"]["facts"]
            .as_str()
            .unwrap()
            .starts_with("sha256:")
    );
    let waiting = conclusion["waiting"].as_array().unwrap();
    assert_eq!(waiting.len(), 11);
    assert_eq!(waiting[0]["total"], conclusion["amount"]["total"]);
    let (_, conclusion) = post("/api/v1/assess", NOTHING).await;
    let grounds = conclusion["grounds"].as_array().unwrap();
    let flips: Vec<&str> = grounds
        .iter()
        .filter_map(|ground| ground["flip"]["by"].as_str())
        .collect();
    assert_eq!(flips, ["coefficient"]);
}

#[tokio::test]
async fn the_day_of_the_question_may_be_in_the_facts() {
    let facts = FACTS.replace(
        "\"contract\": 1",
        "\"contract\": 1, \"assess_on\": \"2027-01-01\"",
    );
    let (status, conclusion) = post("/api/v1/assess", facts).await;
    assert_eq!(
        (status, &conclusion["assessed_on"]),
        (200, &Value::from("2027-01-01"))
    );
}

#[tokio::test]
async fn bad_facts_are_refused_with_place_problem_and_advice() {
    let (status, refusal) = post("/api/v1/assess", r#"{ "born": "1985-02-30" }"#).await;
    assert_eq!(status, 422);
    assert_eq!(refusal["error"]["place"], "born");
    assert!(
        refusal["error"]["problem"]
            .as_str()
            .unwrap()
            .contains("такой даты нет")
    );
    for body in [&b"\xff\xfe"[..], b"", b"[", b"{\"sxe\": \"male\"}"] {
        assert_eq!(post("/api/v1/assess", body).await.0, 422);
    }
    assert_eq!(
        post("/api/v1/assess", vec![b' '; (1 << 20) + 1]).await.0,
        413
    );
}

#[tokio::test]
async fn a_statement_gives_facts_that_can_be_assessed() {
    let (status, statement) = post("/api/v1/statement", STATEMENT).await;
    assert_eq!(status, 200);
    assert_eq!(
        post("/api/v1/assess", statement["facts"].to_string())
            .await
            .0,
        200
    );
    assert!(
        !statement.to_string().contains("ВЫДУМАННАЯ"),
        "the name stays behind"
    );
    assert_eq!(post("/api/v1/statement", "%PDF-1.4").await.0, 422);
    assert_eq!(post("/api/v1/statement", vec![b' '; 6 << 20]).await.0, 413);
}

#[tokio::test]
async fn law_and_grounds_are_listed_and_shown() {
    let list = json("/api/v1/law").await;
    let numbers = list["numbers"].as_array().unwrap();
    assert_eq!(numbers.len(), law::Law::embedded().parameters().count());
    let price: Value = json("/api/v1/law/pensions.ipk_price").await;
    assert!(price["editions"].as_array().unwrap().len() > 5);
    let table: Value = json("/api/v1/law/deferral.coefficient_general").await;
    assert!(table["editions"][0]["value"].is_object());

    let list = json("/api/v1/grounds").await;
    let count = |name: &str| list[name].as_array().unwrap().len();
    assert_eq!(
        count("grounds") + count("ahead"),
        rules::grounds::IN_THE_LAW
    );
    let general: Value = json("/api/v1/grounds/fz400_8_1_general").await;
    assert!(
        general["docs"]
            .as_str()
            .unwrap()
            .contains("Что говорит закон")
    );
}

#[tokio::test]
async fn the_description_and_the_router_agree() {
    let description = json("/api/v1/openapi.json").await;
    assert_eq!(description["openapi"], "3.1.0");
    let mut described = BTreeSet::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described.insert((method.clone(), path.clone()));
        }
    }
    let routed: BTreeSet<_> = web::paths()
        .into_iter()
        .filter(|(_, path)| path.starts_with("/api/") || *path == "/health")
        .map(|(method, path)| (method.to_owned(), path.to_owned()))
        .collect();
    assert_eq!(described, routed);
}

/// Every `$ref` leads somewhere, and every schema is used.
#[tokio::test]
async fn the_description_holds_together() {
    let text = get("/api/v1/openapi.json").await.body;
    let description: Value = serde_json::from_str(&text).unwrap();
    let schemas = description["components"]["schemas"].as_object().unwrap();
    let mut used = BTreeSet::new();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name} is not described");
        used.insert(name.to_owned());
    }
    let all: BTreeSet<String> = schemas.keys().cloned().collect();
    assert_eq!(used, all);
}

/// The documents are those of the description: closed schemas, so a new field is noticed here.
#[tokio::test]
async fn every_document_fits_its_schema() {
    let description = json("/api/v1/openapi.json").await;
    let fits = |what: &str, document: &Value, schema: &str| {
        let schema = &description["components"]["schemas"][schema];
        assert_eq!(
            mistakes(document, schema, &description),
            Vec::<String>::new(),
            "{what}"
        );
    };
    let statement = post("/api/v1/statement", STATEMENT).await.1;
    fits("statement", &statement, "Statement");
    for (what, facts) in [
        ("nothing known", "{}".to_owned()),
        ("totals", FACTS.to_owned()),
        ("periods", PERIODS.to_owned()),
        ("nothing of the kind", NOTHING.to_owned()),
        ("statement", statement["facts"].to_string()),
    ] {
        fits(what, &serde_json::from_str(&facts).unwrap(), "Facts");
        fits(what, &post("/api/v1/assess", facts).await.1, "Conclusion");
    }
    fits("refusal", &post("/api/v1/assess", "[").await.1, "Error");
    fits("no such number", &json("/api/v1/law/x").await, "Error");
    fits("law", &json("/api/v1/law").await, "LawList");
    for number in law::Law::embedded().parameters() {
        let document = json(&format!("/api/v1/law/{}", number.id)).await;
        fits(number.id, &document, "LawNumber");
    }
    fits("grounds", &json("/api/v1/grounds").await, "GroundList");
    for ground in rules::grounds::ALL {
        let document = json(&format!("/api/v1/grounds/{}", ground.id)).await;
        fits(ground.id, &document, "Ground");
    }
}

/// A name the reader of facts does not know is refused, so the description can be compared with it.
#[tokio::test]
async fn every_described_fact_is_known_to_the_reader() {
    let description = json("/api/v1/openapi.json").await;
    let names = |schema: &str| -> Vec<String> {
        let properties = &description["components"]["schemas"][schema]["properties"];
        properties.as_object().unwrap().keys().cloned().collect()
    };
    for name in names("Facts") {
        let body = format!("{{ \"{name}\": null }}");
        assert_eq!(post("/api/v1/assess", body).await.0, 200, "{name}");
    }
    for (list, schema) in [("periods", "Period"), ("children", "Child")] {
        for name in names(schema) {
            let body = format!("{{ \"{list}\": [{{ \"{name}\": null }}] }}");
            let reply = post("/api/v1/assess", body).await.1;
            assert!(
                !reply.to_string().contains("неизвестное поле"),
                "{name}: {reply}"
            );
        }
    }
}

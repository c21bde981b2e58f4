//! The form: what is wrong is said at its field, and nothing typed is lost.

use crate::support::{Reply, get, post, post_on};

/// A correct set of answers.
const GOOD: [(&str, &str); 8] = [
    ("sex", "female"),
    ("born", "20 ноября 1967"),
    ("record-years", "27"),
    ("record-months", "3"),
    ("coefficient", "88,369"),
    ("working", "yes"),
    ("works_on", "yes"),
    ("dependants", "0"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = GOOD.to_vec();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((*name, *value));
    }
    fields
}

/// The sentence of the summary that leads to this field.
fn mistake(page: &Reply, field: &str) -> String {
    let link = format!("<a href=\"#{field}\">");
    crate::support::between(&page.body, &link, "</a>")
        .unwrap_or_else(|| panic!("no mistake at {field}"))
        .to_owned()
}

#[tokio::test]
async fn each_wrong_answer_is_named_at_its_field() {
    let wrong = [
        ("sex", "оно"),
        ("born", "31.02.1970"),
        ("born", "в марте 1970"),
        ("born", "01.01.70"),
        ("born", "24.11.2026"),
        ("born", "01.01.1870"),
        ("record-years", "много"),
        ("record-months", "13"),
        ("record-days", "-1"),
        ("coefficient", "шестьдесят"),
        ("coefficient", "123456"),
        ("working", "иногда"),
        ("monthly_pay", "45 тысяч"),
        ("dependants", "99"),
    ];
    let mut said = vec![];
    for (field, value) in wrong {
        let page = post("/conclusion", &with(&[(field, value)])).await;
        assert_eq!(page.status, 422, "{field}={value}");
        assert!(page.title().starts_with("Ошибка:"), "{field}={value}");
        assert!(
            page.fields()
                .contains(&(field.to_owned(), value.to_owned()))
                || page.body.contains("type=\"radio\"")
        );
        assert!(
            page.body.contains("aria-invalid=\"true\"")
                && page.body.contains(&format!("{field}-error")),
            "{field}={value}: not marked"
        );
        said.push(format!("{field} = {value}: {}", mistake(&page, field)));
    }
    insta::assert_snapshot!(said.join("\n"));
}

#[tokio::test]
async fn each_wrong_period_is_named_at_its_field() {
    let row: [(&str, &str); 3] = [
        ("period-0-from", "01.09.1990"),
        ("period-0-to", "31.12.1999"),
        ("period-0-kind", "work"),
    ];
    let wrong: [(&str, &[(&str, &str)]); 11] = [
        ("period-0-from", &[("period-0-from", "")]),
        ("period-0-from", &[("period-0-from", "осенью")]),
        ("period-0-to", &[("period-0-to", "31.06.1999")]),
        ("period-0-to", &[("period-0-to", "31.12.1989")]),
        ("period-0-to", &[("period-0-to", ""), ("working", "no")]),
        ("period-0-kind", &[("period-0-kind", "сплю")]),
        ("period-0-code_other", &[("period-0-code_other", "27-99")]),
        (
            "period-0-code_other",
            &[("period-0-code", "27-1"), ("period-0-code_other", "27-2")],
        ),
        ("period-0-rate", &[("period-0-rate", "0")]),
        (
            "period-0-contributions",
            &[("period-0-contributions", "часто")],
        ),
        (
            "period-0-credited-years",
            &[("period-0-credited-months", "3")],
        ),
    ];
    let mut said = vec![];
    for (field, changes) in wrong {
        let mut fields = with(&row);
        for (name, value) in changes {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        let page = post("/conclusion", &fields).await;
        assert_eq!(page.status, 422, "{changes:?}");
        assert!(
            page.body.contains("id=\"period-0\" open"),
            "{changes:?}: closed"
        );
        said.push(format!("{changes:?}: {}", mistake(&page, field)));
    }
    insta::assert_snapshot!(said.join("\n"));
}

#[tokio::test]
async fn all_mistakes_are_named_at_once_in_the_order_of_the_page() {
    let page = post(
        "/check",
        &with(&[
            ("born", "вчера"),
            ("coefficient", "много"),
            ("period-3-from", "1.1.1"),
            ("period-3-to", "2.2.2000"),
        ]),
    )
    .await;
    insta::assert_snapshot!(page.main());
}

#[tokio::test]
async fn a_sum_and_its_parts_together_are_refused_by_the_contract_at_our_field() {
    let page = post("/conclusion", &with(&[("ipk-2016", "1,5")])).await;
    assert_eq!(page.status, 422);
    assert!(
        mistake(&page, "coefficient").contains("и сумма"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_row_is_added_and_removed_and_nothing_else_changes() {
    let page = post(
        "/check",
        &with(&[("born", "завтра"), ("action", "add_period")]),
    )
    .await;
    assert_eq!(page.status, 200, "adding a row complains about nothing");
    assert!(!page.title().starts_with("Ошибка"));
    assert!(page.body.contains("id=\"period-0\" open"));

    let page = post_on(
        "/check",
        &page,
        &[
            ("period-0-from", "1.9.1990"),
            ("period-0-employer", "Завод \"Маяк\" <1>"),
            ("action", "add_period"),
        ],
    )
    .await;
    let page = post_on(
        "/check",
        &page,
        &[
            ("period-1-from", "2001"),
            ("period-1-employer", "второй"),
            ("action", "remove_period-0"),
        ],
    )
    .await;
    let fields = page.fields();
    let value = |name: &str| {
        fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(value("born"), Some("завтра"));
    assert_eq!(value("period-0-from"), Some("2001"));
    assert_eq!(value("period-0-employer"), Some("второй"));
    assert_eq!(value("period-1-from"), None);
}

#[tokio::test]
async fn a_row_that_is_not_there_cannot_be_removed() {
    for action in [
        "remove_period-7",
        "remove_period-",
        "remove_period--1",
        "remove_period-99999999999999999999",
    ] {
        let page = post("/check", &with(&[("action", action)])).await;
        assert_eq!(page.status, 200, "{action}");
    }
}

#[tokio::test]
async fn enter_asks_for_the_answer_and_removes_nothing() {
    let page = post("/check", &with(&[("action", "add_period")])).await;
    let first = page.body.find("<button").unwrap();
    let answer = page.body[first..].find('>').unwrap() + first;
    assert!(
        !page.body[first..answer].contains("name="),
        "the first button is the answer"
    );
}

#[tokio::test]
async fn a_list_of_a_thousand_forged_rows_is_cut() {
    let names: Vec<String> = (0..3000).map(|n| format!("period-{n}-from")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "1")).collect();
    let page = post("/check", &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.body.matches("<details class=\"period").count(), 500);
}

#[tokio::test]
async fn every_control_has_a_label() {
    let child = [("child-0-row", "yes"), ("action", "add_period")];
    let page = post("/check", &with(&child)).await;
    let ids = page.body.matches("<input id=\"").count()
        + page.body.matches("<input type=\"radio\"").count()
        + page.body.matches("<select id=\"").count();
    assert_eq!(page.body.matches("<label for=\"").count(), ids);
    assert_eq!(
        get("/check").await.body.matches("Не знаю").count(),
        13,
        "sex, work, future; children, two of disability, radiation, office, unemployed, rescue, \
         flying, north, village"
    );
}

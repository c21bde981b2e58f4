//! The folded questions: children, disability, the North and the rest; and what statements leave unread.

use crate::support::{Reply, STATEMENT, between, get, post, post_on, upload};

/// A mother of three who has worked long enough.
const MOTHER: [(&str, &str); 12] = [
    ("sex", "female"),
    ("born", "20.03.1971"),
    ("record-years", "27"),
    ("coefficient", "60,5"),
    ("children", "yes"),
    ("child-0-born", "05.05.1994"),
    ("child-0-raised_to_8", "yes"),
    ("child-1-born", "7 июля 1997"),
    ("child-1-raised_to_8", "yes"),
    ("child-2-born", "28.02.2001"),
    ("child-2-raised_to_8", "yes"),
    ("child-2-adopted_on", "1.9.2003"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = MOTHER.to_vec();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((*name, *value));
    }
    fields
}

fn is_open(page: &Reply) -> bool {
    let section = between(
        &page.body,
        "<details class=\"question more\" id=\"more\"",
        ">",
    );
    section.unwrap().contains("open")
}

fn value<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut fields = fields.iter();
    let field = fields.find(|(known, _)| known == name);
    field.map(|(_, value)| value.as_str())
}

#[tokio::test]
async fn a_mother_of_three_has_her_right_at_57() {
    let page = post("/conclusion", &with(&[])).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert_eq!(
        between(&page.body, "<p class=\"day\">", "</p>"),
        Some("20 марта 2028 года")
    );
    assert!(page.text().contains("Основание: Мать троих детей"));
    // And back: every child is where it was.
    let form = post_on("/check", &page, &[("action", "edit")]).await;
    assert!(is_open(&form));
    for (name, typed) in MOTHER {
        assert_eq!(value(&form.fields(), name), Some(typed));
    }
}

#[tokio::test]
async fn a_wrong_birthday_of_a_child_comes_back_with_its_mistake() {
    let page = post("/conclusion", &with(&[("child-1-born", "31.02.1997")])).await;
    assert_eq!(page.status, 422);
    assert!(is_open(&page), "the section hides its mistake");
    assert!(page.body.contains(
        "<a href=\"#child-1-born\">Ребёнок 2. Такой даты нет в календаре. Проверьте день и месяц</a>"
    ));
    assert!(page.body.contains("id=\"child-1-born-error\""));
    assert_eq!(value(&page.fields(), "child-1-born"), Some("31.02.1997"));
    assert_eq!(value(&page.fields(), "child-2-born"), Some("28.02.2001"));
}

#[tokio::test]
async fn a_child_is_added_and_removed_and_nothing_else_changes() {
    let fresh = get("/check").await;
    assert!(!is_open(&fresh), "folded while nobody needs it");
    let page = post_on(
        "/check",
        &fresh,
        &[("born", "завтра"), ("action", "add_child")],
    )
    .await;
    assert_eq!(page.status, 200, "adding a child complains about nothing");
    assert!(is_open(&page));
    let filled = [("child-0-born", "вчера"), ("action", "add_child")];
    let page = post_on("/check", &page, &filled).await;
    let filled = [
        ("child-1-born", "2001"),
        ("period-0-kind", "child_care"),
        ("period-0-child", "2"),
        ("action", "remove_child-0"),
    ];
    let page = post_on("/check", &page, &filled).await;
    let fields = page.fields();
    assert_eq!(value(&fields, "born"), Some("завтра"));
    assert_eq!(value(&fields, "child-0-born"), Some("2001"));
    assert_eq!(value(&fields, "child-1-row"), None);
    assert_eq!(
        value(&fields, "period-0-child"),
        Some("1"),
        "her number has moved"
    );
    for action in [
        "remove_child-7",
        "remove_child-",
        "remove_child--1",
        "edit-<b>",
    ] {
        let page = post("/check", &with(&[("action", action)])).await;
        assert_eq!(page.status, 200, "{action}");
        assert!(!page.body.contains("<b>"));
    }
}

#[tokio::test]
async fn a_thousand_forged_children_are_cut() {
    let names: Vec<String> = (0..1000).map(|n| format!("child-{n}-row")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
    let page = post("/check", &[&fields[..], &[("action", "edit")]].concat()).await;
    assert_eq!(page.body.matches("<fieldset class=\"row").count(), 50);
}

/// Asked once, answered «нет», not asked again.
#[tokio::test]
async fn an_answer_no_is_a_fact_and_i_do_not_know_is_none() {
    let asked = [
        ("disability", "no", "Есть ли у вас инвалидность?"),
        (
            "unemployed",
            "no",
            "Вы стоите на учёте в службе занятости как безработный?",
        ),
        ("radiation", "no", "Работали ли вы на ликвидации аварии"),
        ("guardianship-years", "0", "Были ли вы опекуном"),
        (
            "office_holder",
            "no",
            "Вы на государственной или муниципальной должности",
        ),
    ];
    for (name, no, question) in asked {
        let unknown = if no == "no" { "unknown" } else { "" };
        let unknown = if name == "disability" || name == "unemployed" {
            ""
        } else {
            unknown
        };
        let page = post("/conclusion", &with(&[(name, unknown)])).await;
        assert!(page.text().contains(question), "{name} is not asked for");
        let page = post("/conclusion", &with(&[(name, no)])).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let said = page.text();
        assert!(
            !said.contains(question),
            "{name} is asked for again: {said}"
        );
    }
}

#[tokio::test]
async fn a_question_unfolds_what_hides_its_control() {
    let page = post("/conclusion", &with(&[])).await;
    assert!(page.body.contains(
        "<button form=\"edit\" name=\"action\" value=\"edit-disability\" formaction=\"/check#disability\">"
    ));
    // With nothing filled in the section, only the question opens it.
    let bare = [("sex", "female"), ("born", "20.03.1971")];
    let page = post("/conclusion", &bare).await;
    assert!(!is_open(
        &post_on("/check", &page, &[("action", "edit")]).await
    ));
    assert!(is_open(
        &post_on("/check", &page, &[("action", "edit-disability")]).await
    ));
}

#[tokio::test]
async fn questions_and_findings_name_the_days_of_their_period() {
    let fields = [
        ("sex", "male"),
        ("born", "20.03.1971"),
        ("coefficient", "40"),
        ("period-0-from", "01.01.1970"),
        ("period-0-to", "31.12.2012"),
        ("period-1-from", "01.01.2013"),
        ("period-1-to", "31.12.2020"),
        ("period-1-code", "27-2"),
    ];
    let page = post("/conclusion", &fields).await;
    let text = page.text();
    let asked = "Период с 01.01.2013 по 31.12.2020. Платил ли тогда работодатель взносы по дополнительному тарифу?";
    assert!(text.contains(asked), "{text}");
    assert!(text.contains(&format!("Нужно узнать: {asked}")), "{text}");
    assert!(
        page.body
            .contains("value=\"edit-period-1-additional_tariff\"")
    );
}

/// Courts may add army service to the listed work beside it; СФР does not.
#[tokio::test]
async fn what_courts_read_otherwise_is_worth_months() {
    let fields = [
        ("sex", "male"),
        ("born", "20.03.1972"),
        ("coefficient", "60"),
        ("working", "no"),
        ("period-0-from", "01.06.1990"),
        ("period-0-to", "30.12.1991"),
        ("period-0-kind", "conscription"),
        ("period-1-from", "01.01.1992"),
        ("period-1-to", "30.06.2003"),
        ("period-1-code", "27-2"),
        ("period-2-from", "01.07.2003"),
        ("period-2-to", "31.12.2024"),
    ];
    let text = post("/conclusion", &fields).await.text();
    for sentence in [
        "Это правило читают по-разному:",
        "Тогда право с 20 марта 2028 года.",
        "Тогда право с 20 марта 2027 года.",
        "Если спорить и суд согласится, это может дать 12 месяцев пенсии.",
    ] {
        assert!(text.contains(sentence), "{sentence}: {text}");
    }
}

#[tokio::test]
async fn waiting_is_a_table_and_the_same_bars() {
    let page = post("/conclusion", &with(&[])).await;
    let section = between(&page.body, "Если обратиться позже: до ", "</section>").unwrap();
    let table = between(section, "<tbody>", "</tbody>").unwrap();
    let chart = between(section, "<svg class=\"chart\"", "</svg>").unwrap();
    assert_eq!(table.matches("<tr>").count(), 11);
    assert_eq!(chart.matches("<rect ").count(), 11);
    assert!(chart.contains("<title ") && chart.contains("<desc ") && !chart.contains("style"));
    for row in table.split("<tr>").skip(1) {
        let year = between(row, "<th scope=\"row\">", "</th>").unwrap();
        let sum = between(row, "data-label=\"В месяц\">", "<").unwrap();
        assert!(chart.contains(&format!(">{year}</text>")), "{year}");
        assert!(chart.contains(&format!(">{sum}</text>")), "{sum}");
    }
    let unknown = post("/conclusion", &with(&[("coefficient", "")])).await;
    assert!(
        !unknown.body.contains("Если обратиться позже"),
        "no amount, no waiting"
    );
}

#[tokio::test]
async fn the_social_pension_is_last_and_folded_unless_it_is_the_answer() {
    const TITLE: &str = "Социальная пенсия по старости";
    let page = post("/conclusion", &with(&[])).await;
    let grounds = between(&page.body, "<h2 id=\"grounds\">", "</section>").unwrap();
    let last = grounds.rfind("<summary>").unwrap();
    assert!(grounds[last..].starts_with(&format!("<summary>{TITLE}: право появится")));
    assert!(!grounds.contains("id=\"fz166_11_1_5_social\""));

    let no_work = [
        ("sex", "male"),
        ("born", "01.03.1958"),
        ("record-years", "3"),
        ("coefficient", "2"),
        ("works_on", "no"),
    ];
    let page = post("/conclusion", &no_work).await;
    assert!(
        page.body.contains("id=\"fz166_11_1_5_social\""),
        "{}",
        page.text()
    );
    assert_eq!(page.text().matches(&format!("{TITLE}: право")).count(), 1);
}

#[tokio::test]
async fn what_would_change_the_answer_is_said_at_its_ground() {
    let fields = [
        ("sex", "male"),
        ("born", "01.03.1964"),
        ("record-years", "20"),
        ("coefficient", "25,5"),
        ("works_on", "no"),
    ];
    let text = post("/conclusion", &fields).await.text();
    assert!(
        text.contains("Что изменит вывод. Не хватает только коэффициента: ещё 4,5."),
        "{text}"
    );
}

#[tokio::test]
async fn unread_places_of_a_statement_stay_until_they_are_looked_at() {
    let confirm = upload(STATEMENT).await;
    let place = "Награды";
    let unread = |page: &Reply| {
        let panel = between(&page.body, "<h2 id=\"unread\">", "</section>");
        panel.is_some_and(|panel| panel.contains(place))
    };
    assert!(unread(&confirm));
    let refused = post_on("/conclusion", &confirm, &[("period-1-to", "31.12.1915")]).await;
    assert_eq!(refused.status, 422);
    assert!(unread(&refused), "{}", refused.text());
    let added = post_on("/check", &confirm, &[("action", "add_child")]).await;
    assert!(unread(&added));
    let conclusion = post_on("/conclusion", &confirm, &[("sex", "female")]).await;
    assert_eq!(conclusion.status, 200);
    assert!(unread(
        &post_on("/check", &conclusion, &[("action", "edit")]).await
    ));
    assert!(!get("/check").await.body.contains("id=\"unread\""));
}

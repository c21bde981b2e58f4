//! Facts through the form and back: nothing is lost, nothing unknown becomes known.

use super::{Action, Form, errors::Errors, posted::Posted};
use jiff::civil::{Date, date};
use rules::{
    Facts,
    facts::{Answer, Child, Disability},
};

const TODAY: Date = date(2026, 11, 23);

/// A life in every kind of value the form knows.
const LIFE: &str = r#"{ "contract": 1, "sex": "female", "born": "1972-04-12", "working": true,
    "residence": { "rural": true, "north": "mks" }, "dependants": 1, "union_member": true,
    "disability": { "group": 3, "kind": "sight" }, "guardianship": { "years": 2, "months": 7, "days": 3 },
    "office_holder": false, "unemployed": { "dismissed_for": "staff_cut", "proposal_on": "2026-10-01" },
    "emergency_rescue": true, "flying_health_exit": false, "radiation": true,
    "children": [
        { "born": "1996-07-01", "raised_to_8": true, "disabled": false, "multiple_birth": true },
        {},
        { "born": "2001-02-03", "adopted_on": "2004-05-06", "rights_lost": false }],
    "periods": [
        { "from": "1993-08-15", "to": "2012-12-31", "kind": "work", "code": "27-ПД", "rate": "0.5",
          "employer": "Школа", "contributions": true, "source": "workbook", "territory": "РКС",
          "agriculture": true, "full_season": false, "civil_aviation": false },
        { "from": "1996-07-01", "to": "1997-12-31", "kind": "child_care", "child": 2 },
        { "from": "2013-01-01", "to": "2026-11-23", "kind": "work", "workplace_class": "3.1", "leave": "НЕОПЛ",
          "credited": { "years": 10, "months": 1, "days": 1 } }],
    "coefficients": { "before_2015": "30.5", "by_year": { "2015": "7.000" } },
    "pay": { "2017": "300000.00" }, "account_record": { "years": 30, "months": 2, "days": 1 },
    "future": { "works_on": true, "monthly_pay": "45000" } }"#;

/// A life of which everything is known: every optional field of the contract is filled, but for the
/// sum of the coefficients, which no document states beside its parts. Whether the life makes sense
/// does not matter here.
const EVERYTHING: &str = r#"{ "contract": 1, "sex": "female", "born": "1972-04-12",
    "assess_on": "2026-12-01", "apply_on": "2027-01-15", "working": true,
    "residence": { "rural": true, "north": "rks" }, "union_member": false, "dependants": 2,
    "disability": { "group": 2, "kind": "other" }, "guardianship": { "years": 1, "months": 2, "days": 3 },
    "office_holder": true, "unemployed": { "dismissed_for": "liquidation", "proposal_on": "2026-10-01" },
    "emergency_rescue": false, "flying_health_exit": true, "radiation": false,
    "children": [{ "born": "1996-07-01", "raised_to_8": true, "disabled": false, "rights_lost": true,
        "adopted_on": "1999-05-06", "multiple_birth": true }],
    "periods": [{ "from": "1993-08-15", "to": "2012-12-31", "kind": "work", "employer": "Школа «Заря»\n№ 5",
        "position": "учитель", "code": "27-ПД", "territory": "МКС", "rate": "0.5", "rural": false,
        "agriculture": false, "full_season": true, "contributions": false, "additional_tariff": true,
        "workplace_class": "3.2", "civil_aviation": true, "disputed": false, "leave": "УЧОТПУСК",
        "child": 0, "credited": { "years": 9, "months": 8, "days": 7 }, "source": "archive",
        "earlier_code": "27-СМ", "territory_by_papers": "РКС", "teaching_hours": 240,
        "name_differs": true, "defect": "no_stamp", "by_witnesses": false }],
    "coefficients": { "before_2015": "30.5", "by_year": { "2015": "7.000", "2016": "0" } },
    "pay": { "2017": "300000.00" },
    "before_2002": { "average_pay_2000_2001": "1794.1", "pay_ratio": "1.2",
        "record_2002": { "years": 8, "months": 4, "days": 1 }, "record_1991": { "years": 0, "months": 0, "days": 5 } },
    "contributions_2002_2014": { "2002": "12.50", "2014": "90000" },
    "account_record": { "years": 30, "months": 2, "days": 1 }, "account_opened_on": "1999-03-04",
    "account_as_of": "2026-11-01", "second_account": false, "prepension_shown": true,
    "decision": { "applied_on": "2026-05-06", "decided_on": "2026-05-20", "outcome": "refused",
        "pension": "social", "ground": "fz400_8_1_general", "required_record_years": 15,
        "required_coefficient": "28.2", "required_age": { "years": 59, "months": 6 },
        "right_on": "2031-10-12", "awarded_from": "2026-06-01",
        "counted_insurance": { "years": 14, "months": 1, "days": 2 },
        "counted_long": { "years": 13, "months": 1, "days": 2 },
        "counted_special": { "years": 12, "months": 1, "days": 2 }, "rural_increment": false,
        "excluded": [{ "from": "2001-01-01", "to": "2001-03-01", "reason": "part_load" }] },
    "future": { "works_on": false, "monthly_pay": "45000.55" } }"#;

/// «No» in every question that knows it, and things of which nothing more is known.
const NOTHING: &str = r#"{ "children": [], "disability": false, "unemployed": false, "working": false,
    "guardianship": { "years": 0, "months": 0, "days": 0 }, "residence": { "rural": false },
    "radiation": false }"#;
const BARE: &str = r#"{ "disability": {}, "unemployed": {}, "children": [{}], "decision": {},
    "pay": {}, "before_2002": {}, "residence": {}, "future": {}, "coefficients": {} }"#;

fn read(json: &str) -> Facts {
    contract::facts::read(json, TODAY).unwrap()
}

/// The form as a browser sends it back.
fn sent(form: &Form) -> Form {
    let fields = form.fields();
    let posted = fields
        .iter()
        .map(|(name, value)| (name.clone(), (*value).to_owned()));
    Form::read(&Posted(posted.collect()))
}

fn typed(fields: &[(&str, &str)]) -> Result<Facts, Errors> {
    let posted = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Form::read(&Posted(posted.collect())).facts(TODAY)
}

#[test]
fn facts_come_back_from_the_form_as_they_were() {
    for json in [LIFE, EVERYTHING, NOTHING, BARE, "{}"] {
        let facts = read(json);
        let form = Form::of(&facts);
        assert_eq!(sent(&form), form, "{json}");
        assert_eq!(form.facts(TODAY).unwrap(), facts, "{json}");
    }
}

/// A new field of the contract fails here until it stands in [`EVERYTHING`], and so goes through the
/// form in the test above.
#[test]
fn everything_leaves_no_field_unknown() {
    let printed = format!("{:?}", read(EVERYTHING)).replacen("total: None", "", 1);
    for unknown in ["None", "Unknown", "{}", "[]"] {
        assert!(!printed.contains(unknown), "{unknown}: {printed}");
    }
}

#[test]
fn every_field_alone_comes_back_from_the_form() {
    let whole: serde_json::Value = serde_json::from_str(EVERYTHING).unwrap();
    // A child is needed by the period that names it, and the answer «works» by nothing.
    for (name, value) in whole.as_object().unwrap() {
        let mut alone = serde_json::json!({ name.clone(): value });
        if name == "periods" {
            alone["children"] = whole["children"].clone();
        }
        comes_back(&alone);
    }
    for (name, value) in whole["periods"][0].as_object().unwrap() {
        let period = serde_json::json!({ "from": "1993-08-15", "to": "2012-12-31", "kind": "work", name.clone(): value });
        comes_back(&serde_json::json!({ "periods": [period], "children": [{}] }));
    }
    for (name, value) in whole["decision"].as_object().unwrap() {
        comes_back(&serde_json::json!({ "decision": { name.clone(): value } }));
    }
    comes_back(&serde_json::json!({ "coefficients": { "total": "61.234" } }));
}

fn comes_back(document: &serde_json::Value) {
    let facts = read(&document.to_string());
    let back = sent(&Form::of(&facts)).facts(TODAY);
    assert_eq!(back.as_ref(), Ok(&facts), "{document}");
}

#[test]
fn what_the_form_asks_does_not_hide_in_the_rest() {
    let form = Form::of(&read(LIFE));
    assert_eq!(
        form.rest,
        r#"{"union_member":true,"pay":{"2017":"300000.00"}}"#
    );
    let rests: Vec<&str> = form.periods.iter().map(|row| row.rest.as_str()).collect();
    assert_eq!(
        rests,
        ["", "", r#"{"workplace_class":"3.1","leave":"НЕОПЛ"}"#]
    );
    assert_eq!(form.more.child_rows[0].rest, r#"{"multiple_birth":true}"#);
}

#[test]
fn i_do_not_know_stays_unknown() {
    let asked = [
        "sex",
        "working",
        "works_on",
        "children",
        "office_holder",
        "emergency_rescue",
        "flying_health_exit",
        "radiation",
        "rural",
    ];
    let unknown: Vec<(&str, &str)> = asked.iter().map(|name| (*name, "unknown")).collect();
    assert_eq!(typed(&unknown), Ok(Facts::default()));
    let chosen = [
        "disability",
        "disability_kind",
        "unemployed",
        "north",
        "proposal_on",
    ];
    let nothing: Vec<(&str, &str)> = chosen.iter().map(|name| (*name, "")).collect();
    assert_eq!(typed(&nothing), Ok(Facts::default()));
    // Having children without naming one says neither how many nor that there are none.
    assert_eq!(typed(&[("children", "yes")]), Ok(Facts::default()));
    // The contract has no word for «not in the North».
    assert_eq!(typed(&[("north", "none")]), Ok(Facts::default()));
}

#[test]
fn a_child_of_whom_nothing_is_known_is_still_a_child() {
    let facts = typed(&[("child-0-row", "yes"), ("child-0-raised_to_8", "unknown")]);
    assert_eq!(facts.unwrap().children, Some(vec![Child::default()]));
}

#[test]
fn a_cause_alone_says_that_there_is_a_disability() {
    let facts = typed(&[("disability_kind", "other")]).unwrap();
    assert!(matches!(
        facts.disability,
        Answer::Yes(Disability {
            group: None,
            kind: Some(_)
        })
    ));
    let facts = typed(&[("disability", "2")]).unwrap();
    assert!(matches!(
        facts.disability,
        Answer::Yes(Disability {
            group: Some(2),
            kind: None
        })
    ));
}

#[test]
fn answers_that_contradict_each_other_are_refused() {
    let refused = |fields: &[(&str, &str)]| {
        let errors = typed(fields).unwrap_err();
        let [error] = errors.iter().as_slice() else {
            panic!("one mistake for {fields:?}: {errors:?}");
        };
        (error.field.clone(), error.text.clone())
    };
    let said: Vec<String> = [
        &[("children", "no"), ("child-0-row", "yes")][..],
        &[("disability", "no"), ("disability_kind", "sight")],
        &[("unemployed", "no"), ("proposal_on", "01.10.2026")],
        &[("proposal_on", "01.10.2027")],
        &[("child-0-born", "24.11.2026")],
        &[("born", "12.04.1972"), ("child-0-born", "1.1.1972")],
        &[
            ("child-0-born", "1.1.2000"),
            ("child-0-adopted_on", "1.1.1999"),
        ],
        &[("child-0-born", "1.1.1800")],
        &[("guardianship-months", "7")],
        &[
            ("period-0-from", "1.1.2000"),
            ("period-0-to", "1.1.2001"),
            ("period-0-child", "1"),
        ],
        &[
            ("child-0-row", "yes"),
            ("period-0-from", "1.1.2000"),
            ("period-0-to", "1.1.2001"),
            ("period-0-child", "второй"),
        ],
        &[("disability", "четвёртая")],
    ]
    .into_iter()
    .map(refused)
    .map(|(field, text)| format!("{field}: {text}"))
    .collect();
    insta::assert_snapshot!(said.join("\n"), @r"
    children: Вы ответили «Нет», но ниже есть ребёнок. Исправьте ответ или уберите ребёнка
    disability_kind: Вы ответили, что инвалидности нет, но выбрали её причину. Исправьте один из ответов
    proposal_on: Вы ответили, что не стоите на учёте, но написали день предложения. Исправьте один из ответов
    proposal_on: Эта дата ещё не наступила. Проверьте год
    child-0-born: Эта дата ещё не наступила. Проверьте год
    child-0-born: Эта дата раньше вашего рождения. Проверьте год
    child-0-adopted_on: Ребёнка усыновили раньше, чем он родился. Проверьте обе даты
    child-0-born: Проверьте год: он раньше 1900 года
    guardianship-years: Напишите, сколько полных лет. Если меньше года — напишите 0
    period-0-child: Сначала добавьте ребёнка в «Ещё вопросы» выше, потом напишите здесь его номер
    period-0-child: Напишите цифрой номер ребёнка из раздела «Дети» выше, самое большее 1
    disability: Выберите один из ответов
    ");
}

#[test]
fn a_removed_child_takes_its_number_along() {
    let form = Form::of(&read(LIFE));
    assert_eq!(form.periods[1].child, "3");
    let form = form.after(Action::RemoveChild(0)).0;
    assert_eq!(form.periods[1].child, "2");
    let form = form.after(Action::RemoveChild(1)).0;
    assert_eq!(form.periods[1].child, "", "its own child is gone");
    assert!(form.more_is_open(&Errors::default()));
}

#[test]
fn the_section_unfolds_only_with_a_reason() {
    let open = |form: Form| form.more_is_open(&Errors::default());
    assert!(!open(Form::default()));
    assert!(!open(sent(&Form::of(&read(r#"{ "sex": "male" }"#)))));
    for json in [LIFE, NOTHING, BARE] {
        assert!(open(Form::of(&read(json))), "{json}");
    }
    let led = |control: &str| Form::default().after(Action::Edit(control.to_owned())).0;
    assert!(open(led("disability_kind")) && open(led("child-0-born")));
    assert!(!open(led("monthly_pay")) && !open(led("period-0-child")) && !open(led("")));
    let mut errors = Errors::default();
    errors.add("proposal_on", "…");
    assert!(Form::default().more_is_open(&errors));
}

//! Every bad document is refused with its place, what is wrong and what to do.

use jiff::civil::date;

fn refused(document: &str) -> String {
    match contract::facts::read(document, date(2026, 11, 23)) {
        Ok(_) => format!("ACCEPTED: {document}"),
        Err(refusal) => {
            assert!(!refusal.to_string().contains('\n'), "{refusal}");
            refusal.to_string()
        }
    }
}

fn all(documents: &[&str]) -> String {
    documents
        .iter()
        .map(|document| format!("{document}\n    {}", refused(document)))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn documents_that_are_not_facts() {
    let answers = all(&[
        "",
        "  ",
        "{",
        r#"{ "sex": "fem"#,
        "{ sex: female }",
        "{} {}",
        "[]",
        "17",
        "<xml/>",
        "%PDF-1.7",
        r#"{ "sex": "male", "sex": "female" }"#,
        r#"{ "residence": { "rural": true, "rural": true } }"#,
        r#"{ "assessed_on": "2026-11-23", "grounds": [] }"#,
    ]);
    insta::assert_snapshot!(answers);
    let deep = "[".repeat(500);
    insta::assert_snapshot!(refused(&deep), @"слишком много вложенных скобок. В документе с фактами не бывает больше четырёх уровней.");
    let large = format!("{{\"sex\": \"{}\"}}", "m".repeat(1 << 20));
    insta::assert_snapshot!(refused(&large), @"документ больше 1 мегабайта. Один документ описывает одного человека; проверьте, тот ли это файл.");
}

#[test]
fn unknown_names() {
    let answers = all(&[
        r#"{ "periodz": [] }"#,
        r#"{ "birth": "1967-11-20" }"#,
        r#"{ "residence": { "rurall": true } }"#,
        r#"{ "children": [{ "date": "1990-05-01" }] }"#,
        r#"{ "periods": [{ "from": "1985-09-01", "to": "1990-06-30", "kind": "work", "tarif": true }] }"#,
        r#"{ "coefficients": { "by_years": {} } }"#,
        r#"{ "account_record": { "year": 27 } }"#,
        r#"{ "line\nbreak": 1 }"#,
        r#"{ "contract": 2 }"#,
        r#"{ "sex": "женский" }"#,
        r#"{ "sex": "Female" }"#,
        r#"{ "residence": { "north": "yes" } }"#,
        r#"{ "disability": { "kind": "eyes" } }"#,
        r#"{ "unemployed": { "dismissed_for": "liqidation" } }"#,
    ]);
    insta::assert_snapshot!(answers);
}

#[test]
fn dates() {
    let answers = all(&[
        r#"{ "born": "1985-02-30" }"#,
        r#"{ "born": "20.11.1967" }"#,
        r#"{ "born": "32.11.1967" }"#,
        r#"{ "born": "1967" }"#,
        r#"{ "born": "1967-11-20T00:00:00" }"#,
        r#"{ "born": 1967 }"#,
        r#"{ "born": "2027-01-01" }"#,
        r#"{ "born": "1867-11-20" }"#,
        r#"{ "born": "1967-11-20", "assess_on": "1960-01-01" }"#,
        r#"{ "assess_on": "1929-12-31" }"#,
        r#"{ "apply_on": "2101-01-01" }"#,
    ]);
    insta::assert_snapshot!(answers);
}

#[test]
fn numbers() {
    let answers = all(&[
        r#"{ "coefficients": { "total": "45,678" } }"#,
        r#"{ "coefficients": { "total": "-3" } }"#,
        r#"{ "coefficients": { "total": -3 } }"#,
        r#"{ "coefficients": { "total": "NaN" } }"#,
        r#"{ "coefficients": { "total": "1e5" } }"#,
        r#"{ "coefficients": { "total": "45678.1" } }"#,
        r#"{ "coefficients": { "total": "1.12345678901" } }"#,
        r#"{ "coefficients": { "total": "" } }"#,
        r#"{ "coefficients": { "total": true } }"#,
        r#"{ "coefficients": { "total": "88.3", "before_2015": "60" } }"#,
        r#"{ "coefficients": { "total": "88.3", "by_year": { "2016": "1" } } }"#,
        r#"{ "coefficients": { "by_year": { "2014": "1.5" } } }"#,
        r#"{ "coefficients": { "by_year": { "2016 год": "1.5" } } }"#,
        r#"{ "pay": { "2016": "300 000,00" } }"#,
        r#"{ "pay": { "2014": "300000" } }"#,
        r#"{ "contributions_2002_2014": { "2015": "1" } }"#,
        r#"{ "dependants": -1 }"#,
        r#"{ "dependants": "2" }"#,
        r#"{ "disability": { "group": 4 } }"#,
        r#"{ "account_record": {} }"#,
        r#"{ "account_record": { "years": 27.5 } }"#,
        r#"{ "working": "да" }"#,
    ]);
    insta::assert_snapshot!(answers);
}

#[test]
fn periods() {
    let period = |fields: &str| {
        format!(
            r#"{{ "periods": [{{ "from": "1985-09-01", "to": "1990-06-30", "kind": "work", {fields} }}] }}"#
        )
    };
    let fields = [
        r#""code": "27-99""#,
        r#""code": "РКС""#,
        r#""code": "СЕЛО""#,
        r#""code": "ДЛДЕТИ""#,
        r#""territory": "СЕЛО""#,
        r#""territory": "Север""#,
        r#""territory": "РКСР""#,
        r#""rate": "0""#,
        r#""rate": "0.333""#,
        r#""rate": "0,5""#,
        r#""workplace_class": "3""#,
        r#""leave": "ОТПУСК""#,
        r#""child": 0"#,
        r#""child": "0""#,
        r#""source": "book""#,
        r#""employer": 5"#,
    ];
    let documents: Vec<String> = fields.iter().map(|fields| period(fields)).collect();
    let mut documents: Vec<&str> = documents.iter().map(String::as_str).collect();
    documents.extend([
        r#"{ "periods": {} }"#,
        r#"{ "periods": [1] }"#,
        r#"{ "periods": [{ "from": "1990-06-30", "to": "1985-09-01", "kind": "work" }] }"#,
        r#"{ "periods": [{ "to": "1985-09-01", "kind": "work" }] }"#,
        r#"{ "periods": [{ "from": "1985-09-01", "kind": "work" }] }"#,
        r#"{ "working": true, "periods": [{ "from": "2027-09-01", "kind": "work" }] }"#,
        r#"{ "periods": [{ "from": "1985-09-01", "to": "1990-06-30" }] }"#,
        r#"{ "periods": [{ "from": "1985-09-01", "to": "1990-06-30", "kind": "wrok" }] }"#,
    ]);
    let answers = all(&documents);
    insta::assert_snapshot!(answers);
}

#[test]
fn too_many() {
    let periods = vec![r#"{"from":"1985-09-01","to":"1985-09-02","kind":"work"}"#; 2001].join(",");
    insta::assert_snapshot!(refused(&format!(r#"{{ "periods": [{periods}] }}"#)), @"periods: 2001 — слишком длинный список. Принимаем не больше 2000.");
    let children = ["{}"; 51].join(",");
    insta::assert_snapshot!(refused(&format!(r#"{{ "children": [{children}] }}"#)), @"children: 51 — слишком длинный список. Принимаем не больше 50.");
}

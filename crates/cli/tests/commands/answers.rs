//! What every command answers.

use crate::{FACTS, Folder, json};
use std::io::Write;

#[test]
fn a_conclusion_as_a_document_and_as_text() {
    let folder = Folder::new("conclusion").with("facts.json", FACTS);
    let run = folder.run(&["assess", "facts.json", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let document = json(&run.out);
    assert_eq!(document["assessed_on"], "2026-11-23");
    assert_eq!(document["earliest"]["right_on"], "2026-11-20");
    assert!(
        document["law"]["digest"]
            .as_str()
            .unwrap()
            .starts_with("sha256:")
    );
    let receipt = &document["receipt"];
    assert_eq!(receipt["law"], document["law"]["digest"]);
    assert_eq!(receipt["engine"], env!("CARGO_PKG_VERSION"));
    let facts = receipt["facts"].as_str().unwrap();

    let text = folder.run(&["assess", "facts.json"]);
    assert_eq!((text.code, text.err.as_str()), (0, ""));
    assert!(
        text.out
            .contains("Право на пенсию есть с 20 ноября 2026 года.")
    );
    assert!(text.out.contains("Решает Социальный фонд."));
    let mark = format!("факты {}.", &facts["sha256:".len()..][..12]);
    assert!(text.out.trim_end().ends_with(&mark), "{}", text.out);
    assert!(text.out.lines().all(|line| line.chars().count() <= 78));
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let folder = Folder::new("bytes").with("facts.json", FACTS);
    for format in ["text", "json", "jsonl"] {
        let args = ["assess", "-", "--format", format];
        let one_line = FACTS.replace('\n', " ");
        let first = folder.run_with(&args, one_line.as_bytes());
        assert_eq!(first.code, 0, "{}", first.err);
        assert_eq!(first.out, folder.run_with(&args, one_line.as_bytes()).out);
    }
}

#[test]
fn the_day_of_the_command_line_replaces_that_of_the_document() {
    let folder = Folder::new("on").with("facts.json", FACTS);
    for day in ["2026-01-10", "10.01.2026"] {
        let run = folder.run(&["assess", "facts.json", "--on", day, "--format", "json"]);
        assert_eq!(json(&run.out)["assessed_on"], "2026-01-10");
    }
    let run = folder.run_with(&["assess", "-", "--format", "json"], b"{}");
    assert_eq!(json(&run.out)["assessed_on"], "2026-11-23");
}

#[test]
fn a_coefficient_over_the_maximum_is_accepted_and_told() {
    let facts = FACTS.replace("4.482", "44.82");
    let folder = Folder::new("over").with("facts.json", facts);
    let run = folder.run(&["assess", "facts.json", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let document = json(&run.out);
    let ids: Vec<_> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["id"].as_str().unwrap())
        .collect();
    assert!(ids.contains(&"coefficient_over_maximum"), "{ids:?}");
}

#[test]
fn a_bad_line_costs_only_itself() {
    let good = FACTS.replace('\n', " ");
    let lines = format!(
        "{good}\n{{ \"born\": \"1985-02-30\" }}\n\n{}\n{good}",
        "x".repeat(3 << 20)
    );
    let folder = Folder::new("lines").with("facts.jsonl", lines);
    let run = folder.run(&["assess", "facts.jsonl", "--format", "jsonl"]);
    assert_eq!(run.code, 3);
    let answers: Vec<_> = run.out.lines().map(json).collect();
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0], answers[4]);
    assert_eq!(answers[0]["assessed_on"], "2026-11-23");
    let bad = run
        .out
        .lines()
        .skip(1)
        .take(3)
        .collect::<Vec<_>>()
        .join("\n");
    insta::assert_snapshot!(bad);
    insta::assert_snapshot!(run.err, @"facts.jsonl: не приняты строки: 3 из 5. Причины стоят в ответе на их местах.");
}

#[test]
fn nobody_reading_is_not_a_failure() {
    let folder = Folder::new("pipe");
    let mut child = folder
        .command(&["assess", "-", "--format", "jsonl"])
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    for _ in 0..3 {
        input.write_all(b"{}\n").ok();
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn a_size_with_its_parts() {
    let folder = Folder::new("amount");
    let line = ["amount", "--ipk", "88.369", "--on", "2026-11-20", "--rural"];
    let run = folder.run(&[&line[..], &["--format", "json"]].concat());
    let amount = json(&run.out);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(amount["ipk_price"], "156.76");
    assert_eq!(amount["insurance_part"], "13852.72");
    assert_eq!(amount["increments"][0]["kind"], "rural");
    assert_eq!(amount["total"], "25833.58");

    let text = folder.run(&line).out;
    assert!(text.contains("25\u{a0}833 рубля 58 копеек"), "{text}");
    assert!(
        text.contains("Стоимость одного пенсионного коэффициента: 156,76\u{a0}₽"),
        "{text}"
    );
}

#[test]
fn a_coefficient_from_pay() {
    let folder = Folder::new("ipk");
    let line = ["ipk", "--year", "2016", "--pay", "300000"];
    let run = folder.run(&[&line[..], &["--format", "json"]].concat());
    insta::assert_snapshot!(run.out);
    let more = folder.run(&["ipk", "--year", "2016", "--pay", "1300000,50"]);
    let text = folder.run(&line).out + &more.out;
    insta::assert_snapshot!(text);
}

#[test]
fn the_numbers_of_the_law() {
    let folder = Folder::new("law");
    let list = json(&folder.run(&["law", "list", "--format", "json"]).out);
    let ids: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|number| number["id"].as_str().unwrap())
        .collect();
    assert!(ids.contains(&"pensions.ipk_price"));
    assert!(
        folder
            .run(&["law", "list"])
            .out
            .contains("pensions.ipk_price\n")
    );

    let price = ["law", "show", "pensions.ipk_price"];
    let shown = json(
        &folder
            .run(&[&price[..], &["--format", "json"]].concat())
            .out,
    );
    let has = |status: &str| {
        shown["editions"]
            .as_array()
            .unwrap()
            .iter()
            .any(|edition| edition["status"] == status)
    };
    assert!(has("in_force") && has("planned") && has("superseded"));

    let day = folder
        .run(&[&price[..], &["--on", "2022-03-01"]].concat())
        .out;
    assert!(
        day.contains("107.36 руб.") && !day.contains("104.69"),
        "{day}"
    );
    let all = folder.run(&price).out;
    for mark in [
        "заменена задним числом",
        "план",
        "достоверность",
        "Источник: ",
    ] {
        assert!(all.contains(mark), "{mark}");
    }
    let table = json(
        &folder
            .run(&["law", "show", "coefficients.child_care", "--format", "json"])
            .out,
    );
    assert!(table["editions"][0]["value"].is_object());
}

#[test]
fn the_grounds() {
    let folder = Folder::new("grounds");
    let list = json(&folder.run(&["grounds", "--format", "json"]).out);
    assert_eq!(list[0]["id"], "fz400_8_1_general");
    assert!(
        folder
            .run(&["grounds"])
            .out
            .starts_with("fz400_8_1_general\n")
    );
    let page = folder.run(&["grounds", "fz400_8_1_general"]).out;
    for heading in [
        "\nЧто говорит закон\n",
        "\nКак мы это читаем\n",
        "\nЧего мы не проверяем\n",
    ] {
        assert!(page.contains(heading), "{page}");
    }
    let one = json(
        &folder
            .run(&["grounds", "fz400_8_1_general", "--format", "json"])
            .out,
    );
    assert!(
        one["docs"]
            .as_str()
            .unwrap()
            .contains("## Что говорит закон")
    );
}

/// A year that only the work book shows; with it there are fifteen years, without it fourteen.
const UNCOVERED: &str = r#"{ "sex": "female", "born": "1969-05-05", "account_opened_on": "1998-05-20",
  "coefficients": { "total": "60" }, "children": [{ "born": "1990-05-01" }],
  "periods": [
    { "from": "1995-01-01", "to": "1996-01-31", "kind": "work", "employer": "Колос", "source": "workbook" },
    { "from": "2002-01-01", "to": "2015-12-31", "kind": "work", "employer": "Рассвет", "source": "account" }] }"#;

#[test]
fn an_audit_puts_the_dearest_finding_first() {
    let folder = Folder::new("audit").with("facts.json", UNCOVERED);
    let line = ["audit", "facts.json", "--on", "2026-11-23"];
    let run = folder.run(&[&line[..], &["--format", "json"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let document = json(&run.out);
    let ids: Vec<_> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["V01", "V15"]);
    assert_eq!(document["findings"][0]["worth"]["opens"], true);
    assert_eq!(document["findings"][1]["worth"]["coefficient"], "2.7");

    let text = folder.run(&line).out;
    assert!(text.contains("без этого его нет"), "{text}");
    assert!(text.contains("Нарушение V01."), "{text}");
}

#[test]
fn a_plain_conclusion_does_not_weigh() {
    let folder = Folder::new("unweighed").with("facts.json", UNCOVERED);
    let line = [
        "assess",
        "facts.json",
        "--on",
        "2026-11-23",
        "--format",
        "json",
    ];
    let document = json(&folder.run(&line).out);
    assert_eq!(document["findings"][0]["id"], "V01");
    assert_eq!(document["findings"][0].get("worth"), None);
}

#[test]
fn a_violation_has_a_page_of_its_own() {
    let folder = Folder::new("violations");
    let all = json(&folder.run(&["violations", "--format", "json"]).out);
    assert_eq!(all.as_array().unwrap().len(), 40);
    let page = folder.run(&["violations", "v17"]).out;
    for what in ["Что не так", "Чего мы не видим", "Где взять", "военкомат"]
    {
        assert!(page.contains(what), "{what}: {page}");
    }
    assert!(
        folder
            .refusal(&["violations", "V41"])
            .contains("такого нарушения нет")
    );
}

/// A statement of an invented person, self-employed for a year.
const STATEMENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<д:ЭДПФР xmlns:д="http://пф.рф/СЗИ-ИЛС/2024-07-30" xmlns="http://пф.рф/УТ/2017-08-21"
         xmlns:п="http://пф.рф/ПУ/типы/2017-10-08">
  <д:СЗИ-ИЛС>
    <д:ЗЛ>
      <ФИО><Фамилия>ВЫМЫШЛЕННАЯ</Фамилия><Имя>АННА</Имя></ФИО>
      <СНИЛС>111-222-333 00</СНИЛС>
    </д:ЗЛ>
    <д:СведенияНаДату>2026-01-01</д:СведенияНаДату>
    <п:ИПК>5.000</п:ИПК>
    <д:СведенияИПК><д:С2015>
      <д:ЗаГод>
        <д:Год>2016</д:Год>
        <д:Работодатели>
          <п:ИПК>5.000</п:ИПК>
          <д:ПоРаботодателю>
            <д:Работодатель><Наименование>ООО «ОБРАЗЕЦ»</Наименование></д:Работодатель>
            <д:Период><С>2016-01-01</С><По>2016-12-31</По></д:Период>
            <д:Квартал>1</д:Квартал>
            <д:СуммаВыплат>398000.00</д:СуммаВыплат>
            <д:НачисленоСВ>63680.00</д:НачисленоСВ>
            <п:Стаж><п:ВсеМесяцы>11</п:ВсеМесяцы><п:ВсеДни>20</п:ВсеДни></п:Стаж>
          </д:ПоРаботодателю>
          <д:ПоРаботодателю>
            <д:Работодатель><Наименование>ВЫМЫШЛЕННАЯ АННА</Наименование></д:Работодатель>
            <д:Период><С>2016-01-01</С><По>2016-12-31</По></д:Период>
            <д:Квартал>0</д:Квартал>
          </д:ПоРаботодателю>
        </д:Работодатели>
      </д:ЗаГод>
    </д:С2015></д:СведенияИПК>
  </д:СЗИ-ИЛС>
</д:ЭДПФР>"#;

#[test]
fn a_statement_becomes_facts() {
    let folder = Folder::new("statement").with("statement.xml", STATEMENT);
    let run = folder.run(&["statement", "statement.xml", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let document = json(&run.out);
    assert_eq!(document["kind"], "szi-ils");
    assert_eq!(document["version"]["edition"], "2024-07-30");
    assert_eq!(document["as_of"], "2026-01-01");
    assert_eq!(document["totals"]["coefficient"], "5.000");
    assert_eq!(document["findings"][0]["id"], "days_not_credited");
    assert_eq!(document["facts"]["periods"][0]["employer"], "ООО «ОБРАЗЕЦ»");

    let facts = folder
        .run(&["statement", "statement.xml", "--format", "facts"])
        .out;
    assert_eq!(json(&facts), document["facts"]);
    let assessed = folder.run_with(&["assess", "-", "--format", "json"], facts.as_bytes());
    assert_eq!(assessed.code, 0, "{}", assessed.err);
}

#[test]
fn the_person_stays_out_of_documents_unless_asked_for() {
    let folder = Folder::new("person").with("statement.xml", STATEMENT);
    for format in ["json", "facts"] {
        let line = ["statement", "statement.xml", "--format", format];
        let out = folder.run(&line).out;
        assert!(
            !out.contains("ВЫМЫШЛЕННАЯ") && !out.contains("111-222-333"),
            "{out}"
        );
        let out = folder.run(&[&line[..], &["--with-person"]].concat()).out;
        assert!(out.contains("ВЫМЫШЛЕННАЯ"), "{out}");
    }
    let text = folder.run(&["statement", "statement.xml"]).out;
    assert!(
        text.contains("Чья: ВЫМЫШЛЕННАЯ АННА\nСНИЛС: 111-222-333 00"),
        "{text}"
    );
}

/// A made-up work book: a job that is over and a job that is not.
const WORK_BOOK: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<ЭДСФР xmlns="http://пф.рф/СТД-СФР/2023-01-10" xmlns:у="http://пф.рф/УТ/2023-01-10"><СТД-СФР>
<ЗЛ><у:ФИО><у:Фамилия>ВЫМЫШЛЕННАЯ</у:Фамилия><у:Имя>АННА</у:Имя></у:ФИО>
<у:СНИЛС>111-222-333 00</у:СНИЛС></ЗЛ>
<Мероприятие><Работодатель><у:РегНомер>000-000-000001</у:РегНомер>
<НаименованиеОрганизации>ООО «ОБРАЗЕЦ»</НаименованиеОрганизации></Работодатель>
<Дата>2020-02-17</Дата><Вид>1</Вид><Должность>Вальщик леса</Должность></Мероприятие>
<Мероприятие><Работодатель><у:РегНомер>000-000-000001</у:РегНомер></Работодатель>
<Дата>2024-04-01</Дата><Вид>5</Вид></Мероприятие>
<Мероприятие><Работодатель><НаименованиеОрганизации>ШКОЛА</НаименованиеОрганизации></Работодатель>
<Дата>2024-09-02</Дата><Вид>1</Вид><Должность>Учитель</Должность></Мероприятие>
<ТрудоваяДеятельность><ПериодРаботы><НаименованиеРаботодателя>КОЛХОЗ</НаименованиеРаботодателя>
<ПериодРаботыС>2005-09-01</ПериодРаботыС><ПериодРаботыПо>2007-12-31</ПериодРаботыПо></ПериодРаботы>
</ТрудоваяДеятельность><ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>"#;

#[test]
fn a_work_book_becomes_facts() {
    let folder = Folder::new("book").with("book.xml", WORK_BOOK);
    let run = folder.run(&["statement", "book.xml", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains("ВЫМЫШЛЕННАЯ"), "{}", run.out);
    let document = json(&run.out);
    assert_eq!(document["kind"], "std");
    assert_eq!(document["form"], "СТД-СФР");
    assert_eq!(document["as_of"], "2026-01-15");
    assert_eq!(document["facts"]["periods"][1]["source"], "workbook");
    assert_eq!(document["facts"]["periods"][1]["position"], "Вальщик леса");
    assert_eq!(document["events"][1]["event"], "dismissal");
    assert_eq!(document["earlier"][0]["period"], 0);
    assert_eq!(document["findings"][0]["id"], "work_book_open_job");

    let run = folder.run(&["statement", "book.xml", "--format", "facts"]);
    assert_eq!(json(&run.out), document["facts"]);
    let assessed = folder.run_with(&["assess", "-", "--format", "json"], run.out.as_bytes());
    assert_eq!(assessed.code, 0, "{}", assessed.err);
    insta::assert_snapshot!(folder.run(&["statement", "book.xml"]).out);
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_archive_is_read_whole() {
    let signature: &[u8] = b"\x30\x82\x0a\x10";
    let one = archive(&[
        ("ВЫМЫШЛЕННАЯ.xml", WORK_BOOK.as_bytes()),
        ("ВЫМЫШЛЕННАЯ.xml.sig", signature),
        ("ВЫМЫШЛЕННАЯ.pdf", b"%PDF-1.7"),
    ]);
    let two = archive(&[
        ("a.xml", WORK_BOOK.as_bytes()),
        ("b.xml", STATEMENT.as_bytes()),
    ]);
    let folder = Folder::new("archive")
        .with("one.zip", &one)
        .with("two.zip", &two);

    let run = folder.run(&["statement", "one.zip", "--format", "json"]);
    assert!(!run.out.contains("ВЫМЫШЛЕННАЯ"), "{}", run.out);
    let document = json(&run.out);
    assert_eq!(document["kind"], "std");
    assert_eq!(document["signature_beside"], true);
    assert_eq!(document["others"][0]["kind"], "signature");
    assert_eq!(document["others"][1]["kind"], "refused");
    let facts = folder
        .run(&["statement", "one.zip", "--format", "facts"])
        .out;
    assert_eq!(json(&facts), document["facts"]);

    let several = json(
        &folder
            .run(&["statement", "two.zip", "--format", "json"])
            .out,
    );
    assert_eq!(several["kind"], "archive");
    assert_eq!(several["papers"][0]["kind"], "std");
    assert_eq!(several["papers"][1]["kind"], "szi-ils");
    let refusal = folder.refusal(&["statement", "two.zip", "--format", "facts"]);
    assert!(refusal.contains("в архиве бумаг: 2"), "{refusal}");
    let text = folder.run(&["statement", "one.zip"]).out;
    assert!(
        text.contains("лежит рядом в архиве; мы её не проверяли"),
        "{text}"
    );
    assert!(text.contains("2. ВЫМЫШЛЕННАЯ.pdf. Это PDF"), "{text}");
}

#[test]
fn papers_of_one_person_become_one_set_of_facts() {
    let paper = |source: &str, employer: &str, born: &str, rest: &str| {
        format!(
            r#"{{"born": "{born}", "periods": [{{"from": "2003-01-01", "to": "2003-12-31",
                "kind": "work", "employer": "{employer}", "source": "{source}"{rest}}}]}}"#
        )
    };
    let account = paper("account", "ООО ЗАРЕЧЬЕ", "1970-01-02", "");
    let book = paper(
        "workbook",
        "Заречье",
        "1970-02-01",
        r#", "position": "слесарь""#,
    );
    let folder = Folder::new("merge")
        .with("account.json", &account)
        .with("book.json", &book);
    let files = ["merge", "account.json", "book.json", "--format"];

    let run = folder.run(&[&files[..], &["facts"]].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let facts = json(&run.out);
    assert_eq!(facts["periods"].as_array().unwrap().len(), 1);
    assert_eq!(facts["periods"][0]["position"], "слесарь");

    let document = json(&folder.run(&[&files[..], &["json"]].concat()).out);
    assert_eq!(document["conflicts"][0]["id"], "papers_differ");
    assert_eq!(document["origins"]["periods[0].position"][0], "workbook");
    assert_eq!(document["spellings"]["ООО ЗАРЕЧЬЕ"][0], "Заречье");
    let text = folder.run(&[&files[..], &["text"]].concat()).out;
    assert!(text.contains("В чём бумаги расходятся"), "{text}");

    // The order of the files does not matter.
    let turned = folder.run(&["merge", "book.json", "account.json", "--format", "facts"]);
    assert_eq!(turned.out, run.out);
}

//! Work books: which days become periods, and which entries become findings.

use crate::books::{Entry, as_pfr, dismissal, earlier, entry, hire, sfr, sfr_with};
use jiff::civil::date;
use rules::{
    conclusion::FindingKind,
    facts::{Leave, North, PeriodKind, Source},
};
use statement::{EventKind, Paper, Term, WorkBook, read_paper};
use std::fmt::Write;

fn book(text: &str) -> WorkBook {
    match read_paper(text.as_bytes()).unwrap() {
        Paper::WorkBook(book) => *book,
        Paper::Statement(_) => panic!("a statement"),
    }
}

/// Each period: its days, position or employer, and leave.
fn periods(book: &WorkBook) -> Vec<String> {
    let periods = book.facts.periods.iter().flatten();
    let shown = periods.map(|period| {
        assert_eq!(period.source, Some(Source::Workbook));
        let what = period.position.as_ref().or(period.employer.as_ref());
        let leave = period.leave.map_or("", Leave::name);
        let (from, to) = (period.span.from(), period.span.to());
        format!("{from}…{to} {} {leave}", what.map_or("", String::as_str))
            .trim_end()
            .to_owned()
    });
    shown.collect()
}

/// Each finding: its id, its day and its period.
fn findings(book: &WorkBook) -> Vec<String> {
    let shown = book.findings.iter().map(|finding| {
        let mut text = finding.kind.id().replace("work_book_", "");
        if let FindingKind::WorkBook { on: Some(on), .. } = &finding.kind {
            write!(text, " {on}").unwrap();
        }
        if let Some(period) = finding.period {
            let days = book.facts.periods.as_ref().unwrap()[period].span;
            assert_eq!(finding.days, Some(days));
            write!(text, " #{period}").unwrap();
        }
        text
    });
    shown.collect()
}

#[test]
fn a_hire_and_a_dismissal_are_a_period() {
    let book = book(&sfr(&[hire("2020-02-17"), dismissal("2024-04-01")]));
    assert_eq!(periods(&book), ["2020-02-17…2024-04-01 Вальщик леса"]);
    assert_eq!(findings(&book), [""; 0]);
    assert_eq!(book.unread, []);
    let period = &book.facts.periods.as_ref().unwrap()[0];
    assert_eq!(period.employer.as_deref(), Some("ООО «ОБРАЗЕЦ 1»"));
    assert_eq!(period.kind, PeriodKind::Work);
    assert_eq!(book.facts.born, Some(date(1970, 3, 5)));
    assert_eq!(book.formed_on, Some(date(2026, 1, 15)));
    let links: Vec<_> = book.events.iter().map(|event| event.period).collect();
    assert_eq!(links, [Some(0), None]);
}

#[test]
fn both_editions_and_both_encodings_say_the_same() {
    let second = "<ЯвляетсяСовместителем>true</ЯвляетсяСовместителем>";
    let entries = [
        Entry {
            more: second,
            ..hire("2020-02-17")
        },
        Entry {
            more: second,
            ..dismissal("2024-04-01")
        },
        Entry {
            employer: 2,
            more: "<ЯвляетсяСовместителем>false</ЯвляетсяСовместителем>",
            ..hire("2021-01-11")
        },
    ];
    let new = sfr_with(&entries, &earlier(3, "2005-09-01", "2007-12-31"));
    let old = as_pfr(&new);
    let (read_new, read_old) = (book(&new), book(&old));
    assert_eq!(
        (read_new.form.as_str(), read_new.version.edition.as_str()),
        ("СТД-СФР", "2023-01-10")
    );
    assert_eq!(
        (read_old.form.as_str(), read_old.version.edition.as_str()),
        ("СТД-ПФР", "2020-10-02")
    );
    assert_eq!(read_new.events, read_old.events);
    assert_eq!(read_new.facts, read_old.facts);
    assert_eq!(read_new.findings, read_old.findings);
    assert_eq!(read_old.unread, []);

    let narrow = old.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\"");
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1251.encode(&narrow);
    assert!(!lossy);
    let Ok(Paper::WorkBook(read_narrow)) = read_paper(&bytes) else {
        panic!("not a work book")
    };
    assert_eq!(read_narrow.events, read_old.events);
}

#[test]
fn an_open_job_ends_on_the_day_of_the_paper_and_says_so() {
    let book = book(&sfr(&[hire("2023-06-13")]));
    assert_eq!(periods(&book), ["2023-06-13…2026-01-15 Вальщик леса"]);
    assert_eq!(findings(&book), ["open_job 2026-01-15 #0"]);
    assert_eq!(book.facts.working, None, "the paper does not know today");
}

#[test]
fn without_a_day_of_the_paper_an_open_job_has_no_end() {
    let text =
        sfr(&[hire("2023-06-13")]).replace("<ДатаФормирования>2026-01-15</ДатаФормирования>", "");
    assert_eq!(book(&text).facts.periods, None);
    assert_eq!(findings(&book(&text)), ["no_end 2023-06-13"]);
    // The service part tells the day, if there is one.
    let service = "</СТД-СФР><СлужебнаяИнформация><а:ДатаВремя xmlns:а=\"http://пф.рф/АФ/2023-01-10\">\
                   2025-12-31T12:00:00.000+03:00</а:ДатаВремя></СлужебнаяИнформация></ЭДСФР>";
    let text = text.replace("</СТД-СФР></ЭДСФР>", service);
    assert_eq!(
        periods(&book(&text)),
        ["2023-06-13…2025-12-31 Вальщик леса"]
    );
}

#[test]
fn a_transfer_cuts_the_job_and_a_renaming_does_not() {
    let transfer = Entry {
        position: "Машинист трелёвочной машины",
        more: "<РаботаКС>МКС</РаботаКС><КодВФпоОКЗ>8341.6</КодВФпоОКЗ>",
        ..entry("2", "2022-02-01")
    };
    let text = sfr(&[
        hire("2020-02-17"),
        entry("3", "2021-01-01"),
        transfer,
        entry("4", "2022-05-05"),
        dismissal("2024-04-01"),
    ]);
    // From the renaming on the employer has another name.
    let (before, after) = text.split_once("<Дата>2021-01-01").unwrap();
    let at = before.rfind("ООО «ОБРАЗЕЦ 1»").unwrap();
    let renamed = format!(
        "{}{}",
        before[..at].to_owned() + &before[at..].replace("ОБРАЗЕЦ", "НОВЫЙ"),
        format!("<Дата>2021-01-01{after}").replace("ОБРАЗЕЦ", "НОВЫЙ")
    );
    let book = book(&renamed);
    assert_eq!(
        periods(&book),
        [
            "2020-02-17…2022-01-31 Вальщик леса",
            "2022-02-01…2024-04-01 Машинист трелёвочной машины"
        ]
    );
    assert_eq!(findings(&book), [""; 0]);
    let made = book.facts.periods.as_ref().unwrap();
    assert_eq!(made[0].employer, made[1].employer, "one job, one name");
    assert_eq!(
        (made[0].territory, made[1].territory),
        (None, Some(North::Equated))
    );
    assert_eq!(book.events[2].function_code.as_deref(), Some("8341.6"));
    let links: Vec<_> = book.events.iter().map(|event| event.period).collect();
    assert_eq!(links, [Some(0), None, Some(1), None, None]);
}

#[test]
fn entries_are_taken_by_their_days_and_not_by_their_order() {
    let book = book(&sfr(&[
        dismissal("2024-04-01"),
        hire("2025-01-09"),
        hire("2020-02-17"),
        dismissal("2025-06-30"),
    ]));
    assert_eq!(
        periods(&book),
        [
            "2020-02-17…2024-04-01 Вальщик леса",
            "2025-01-09…2025-06-30 Вальщик леса"
        ]
    );
    assert_eq!(findings(&book), [""; 0]);
}

#[test]
fn on_one_day_a_dismissal_ends_the_job_before_or_else_the_new_one() {
    let rehired = book(&sfr(&[
        hire("2020-02-17"),
        hire("2022-03-01"),
        dismissal("2022-03-01"),
        dismissal("2023-03-01"),
    ]));
    assert_eq!(
        periods(&rehired),
        [
            "2020-02-17…2022-03-01 Вальщик леса",
            "2022-03-01…2023-03-01 Вальщик леса"
        ]
    );
    let one_day = book(&sfr(&[dismissal("2022-03-01"), hire("2022-03-01")]));
    assert_eq!(periods(&one_day), ["2022-03-01…2022-03-01 Вальщик леса"]);
    assert_eq!(findings(&one_day), [""; 0]);
}

#[test]
fn a_dismissal_before_a_hire_is_told_and_counts_nothing() {
    let book = book(&sfr(&[dismissal("2020-03-31"), hire("2021-05-11")]));
    assert_eq!(periods(&book), ["2021-05-11…2026-01-15 Вальщик леса"]);
    assert_eq!(
        findings(&book),
        [
            "dismissal_without_hire 2020-03-31",
            "open_job 2026-01-15 #0"
        ]
    );
}

#[test]
fn two_hires_without_a_dismissal_are_told() {
    let book = book(&sfr(&[
        hire("2020-02-17"),
        hire("2022-03-01"),
        dismissal("2023-03-01"),
    ]));
    assert_eq!(
        periods(&book),
        [
            "2020-02-17…2022-02-28 Вальщик леса",
            "2022-03-01…2023-03-01 Вальщик леса"
        ]
    );
    assert_eq!(findings(&book), ["two_hires 2022-03-01 #1"]);
}

#[test]
fn a_second_job_at_the_same_employer_is_another_job() {
    let second = "<ЯвляетсяСовместителем>1.1</ЯвляетсяСовместителем>";
    let read = book(&sfr(&[
        hire("2020-02-17"),
        Entry {
            position: "Сторож",
            more: second,
            ..entry("1", "2021-01-11")
        },
        Entry {
            more: second,
            ..dismissal("2021-06-30")
        },
        dismissal("2023-03-01"),
    ]));
    assert_eq!(
        periods(&read),
        [
            "2020-02-17…2023-03-01 Вальщик леса",
            "2021-01-11…2021-06-30 Сторож"
        ]
    );
    assert_eq!(read.events[1].term, Some(Term::UpToSixMonths));
    // A dismissal that is silent about it still ends the only job there is.
    let differs = book(&sfr(&[
        Entry {
            position: "Сторож",
            more: second,
            ..entry("1", "2021-01-11")
        },
        dismissal("2021-06-30"),
    ]));
    assert_eq!(periods(&differs), ["2021-01-11…2021-06-30 Сторож"]);
    assert_eq!(findings(&differs), ["second_job_differs 2021-06-30 #0"]);
}

#[test]
fn a_cancelled_entry_does_not_count_and_is_told() {
    let marked = Entry {
        more: "<ПризнакОтмены>true</ПризнакОтмены>",
        ..hire("2019-01-09")
    };
    let read = book(&sfr(&[marked, hire("2020-02-17"), dismissal("2024-04-01")]));
    assert_eq!(periods(&read), ["2020-02-17…2024-04-01 Вальщик леса"]);
    assert_eq!(findings(&read), ["cancelled 2019-01-09"]);

    // The same as the reports write it: an element of its own that names the entry.
    let element = "<МероприятиеОтменяемое><UUID>00000000-0000-4000-8000-000000000001</UUID>\
                   <ДатаМероприятия>2019-01-09</ДатаМероприятия><ДатаОтмены>2019-02-01</ДатаОтмены>\
                   <Вид>1</Вид></МероприятиеОтменяемое>";
    let text = sfr_with(
        &[
            hire("2019-01-09"),
            hire("2020-02-17"),
            dismissal("2024-04-01"),
        ],
        element,
    );
    let read = book(&text);
    assert_eq!(periods(&read), ["2020-02-17…2024-04-01 Вальщик леса"]);
    assert_eq!(findings(&read), ["cancelled 2019-01-09"]);
    assert_eq!(read.unread, []);
    assert_eq!(read.events[0].cancelled.unwrap().on, Some(date(2019, 2, 1)));
    // An entry «нет» is not cancelled.
    let not = Entry {
        more: "<ПризнакОтмены>нет</ПризнакОтмены>",
        ..hire("2020-02-17")
    };
    assert_eq!(periods(&book(&sfr(&[not]))).len(), 1);
}

#[test]
fn a_suspension_is_marked_and_ends_with_the_resumption() {
    let read = book(&sfr(&[
        hire("2020-02-17"),
        entry("7", "2022-10-05"),
        entry("8", "2023-11-01"),
        dismissal("2024-04-01"),
    ]));
    assert_eq!(
        periods(&read),
        [
            "2020-02-17…2022-10-04 Вальщик леса",
            "2022-10-05…2023-10-31 Вальщик леса ВОЕНСЛ",
            "2023-11-01…2024-04-01 Вальщик леса"
        ]
    );
    assert_eq!(findings(&read), ["suspended 2022-10-05 #1"]);
    // A suspension that names its own days needs no resumption.
    let days = Entry {
        more: "<ДатаС>2022-10-06</ДатаС><ДатаПо>2023-01-31</ДатаПо>",
        ..entry("7", "2022-10-05")
    };
    let read = book(&sfr(&[hire("2020-02-17"), days, dismissal("2024-04-01")]));
    assert_eq!(
        periods(&read)[1..],
        [
            "2022-10-06…2023-01-31 Вальщик леса ВОЕНСЛ",
            "2023-02-01…2024-04-01 Вальщик леса"
        ]
    );
}

#[test]
fn entries_without_a_job_are_told() {
    let read = book(&sfr(&[
        entry("3", "2020-01-09"),
        entry("7", "2020-02-03"),
        entry("8", "2020-03-03"),
    ]));
    assert_eq!(periods(&read), [""; 0]);
    assert_eq!(
        findings(&read),
        [
            "rename_without_job 2020-01-09",
            "pause_without_job 2020-02-03",
            "pause_without_job 2020-03-03"
        ]
    );
    let transferred = book(&sfr(&[
        Entry {
            position: "Мастер",
            ..entry("2", "2020-04-01")
        },
        dismissal("2021-04-01"),
    ]));
    assert_eq!(periods(&transferred), ["2020-04-01…2021-04-01 Мастер"]);
    assert_eq!(
        findings(&transferred),
        ["transfer_without_hire 2020-04-01 #0"]
    );
}

#[test]
fn what_makes_no_sense_is_told_and_spoils_only_itself() {
    let read = book(&sfr(&[
        hire("2020-02-17"),
        entry("77", "2021-02-17"),
        hire("2020-02-31"),
        dismissal("2024-04-01"),
        Entry {
            employer: 2,
            ..hire("2026-01-16")
        },
    ]));
    assert_eq!(periods(&read), ["2020-02-17…2024-04-01 Вальщик леса"]);
    let texts: Vec<_> = read.unread.iter().map(|u| u.text.as_str()).collect();
    assert_eq!(texts, ["77", "2020-02-31"]);
    assert_eq!(
        findings(&read),
        [
            "no_day",
            "no_day 2021-02-17",
            "after_paper 2026-01-16",
            "unread",
            "unread"
        ]
    );
}

#[test]
fn the_same_entry_twice_counts_once() {
    let text = sfr(&[
        hire("2020-02-17"),
        hire("2020-02-17"),
        dismissal("2024-04-01"),
    ]);
    for text in [
        text.replace("000000000002</UUID>", "000000000001</UUID>"),
        text,
    ] {
        let read = book(&text);
        assert_eq!(periods(&read), ["2020-02-17…2024-04-01 Вальщик леса"]);
        assert_eq!(findings(&read), ["repeated 2020-02-17"]);
    }
}

#[test]
fn days_told_twice_become_one_period() {
    let job = [hire("2018-03-01"), dismissal("2021-02-28")];
    let both = book(&sfr_with(&job, &earlier(1, "2018-03-01", "2019-12-31")));
    assert_eq!(periods(&both), ["2018-03-01…2021-02-28 Вальщик леса"]);
    assert_eq!(both.earlier[0].period, None);
    // What only the line tells stays; another employer is another job.
    let longer = book(&sfr_with(&job, &earlier(1, "2017-01-09", "2019-12-31")));
    assert_eq!(
        periods(&longer),
        [
            "2017-01-09…2018-02-28 ООО «ОБРАЗЕЦ 1»",
            "2018-03-01…2021-02-28 Вальщик леса"
        ]
    );
    assert_eq!(longer.earlier[0].period, Some(0));
    let other = book(&sfr_with(&job, &earlier(2, "2018-03-01", "2019-12-31")));
    assert_eq!(periods(&other).len(), 2);
}

#[test]
fn a_line_with_days_in_the_wrong_order_is_not_understood() {
    let read = book(&sfr_with(&[], &earlier(1, "2019-12-31", "2018-03-01")));
    assert_eq!(periods(&read), [""; 0]);
    assert_eq!(read.earlier.len(), 1);
    assert_eq!(read.unread.len(), 2, "{:?}", read.unread);
}

#[test]
fn contracts_of_civil_law_are_periods_of_their_own_kind() {
    let read = book(&sfr(&[
        hire("2024-01-09"),
        entry("9", "2024-02-01"),
        entry("10", "2024-03-31"),
        dismissal("2024-12-31"),
    ]));
    let kinds: Vec<_> = read
        .facts
        .periods
        .iter()
        .flatten()
        .map(|p| p.kind)
        .collect();
    assert_eq!(kinds, [PeriodKind::Work, PeriodKind::CivilContract]);
    assert_eq!(read.events[1].kind, Some(EventKind::ContractStart));
    assert_eq!(findings(&read), [""; 0]);
}

#[test]
fn every_element_of_the_reports_is_read() {
    let all = "<РаботаКС>РКС</РаботаКС><Сведения>По результатам конкурса</Сведения>\
        <ЯвляетсяСовместителем>0.2</ЯвляетсяСовместителем>\
        <СтруктурноеПодразделение>Лесосека № 1</СтруктурноеПодразделение><ВидПР>Валка</ВидПР>\
        <КодВФ>06.015-А-1</КодВФ><КодВФпоОКЗ>8341.6</КодВФпоОКЗ><ОснованиеУвольнения>\
        <ТипОснованияУвольнения>ТК РФ</ТипОснованияУвольнения><НормативныйДокумент>Трудовой кодекс \
        Российской Федерации</НормативныйДокумент><Статья>81</Статья><Часть>1</Часть><Пункт>2</Пункт>\
        <Подпункт>а</Подпункт><Абзац>1</Абзац></ОснованиеУвольнения><Причина>Сокращение</Причина>\
        <ДатаС>2020-01-01</ДатаС><ДатаПо>2020-02-01</ДатаПо>\
        <Основание><Наименование>Приказ</Наименование><Дата>2020-02-17</Дата><Номер>1-к</Номер>\
        <Серия>А</Серия></Основание><Основание><Наименование>Приказ</Наименование></Основание>\
        <Источник>ЕФС-1</Источник>";
    let choice = "<Заявления><ДатаПредоставления>2020-12-01</ДатаПредоставления>\
        <ДатаПродолжения>2020-11-01</ДатаПродолжения></Заявления>";
    let read = book(&sfr_with(
        &[Entry {
            more: all,
            ..hire("2020-02-17")
        }],
        choice,
    ));
    assert_eq!(read.unread, []);
    let event = &read.events[0];
    assert_eq!(event.territory, Some(North::FarNorth));
    assert_eq!(event.dismissal.as_ref().unwrap().item.as_deref(), Some("2"));
    assert_eq!(event.orders.len(), 2);
    assert_eq!(event.report.as_deref(), Some("ЕФС-1"));
    assert_eq!(event.standard_code.as_deref(), Some("06.015-А-1"));
    assert_eq!(read.choice.electronic_on, Some(date(2020, 12, 1)));
    assert_eq!(read.choice.paper_on, Some(date(2020, 11, 1)));
}

#[test]
fn nothing_personal_prints_itself() {
    let read = book(&sfr(&[hire("2020-02-17")]));
    let printed = format!("{read:?} {:?} {:?}", read.events, read.person);
    for secret in ["ОБРАЗЦОВА", "000-000-000 00", "Вальщик", "ООО"] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

#[test]
fn an_unknown_element_is_reported_wherever_it_stands() {
    let strange = Entry {
        more: "<Странность>1</Странность>",
        ..hire("2020-02-17")
    };
    let read = book(&sfr_with(
        &[strange],
        "<Награды><Орден>да</Орден></Награды>",
    ));
    let places: Vec<_> = read.unread.iter().map(|u| u.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "ЭДСФР/СТД-СФР/Мероприятие/Странность",
            "ЭДСФР/СТД-СФР/Награды",
            "ЭДСФР/СТД-СФР/Награды/Орден"
        ]
    );
}

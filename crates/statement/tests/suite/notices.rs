//! The notice there was until 2013, and papers that share a file with it.

use jiff::civil::date;
use rust_decimal::dec;
use statement::{Paper, Root, read, read_paper};

const NOTICE: &str = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>
<ФайлПФР><ИмяФайла>A.XML</ИмяФайла><ПачкаИсходящихДокументов><ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС>
<ВариантИзвещения>СЗИ-6-1</ВариантИзвещения><ДатаПоСостояниюНа>01.07.2012</ДатаПоСостояниюНа>
<ФИО><Фамилия>ОБРАЗЦОВА</Фамилия><Имя>ПРИМЕРА</Имя><Отчество>ТЕСТОВНА</Отчество></ФИО>
<СтраховойНомер>000-000-000 00</СтраховойНомер><Год>2011</Год>
<НакопительныеЗаГод>1200.50</НакопительныеЗаГод><НаименованиеУК>ОБРАЗЕЦ</НаименованиеУК>
<СведенияОвзносахНаСтраховую><Год>2010</Год><ПоступилоНа01.01.года>50000.00</ПоступилоНа01.01.года>
<ПоступилоЗаГод>10000.00</ПоступилоЗаГод></СведенияОвзносахНаСтраховую>
<СведенияОвзносахНаСтраховую><Год>2011</Год><ПоступилоЗаГод>12000,00</ПоступилоЗаГод></СведенияОвзносахНаСтраховую>
<Награды>нет</Награды></ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС></ПачкаИсходящихДокументов></ФайлПФР>";

#[test]
fn a_notice_is_shown_and_gives_no_rights() {
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1251.encode(NOTICE);
    assert!(!lossy);
    let Ok(Paper::Statement(statement)) = read_paper(&bytes) else {
        panic!("not a statement")
    };
    assert_eq!(statement.version.root, Root::File);
    assert_eq!(statement.version.edition, "СЗИ-6-1");
    assert_eq!(statement.as_of, Some(date(2012, 7, 1)));
    assert_eq!(
        statement.person.surname.as_ref().unwrap().as_str(),
        "ОБРАЗЦОВА"
    );
    let notice = statement.notice.unwrap();
    let years: Vec<_> = notice
        .years
        .iter()
        .map(|year| (year.year, year.received))
        .collect();
    assert_eq!(
        years,
        [
            (Some(2010), Some(dec!(10000))),
            (Some(2011), Some(dec!(12000)))
        ]
    );
    assert_eq!(notice.years[0].at_start, Some(dec!(50000)));
    let details: Vec<_> = notice
        .details
        .iter()
        .map(|detail| detail.name.as_str())
        .collect();
    assert_eq!(details, ["Год", "НакопительныеЗаГод", "НаименованиеУК"]);
    // Contributions of some years are not those of all.
    assert_eq!(statement.facts, rules::Facts::default());
    let unread: Vec<_> = statement.unread.iter().map(|u| u.place.as_str()).collect();
    assert_eq!(
        unread,
        [
            "ФайлПФР/ИмяФайла",
            "ФайлПФР/ПачкаИсходящихДокументов/ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС/Награды"
        ]
    );
}

#[test]
fn a_second_notice_belongs_to_somebody_else() {
    let text = NOTICE.replace(
        "</ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС>",
        "</ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС><ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС><ВариантИзвещения>СЗИ-6-2</ВариантИзвещения></ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС>",
    );
    let statement = read(text.as_bytes()).unwrap();
    assert_eq!(statement.version.edition, "СЗИ-6-1");
    assert!(
        statement
            .unread
            .iter()
            .any(|u| u.text.as_str() == "СЗИ-6-2")
    );
}

//! A made-up electronic work book, as XML and as a paper.

use crate::{
    blocks::{Align, Block, Column},
    xml::escaped,
};
use std::fmt::Write;

/// An entry: kind by its number and word, day, position, reason.
struct Entry {
    kind: (u8, &'static str),
    day: &'static str,
    position: &'static str,
    code: &'static str,
    reason: &'static str,
    order: &'static str,
}

const EMPLOYER: (&str, &str) = ("ООО \"УЧЕБНЫЙ ЛЕСПРОМХОЗ\"", "000-000-000001");

const ENTRIES: [Entry; 4] = [
    Entry {
        kind: (1, "ПРИЕМ"),
        day: "17.02.2020",
        position: "Вальщик леса",
        code: "8341.6",
        reason: "",
        order: "1-к",
    },
    Entry {
        kind: (2, "ПЕРЕВОД"),
        day: "01.03.2022",
        position: "Машинист трелевочной машины",
        code: "8341.6",
        reason: "",
        order: "7",
    },
    Entry {
        kind: (5, "УВОЛЬНЕНИЕ"),
        day: "01.04.2024",
        position: "",
        code: "",
        reason: "Расторжение трудового договора по инициативе работника, п. 3 ч. 1 ст. 77 ТК РФ",
        order: "13",
    },
    Entry {
        kind: (1, "ПРИЕМ"),
        day: "15.04.2024",
        position: "Мастер леса",
        code: "",
        reason: "",
        order: "21",
    },
];

const EARLIER: [(&str, &str, &str, &str); 2] = [
    (
        "СОВХОЗ «УЧЕБНЫЙ»",
        "000-000-000002",
        "01.09.2001",
        "31.12.2009",
    ),
    (
        "ООО «ЛАВКА & ОБРАЗЕЦ»",
        "000-000-000003",
        "11.01.2010",
        "30.11.2019",
    ),
];

/// «17.02.2020» as XML writes it.
fn iso(day: &str) -> String {
    let parts: Vec<&str> = day.split('.').rev().collect();
    parts.join("-")
}

/// The work book as XML of 2023-01-10.
pub fn book_xml() -> String {
    let mut text = String::from(
        "<ЭДСФР xmlns=\"http://пф.рф/СТД-СФР/2023-01-10\" xmlns:у=\"http://пф.рф/УТ/2023-01-10\">\
         <СТД-СФР><ЗЛ><у:ФИО><у:Фамилия>ОБРАЗЦОВ</у:Фамилия><у:Имя>ПРИМЕР</у:Имя>\
         <у:Отчество>ТЕСТОВИЧ</у:Отчество></у:ФИО><у:СНИЛС>111-111-111 45</у:СНИЛС>\
         <у:ДатаРождения>1968-01-01</у:ДатаРождения></ЗЛ><Заявления><ДатаПредоставления>2020-10-05\
         </ДатаПредоставления></Заявления>",
    );
    let (name, number) = EMPLOYER;
    for (place, entry) in (1..).zip(&ENTRIES) {
        let day = iso(entry.day);
        let mut more = String::new();
        for (element, value) in [
            ("Должность", entry.position),
            ("КодВФпоОКЗ", entry.code),
            ("Причина", entry.reason),
        ] {
            if !value.is_empty() {
                write!(more, "<{element}>{}</{element}>", escaped(value)).unwrap_or_default();
            }
        }
        write!(
            text,
            "<Мероприятие><Работодатель><у:РегНомер>{number}</у:РегНомер><НаименованиеОрганизации>\
             {name}</НаименованиеОрганизации></Работодатель><UUID>00000000-0000-4000-8000-{place:012}\
             </UUID><Дата>{day}</Дата><Вид>{kind}</Вид>{more}<Основание><Наименование>Приказ\
             </Наименование><Дата>{day}</Дата><Номер>{order}</Номер></Основание></Мероприятие>",
            kind = entry.kind.0,
            order = entry.order,
        )
        .unwrap_or_default();
    }
    text.push_str("<ТрудоваяДеятельность>");
    for (name, number, from, to) in EARLIER {
        write!(
            text,
            "<ПериодРаботы><НаименованиеРаботодателя>{}</НаименованиеРаботодателя><у:РегНомер>{number}\
             </у:РегНомер><ПериодРаботыС>{}</ПериодРаботыС><ПериодРаботыПо>{}</ПериодРаботыПо>\
             </ПериодРаботы>",
            escaped(name),
            iso(from),
            iso(to),
        )
        .unwrap_or_default();
    }
    text.push_str(
        "</ТрудоваяДеятельность><ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>",
    );
    text
}

fn dash(text: &str) -> String {
    if text.is_empty() { "-" } else { text }.to_owned()
}

/// The same as a paper.
pub fn book_paper() -> Vec<Block> {
    let widths = [
        ("№ п/п", 24.0),
        (
            "Работодатель (наименование), регистрационный номер в СФР",
            92.0,
        ),
        (
            "Дата (число, месяц, год) приема, перевода, увольнения",
            54.0,
        ),
        ("Сведения о приеме, переводе, увольнении", 62.0),
        ("Трудовая функция, структурное подразделение", 72.0),
        ("Код выпол-няемой функции", 40.0),
        ("Причины увольнения", 66.0),
        ("Наиме-нование", 40.0),
        ("Дата", 50.0),
        ("Номер", 34.0),
        ("Признак отмены", 34.0),
    ];
    let columns = widths
        .map(|(title, width)| Column::new(title, width, Align::Left))
        .to_vec();
    let mut rows = vec![
        (1..=11)
            .map(|number| number.to_string())
            .collect::<Vec<_>>(),
    ];
    for (place, entry) in (1..).zip(&ENTRIES) {
        rows.push(vec![
            place.to_string(),
            format!("{},\n{}", EMPLOYER.0, EMPLOYER.1),
            entry.day.to_owned(),
            entry.kind.1.to_owned(),
            dash(entry.position),
            dash(entry.code),
            dash(entry.reason),
            "Приказ".to_owned(),
            entry.day.to_owned(),
            entry.order.to_owned(),
            "-".to_owned(),
        ]);
    }
    let earlier = (1..).zip(EARLIER).map(|(place, (name, number, from, to))| {
        vec![
            place.to_string(),
            format!("{name},\n{number}"),
            from.to_owned(),
            to.to_owned(),
        ]
    });
    let earlier_columns = [
        ("№ п/п", 40.0),
        (
            "Работодатель (наименование), регистрационный номер (при наличии)",
            240.0,
        ),
        ("Периоды работы: с", 100.0),
        ("по", 100.0),
    ];
    vec![
        Block::title(
            "Сведения о трудовой деятельности, предоставляемые из информационных ресурсов Фонда \
             пенсионного и социального страхования Российской Федерации",
        ),
        Block::line("Сведения о зарегистрированном лице:"),
        Block::line("Фамилия ОБРАЗЦОВ"),
        Block::line("Имя ПРИМЕР"),
        Block::line("Отчество ТЕСТОВИЧ"),
        Block::line("Дата Рождения 01 января 1968 года"),
        Block::line("СНИЛС 111-111-111 45"),
        Block::line(
            "Подано заявление о предоставлении сведений о трудовой деятельности 05.10.2020",
        ),
        Block::Table { columns, rows },
        Block::line(
            "Сведения о трудовой деятельности зарегистрированного лица за периоды до 31 декабря 2019 года",
        ),
        Block::Table {
            columns: earlier_columns
                .map(|(title, width)| Column::new(title, width, Align::Left))
                .to_vec(),
            rows: earlier.collect(),
        },
        Block::line("Должность уполномоченного лица территориального органа СФР"),
        Block::line("М.П. (при наличии) 15.01.2026"),
    ]
}

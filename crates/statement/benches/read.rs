//! How many statements of sixty rows are read in a second: `cargo bench -p statement`.

use divan::{Bencher, counter::BytesCount};
use specimen::{Account, Style, pdf};
use std::fmt::Write;

fn main() {
    divan::main();
}

/// A made-up statement of ten years with six employers in each.
fn sixty_rows() -> String {
    let mut years = String::new();
    for year in 2016..2026 {
        write!(
            years,
            "<д:ЗаГод><д:Год>{year}</д:Год><д:Работодатели><п:ИПК>3.000</п:ИПК>"
        )
        .unwrap_or_default();
        for number in 1..=6 {
            let month = 2 * number - 1;
            write!(
                years,
                "<д:ПоРаботодателю><д:Работодатель><РегНомер>000-000-00000{number}</РегНомер>\
                 <Наименование>ОБЩЕСТВО «ОБРАЗЕЦ {number}»</Наименование></д:Работодатель>\
                 <д:Период><С>{year}-{month:02}-01</С><По>{year}-{month:02}-28</По></д:Период>\
                 <д:Квартал>{quarter}</д:Квартал><д:СуммаВыплат>50000.00</д:СуммаВыплат>\
                 <д:НачисленоСВ>8000.00</д:НачисленоСВ><п:Стаж><п:ВсеГоды>0</п:ВсеГоды>\
                 <п:ВсеМесяцы>0</п:ВсеМесяцы><п:ВсеДни>28</п:ВсеДни></п:Стаж></д:ПоРаботодателю>",
                quarter = (month - 1) / 3 + 1,
            )
            .unwrap_or_default();
        }
        years.push_str("</д:Работодатели></д:ЗаГод>");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><д:ЭДПФР xmlns:д=\"http://пф.рф/СЗИ-ИЛС/2024-07-30\" \
         xmlns=\"http://пф.рф/УТ/2017-08-21\" xmlns:п=\"http://пф.рф/ПУ/типы/2017-10-08\"><д:СЗИ-ИЛС>\
         <д:СведенияИПК><д:С2015>{years}</д:С2015></д:СведенияИПК></д:СЗИ-ИЛС></д:ЭДПФР>"
    )
}

#[divan::bench]
fn statement_of_sixty_rows(bencher: Bencher<'_, '_>) {
    let paper = sixty_rows();
    let rows = statement::read(paper.as_bytes()).map(|statement| statement.rows.len());
    assert_eq!(rows, Ok(60));
    bencher
        .counter(BytesCount::of_str(&paper))
        .bench(|| statement::read(divan::black_box(paper.as_bytes())));
}

/// The most a hostile file may cost: twenty thousand elements nobody knows.
#[divan::bench]
fn largest_strange_paper(bencher: Bencher<'_, '_>) {
    let strange = "<странность>1</странность>".repeat(19_990);
    let paper = format!(
        "<ЭДПФР xmlns=\"http://пф.рф/СЗИ-ИЛС/2024-07-30\"><СЗИ-ИЛС>{strange}</СЗИ-ИЛС></ЭДПФР>"
    );
    bencher
        .counter(BytesCount::of_str(&paper))
        .bench(|| statement::read(divan::black_box(paper.as_bytes())));
}

/// A made-up work book of sixty entries: thirty jobs.
#[divan::bench]
fn work_book_of_sixty_entries(bencher: Bencher<'_, '_>) {
    let mut entries = String::new();
    for job in 0..30 {
        for (year, kind) in [(1990 + job, 1), (1991 + job, 5)] {
            write!(
                entries,
                "<Мероприятие><Работодатель><НаименованиеОрганизации>ООО «ОБРАЗЕЦ {job}»\
                 </НаименованиеОрганизации></Работодатель><UUID>{job}-{kind}</UUID>\
                 <Дата>{year}-03-01</Дата><Вид>{kind}</Вид><Должность>Учитель</Должность>\
                 </Мероприятие>"
            )
            .unwrap_or_default();
        }
    }
    let paper = format!(
        "<ЭДСФР xmlns=\"http://пф.рф/СТД-СФР/2023-01-10\"><СТД-СФР>{entries}\
         <ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>"
    );
    let periods = statement::read_paper(paper.as_bytes())
        .map(|paper| paper.facts().periods.as_ref().map_or(0, Vec::len));
    assert_eq!(periods, Ok(30));
    bencher
        .counter(BytesCount::of_str(&paper))
        .bench(|| statement::read_paper(divan::black_box(paper.as_bytes())));
}

/// The most a hostile work book may cost: hires and dismissals of one employer, and lines over them.
#[divan::bench]
fn largest_tangled_work_book(bencher: Bencher<'_, '_>) {
    let entry = |kind: u8| {
        format!(
            "<Мероприятие><Работодатель><НаименованиеОрганизации>О</НаименованиеОрганизации>\
                 </Работодатель><Дата>2021-03-01</Дата><Вид>{kind}</Вид></Мероприятие>"
        )
    };
    let entries = (entry(1) + &entry(5)).repeat(1000);
    let line = "<ПериодРаботы><НаименованиеРаботодателя>О</НаименованиеРаботодателя>\
                <ПериодРаботыС>1990-01-01</ПериодРаботыС><ПериодРаботыПо>2026-01-01</ПериодРаботыПо></ПериодРаботы>";
    let lines = line.repeat(2400);
    let paper = format!(
        "<ЭДСФР xmlns=\"http://пф.рф/СТД-СФР/2023-01-10\"><СТД-СФР>{entries}\
         <ТрудоваяДеятельность>{lines}</ТрудоваяДеятельность></СТД-СФР></ЭДСФР>"
    );
    assert!(statement::read_paper(paper.as_bytes()).is_ok());
    bencher
        .counter(BytesCount::of_str(&paper))
        .bench(|| statement::read_paper(divan::black_box(paper.as_bytes())));
}

/// A statement of seven pages in PDF.
#[divan::bench]
fn long_statement_in_pdf(bencher: Bencher<'_, '_>) {
    let paper = pdf(&Account::long().paper(Style::Words)).unwrap_or_default();
    assert!(statement::read_paper(&paper).is_ok());
    bencher
        .counter(BytesCount::of_slice(&paper))
        .bench(|| statement::read_paper(divan::black_box(&paper)));
}

//! Lines as the description of the form gives them, without any table.

use super::{Printed, read};
use crate::{
    layout::{Line, Word},
    pdf::PdfFault,
    statement::{Private, Section},
};
use calendar::Length;
use jiff::civil::date;
use rust_decimal::dec;

/// Lines of a text in letters of one width, as `pdftotext -layout` prints them.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = vec![];
    for (row, line) in (0_u32..).zip(text.lines()) {
        let mut words: Vec<Word> = vec![];
        let mut open = false;
        for (place, letter) in (0_u32..).zip(line.chars()) {
            let x0 = 5.0 * f64::from(place);
            if letter == ' ' {
                open = false;
                continue;
            }
            match words.last_mut() {
                Some(word) if open => {
                    word.text.push(letter);
                    word.x1 = x0 + 5.0;
                }
                _ => words.push(Word {
                    x0,
                    x1: x0 + 5.0,
                    text: letter.to_string(),
                    confidence: 100,
                }),
            }
            open = true;
        }
        if !words.is_empty() {
            lines.push(Line {
                page: 1,
                number: lines.len() + 1,
                y: 12.0 * f64::from(row),
                size: 8.0,
                words,
            });
        }
    }
    lines
}

const DESCRIBED: &str = "\
Сведения о состоянии индивидуального лицевого счета
застрахованного лица
                                                            Форма СЗИ-ИЛС
Настоящие сведения сформированы по состоянию на «01» января 2026 года
Фамилия  ОБРАЗЦОВ   Имя  ПРИМЕР   Отчество  ТЕСТОВИЧ
Дата рождения «01» января 1968 года
Страховой номер индивидуального лицевого счета: 111-111-111 45
Величина индивидуального пенсионного коэффициента (ИПК):  40,677
Стаж: 16 лет 0 месяцев 21 день

до 2015 года                                   12,000     5 л. 3 м. 3 д.
2016   ООО \"ПРИМЕР-7\"   01.01.2016 – 29.01.2016   1    38 666,67   6 186,67   2,056   0 л. 0 м. 29 д.
       рег. № 000-000-000007
2.1. Среднемесячный заработок за 2000 – 2001 годы   1 250,00
2.4. 01.09.1987 – 31.12.2001   СОВХОЗ «УЧЕБНЫЙ»   14 лет 4 месяца 0 дней
";

fn told(printed: &Printed) -> Vec<&str> {
    printed
        .unread
        .iter()
        .map(|unread| unread.text.as_str())
        .collect()
}

#[test]
fn the_described_lines_are_read() {
    let printed = read(&lines(DESCRIBED)).unwrap();
    assert_eq!(told(&printed), [""; 0]);
    let paper = &printed.paper;
    assert_eq!(paper.as_of, Some(date(2026, 1, 1)));
    assert_eq!(paper.born, Some(date(1968, 1, 1)));
    let person = &paper.person;
    let parts = [
        &person.surname,
        &person.name,
        &person.patronymic,
        &person.snils,
    ];
    let parts = parts.map(|part| part.as_ref().map_or("", Private::as_str));
    assert_eq!(parts, ["ОБРАЗЦОВ", "ПРИМЕР", "ТЕСТОВИЧ", "111-111-111 45"]);
    assert_eq!(paper.total_coefficient, Some(dec!(40.677)));
    assert_eq!(paper.header_record, Some(Length::new(16, 0, 21)));
    assert_eq!(paper.before_2015.coefficient, Some(dec!(12.000)));
    assert_eq!(paper.before_2015.record, Some(Length::new(5, 3, 3)));
    assert_eq!(paper.before_2002.average_pay, Some(dec!(1250.00)));
    assert_eq!(paper.years.len(), 1);
    assert_eq!(
        (paper.years[0].year, paper.years[0].coefficient),
        (2016, Some(dec!(2.056)))
    );

    let [work, early] = &paper.rows[..] else {
        panic!("{:?}", paper.rows);
    };
    assert_eq!(
        work.employer.as_ref().map(Private::as_str),
        Some("ООО \"ПРИМЕР-7\"")
    );
    assert_eq!(work.registration_number.as_deref(), Some("000-000-000007"));
    assert_eq!(work.quarters, [1]);
    assert_eq!(
        (work.pay, work.contributions),
        (Some(dec!(38666.67)), Some(dec!(6186.67)))
    );
    assert_eq!(work.credited, Some(Length::new(0, 0, 29)));
    assert_eq!(early.section, Section::Before2002);
    assert_eq!(
        early.employer.as_ref().map(Private::as_str),
        Some("СОВХОЗ «УЧЕБНЫЙ»")
    );
    assert_eq!(early.credited, Some(Length::new(14, 4, 0)));
}

#[test]
fn an_impossible_number_is_told_and_not_guessed() {
    let spoilt = DESCRIBED
        .replace("31.12.2001", "51.12.2001")
        .replace("6 186,67", "6 1Вб,67");
    let printed = read(&lines(&spoilt)).unwrap();
    let told = told(&printed).join(" | ");
    assert!(told.contains("51.12.2001"), "{told}");
    let contributions = printed.paper.rows[0].contributions;
    assert_eq!(contributions, None);
}

#[test]
fn what_nobody_knows_is_told_by_page_and_line() {
    let strange = DESCRIBED.replace("2.1. Средне", "Награды и звания нет\n2.1. Средне");
    let printed = read(&lines(&strange)).unwrap();
    let unread = &printed.unread[0];
    assert_eq!(unread.text.as_str(), "Награды и звания нет");
    assert_eq!(unread.place, "страница 1, строка 13");
}

#[test]
fn another_paper_is_not_a_statement() {
    let other = read(&lines("Справка о составе семьи")).map(|_| ());
    assert_eq!(other, Err(PdfFault::OtherPaper));
}

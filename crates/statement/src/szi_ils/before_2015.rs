//! «РасчетИПКДо2015»: pay and record before 2002, then the employers of 2002–2014.

use super::{EMPLOYER, PERIOD, Paper, codes, employer, note_missing_days};
use crate::{
    statement::{Private, Row, Section},
    tree::{Element, Name},
    values::{money, name},
};

const CALCULATION: Name = Name::document(&["РасчетИПКДо2015"]);
const BEFORE_2002: Name = Name::document(&["До2002"]);
/// The first letter of the first spelling is a Latin C: so the fund itself writes it.
const AVERAGE_PAY: Name = Name::document(&["CреднемесячныйЗаработок", "СреднемесячныйЗаработок"]);
const RECORD: Name = Name::document(&["ОбщийСтаж"]);
const CAPITAL: Name = Name::document(&["РПК"]);
const SUM: Name = Name::document(&["Сумма"]);
const INFORMATION: Name = Name::document(&["РасчетнаяИнформация"]);
const ROW: Name = Name::document(&["ДанныеПоПериоду"]);
const CONTRIBUTIONS: Name = Name::document(&["СуммаСВ"]);

pub(super) fn read(body: Element<'_>, paper: &mut Paper) {
    let Some(calculation) = body.open(CALCULATION) else {
        return;
    };
    if let Some(before) = calculation.open(BEFORE_2002) {
        paper.before_2002.average_pay = before.value(AVERAGE_PAY, money);
        paper.before_2002.record = before.length_named(RECORD);
        coded_stretches(before, paper);
    }
    let Some(capital) = calculation.open(CAPITAL) else {
        return;
    };
    paper.before_2015.capital = capital.value(SUM, money);
    for information in capital.open_all(INFORMATION) {
        employer_rows(information, paper);
    }
}

/// One employer with all its periods.
fn employer_rows(information: Element<'_>, paper: &mut Paper) {
    let named = information.has(EMPLOYER);
    let (employer, registration_number) = employer(information);
    let employer = |row| Row {
        section: Section::Before2015,
        employer: employer.clone(),
        registration_number: registration_number.clone(),
        ..row
    };
    let periods = information.open_all(ROW);
    if periods.is_empty() && named {
        paper.rows.push(employer(Row::default()));
    }
    for element in periods {
        let row = employer(Row {
            span: element.span(PERIOD),
            contributions: element.value(CONTRIBUTIONS, money),
            credited: element.length(),
            conditions: codes::read(element),
            ..Row::default()
        });
        note_missing_days(element, &row);
        paper.rows.push(row);
    }
}

/// Work before 2002 that has days and codes of its own.
///
/// What the element around them is called is not established, so it stays unread by name; days
/// without codes stay unread too, because nobody knows whether they are work.
fn coded_stretches(before: Element<'_>, paper: &mut Paper) {
    let period = Name::anywhere(&["Период"]);
    for element in before.rest() {
        if !element.has(period) || !element.has_within(codes::MARKS) {
            coded_stretches(element, paper);
            continue;
        }
        let span = element.span(period);
        let conditions = codes::read(element);
        let employer = Name::anywhere(&["Наименование", "Организация"]);
        let row = Row {
            section: Section::Before2002,
            employer: element.value(employer, name).map(Private::new),
            span,
            conditions,
            ..Row::default()
        };
        paper.rows.push(row);
    }
}

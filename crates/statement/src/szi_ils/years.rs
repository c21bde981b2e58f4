//! «СведенияИПК»: the time before 2015 in one line, then each year with its employers.

use super::{PERIOD, Paper, codes, employer, note_missing_days};
use crate::{
    statement::{Row, Section, YearBlock},
    tree::{Element, Name},
    values::{coefficient, money, quarter, year_since_2015},
};

const COEFFICIENTS: Name = Name::document(&["СведенияИПК"]);
const BEFORE_2015: Name = Name::document(&["До2015"]);
const SINCE_2015: Name = Name::document(&["С2015"]);
const YEAR_BLOCK: Name = Name::document(&["ЗаГод"]);
const YEAR: Name = Name::document(&["Год"]);
const EMPLOYERS: Name = Name::document(&["Работодатели"]);
const COEFFICIENT: Name = Name::accounting(&["ИПК"]);
const ROW: Name = Name::document(&["ПоРаботодателю"]);
const QUARTER: Name = Name::document(&["Квартал"]);
const PAY: Name = Name::document(&["СуммаВыплат"]);
const CONTRIBUTIONS: Name = Name::document(&["НачисленоСВ"]);

pub(super) fn read(body: Element<'_>, paper: &mut Paper) {
    let Some(coefficients) = body.open(COEFFICIENTS) else {
        return;
    };
    if let Some(before) = coefficients.open(BEFORE_2015) {
        paper.before_2015.coefficient = before.value(COEFFICIENT, coefficient);
        paper.before_2015.record = before.length();
        paper.sums_incomplete |= before.gave_up_on(COEFFICIENT);
    }
    for since in coefficients.open_all(SINCE_2015) {
        for block in since.open_all(YEAR_BLOCK) {
            year_block(block, paper);
        }
    }
}

fn year_block(block: Element<'_>, paper: &mut Paper) {
    let first = paper.rows.len();
    let named = block.value(YEAR, year_since_2015);
    let lists = block.open_all(EMPLOYERS);
    for list in &lists {
        for element in list.open_all(ROW) {
            let row = row(element, paper);
            paper.rows.push(row);
        }
    }
    let rows = first..paper.rows.len();
    // A coefficient without a year belongs nowhere: it stays unread.
    let Some(year) = named.or_else(|| year_of(&paper.rows[rows.clone()])) else {
        paper.sums_incomplete = true;
        return;
    };
    let mut coefficients = lists
        .iter()
        .filter_map(|list| list.value(COEFFICIENT, coefficient));
    paper.years.push(YearBlock {
        year,
        coefficient: coefficients.next(),
        rows,
    });
    // There is one list in a year; a second one would need somebody to look at it.
    paper.sums_incomplete |=
        coefficients.count() > 0 || lists.iter().any(|list| list.gave_up_on(COEFFICIENT));
}

fn row(element: Element<'_>, paper: &mut Paper) -> Row {
    let (employer, registration_number) = employer(element);
    let row = Row {
        section: Section::Since2015,
        employer,
        registration_number,
        span: element.span(PERIOD),
        quarters: element.values(QUARTER, quarter),
        pay: element.value(PAY, money),
        contributions: element.value(CONTRIBUTIONS, money),
        credited: element.length(),
        conditions: codes::read(element),
        period: None,
    };
    paper.sums_incomplete |= element.gave_up_on(CONTRIBUTIONS);
    note_missing_days(element, &row);
    row
}

/// The year all days of the rows lie in: some paper might leave «Год» out.
fn year_of(rows: &[Row]) -> Option<i16> {
    let mut days = rows
        .iter()
        .filter_map(|row| row.span)
        .flat_map(|span| [span.from(), span.to()]);
    let year = days.next()?.year();
    (year >= 2015 && days.all(|day| day.year() == year)).then_some(year)
}

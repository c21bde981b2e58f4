//! Rows of the tables: from the text of cells to employers, days and sums.

use super::{
    Reader,
    labels::ends_table,
    table::{self, Cells, Kind},
    values::{coefficient, length, money, plain, quarters, registration_number, span, year},
};
use crate::{
    layout::Line,
    statement::{Conditions, Private, Row, Section, WhyUnread, YearBlock},
    szi_ils::of_code,
    values::name,
};
use law::classifier;

impl Reader<'_> {
    /// Takes a table from its header to the line that is of no table.
    pub(super) fn take_table(&mut self, at: usize) -> Option<usize> {
        let lines = self.lines;
        let start = at + table::header(&lines[at..])?;
        let mut end = start;
        while end < lines.len()
            && !ends_table(&self.texts[end])
            && (end == start || table::header(&lines[end..]).is_none())
        {
            end += 1;
        }
        let body: Vec<(usize, &Line)> = (start..end)
            .map(|index| (index, &lines[index]))
            .filter(|(index, _)| !self.is_page_number(*index))
            .collect();
        let columns = table::columns(&lines[at..start], &lines[start..end]);
        if columns.has(Kind::Coefficient) || columns.has(Kind::Quarters) {
            self.section = Section::Since2015;
        }
        let rows = table::rows(&columns, &body);
        if rows.is_empty() {
            return None;
        }
        for cells in &rows {
            self.row(cells);
        }
        Some(end - at)
    }

    /// Takes one row of any table.
    pub(super) fn row(&mut self, cells: &Cells) {
        let year_text = cells.text(Kind::Year).unwrap_or_default();
        if plain(&year_text).starts_with("до ") {
            self.line_before_2015(cells);
            return;
        }
        let named = year(&year_text);
        if let Some(named) = named {
            self.year = Some(named);
        } else if !year_text.is_empty() {
            self.tell(cells.line, &year_text, WhyUnread::NotUnderstood);
        }
        let span = self.cell(cells, Kind::Period, span);
        let contributions = self.cell(cells, Kind::Contributions, money);
        let unreadable = |kind: Kind, read: bool| cells.text(kind).is_some() && !read;
        let coefficient = self.cell(cells, Kind::Coefficient, coefficient);
        self.printed.paper.sums_incomplete |=
            unreadable(Kind::Contributions, contributions.is_some())
                || unreadable(Kind::Coefficient, coefficient.is_some());
        let mut row = Row {
            section: self.section,
            span,
            quarters: self
                .cell(cells, Kind::Quarters, quarters)
                .unwrap_or_default(),
            pay: self.cell(cells, Kind::Pay, money),
            contributions,
            credited: self.cell(cells, Kind::Length, length),
            ..Row::default()
        };
        self.employer(cells, &mut row);
        self.strange_columns(cells);
        let nobody = row.employer.is_none() && row.registration_number.is_none();
        if self.section == Section::Since2015 {
            self.put_into_year(&row, named.is_some(), coefficient);
            // «2016 год 2,056» alone is the year and no employer.
            if nobody && row.span.is_none() {
                return;
            }
        }
        if row.span.is_none() {
            let days = cells.text(Kind::Period).unwrap_or_default();
            if days.is_empty() {
                self.tell(cells.line, "", WhyUnread::NoDays);
            }
        }
        let index = self.printed.paper.rows.len();
        self.doubts(cells, index);
        self.printed.paper.rows.push(row);
        if self.section == Section::Since2015
            && let Some(block) = self.printed.paper.years.last_mut()
        {
            block.rows.end = index + 1;
        }
    }

    /// Opens the year a row belongs to, when it is not open yet.
    fn put_into_year(
        &mut self,
        row: &Row,
        named: bool,
        coefficient: Option<rust_decimal::Decimal>,
    ) {
        let of_days = row
            .span
            .map(|span| span.from().year())
            .filter(|year| *year >= 2015);
        let paper = &mut self.printed.paper;
        let open = paper.years.last().map(|block| block.year);
        let year = if named {
            self.year
        } else {
            of_days.or(self.year)
        };
        let Some(year) = year else { return };
        if open == Some(year) {
            if let Some(block) = paper.years.last_mut() {
                block.coefficient = block.coefficient.or(coefficient);
            }
            return;
        }
        self.year = Some(year);
        let first = paper.rows.len();
        paper.years.push(YearBlock {
            year,
            coefficient,
            rows: first..first,
        });
    }

    /// «до 2015 года»: the time before 2015 in one line.
    fn line_before_2015(&mut self, cells: &Cells) {
        let number = self.cell(cells, Kind::Coefficient, coefficient);
        let record = self.cell(cells, Kind::Length, length);
        let paper = &mut self.printed.paper;
        paper.sums_incomplete |= number.is_none();
        paper.before_2015.coefficient = number;
        paper.before_2015.record = record;
        let sure = cells
            .confidence(Kind::Coefficient)
            .min(cells.confidence(Kind::Length));
        self.doubt(cells.line, "до 2015 года", None, sure);
    }

    /// The value of a cell; what stands there and makes no sense is told.
    fn cell<T>(
        &mut self,
        cells: &Cells,
        kind: Kind,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = cells
            .text(kind)
            .filter(|text| !["-", "–", "—"].contains(&text.as_str()))?;
        let value = read(&text);
        if value.is_none() {
            self.tell(cells.line, &text, WhyUnread::NotUnderstood);
        }
        value
    }

    /// Name, registration number and codes share a cell.
    fn employer(&mut self, cells: &Cells, row: &mut Row) {
        let text = cells.text(Kind::Employer).unwrap_or_default();
        let number = cells.text(Kind::Number).unwrap_or_default();
        let mut names: Vec<&str> = vec![];
        let mut after_number = false;
        let mut after_code = false;
        for word in text
            .split(' ')
            .chain(number.split(' '))
            .filter(|word| !word.is_empty())
        {
            // Three letters О are recognised as zeros.
            let word = if self.recognised && word == "000" {
                "ООО"
            } else {
                word
            };
            if let Some(number) = registration_number(word)
                && row.registration_number.is_none()
            {
                while names.last().is_some_and(|last| is_of_number(last)) {
                    names.pop();
                }
                row.registration_number = Some(number);
                after_number = true;
            } else if ["код", "код:", "коды:"].contains(&plain(word).as_str()) {
                after_code = true;
            } else if (after_code || after_number || is_numeric_code(word))
                && let Some(conditions) = of_code(word.trim_end_matches([',', ';']))
            {
                row.conditions.push(conditions);
            } else if after_code {
                self.tell(cells.line, word, WhyUnread::NotUnderstood);
            } else {
                names.push(word);
            }
        }
        join(&mut row.conditions);
        row.employer = name(&names.join(" ")).map(Private::new);
    }

    /// Whatever stands in a column nobody knows is told; a number of the row is not worth it.
    fn strange_columns(&mut self, cells: &Cells) {
        let text = cells.text(Kind::Other).unwrap_or_default();
        let ordinal = text.trim_end_matches('.').parse::<u16>().is_ok();
        if text.contains(char::is_alphanumeric) && !ordinal {
            self.tell(cells.line, &text, WhyUnread::NotUnderstood);
        }
    }

    /// Values of a row that recognition is not sure of.
    fn doubts(&mut self, cells: &Cells, row: usize) {
        for (kind, field) in [
            (Kind::Employer, "работодатель"),
            (Kind::Number, "регистрационный номер"),
            (Kind::Period, "период"),
            (Kind::Quarters, "кварталы"),
            (Kind::Pay, "сумма выплат"),
            (Kind::Contributions, "взносы"),
            (Kind::Coefficient, "ИПК"),
            (Kind::Length, "стаж"),
        ] {
            // A single digit is what recognition loses most, and «0» makes a person self-employed.
            let lost = kind == Kind::Quarters
                && self.recognised
                && cells.has(kind)
                && cells.text(kind).is_none();
            let sure = if lost { 0 } else { cells.confidence(kind) };
            self.doubt(cells.line, field, Some(row), sure);
        }
    }
}

/// Words that announce a registration number.
fn is_of_number(word: &str) -> bool {
    let word = plain(word);
    [
        "рег.",
        "рег",
        "№",
        "рег.№",
        "регистрационный",
        "номер",
        "n",
        "no",
        ",",
    ]
    .contains(&word.as_str())
}

/// «27-2» is a code wherever it stands; «ДЕТИ» may be a part of a name.
fn is_numeric_code(word: &str) -> bool {
    let digits = word.starts_with(|letter: char| letter.is_ascii_digit());
    digits && word.contains('-') && classifier::code(word).is_some()
}

/// A row with several codes of different kinds has one set of conditions.
fn join(conditions: &mut Vec<Conditions>) {
    let mut joined: Vec<Conditions> = vec![];
    for one in conditions.drain(..) {
        match joined.last_mut() {
            Some(last) if !last.shares_a_field(&one) => last.take(one),
            _ => joined.push(one),
        }
    }
    *conditions = joined;
}

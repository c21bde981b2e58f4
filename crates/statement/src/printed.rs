//! An account statement as it is printed: lines of words become the same paper as the XML gives.
//!
//! The lines come from the text of a PDF or from recognised pictures. A line is taken by the first
//! that knows it: a [label](labels) with its value, the header of a [table], or a row that stands
//! without a table. What nobody knows is told by page and line.

mod book;
mod labels;
mod loose;
mod rows;
mod table;
mod values;

use crate::{
    checks, facts,
    layout::Line,
    paper::Paper,
    pdf::PdfFault,
    statement::{Doubt, Private, Root, Section, Statement, Unread, Version, WhyUnread},
    szi_ils,
    values::shortened,
};
use rules::conclusion::{Finding, FindingKind, Severity};
use values::plain;

/// What was read from print.
struct Printed {
    paper: szi_ils::Paper,
    unread: Vec<Unread>,
    doubts: Vec<Doubt>,
}

/// Words that only an account statement has.
const TITLE: &str = "сведения о состоянии индивидуального лицевого сч";
const KINDS: [&str; 3] = ["сзи-илс", "сзи-6", "извещение о состоянии"];

/// Reads a paper of whatever kind from the lines of its pages.
pub(crate) fn paper(lines: &[Line]) -> Result<Paper, PdfFault> {
    let whole: Vec<String> = lines.iter().map(|line| plain(&line.text())).collect();
    if let Some(form) = book::form(&whole.join(" ")) {
        let book = book::read(form, lines, head);
        return Ok(Paper::WorkBook(Box::new(book)));
    }
    Ok(Paper::Statement(Box::new(statement(read(lines)?))))
}

/// Adds to what was read the facts it gives and what does not agree in it.
fn statement(printed: Printed) -> Statement {
    let mut paper = printed.paper;
    let facts = facts::facts(&mut paper);
    let mut findings = checks::findings(&paper, &facts);
    findings.extend(printed.unread.iter().map(finding));
    Statement {
        version: Version {
            root: Root::Print,
            edition: "СЗИ-ИЛС".to_owned(),
        },
        as_of: paper.as_of,
        formed_on: paper.formed_on,
        person: paper.person,
        pension_variant: paper.pension_variant,
        total_coefficient: paper.total_coefficient,
        header_record: paper.header_record,
        before_2015: paper.before_2015,
        before_2002: paper.before_2002,
        years: paper.years,
        rows: paper.rows,
        npf: paper.npf,
        facts,
        findings,
        unread: printed.unread,
        doubts: printed.doubts,
        ..Statement::empty()
    }
}

/// That something was not read.
fn finding(unread: &Unread) -> Finding {
    Finding {
        kind: FindingKind::Unread {
            place: unread.place.clone(),
        },
        severity: Severity::Ask,
        period: None,
        days: None,
    }
}

/// What lines at the beginning of any paper say of the person.
fn head(lines: &[Line]) -> Printed {
    let mut reader = Reader::new(lines);
    reader.read();
    reader.printed
}

/// Reads a statement from the lines of its pages.
fn read(lines: &[Line]) -> Result<Printed, PdfFault> {
    let texts: Vec<String> = lines.iter().map(|line| plain(&line.text())).collect();
    let whole = texts.join(" ");
    let named = KINDS.iter().any(|kind| whole.contains(kind));
    if !whole.contains(TITLE) || !named {
        return Err(PdfFault::OtherPaper);
    }
    let mut reader = Reader::new(lines);
    reader.read();
    Ok(reader.printed)
}

struct Reader<'l> {
    lines: &'l [Line],
    /// The same lines in lower case.
    texts: Vec<String>,
    printed: Printed,
    section: Section,
    in_savings: bool,
    /// The year whose rows are being read.
    year: Option<i16>,
    /// The first of a run of lines nobody knows.
    unread_from: Option<usize>,
    /// The words come from a picture.
    recognised: bool,
}

impl<'l> Reader<'l> {
    fn new(lines: &'l [Line]) -> Self {
        Self {
            lines,
            texts: lines.iter().map(|line| plain(&line.text())).collect(),
            printed: Printed {
                paper: szi_ils::Paper::default(),
                unread: vec![],
                doubts: vec![],
            },
            section: Section::Since2015,
            in_savings: false,
            year: None,
            unread_from: None,
            recognised: lines
                .iter()
                .flat_map(|line| &line.words)
                .any(|word| word.confidence < 100),
        }
    }

    fn read(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            let taken = self.take_label(at);
            let taken = taken.or_else(|| self.take_table(at));
            let taken = taken.or_else(|| self.take_loose_row(at));
            let taken = taken.or_else(|| self.is_page_number(at).then_some(1));
            if taken.is_some() {
                self.tell_unread_before(at);
            } else {
                self.unread_from.get_or_insert(at);
            }
            at += taken.unwrap_or(1);
        }
        self.tell_unread_before(self.lines.len());
        self.name_doubts_of_snils();
    }

    /// «2», «Страница 2 из 8» at the edge of a page.
    fn is_page_number(&self, at: usize) -> bool {
        let page = |index: usize| self.lines.get(index).map(|line| line.page);
        let first = at == 0 || page(at - 1) != page(at);
        let last = page(at + 1) != page(at);
        let text = self.texts[at].as_str();
        let rest = text
            .trim_start_matches("страница")
            .trim_start_matches("лист")
            .trim_start_matches("стр.");
        let bare = rest
            .chars()
            .all(|letter| letter.is_ascii_digit() || " /из-–".contains(letter));
        (first || last) && bare
    }

    fn place(&self, at: usize) -> String {
        self.lines.get(at).map_or_else(String::new, |line| {
            format!("страница {}, строка {}", line.page, line.number)
        })
    }

    /// Tells of the run of unknown lines that ends here: a paragraph is one thing, not five.
    fn tell_unread_before(&mut self, end: usize) {
        let Some(from) = self.unread_from.take() else {
            return;
        };
        let texts: Vec<_> = self.lines[from..end].iter().map(Line::text).collect();
        self.tell(from, &texts.join(" "), WhyUnread::UnknownName);
    }

    fn tell(&mut self, at: usize, text: &str, why: WhyUnread) {
        let unread = Unread {
            place: self.place(at),
            text: Private::new(shortened(text, 200)),
            why,
        };
        self.printed.unread.push(unread);
    }

    /// Notes a value that was recognised and may be wrong.
    fn doubt(&mut self, at: usize, field: &'static str, row: Option<usize>, confidence: u8) {
        if confidence < SURE {
            let place = self.place(at);
            self.printed.doubts.push(Doubt {
                place,
                row,
                field,
                confidence,
            });
        }
    }

    /// A control number that does not agree means a misread digit, or a mistake of the paper.
    fn name_doubts_of_snils(&mut self) {
        let person = &self.printed.paper.person;
        let wrong = person
            .snils
            .as_ref()
            .is_some_and(|snils| !values::snils_agrees(snils.as_str()));
        let told = self
            .printed
            .doubts
            .iter()
            .any(|doubt| doubt.field == labels::SNILS);
        let zeros = person
            .snils
            .as_ref()
            .is_some_and(|s| !s.as_str().contains(|l| ('1'..='9').contains(&l)));
        if wrong && !told && !zeros {
            self.doubt(0, labels::SNILS, None, 0);
        }
    }
}

/// Words recognised less surely than this are shown to the person to compare.
const SURE: u8 = 85;

#[cfg(test)]
mod tests;

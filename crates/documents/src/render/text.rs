//! Papers as plain text.

use super::sheet::{GUIDE, Part, joined, parts, plain};
use crate::document::{Attachment, Document, Sentence};

/// The longest line.
const WIDTH: usize = 78;
/// Where the head begins.
const HEAD: usize = 26;

/// Papers as text of at most 78 columns, one after another.
pub fn text(documents: &[Document]) -> String {
    documents
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join("\n==============================\n\n")
}

fn one(document: &Document) -> String {
    let mut page = String::new();
    for part in parts(document) {
        if !page.is_empty() {
            page.push('\n');
        }
        match part {
            Part::Head(lines) => {
                for line in lines {
                    put(&mut page, &plain(line), HEAD, HEAD);
                }
            }
            Part::Title(title) | Part::Heading(title) => put(&mut page, title, 0, 0),
            Part::Paragraph(sentences) => put(&mut page, &joined(sentences), 0, 0),
            Part::Items(items) => {
                for item in items {
                    put(&mut page, &format!("— {}", plain(item)), 0, 2);
                }
            }
            Part::Numbered(items) => numbered(&mut page, items),
            Part::Lines(lines) => {
                for line in lines {
                    put(&mut page, &plain(line), 0, 0);
                }
            }
            Part::Table(table) => of_table(&mut page, table),
            Part::Guide(lines) => {
                put(&mut page, GUIDE, 0, 0);
                page.push('\n');
                numbered(&mut page, lines);
            }
        }
    }
    page
}

fn numbered(page: &mut String, items: &[Sentence]) {
    for (number, item) in (1..).zip(items) {
        put(page, &format!("{number}. {}", plain(item)), 0, 3);
    }
}

/// A table row by row: columns do not fit into a narrow page of large print.
fn of_table(page: &mut String, table: &Attachment) {
    put(page, &table.title, 0, 0);
    for row in &table.rows {
        page.push('\n');
        for (column, cell) in table.columns.iter().zip(row) {
            put(page, &format!("{}: {}", column.title, plain(cell)), 0, 2);
        }
    }
    page.push('\n');
    for note in &table.notes {
        put(page, &plain(note), 0, 0);
    }
}

/// Puts a text with line breaks at blanks; `first` and `then` are its margins.
fn put(page: &mut String, text: &str, first: usize, then: usize) {
    let mut line = " ".repeat(first);
    let mut empty = true;
    for word in text.split_whitespace() {
        let length = line.chars().count() + usize::from(!empty) + word.chars().count();
        if !empty && WIDTH < length {
            page.push_str(line.trim_end());
            page.push('\n');
            line = " ".repeat(then);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    page.push_str(line.trim_end());
    page.push('\n');
}

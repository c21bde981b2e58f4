//! Rows that stand without a table: told by what their parts look like.

use super::{
    Reader,
    labels::without_number,
    table::{Cells, Kind},
    values::{coefficient, date_in, length, money, quarters, registration_number, year},
};
use crate::{layout::Line, statement::Section};

/// Words of a line that stand close to each other.
pub(super) struct Chunk {
    pub(super) text: String,
    sure: u8,
}

/// A wider gap than this share of the height is a gap between columns.
const COLUMN_GAP: f64 = 0.7;

/// The chunks of a line, from left to right.
pub(super) fn chunks(line: &Line) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = vec![];
    let mut edge = f64::MIN;
    for word in &line.words {
        match chunks.last_mut() {
            Some(chunk) if word.x0 - edge <= COLUMN_GAP * line.size => {
                chunk.text.push(' ');
                chunk.text.push_str(&word.text);
                chunk.sure = chunk.sure.min(word.confidence);
            }
            _ => chunks.push(Chunk {
                text: word.text.clone(),
                sure: word.confidence,
            }),
        }
        edge = word.x1;
    }
    chunks
}

/// The kind of a chunk, by its look.
fn kind(text: &str) -> Kind {
    let decimals = text
        .rsplit_once([',', '.'])
        .map_or(0, |(_, fraction)| fraction.len());
    if length(text).is_some() {
        Kind::Length
    } else if decimals == 3 && coefficient(text).is_some() {
        Kind::Coefficient
    } else if decimals == 2 && money(text).is_some() {
        Kind::Pay
    } else if quarters(text).is_some() {
        Kind::Quarters
    } else if year(text).is_some() {
        Kind::Year
    } else if registration_number(text).is_some() {
        Kind::Number
    } else {
        Kind::Employer
    }
}

impl Reader<'_> {
    /// Takes a line with two days in it, and the lines that belong to it.
    pub(super) fn take_loose_row(&mut self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        let days = line
            .words
            .iter()
            .filter(|word| date_in(&word.text).is_some())
            .count();
        if days != 2 {
            return None;
        }
        let mut cells = Cells::at(at);
        let mut section = self.section;
        let mut sums = 0;
        for part in parts(line) {
            let numbered =
                without_number(&part.text).len() < part.text.len() || part.text == "2.4.";
            if numbered && part.text.starts_with("2.4.") {
                section = Section::Before2002;
                continue;
            }
            let mut of = if date_in(&part.text).is_some() {
                Kind::Period
            } else {
                kind(&part.text)
            };
            if of == Kind::Pay {
                sums += 1;
                // Before 2015 a row has contributions alone.
                if sums == 2 || section == Section::Before2015 {
                    of = Kind::Contributions;
                }
            }
            cells.put(of, &part.text, part.sure);
        }
        let mut taken = 1;
        while let Some(text) = self.texts.get(at + taken) {
            let known =
                text.starts_with("рег.") || text.starts_with("рег ") || text.starts_with("код");
            if !known {
                break;
            }
            let line = &self.lines[at + taken];
            cells.put(Kind::Employer, &line.text(), 100);
            taken += 1;
        }
        self.section = section;
        self.row(&cells);
        Some(taken)
    }
}

/// Chunks of a line with its days set apart, whatever stands close to them.
fn parts(line: &Line) -> Vec<Chunk> {
    let mut parts = vec![];
    for chunk in chunks(line) {
        let mut rest: Vec<&str> = vec![];
        for word in chunk.text.split(' ') {
            let is_day = date_in(word).is_some();
            let is_number = rest.is_empty() && word == "2.4.";
            if is_day || is_number || ["–", "—", "-"].contains(&word) {
                push(&mut parts, &mut rest, chunk.sure);
            }
            if is_day || is_number {
                push(&mut parts, &mut vec![word], chunk.sure);
            } else if !["–", "—", "-"].contains(&word) {
                rest.push(word);
            }
        }
        push(&mut parts, &mut rest, chunk.sure);
    }
    parts
}

fn push(parts: &mut Vec<Chunk>, words: &mut Vec<&str>, sure: u8) {
    if !words.is_empty() {
        parts.push(Chunk {
            text: words.join(" "),
            sure,
        });
        words.clear();
    }
}

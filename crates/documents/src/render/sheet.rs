//! The one order in which every format shows the parts of a document.

use crate::document::{Attachment, Block, Document, Sentence};

/// A part of a paper, in reading order.
pub enum Part<'a> {
    /// Whom the paper is for and from whom: a narrow column at the right.
    Head(&'a [Sentence]),
    /// The title.
    Title(&'a str),
    /// A heading inside the paper.
    Heading(&'a str),
    /// Sentences one after another.
    Paragraph(&'a [Sentence]),
    /// Items of equal weight.
    Items(&'a [Sentence]),
    /// Numbered items.
    Numbered(&'a [Sentence]),
    /// Lines of their own.
    Lines(&'a [Sentence]),
    /// A table on a page of its own.
    Table(&'a Attachment),
    /// What is for the person only, on a page of its own.
    Guide(&'a [Sentence]),
}

/// The parts of a document; empty ones are left out.
pub fn parts(document: &Document) -> Vec<Part<'_>> {
    let mut parts = vec![];
    for head in [&document.to, &document.from] {
        if !head.is_empty() {
            parts.push(Part::Head(head));
        }
    }
    parts.push(Part::Title(&document.title));
    for block in &document.body {
        parts.push(match block {
            Block::Paragraph(sentences) => Part::Paragraph(sentences),
            Block::Items(sentences) => Part::Items(sentences),
        });
    }
    for (heading, list) in [
        (asked(document), &document.requests),
        (enclosed(document), &document.enclosures),
    ] {
        if !list.is_empty() {
            parts.push(Part::Heading(heading));
            parts.push(Part::Numbered(list));
        }
    }
    if !document.closing.is_empty() {
        parts.push(Part::Lines(&document.closing));
    }
    parts.extend(document.attachments.iter().map(Part::Table));
    if !document.guide.is_empty() {
        parts.push(Part::Guide(&document.guide));
    }
    parts
}

/// A plan asks nothing of anybody.
const fn asked(document: &Document) -> &'static str {
    match document.kind {
        crate::Kind::Plan => "Что делать по порядку:",
        _ => "Прошу:",
    }
}

/// Notes enclose nothing: they say what to take along; a plan says what to find out.
const fn enclosed(document: &Document) -> &'static str {
    match document.kind {
        crate::Kind::Plan => "Что узнать:",
        crate::Kind::ApplicationNotes => "Возьмите с собой:",
        _ => "Приложения (зачеркните, чего нет):",
    }
}

/// What stands above the page that is for the person.
pub const GUIDE: &str = "Для вас: этот лист никуда не подавайте";

/// A gap, as long as a word written by hand.
pub const GAP: &str = "____________________";

/// The words of a sentence with its gaps and the notes to them.
pub(super) fn plain(sentence: &Sentence) -> String {
    sentence
        .pieces
        .iter()
        .map(|piece| match piece {
            crate::Piece::Words(words) => words.clone(),
            crate::Piece::Blank(hint) => format!("{GAP} ({hint})"),
        })
        .collect()
}

/// Sentences one after another.
pub(super) fn joined(sentences: &[Sentence]) -> String {
    sentences
        .iter()
        .map(plain)
        .map(|said| said.trim().to_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

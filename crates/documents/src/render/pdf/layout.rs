//! Where every line of a paper stands on its pages.

mod blank;

use super::tags::{Kind, Tree};
use crate::{
    document::{Attachment, Document, Sentence},
    render::sheet::{GUIDE, Part, joined, parts, plain},
    typeface::Typeface,
};

/// A4 in points.
pub(super) const WIDTH: f32 = 595.0;
pub(super) const HEIGHT: f32 = 842.0;
const LEFT: f32 = 60.0;
const RIGHT: f32 = 545.0;
const TOP: f32 = 50.0;
const BOTTOM: f32 = 785.0;
/// Left border of the head.
const HEAD: f32 = 250.0;
/// How much larger a title is than the text, in points.
const TITLE: f32 = 2.0;
/// Room for «12.» before an item, in sizes of its letters.
const INDENT: f32 = 1.75;
/// Letters of a page number.
const NUMBER: f32 = 14.0;
/// From one line to the next, in sizes of its letters.
const LEADING: f32 = 1.3;
/// Between parts.
const GAP: f32 = 9.0;
/// Between the text of a cell and its border.
const PADDING: f32 = 4.0;

/// What is drawn on a page.
pub(super) enum Mark {
    Text {
        at: (f32, f32),
        size: f32,
        bold: bool,
        text: String,
        marked_as: MarkedAs,
    },
    Rule([f32; 4]),
    /// A box to write in: left, top, right, bottom.
    Cell([f32; 4]),
}

/// What a line is for a reader who cannot see the page.
#[derive(Clone, Copy)]
pub(super) enum MarkedAs {
    Leaf(usize),
    PageNumber,
}

/// Papers put on pages.
pub(super) struct Layout<'a> {
    letters: &'a Typeface,
    pub(super) pages: Vec<Vec<Mark>>,
    pub(super) tree: Vec<Tree>,
    pub(super) leaves: usize,
    /// Titles and the pages they stand on.
    pub(super) titles: Vec<(String, usize)>,
    y: f32,
    /// Size of the text of this paper.
    size: f32,
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Style {
    left: f32,
    right: f32,
    size: f32,
    bold: bool,
    centred: bool,
}

impl<'a> Layout<'a> {
    pub(super) fn of(documents: &[Document], letters: &'a Typeface) -> Self {
        let mut layout = Self::empty(letters);
        for document in documents {
            layout.size = f32::from(document.kind.letters());
            layout.new_page();
            for part in parts(document) {
                layout.part(&part);
            }
        }
        layout.number_pages();
        layout
    }

    fn empty(letters: &'a Typeface) -> Self {
        Self {
            letters,
            pages: vec![],
            tree: vec![],
            leaves: 0,
            titles: vec![],
            y: TOP,
            size: 0.0,
        }
    }

    const fn plain(&self) -> Style {
        Style {
            left: LEFT,
            right: RIGHT,
            size: self.size,
            bold: false,
            centred: false,
        }
    }

    fn part(&mut self, part: &Part<'_>) {
        match part {
            Part::Head(lines) => {
                let style = Style {
                    left: HEAD,
                    ..self.plain()
                };
                for line in *lines {
                    self.block(&plain(line), style, Kind::Paragraph);
                }
            }
            Part::Title(title) => self.title(title),
            Part::Heading(title) => {
                // A heading never stays alone at the foot of a page.
                self.make_room(4.0 * self.size * LEADING);
                let style = Style {
                    bold: true,
                    ..self.plain()
                };
                let leaf = self.lines(title, style);
                self.tree.push(Tree::Heading(1, (*title).to_owned(), leaf));
                return;
            }
            Part::Paragraph(sentences) => {
                self.block(&joined(sentences), self.plain(), Kind::Paragraph);
            }
            Part::Items(items) => self.list(items, false),
            Part::Numbered(items) => self.list(items, true),
            Part::Lines(lines) => {
                // Day and signature stay together.
                let height = f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
                self.make_room(height * self.size * LEADING);
                for line in *lines {
                    self.block(&plain(line), self.plain(), Kind::Paragraph);
                }
            }
            Part::Table(table) => self.table(table),
            Part::Guide(lines) => {
                self.new_page();
                self.title(GUIDE);
                self.y += GAP;
                self.list(lines, true);
            }
        }
        self.y += GAP;
    }

    fn title(&mut self, title: &str) {
        self.y += GAP;
        let style = Style {
            size: self.size + TITLE,
            bold: true,
            centred: true,
            ..self.plain()
        };
        self.titles
            .push((title.to_owned(), self.pages.len().saturating_sub(1)));
        let leaf = self.lines(title, style);
        self.tree.push(Tree::Heading(0, title.to_owned(), leaf));
    }

    /// A text that is a node of its own.
    fn block(&mut self, text: &str, style: Style, kind: Kind) {
        let leaf = self.lines(text, style);
        self.tree.push(Tree::Leaf(kind, leaf));
    }

    fn list(&mut self, items: &[Sentence], numbered: bool) {
        let mut nodes = vec![];
        for (number, item) in (1..).zip(items) {
            let label = if numbered {
                format!("{number}.")
            } else {
                "—".to_owned()
            };
            self.make_room(2.0 * self.size * LEADING);
            let (page, top) = (self.pages.len(), self.y);
            let label_leaf = self.lines(&label, self.plain());
            // The item begins on the line of its label.
            if self.pages.len() == page {
                self.y = top;
            }
            let style = Style {
                left: LEFT + INDENT * self.size,
                ..self.plain()
            };
            let body_leaf = self.lines(&plain(item), style);
            nodes.push(Tree::Branch(
                Kind::Item,
                vec![
                    Tree::Leaf(Kind::Label, label_leaf),
                    Tree::Leaf(Kind::Body, body_leaf),
                ],
            ));
            self.y += 2.0;
        }
        self.tree.push(Tree::Branch(Kind::List { numbered }, nodes));
    }

    /// Puts the lines of a text and returns their leaf.
    fn lines(&mut self, text: &str, style: Style) -> usize {
        let leaf = self.leaf();
        let room = style.right - style.left;
        let text = self.letters.shown(text);
        let broken = self.letters.broken(&text, room, style.size, style.bold);
        let last = broken.len().saturating_sub(1);
        for (number, line) in broken.into_iter().enumerate() {
            self.make_room(LEADING * style.size);
            self.y += LEADING * style.size;
            let x = if style.centred {
                let width = self.letters.width(&line, style.size, style.bold);
                style.left + (room - width) / 2.0
            } else {
                style.left
            };
            // A word break is a blank, not only the end of a line.
            let text = if number == last { line } else { line + " " };
            self.put(x, self.y, style, text, leaf);
        }
        leaf
    }

    fn put(&mut self, x: f32, y: f32, style: Style, text: String, leaf: usize) {
        if text.trim().is_empty() {
            return;
        }
        self.mark(Mark::Text {
            at: (x, y),
            size: style.size,
            bold: style.bold,
            text,
            marked_as: MarkedAs::Leaf(leaf),
        });
    }

    fn table(&mut self, table: &Attachment) {
        self.new_page();
        self.title(&table.title);
        self.y += GAP;
        let (header, shares): (Vec<_>, Vec<_>) = table
            .columns
            .iter()
            .map(|column| (column.title.to_owned(), f32::from(column.share)))
            .unzip();
        let whole: f32 = shares.iter().sum();
        let widths: Vec<_> = shares
            .iter()
            .map(|share| share / whole * (RIGHT - LEFT))
            .collect();
        let mut rows = vec![self.row(&widths, &header, true)];
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(plain).collect();
            rows.push(self.row(&widths, &cells, false));
        }
        self.tree.push(Tree::Branch(Kind::Table, rows));
        self.y += GAP;
        for note in &table.notes {
            self.block(&plain(note), self.plain(), Kind::Paragraph);
        }
    }

    fn row(&mut self, widths: &[f32], texts: &[String], header: bool) -> Tree {
        let style = Style {
            bold: header,
            ..self.plain()
        };
        let cells: Vec<(f32, Vec<String>)> = widths
            .iter()
            .zip(texts)
            .map(|(width, text)| {
                let room = width - 2.0 * PADDING;
                let text = self.letters.shown(text);
                (*width, self.letters.broken(&text, room, self.size, header))
            })
            .collect();
        let most = cells.iter().map(|(_, lines)| lines.len()).max();
        let most = u16::try_from(most.unwrap_or_default()).unwrap_or(u16::MAX);
        let height = f32::from(most) * LEADING * self.size + 2.0 * PADDING;
        self.make_room(height);
        let (top, bottom) = (self.y, self.y + height);
        let mut x = LEFT;
        let mut nodes = vec![];
        self.mark(Mark::Rule([x, top, x, bottom]));
        for (width, lines) in cells {
            let leaf = self.leaf();
            let last = lines.len().saturating_sub(1);
            for (number, line) in lines.into_iter().enumerate() {
                let down = f32::from(u16::try_from(number + 1).unwrap_or(u16::MAX));
                let y = top + PADDING + (down * LEADING - 0.3) * self.size;
                let text = if number == last { line } else { line + " " };
                self.put(x + PADDING, y, style, text, leaf);
            }
            x += width;
            self.mark(Mark::Rule([x, top, x, bottom]));
            let kind = if header { Kind::Header } else { Kind::Cell };
            nodes.push(Tree::Leaf(kind, leaf));
        }
        self.mark(Mark::Rule([LEFT, top, x, top]));
        self.mark(Mark::Rule([LEFT, bottom, x, bottom]));
        self.y = bottom;
        Tree::Branch(Kind::Row, nodes)
    }

    fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    fn new_page(&mut self) {
        self.pages.push(vec![]);
        self.y = TOP;
    }

    /// Begins a page when so much does not fit.
    fn make_room(&mut self, height: f32) {
        if BOTTOM < self.y + height {
            self.new_page();
        }
    }

    fn number_pages(&mut self) {
        for (page, number) in self.pages.iter_mut().zip(1_u32..) {
            let text = number.to_string();
            let width = self.letters.width(&text, NUMBER, false);
            page.push(Mark::Text {
                at: ((WIDTH - width) / 2.0, HEIGHT - 30.0),
                size: NUMBER,
                bold: false,
                text,
                marked_as: MarkedAs::PageNumber,
            });
        }
    }
}

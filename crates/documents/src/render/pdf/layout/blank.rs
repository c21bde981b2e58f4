//! Where the rows and boxes of a blank form stand on its pages.

use super::{BOTTOM, HEIGHT, LEADING, LEFT, Layout, Mark, MarkedAs, RIGHT, Style, TOP, WIDTH};
use crate::{
    render::pdf::tags::{Kind, Tree},
    typeface::Typeface,
};
use interview::blank::{Blank, Group, Room, Row};

/// The letters of a blank, points.
const SIZE: f32 = 14.0;
/// Its plain text.
const PLAIN: Style = Style {
    left: LEFT,
    right: RIGHT,
    size: SIZE,
    bold: false,
    centred: false,
};
/// A box to tick: 9 mm.
const BOX: f32 = 25.5;
/// Room for «41/2» before a question.
const CODE: f32 = 46.0;
/// Between a box and its words, and between answers on one line.
const NEAR: f32 = 6.0;
const FAR: f32 = 14.0;
/// Between words and a box on their line.
const BESIDE: f32 = 10.0;
/// A box for a code, and boxes for a day with their words.
const SHORT: f32 = 4.0 * BOX;
const DAY: f32 = 330.0;
/// Between rows.
const ROW: f32 = 8.0;
/// Between a line of words and the boxes below it.
const BELOW: f32 = 5.0;
/// Headings of sections.
const HEADING: f32 = 18.0;
/// A line to write on.
const LINE: f32 = 30.0;

const CODED: Style = Style {
    left: LEFT,
    right: LEFT + CODE,
    bold: true,
    ..PLAIN
};
const ASKED: Style = Style {
    left: LEFT + CODE,
    ..PLAIN
};

impl<'a> Layout<'a> {
    /// A blank form put on pages.
    pub(in crate::render::pdf) fn of_blank(blank: &Blank, letters: &'a Typeface) -> Self {
        let mut layout = Self::empty(letters);
        layout.size = SIZE;
        layout.new_page();
        layout.title(&blank.title);
        layout.y += ROW;
        for line in &blank.foreword {
            layout.block(line, PLAIN, Kind::Paragraph);
            layout.y += 4.0;
        }
        for part in &blank.parts {
            layout.section(part.title, part.groups.first());
            for group in &part.groups {
                layout.group(group);
            }
        }
        layout.foot(&blank.edition);
        layout
    }

    /// A heading stays with the first rows under it.
    fn section(&mut self, title: &str, first: Option<&Group>) {
        let under = first.map_or(0.0, |group| self.height(group));
        self.y += FAR;
        self.make_room(HEADING * LEADING + ROW + under);
        let page = self.pages.len().saturating_sub(1);
        self.titles.push((title.to_owned(), page));
        let style = Style {
            size: HEADING,
            bold: true,
            ..PLAIN
        };
        let leaf = self.lines(title, style);
        self.tree.push(Tree::Heading(1, title.to_owned(), leaf));
        self.mark(Mark::Rule([LEFT, self.y + 5.0, RIGHT, self.y + 5.0]));
        self.y += ROW;
    }

    /// Rows that belong together stay together where a page can hold them.
    fn group(&mut self, group: &Group) {
        let height = self.height(group);
        if height <= BOTTOM - TOP {
            self.make_room(height);
        }
        if let Some(title) = &group.title {
            self.y += ROW;
            let style = Style {
                bold: true,
                ..PLAIN
            };
            let leaf = self.lines(title, style);
            self.tree.push(Tree::Heading(2, title.clone(), leaf));
            self.y += BELOW;
        }
        self.numbers(&group.numbers);
        for row in &group.rows {
            self.row_of_blank(row);
        }
        if let Some(note) = group.note {
            self.y += BELOW;
            self.block(note, PLAIN, Kind::Paragraph);
        }
    }

    fn row_of_blank(&mut self, row: &Row) {
        self.make_room(self.height_of_row(row));
        self.y += ROW;
        let top = self.y;
        if self.beside(row) {
            // The words stand in the middle of the boxes.
            let middle = top + 17.5 - LEADING * SIZE;
            self.y = middle;
            let code = self.lines(&row.code, CODED);
            self.y = middle;
            let words = self.lines(&row.text, ASKED);
            self.paragraph(code, words);
            self.y = top;
            let wide = self.letters.width(&row.text, SIZE, false);
            self.boxes(&row.room, LEFT + CODE + wide + BESIDE);
            return;
        }
        let code = self.lines(&row.code, CODED);
        self.y = top;
        let words = self.lines(&row.text, ASKED);
        self.paragraph(code, words);
        if let Some(look) = row.look {
            self.block(
                &format!("Где смотреть: {}", lower(look)),
                ASKED,
                Kind::Paragraph,
            );
        }
        self.y += BELOW + 2.0;
        self.boxes(&row.room, LEFT + CODE);
    }

    /// A code and its question are read as one paragraph.
    fn paragraph(&mut self, code: usize, words: usize) {
        self.tree.push(Tree::Branch(
            Kind::Paragraph,
            vec![Tree::Leaf(Kind::Part, code), Tree::Leaf(Kind::Part, words)],
        ));
    }

    /// Draws room for an answer, its top at the pen, and moves the pen below it.
    fn boxes(&mut self, room: &Room, left: f32) {
        match room {
            Room::Choices(choices) => self.choices(choices, left),
            Room::Day => {
                let mut x = left;
                for (cells, words) in [(2, "день"), (2, "месяц"), (4, "год")] {
                    x = self.cells(x, cells) + 4.0;
                    x = self.beside_box(x, words) + 8.0;
                }
                self.y += BOX;
            }
            Room::Short => {
                self.long_box(left, SHORT);
                self.y += BOX;
            }
            Room::Length => {
                let mut x = left;
                for words in ["лет", "месяцев", "дней"] {
                    x = self.cells(x, 2) + NEAR;
                    x = self.beside_box(x, words) + FAR;
                }
                self.y += BOX;
            }
            Room::Digits(cells) => {
                self.cells(left, *cells);
                self.y += BOX;
            }
            Room::Number => {
                self.long_box(left, 8.0 * BOX);
                self.y += BOX;
            }
            Room::Years(years) => self.years(years, left),
            Room::Words => {
                self.y += LINE;
                self.mark(Mark::Rule([left, self.y, RIGHT, self.y]));
            }
        }
    }

    fn choices(&mut self, choices: &[(String, String)], left: f32) {
        let leaf = self.leaf();
        let mut x = left;
        for (number, words) in choices {
            let words = self.letters.shown(&format!("{number}  {words}"));
            let room = RIGHT - left - BOX - NEAR;
            let wide = self.letters.width(&words, SIZE, false);
            if left < x && RIGHT < x + BOX + NEAR + wide {
                x = left;
                self.y += BOX + BELOW;
            }
            self.cell(x);
            let lines = self.letters.broken(&words, room, SIZE, false);
            let first = self.y;
            for (n, line) in lines.iter().enumerate() {
                if n > 0 {
                    self.y += SIZE * LEADING;
                }
                self.put(
                    x + BOX + NEAR,
                    self.y + 17.5,
                    PLAIN,
                    format!("{line} "),
                    leaf,
                );
            }
            if self.y > first {
                // What took several lines stands alone.
                self.y += BOX + BELOW;
                x = left;
            } else {
                x += BOX + NEAR + wide + FAR;
            }
        }
        self.tree.push(Tree::Leaf(Kind::Paragraph, leaf));
        if left < x {
            self.y += BOX;
        }
    }

    fn years(&mut self, years: &[(String, String)], left: f32) {
        let column = (RIGHT - left) / 2.0;
        for pair in years.chunks(2) {
            self.make_room(BOX + BELOW);
            let leaf = self.leaf();
            let mut x = left;
            for (code, _) in pair {
                self.put(x, self.y + 17.5, PLAIN, format!("{code} "), leaf);
                self.long_box(x + 62.0, 4.5 * BOX);
                x += column;
            }
            self.tree.push(Tree::Leaf(Kind::Paragraph, leaf));
            self.y += BOX + BELOW;
        }
    }

    /// Numbers with their words, one under another.
    fn numbers(&mut self, numbers: &[(String, String)]) {
        for (number, words) in numbers {
            self.make_room(SIZE * LEADING);
            let top = self.y;
            let style = Style {
                right: LEFT + CODE,
                bold: true,
                ..PLAIN
            };
            let code = self.lines(number, style);
            self.y = top;
            let words = self.lines(words, ASKED);
            self.paragraph(code, words);
        }
    }

    /// Boxes side by side; returns where they end.
    fn cells(&mut self, left: f32, count: usize) -> f32 {
        (0..count).fold(left, |x, _| {
            self.cell(x);
            x + BOX
        })
    }

    fn cell(&mut self, x: f32) {
        self.long_box(x, BOX);
    }

    fn long_box(&mut self, x: f32, width: f32) {
        self.mark(Mark::Cell([x, self.y, x + width, self.y + BOX]));
    }

    /// A word beside a box; returns where it ends.
    fn beside_box(&mut self, x: f32, words: &str) -> f32 {
        let leaf = self.leaf();
        self.put(x, self.y + 17.5, PLAIN, words.to_owned(), leaf);
        self.tree.push(Tree::Leaf(Kind::Paragraph, leaf));
        x + self.letters.width(words, SIZE, false)
    }

    /// Whether the room stands on the line of the words.
    fn beside(&self, row: &Row) -> bool {
        let room = width_beside(&row.room);
        let words = self.letters.width(&row.text, SIZE, false);
        row.look.is_none() && 0.0 < room && LEFT + CODE + words + BESIDE + room <= RIGHT
    }

    fn height(&self, group: &Group) -> f32 {
        let title = if group.title.is_some() {
            ROW + BELOW + SIZE * LEADING
        } else {
            0.0
        };
        let numbers = count(group.numbers.len()) * SIZE * LEADING;
        let note = group
            .note
            .map_or(0.0, |note| BELOW + self.words(note, RIGHT - LEFT));
        let rows: f32 = group.rows.iter().map(|row| self.height_of_row(row)).sum();
        title + numbers + rows + note
    }

    fn height_of_row(&self, row: &Row) -> f32 {
        if self.beside(row) {
            return ROW + BOX;
        }
        let room = RIGHT - LEFT - CODE;
        let look = row.look.map_or(0.0, |look| {
            self.words(&format!("Где смотреть: {look}"), room)
        });
        let boxes = match &row.room {
            Room::Choices(choices) => self.height_of_choices(choices),
            // Years may be broken between pages.
            Room::Years(_) => 2.0 * (BOX + BELOW),
            Room::Words => LINE,
            _ => BOX,
        };
        ROW + self.words(&row.text, room) + look + BELOW + 2.0 + boxes
    }

    fn height_of_choices(&self, choices: &[(String, String)]) -> f32 {
        let left = LEFT + CODE;
        let (mut x, mut height) = (left, BOX);
        for (number, words) in choices {
            let words = format!("{number}  {words}");
            let wide = self.letters.width(&words, SIZE, false);
            if left < x && RIGHT < x + BOX + NEAR + wide {
                x = left;
                height += BOX + BELOW;
            }
            let lines = self
                .letters
                .broken(&words, RIGHT - left - BOX - NEAR, SIZE, false);
            height += count(lines.len().saturating_sub(1)) * SIZE * LEADING;
            x += BOX + NEAR + wide + FAR;
        }
        height
    }

    fn words(&self, text: &str, room: f32) -> f32 {
        count(self.letters.broken(text, room, SIZE, false).len()) * SIZE * LEADING
    }

    /// Edition and number at the foot of every page: a lost sheet is recognised.
    fn foot(&mut self, edition: &str) {
        let most = self.pages.len();
        for (page, number) in self.pages.iter_mut().zip(1_u32..) {
            let text = format!("Бланк, редакция {edition}. Лист {number} из {most}");
            let width = self.letters.width(&text, SIZE, false);
            page.push(Mark::Text {
                at: ((WIDTH - width) / 2.0, HEIGHT - 30.0),
                size: SIZE,
                bold: false,
                text,
                marked_as: MarkedAs::PageNumber,
            });
        }
    }
}

/// How wide room on the line of the words is; nothing where it wants a line of its own.
fn width_beside(room: &Room) -> f32 {
    match room {
        Room::Digits(cells) => count(*cells) * BOX,
        Room::Short => SHORT,
        Room::Day => DAY,
        _ => 0.0,
    }
}

/// «В выписке…» after a colon.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

//! A paper as a PDF with embedded fonts.

use crate::blocks::{Align, Block, Column};
use documents::typeface::Typeface;
use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point},
    metadata::Metadata,
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    text::TextDirection,
};
use std::fmt;

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 30.0;
/// Between the text of a cell and its border.
const PADDING: f32 = 3.0;

/// The paper could not be made; only a broken font does that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdfError;

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the specimen could not be written as a PDF")
    }
}

impl std::error::Error for PdfError {}

/// Prints the paper on A4; headers of tables are repeated on each page.
pub fn pdf(blocks: &[Block]) -> Result<Vec<u8>, PdfError> {
    let pages = Layout::new()?.pages(blocks);
    let letters = Typeface::get().map_err(|_| PdfError)?;
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new().title("Сведения о состоянии индивидуального лицевого счета".to_owned()),
    );
    for marks in pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PdfError)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in &marks {
            mark.draw(&mut surface, letters);
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|_| PdfError)
}

/// What is drawn on a page.
enum Mark {
    Text {
        x: f32,
        y: f32,
        size: f32,
        bold: bool,
        text: String,
    },
    Rule([f32; 4]),
}

impl Mark {
    fn draw(&self, surface: &mut Surface<'_>, letters: &Typeface) {
        match self {
            Self::Text {
                x,
                y,
                size,
                bold,
                text,
            } => {
                surface.set_fill(Some(Fill::default()));
                surface.set_stroke(None);
                let font = letters.font(*bold);
                let start = Point::from_xy(*x, *y);
                surface.draw_text(start, font.clone(), *size, text, false, TextDirection::Auto);
            }
            Self::Rule([x0, y0, x1, y1]) => {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: rgb::Color::new(0, 0, 0).into(),
                    width: 0.5,
                    ..Stroke::default()
                }));
                let mut path = PathBuilder::new();
                path.move_to(*x0, *y0);
                path.line_to(*x1, *y1);
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
        }
    }
}

/// Puts blocks on pages.
struct Layout {
    letters: &'static Typeface,
    pages: Vec<Vec<Mark>>,
    y: f32,
}

/// A cell broken into lines.
type Cells = Vec<Vec<String>>;

impl Layout {
    fn new() -> Result<Self, PdfError> {
        Ok(Self {
            letters: Typeface::get().map_err(|_| PdfError)?,
            pages: vec![vec![]],
            y: MARGIN,
        })
    }

    fn pages(mut self, blocks: &[Block]) -> Vec<Vec<Mark>> {
        for block in blocks {
            match block {
                Block::Title(text) => self.paragraph(text, 11.0, true),
                Block::Line(text) => self.paragraph(text, 9.5, false),
                Block::Table { columns, rows } => self.table(columns, rows),
            }
        }
        self.pages
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Begins a page when so much does not fit; says whether it did.
    fn make_room(&mut self, height: f32) -> bool {
        let full = self.y + height > HEIGHT - MARGIN;
        if full {
            self.pages.push(vec![]);
            self.y = MARGIN;
        }
        full
    }

    fn paragraph(&mut self, text: &str, size: f32, title: bool) {
        for line in self.letters.broken(text, WIDTH - 2.0 * MARGIN, size, title) {
            self.make_room(1.3 * size);
            self.y += 1.3 * size;
            let width = self.letters.width(&line, size, title);
            let x = if title { (WIDTH - width) / 2.0 } else { MARGIN };
            let y = self.y;
            self.mark(Mark::Text {
                x,
                y,
                size,
                bold: title,
                text: line,
            });
        }
        self.y += 0.5 * size;
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) {
        let titles: Vec<_> = columns.iter().map(|column| column.title.clone()).collect();
        let header = self.cells(columns, &titles, true);
        let mut started = false;
        for row in rows {
            let cells = self.cells(columns, row, false);
            let room = height(&cells) + if started { 0.0 } else { height(&header) };
            let new_page = self.make_room(room);
            if new_page || !started {
                self.row(columns, &header, true);
            }
            started = true;
            self.row(columns, &cells, false);
        }
        self.y += 8.0;
    }

    fn cells(&self, columns: &[Column], texts: &[String], bold: bool) -> Cells {
        let of = |(column, text): (&Column, &String)| {
            let width = column.width - 2.0 * PADDING;
            text.split('\n')
                .flat_map(|line| self.letters.broken(line, width, CELL, bold))
                .collect()
        };
        columns.iter().zip(texts).map(of).collect()
    }

    fn row(&mut self, columns: &[Column], cells: &Cells, bold: bool) {
        let height = height(cells);
        let (top, bottom) = (self.y, self.y + height);
        let mut x = MARGIN;
        for (column, lines) in columns.iter().zip(cells) {
            self.mark(Mark::Rule([x, top, x, bottom]));
            for (line, number) in lines.iter().zip(1_u8..) {
                let width = self.letters.width(line, CELL, bold);
                let left = match column.align {
                    Align::Right if !bold => x + column.width - PADDING - width,
                    _ => x + PADDING,
                };
                self.mark(Mark::Text {
                    x: left,
                    y: top + PADDING + f32::from(number) * 1.2 * CELL - 0.3 * CELL,
                    size: CELL,
                    bold,
                    text: line.clone(),
                });
            }
            x += column.width;
        }
        self.mark(Mark::Rule([x, top, x, bottom]));
        self.mark(Mark::Rule([MARGIN, top, x, top]));
        self.mark(Mark::Rule([MARGIN, bottom, x, bottom]));
        self.y = bottom;
    }
}

/// Size of the letters in a table.
const CELL: f32 = 8.0;

fn height(cells: &Cells) -> f32 {
    let most = cells.iter().map(Vec::len).max().unwrap_or_default();
    f32::from(u16::try_from(most).unwrap_or(u16::MAX)) * 1.2 * CELL + 2.0 * PADDING
}

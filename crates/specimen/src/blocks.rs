//! A paper as titles, lines and tables, before anybody decides how it is printed.

/// A part of a paper.
#[derive(Clone, Debug)]
pub enum Block {
    /// In the middle and bold.
    Title(String),
    /// A paragraph.
    Line(String),
    /// A table with a header.
    Table {
        /// Columns from left to right.
        columns: Vec<Column>,
        /// Cells; a line break inside a cell is `\n`.
        rows: Vec<Vec<String>>,
    },
}

impl Block {
    pub(crate) fn title(text: impl Into<String>) -> Self {
        Self::Title(text.into())
    }

    pub(crate) fn line(text: impl Into<String>) -> Self {
        Self::Line(text.into())
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// What the header says.
    pub title: String,
    /// In points.
    pub width: f32,
    /// Where its cells lean.
    pub align: Align,
}

impl Column {
    pub(crate) fn new(title: &str, width: f32, align: Align) -> Self {
        Self {
            title: title.to_owned(),
            width,
            align,
        }
    }
}

/// Where the text of a cell leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the left.
    Left,
    /// To the right, as numbers do.
    Right,
}

//! A paper as a value: what it says and why, and nothing of how it looks.

use crate::kind::Kind;

/// A letter, an application or a claim, ready to be shown in any format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which paper it is.
    pub kind: Kind,
    /// Whom it is for, a line each.
    pub to: Vec<Sentence>,
    /// From whom, a line each.
    pub from: Vec<Sentence>,
    /// What stands in the middle above the text.
    pub title: String,
    /// The text.
    pub body: Vec<Block>,
    /// What is asked for, or the steps of a plan; shown as a numbered list.
    pub requests: Vec<Sentence>,
    /// What is enclosed; shown as a numbered list.
    pub enclosures: Vec<Sentence>,
    /// Day and signature, always blank.
    pub closing: Vec<Sentence>,
    /// Tables that go with the paper, on pages of their own.
    pub attachments: Vec<Attachment>,
    /// For the person, not for the addressee: where to take the paper, by when to expect an answer.
    pub guide: Vec<Sentence>,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Sentences one after another.
    Paragraph(Vec<Sentence>),
    /// Items of equal weight.
    Items(Vec<Sentence>),
}

/// A table that goes with a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// What each column holds.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Sentence>>,
    /// What must be said below it.
    pub notes: Vec<Sentence>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub title: &'static str,
    /// How much of the width it may want, beside the others.
    pub share: u8,
}

/// Words with gaps, and what they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Words and gaps in their order.
    pub pieces: Vec<Piece>,
    /// Why it may be said. Never empty in a finished document.
    pub because: Vec<Because>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A gap to fill in by hand, with a note what to write there.
    Blank(&'static str),
}

/// What a sentence rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// A fact, by its name in the contract: `periods[3].employer`.
    Fact(String),
    /// A finding of the audit.
    Finding {
        /// Its place in the audit.
        index: usize,
        /// Its stable id.
        id: &'static str,
    },
    /// What the conclusion says of a ground.
    Ground(&'static str),
    /// A legal number, by its id.
    Number(&'static str),
    /// A provision, as it is cited.
    Provision(String),
    /// The conclusion as a whole: its day, its size, its questions and its plan.
    Conclusion,
    /// Words of the form: they say nothing of the person.
    Form,
}

impl Sentence {
    /// Words of the form itself: they assert nothing of the person.
    pub fn form(words: impl Into<String>) -> Self {
        Self::default().words(words).because(Because::Form)
    }

    /// Words that rest on `because`.
    pub fn new(words: impl Into<String>, because: Because) -> Self {
        Self::default().words(words).because(because)
    }

    /// A gap alone, after a label: «Телефон: ____».
    pub fn gap(label: &str, hint: &'static str) -> Self {
        Self::form(label).blank(hint)
    }

    /// Adds words.
    #[must_use]
    pub fn words(mut self, words: impl Into<String>) -> Self {
        self.pieces.push(Piece::Words(words.into()));
        self
    }

    /// Adds a gap with a note what to write there.
    #[must_use]
    pub fn blank(mut self, hint: &'static str) -> Self {
        self.pieces.push(Piece::Blank(hint));
        self
    }

    /// Adds a reason.
    #[must_use]
    pub fn because(mut self, reason: Because) -> Self {
        if !self.because.contains(&reason) {
            self.because.push(reason);
        }
        self
    }

    /// Puts another sentence behind this one, with its reasons.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        other.because.into_iter().fold(self, Self::because)
    }
}

impl Document {
    /// Every sentence of the paper, its tables and its guide.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        let body = self.body.iter().flat_map(|block| match block {
            Block::Paragraph(sentences) | Block::Items(sentences) => sentences,
        });
        let tables = self
            .attachments
            .iter()
            .flat_map(|table| table.rows.iter().flatten().chain(&table.notes));
        self.to
            .iter()
            .chain(&self.from)
            .chain(body)
            .chain(&self.requests)
            .chain(&self.enclosures)
            .chain(&self.closing)
            .chain(tables)
            .chain(&self.guide)
    }
}

//! What a question is.

use rules::fact::Fact;

/// One thing asked at a time.
#[derive(Debug)]
pub struct Question {
    /// The stable name: in addresses of pages and in kept answers.
    pub id: &'static str,
    /// The row of the paper blank: two digits, never given to another question.
    pub code: u8,
    /// The section it belongs to.
    pub section: Section,
    /// Of what it is asked anew for each.
    pub rows: Rows,
    /// Its words.
    pub wording: Wording,
    /// What an answer looks like.
    pub kind: Kind,
    /// Where the answer stands in the document of facts: `residence.rural`, `children[].born`. Empty where
    /// the choices say it, or where the answer sets no fact.
    pub sets: &'static str,
    /// The fact of the engine it answers, for a row of this index.
    pub fact: Option<fn(usize) -> Fact>,
}

/// The words of a question. Where a text is `None`, the words of the conclusion that asks for the fact serve.
#[derive(Debug)]
pub struct Wording {
    /// Asked of the person: «Когда вы родились?»
    pub own: Option<&'static str>,
    /// Asked of a relative who helps: «Когда родился ваш близкий?»
    pub relative: &'static str,
    /// How an operator asks again, in other words.
    pub again: &'static str,
    /// Why it is asked.
    pub why: Option<&'static str>,
    /// Where on the paper to look.
    pub look: Option<&'static str>,
}

/// Parts of the interview, in the order of the list on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// With what a person came, and for whom.
    Start,
    /// Who the person is.
    You,
    /// The statement of the account.
    Statement,
    /// Work and other periods.
    Work,
    /// Children and those cared for.
    Family,
    /// Health, posts, places: circumstances of few.
    Circumstances,
    /// What the fund decided.
    Decision,
    /// What comes next, and what the size depends on.
    Plans,
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Start,
        Self::You,
        Self::Statement,
        Self::Work,
        Self::Family,
        Self::Circumstances,
        Self::Decision,
        Self::Plans,
    ];

    /// What it is called, Russian.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Start => "С чем вы пришли",
            Self::You => "Кто вы",
            Self::Statement => "Выписка со счёта",
            Self::Work => "Работа",
            Self::Family => "Дети и близкие",
            Self::Circumstances => "Особые обстоятельства",
            Self::Decision => "Решение фонда",
            Self::Plans => "Планы и размер",
        }
    }
}

/// Of what a question is asked anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Asked once.
    Once,
    /// Of each child.
    Children,
    /// Of each period.
    Periods,
    /// Of each stretch of days the fund left out.
    Excluded,
}

impl Rows {
    /// The list of the document, where the rows stand.
    pub const fn list(self) -> Option<&'static str> {
        match self {
            Self::Once => None,
            Self::Children => Some("children"),
            Self::Periods => Some("periods"),
            Self::Excluded => Some("decision.excluded"),
        }
    }
}

/// What an answer looks like. «Не знаю» is an answer to every question.
#[derive(Debug)]
pub enum Kind {
    /// One of these.
    Choice(&'static [Choice]),
    /// A day that has come.
    Day,
    /// How many, up to this number.
    Whole {
        /// The largest number that is an answer.
        most: u32,
    },
    /// How many rows of a list there are.
    Count {
        /// The list of the document.
        list: &'static str,
        /// The longest list that is an answer.
        most: u32,
    },
    /// A number with a fraction.
    Decimal {
        /// What to show somebody who typed something else.
        example: &'static str,
    },
    /// Years, months and days.
    Length,
    /// A number for each year from 2015 on.
    ByYear,
    /// The number of a child, counted from one; the document counts from zero.
    ChildNumber,
    /// Words.
    Text,
    /// Periods, a row each.
    Periods {
        /// What is written of each.
        columns: &'static [Column],
    },
}

/// What is written of each period; on the paper blank a row with a code of its own.
#[derive(Debug)]
pub struct Column {
    /// The row of the paper blank: two digits, never given to a question or another column.
    pub code: u8,
    /// The field of the period in the document.
    pub field: &'static str,
    /// Its words.
    pub title: &'static str,
    /// What an answer looks like; of a choice the id is written into the field.
    pub kind: Kind,
}

/// One of several answers.
#[derive(Debug)]
pub struct Choice {
    /// The stable name, kept as the answer.
    pub id: &'static str,
    /// Its words.
    pub label: &'static str,
    /// What it sets: places of the document and what to write there.
    pub sets: &'static [(&'static str, Literal)],
}

/// A value a choice writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// `true`
    Yes,
    /// `false`
    No,
    /// A number.
    Number(u32),
    /// Words of the contract.
    Text(&'static str),
    /// An object of which nothing is known but that it is there.
    There,
}

/// Да, нет. A place is written by the question (`sets`).
pub(crate) const YES_NO: Kind = Kind::Choice(&[
    Choice {
        id: "yes",
        label: "Да",
        sets: &[("", Literal::Yes)],
    },
    Choice {
        id: "no",
        label: "Нет",
        sets: &[("", Literal::No)],
    },
]);

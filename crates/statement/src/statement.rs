//! What a statement says, as it stands in the paper, and what became of it.

use calendar::{Length, Span};
use jiff::civil::Date;
use rules::{
    Facts,
    conclusion::Finding,
    facts::{Leave, North, SpecialCode, WorkplaceClass},
};
use rust_decimal::Decimal;
use std::{fmt, ops::Range};

/// An account statement (СЗИ-ИЛС), read.
#[derive(Clone)]
pub struct Statement {
    /// The edition of the format.
    pub version: Version,
    /// «По состоянию на».
    pub as_of: Option<Date>,
    /// The day the paper was made.
    pub formed_on: Option<Date>,
    /// Whose account it is.
    pub person: Person,
    /// «Вариант пенсионного обеспечения» of people born in 1967 and later.
    pub pension_variant: Option<u8>,
    /// The coefficient of the whole account.
    pub total_coefficient: Option<Decimal>,
    /// The record of the whole account.
    pub header_record: Option<Length>,
    /// The time before 2015 in one line.
    pub before_2015: Before2015,
    /// The time before 2002, from which the first part of the coefficient comes.
    pub before_2002: Before2002,
    /// The years since 2015.
    pub years: Vec<YearBlock>,
    /// Every row of an employer, in the order of the paper.
    pub rows: Vec<Row>,
    /// The non-state pension fund, when there is one.
    pub npf: Option<Npf>,
    /// What only the notice of before 2013 says; `None` in every other paper.
    pub notice: Option<Notice>,
    /// The paper carries an electronic signature. Nobody has verified it.
    pub signature: bool,
    /// The same as facts about a life.
    pub facts: Facts,
    /// What looks wrong.
    pub findings: Vec<Finding>,
    /// What nobody could read.
    pub unread: Vec<Unread>,
    /// What was recognised from a picture and may be misread; empty for XML and PDF.
    pub doubts: Vec<Doubt>,
}

impl Statement {
    /// A statement that says nothing.
    pub(crate) fn empty() -> Self {
        Self {
            version: Version {
                root: Root::Pfr,
                edition: String::new(),
            },
            as_of: None,
            formed_on: None,
            person: Person::default(),
            pension_variant: None,
            total_coefficient: None,
            header_record: None,
            before_2015: Before2015::default(),
            before_2002: Before2002::default(),
            years: vec![],
            rows: vec![],
            npf: None,
            notice: None,
            signature: false,
            facts: Facts::default(),
            findings: vec![],
            unread: vec![],
            doubts: vec![],
        }
    }
}

impl fmt::Debug for Statement {
    /// Nothing personal: a statement may end up in a log by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Statement")
            .field("version", &self.version)
            .field("as_of", &self.as_of)
            .field("rows", &self.rows.len())
            .field("findings", &self.findings.len())
            .field("unread", &self.unread.len())
            .finish_non_exhaustive()
    }
}

/// The edition of the format a paper is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The name of the root.
    pub root: Root,
    /// The end of the namespace, a date so far: «2024-07-30».
    pub edition: String,
}

/// The root of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Root {
    /// `ЭДПФР`, as it is in every paper seen so far.
    Pfr,
    /// `ЭДСФР`, as other papers of the fund have it by now.
    Sfr,
    /// `ФайлПФР`, the notice there was until 2013.
    File,
    /// No XML: pages of print.
    Print,
}

impl Root {
    /// The name of the element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pfr => "ЭДПФР",
            Self::Sfr => "ЭДСФР",
            Self::File => "ФайлПФР",
            Self::Print => "печатная форма",
        }
    }

    /// The root with this name, of papers in use today.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Pfr, Self::Sfr]
            .into_iter()
            .find(|root| root.name() == name)
    }
}

/// Text about a person, which may be shown to that person and never logged.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Private(String);

impl Private {
    /// Hides `text` from `Debug`.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// The person, as the paper writes the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Фамилия.
    pub surname: Option<Private>,
    /// Имя.
    pub name: Option<Private>,
    /// Отчество.
    pub patronymic: Option<Private>,
    /// СНИЛС, not checked: the control number is the fund's business.
    pub snils: Option<Private>,
}

/// The time before 2015 in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before2015 {
    /// The coefficient.
    pub coefficient: Option<Decimal>,
    /// The record.
    pub record: Option<Length>,
    /// «РПК»: the capital on which the coefficient rests, indexed, roubles.
    pub capital: Option<Decimal>,
}

/// The time before 2002.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before2002 {
    /// Average monthly pay of 2000–2001, roubles.
    pub average_pay: Option<Decimal>,
    /// «Общий стаж» until 01.01.2002.
    pub record: Option<Length>,
}

/// A year since 2015.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBlock {
    /// The year.
    pub year: i16,
    /// The coefficient of the year, its maximum already applied.
    pub coefficient: Option<Decimal>,
    /// The rows of the year, as places in [`Statement::rows`].
    pub rows: Range<usize>,
}

/// A row of an employer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where in the paper the row stands.
    pub section: Section,
    /// The employer; for a self-employed person, the person.
    pub employer: Option<Private>,
    /// Registration number of the employer.
    pub registration_number: Option<String>,
    /// The days, both ends included.
    pub span: Option<Span>,
    /// Quarters of the year; 0 is the year as a whole, the mark of a self-employed person.
    pub quarters: Vec<u8>,
    /// «Сумма выплат», roubles.
    pub pay: Option<Decimal>,
    /// Contributions that make the coefficient, roubles.
    pub contributions: Option<Decimal>,
    /// The length the account credits.
    pub credited: Option<Length>,
    /// Codes of special conditions, leaves and the like.
    pub conditions: Vec<Conditions>,
    /// The place in `facts.periods` of the first period made of this row.
    pub period: Option<usize>,
}

/// Where in the paper a row stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Among the years since 2015.
    #[default]
    Since2015,
    /// In the calculation for 2002–2014.
    Before2015,
    /// Under the time before 2002.
    Before2002,
}

/// What codes say about a row or a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// The part of the row, when the codes have days of their own.
    pub span: Option<Span>,
    /// Northern territory.
    pub territory: Option<North>,
    /// «СЕЛО»: work in agriculture.
    pub agriculture: bool,
    /// «СЕЗОН»: a full season.
    pub full_season: bool,
    /// Code of special work.
    pub code: Option<SpecialCode>,
    /// Share of a full rate, in hundredths.
    pub rate: Option<u16>,
    /// Leave or another special stretch.
    pub leave: Option<Leave>,
    /// Class of the workplace.
    pub workplace_class: Option<WorkplaceClass>,
    /// Contributions of the additional tariff.
    pub additional_tariff: Option<bool>,
    /// Profession or position.
    pub position: Option<String>,
    /// Read, shown and not used: position in the list, hours worked, number of the workplace.
    pub details: Vec<Detail>,
}

/// A value that is shown as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The name of its element.
    pub name: String,
    /// The value.
    pub text: String,
}

/// The non-state pension fund of the person («НПФ»).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Npf {
    /// Since when.
    pub since: Option<Date>,
    /// Its name.
    pub name: Option<String>,
    /// «Учтено на ИЛС».
    pub accounted: Option<Savings>,
    /// «Пенсионные накопления».
    pub savings: Option<Savings>,
    /// «Восполнение»: replenished under the guarantee, roubles.
    pub replenished: Option<Decimal>,
    /// «Возмещение»: reimbursed under the guarantee, roubles.
    pub reimbursed: Option<Decimal>,
    /// «Сумма удержания», roubles.
    pub withheld: Option<Decimal>,
    /// «Сумма дохода», roubles.
    pub income: Option<Decimal>,
}

/// Savings of one kind, roubles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Savings {
    /// «ОПС»: from compulsory contributions.
    pub compulsory: Option<Decimal>,
    /// «МСК»: from the maternity capital.
    pub maternity_capital: Option<Decimal>,
    /// «ДСВ»: from additional contributions.
    pub additional: Option<Decimal>,
    /// «Итого».
    pub total: Option<Decimal>,
}

/// What the notice of before 2013 («Извещение», СЗИ-6) says. It has no periods and no coefficients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// Contributions to the insurance part, year by year: of some years, seldom of all.
    pub years: Vec<NoticeYear>,
    /// Savings and the like, shown as they stand and not used.
    pub details: Vec<Detail>,
}

/// A year of a [`Notice`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeYear {
    /// The year.
    pub year: Option<i16>,
    /// What had come in by its first day, roubles.
    pub at_start: Option<Decimal>,
    /// What came in within it, roubles.
    pub received: Option<Decimal>,
}

/// Something in the paper nobody could read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands: `ЭДПФР/СЗИ-ИЛС/СведенияИПК/С2015/ЗаГод[3]`.
    pub place: String,
    /// What stands there, at most 200 characters.
    pub text: Private,
    /// Why it was not read.
    pub why: WhyUnread,
}

/// A value recognised from a picture less surely than people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Where it stands: «страница 2, строка 14».
    pub place: String,
    /// The row it belongs to, as a place in [`Statement::rows`].
    pub row: Option<usize>,
    /// What it is, in words for the person.
    pub field: &'static str,
    /// How sure the recognition is, in percent.
    pub confidence: u8,
}

/// Why something was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyUnread {
    /// Nobody knows an element or attribute of this name in this place.
    UnknownName,
    /// The name is known, the value is not what it should be.
    NotUnderstood,
    /// Text where only elements should stand.
    StrayText,
    /// A row with a length of service but without days, which therefore counts nowhere.
    NoDays,
}

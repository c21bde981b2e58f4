//! What a work book (СТД-ПФР, СТД-СФР) says, as it stands in the paper, and what became of it.

use crate::statement::{Person, Private, Unread, Version};
use calendar::Span;
use jiff::civil::Date;
use rules::{Facts, conclusion::Finding, facts::North};
use std::fmt;

/// Information on employment (СТД-ПФР, СТД-СФР), read: the electronic work book.
///
/// [`events`](Self::events) and [`earlier`](Self::earlier) are the paper; [`facts`](Self::facts) is
/// what they come to, and [`findings`](Self::findings) says where they do not agree. Each event and
/// each earlier line knows the first period made of it.
#[derive(Clone)]
pub struct WorkBook {
    /// The name of the paper's body: «СТД-ПФР», «СТД-СФР».
    pub form: String,
    /// The edition of the format.
    pub version: Version,
    /// «Дата формирования»: the day the paper speaks of.
    pub formed_on: Option<Date>,
    /// Whose work book it is.
    pub person: Person,
    /// Which kind of work book the person chose.
    pub choice: Choice,
    /// «Мероприятие»: hires, transfers, dismissals, in the order of the paper.
    pub events: Vec<Event>,
    /// «Трудовая деятельность»: periods until 31.12.2019 without positions, in the order of the paper.
    pub earlier: Vec<EarlierWork>,
    /// The paper carries an electronic signature inside. Nobody has verified it.
    pub signature: bool,
    /// The same as facts about a life: periods of source `workbook`.
    pub facts: Facts,
    /// What looks wrong.
    pub findings: Vec<Finding>,
    /// What nobody could read.
    pub unread: Vec<Unread>,
}

impl fmt::Debug for WorkBook {
    /// Nothing personal: a paper may end up in a log by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WorkBook")
            .field("form", &self.form)
            .field("version", &self.version)
            .field("formed_on", &self.formed_on)
            .field("events", &self.events.len())
            .field("earlier", &self.earlier.len())
            .field("findings", &self.findings.len())
            .field("unread", &self.unread.len())
            .finish_non_exhaustive()
    }
}

/// «Заявления»: on which day the person asked for which kind of work book (ст. 66.1 ТК).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// «ДатаПредоставления»: the electronic one.
    pub electronic_on: Option<Date>,
    /// «ДатаПродолжения»: the one of paper goes on.
    pub paper_on: Option<Date>,
}

/// «Мероприятие»: an entry of the work book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Who made the entry.
    pub employer: Employer,
    /// «UUID»: the same in every paper that repeats the entry.
    pub id: Option<String>,
    /// The day of the event.
    pub on: Option<Date>,
    /// What happened; `None` when the paper names a kind nobody knows.
    pub kind: Option<EventKind>,
    /// «РаботаКС»: the work is in the Far North or a place equated to it.
    pub territory: Option<North>,
    /// «Сведения»: further words, as in a renaming.
    pub remark: Option<Private>,
    /// «Должность»: position, profession or qualification; a dismissal has none.
    pub position: Option<Private>,
    /// «ВидПР»: the kind of work in the position.
    pub work: Option<Private>,
    /// «Структурное подразделение».
    pub unit: Option<Private>,
    /// «ЯвляетсяСовместителем»: a second job. Where the paper is silent, it is not one (schema of СЗВ-ТД).
    pub second_job: Option<bool>,
    /// A contract for a term; only reports since 2024 tell it.
    pub term: Option<Term>,
    /// «КодВФпоОКЗ»: code of the function by the classifier of occupations, «8341.6».
    pub function_code: Option<String>,
    /// «КодВФ»: the older code by the professional standard, «06.015-А-1».
    pub standard_code: Option<String>,
    /// «ОснованиеУвольнения»: the provision of a dismissal.
    pub dismissal: Option<DismissalProvision>,
    /// «Причина»: the reason in words.
    pub reason: Option<Private>,
    /// «ДатаС»: since when a ban or a suspension holds.
    pub from: Option<Date>,
    /// «ДатаПо»: its last day.
    pub to: Option<Date>,
    /// «Основание»: orders behind the entry.
    pub orders: Vec<Order>,
    /// «Источник»: the report the entry came with, «СЗВ-ТД», «ЕФС-1».
    pub report: Option<String>,
    /// The entry is cancelled: it stays in the paper and counts nowhere.
    pub cancelled: Option<Cancelled>,
    /// The place in `facts.periods` of the first period made of this entry.
    pub period: Option<usize>,
}

/// An employer, by every name and number of the paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Employer {
    /// The name; the same employer may be written in different ways.
    pub name: Option<Private>,
    /// Registration number in the fund.
    pub registration_number: Option<String>,
    /// «ИНН».
    pub inn: Option<Private>,
    /// «КПП».
    pub kpp: Option<String>,
}

impl Employer {
    /// Whether both are one employer: by registration number, else by ИНН, else by name.
    ///
    /// The number decides where both have it: one ИНН may have several.
    pub fn is_same_as(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> Option<bool> {
            Some(one? == other?)
        }
        same(
            self.registration_number.as_ref(),
            other.registration_number.as_ref(),
        )
        .or_else(|| same(self.inn.as_ref(), other.inn.as_ref()))
        .or_else(|| same(self.name.as_ref(), other.name.as_ref()))
        .unwrap_or(false)
    }
}

/// What an entry is about: the numbers of «Вид».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// 1, «ПРИЕМ».
    Hire,
    /// 2, «ПЕРЕВОД».
    Transfer,
    /// 3, «ПЕРЕИМЕНОВАНИЕ» of the employer.
    Rename,
    /// 4, «УСТАНОВЛЕНИЕ (ПРИСВОЕНИЕ)» of a second profession or a qualification.
    Qualification,
    /// 5, «УВОЛЬНЕНИЕ».
    Dismissal,
    /// 6, «ЗАПРЕТ ЗАНИМАТЬ ДОЛЖНОСТЬ (ВИД ДЕЯТЕЛЬНОСТИ)».
    Ban,
    /// 7, «ПРИОСТАНОВЛЕНИЕ».
    Suspension,
    /// 8, «ВОЗОБНОВЛЕНИЕ».
    Resumption,
    /// 9, «НАЧАЛО ДОГОВОРА ГПХ».
    ContractStart,
    /// 10, «ОКОНЧАНИЕ ДОГОВОРА ГПХ».
    ContractEnd,
}

impl EventKind {
    /// Every kind, in the order of its numbers.
    pub const ALL: [Self; 10] = [
        Self::Hire,
        Self::Transfer,
        Self::Rename,
        Self::Qualification,
        Self::Dismissal,
        Self::Ban,
        Self::Suspension,
        Self::Resumption,
        Self::ContractStart,
        Self::ContractEnd,
    ];

    /// The word of the paper.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hire => "приём",
            Self::Transfer => "перевод",
            Self::Rename => "переименование",
            Self::Qualification => "установление (присвоение)",
            Self::Dismissal => "увольнение",
            Self::Ban => "запрет занимать должность (вид деятельности)",
            Self::Suspension => "приостановление",
            Self::Resumption => "возобновление",
            Self::ContractStart => "начало договора ГПХ",
            Self::ContractEnd => "окончание договора ГПХ",
        }
    }
}

/// The term of a contract, as reports since 2024 tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Up to six months.
    UpToSixMonths,
    /// Longer than six months.
    OverSixMonths,
}

/// The provision by which a person was dismissed, part by part as the paper has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DismissalProvision {
    /// «ТК РФ» or «ИНОЕ».
    pub kind: Option<String>,
    /// The name of the act.
    pub act: Option<String>,
    /// Статья.
    pub article: Option<String>,
    /// Часть.
    pub part: Option<String>,
    /// Пункт.
    pub item: Option<String>,
    /// Подпункт.
    pub subitem: Option<String>,
    /// Абзац.
    pub indent: Option<String>,
}

/// An order behind an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// «Приказ».
    pub name: Option<String>,
    /// Its day.
    pub on: Option<Date>,
    /// Its number.
    pub number: Option<Private>,
    /// Its series.
    pub series: Option<Private>,
}

/// The mark of a cancelled entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cancelled {
    /// The day of the cancellation.
    pub on: Option<Date>,
}

/// «ПериодРаботы»: a line of the time before 2020.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlierWork {
    /// Name and registration number.
    pub employer: Employer,
    /// The days, both ends included.
    pub span: Option<Span>,
    /// The place in `facts.periods` of the first period made of this line; `None` where all its
    /// days are told by entries of the same employer.
    pub period: Option<usize>,
}

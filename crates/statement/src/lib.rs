//! Reads papers of the pension fund: account statements and work books, alone or in an archive.
//!
//! [`read_file`] takes a file as the public portal gives it, [`read_paper`] one paper of any kind,
//! [`read`] an account statement. Kinds are told by content, never by the name of a file. A
//! [`WorkBook`] («Сведения о трудовой деятельности», СТД) holds its entries as they stand; jobs are
//! made of them in `jobs`. PDF is recognised in `pdf` and not read yet.
//!
//! # The account statement
//!
//! A resident orders the statement on Госуслуги and gets a file of XML, signed by the fund. From
//! top to bottom it says:
//!
//! * whose account it is, and as of which day (`ЗЛ`, `СведенияНаДату`);
//! * the coefficient («ИПК») and the record of the whole account; a pensioner's paper may leave
//!   both out;
//! * `СведенияИПК`: the time before 2015 in one line, then each year since 2015 with its
//!   coefficient and its employers: days, quarters, pay, contributions, length credited. Quarter 0
//!   is the year as a whole and marks a self-employed person;
//! * `РасчетИПКДо2015`: average pay of 2000–2001, the record before 2002, and the employers of
//!   2002–2014;
//! * savings in a non-state fund, if any, and the day the paper was made.
//!
//! Editions of the format differ by the date at the end of their namespaces, and the prefixes are
//! whatever the fund's program made up that day. So elements are compared by local name and by
//! *family* of namespace. Everything but the root may be missing.
//!
//! # What is read
//!
//! [`read`] gives a [`Statement`]: the paper as it stands, the same as [`rules::Facts`], findings
//! where its sums do not agree, and a list of all that nobody could read. A value that makes no
//! sense spoils only itself. A file that is not a statement is a [`Refusal`]: one sentence for the
//! person, and nothing else.
//!
//! ```
//! use calendar::Length;
//! use rules::facts::PeriodKind;
//!
//! let paper = r#"<?xml version="1.0" encoding="UTF-8"?>
//! <д:ЭДПФР xmlns:д="http://пф.рф/СЗИ-ИЛС/2024-07-30" xmlns="http://пф.рф/УТ/2017-08-21"
//!          xmlns:п="http://пф.рф/ПУ/типы/2017-10-08">
//!   <д:СЗИ-ИЛС>
//!     <д:СведенияНаДату>2026-01-01</д:СведенияНаДату>
//!     <п:ИПК>5.000</п:ИПК>
//!     <д:СведенияИПК><д:С2015><д:ЗаГод>
//!       <д:Год>2016</д:Год>
//!       <д:Работодатели>
//!         <п:ИПК>5.000</п:ИПК>
//!         <д:ПоРаботодателю>
//!           <д:Работодатель><Наименование>ООО «ОБРАЗЕЦ»
//!             </Наименование></д:Работодатель>
//!           <д:Период><С>2016-01-01</С><По>2016-12-31</По></д:Период>
//!           <д:Квартал>1</д:Квартал>
//!           <д:СуммаВыплат>398000.00</д:СуммаВыплат>
//!           <д:НачисленоСВ>63680.00</д:НачисленоСВ>
//!           <п:Стаж><п:ВсеМесяцы>11</п:ВсеМесяцы><п:ВсеДни>20</п:ВсеДни></п:Стаж>
//!         </д:ПоРаботодателю>
//!       </д:Работодатели>
//!     </д:ЗаГод></д:С2015></д:СведенияИПК>
//!     <д:Награды>нет</д:Награды>
//!   </д:СЗИ-ИЛС>
//! </д:ЭДПФР>"#;
//!
//! let statement = statement::read(paper.as_bytes()).unwrap();
//! assert_eq!(statement.version.edition, "2024-07-30");
//!
//! let work = &statement.facts.periods.as_ref().unwrap()[0];
//! assert_eq!(work.kind, PeriodKind::Work);
//! assert_eq!(work.employer.as_deref(), Some("ООО «ОБРАЗЕЦ»"));
//! assert_eq!(work.contributions, Some(true));
//! assert_eq!(work.credited, Some(Length::new(0, 11, 20)));
//!
//! // Ten days of the year are not credited, and nobody knows what «Награды» are.
//! let findings: Vec<_> = statement.findings.iter().map(|finding| finding.kind.id()).collect();
//! assert_eq!(findings, ["days_not_credited", "unread"]);
//! assert_eq!(statement.unread[0].place, "ЭДПФР/СЗИ-ИЛС/Награды");
//!
//! // Anything else is refused in one sentence.
//! let refusal = statement::read(b"%PDF-1.7").unwrap_err();
//! assert!(refusal.to_string().starts_with("Это PDF"));
//! ```
//!
//! # How
//!
//! Bytes become text (`decode`), the markup is measured before anything recursive reads it
//! (`scan`), readers tick the elements they take (`tree`, `szi_ils`), and what is taken becomes
//! facts (`facts`, `jobs`) and is added up (`checks`). The signature is noticed and not verified.
//!
//! Names, numbers and texts of the paper are [`Private`]: they can be shown and do not print
//! themselves in a log.

mod archive;
mod checks;
mod decode;
mod facts;
mod jobs;
mod layout;
mod notice;
mod paper;
mod pdf;
mod printed;
mod recognised;
mod refusal;
mod scan;
mod statement;
mod std_sfr;
mod szi_ils;
mod tree;
mod values;
mod work_book;

pub use archive::{Content, Item, MOST_FILES, MOST_GROWTH, MOST_UNPACKED, Parcel, read_file};
pub use paper::{Paper, read_paper};
pub use pdf::{PdfFault, words_of_pdf};
pub use recognised::{made_out, read_recognised};
pub use refusal::{Format, OtherDocument, Refusal};
pub use statement::{
    Before2002, Before2015, Conditions, Detail, Doubt, Notice, NoticeYear, Npf, Person, Private,
    Root, Row, Savings, Section, Statement, Unread, Version, WhyUnread, YearBlock,
};
pub use work_book::{
    Cancelled, Choice, DismissalProvision, EarlierWork, Employer, Event, EventKind, Order, Term,
    WorkBook,
};

use tree::Tree;

/// The largest file we look into, in bytes; a statement of a long life has under half a megabyte.
pub const LIMIT: usize = 5 << 20;

/// Reads an account statement in XML, or says in one sentence why not.
///
/// Costs time and memory in proportion to the file, whatever is in it. Papers of every kind are
/// read by [`read_paper`].
pub fn read(bytes: &[u8]) -> Result<Statement, Refusal> {
    let text = decode::decode(bytes)?;
    let document = scan::parse(&text.text, text.cut)?;
    szi_ils::statement(&Tree::new(&document))
}

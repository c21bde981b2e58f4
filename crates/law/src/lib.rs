//! Legal numbers with their editions and sources: the law as data.
//!
//! A pension is arithmetic over numbers that change: the price of a coefficient, the fixed payment,
//! the years of record required. This crate holds them and answers one question: *what was this
//! number on that day, and who says so?*
//!
//! ```
//! use jiff::civil::date;
//! use law::Law;
//! use rust_decimal::Decimal;
//!
//! let law = Law::embedded();
//!
//! // In March 2022 a coefficient cost 107.36. The 104.69 paid in January was replaced backwards in
//! // time, so no lookup returns it; the file keeps it to explain decisions of that winter.
//! let price = law.ipk_price.on(date(2022, 3, 1)).unwrap();
//! assert_eq!(price.number().unwrap().to_string(), "107.36");
//! assert!(price.citation.contains("№ 1-ФЗ"));
//!
//! // A day without a value is an error that says what is known, never the nearest edition.
//! let error = law.fixed_payment.on(date(2027, 3, 1)).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "«Фиксированная выплата к страховой пенсии по старости» (pensions.fixed_payment): \
//!      на 01.03.2027 значения нет; известны значения с 01.01.2015 по 31.12.2026; \
//!      укажите день из этих сроков",
//! );
//!
//! // A number that does not exist on a day is absent. It is not zero.
//! assert!(law.six_month_relief.find(date(2021, 1, 1)).is_none());
//!
//! // A pension of 2026: coefficients times price, plus the fixed payment with one dependant.
//! let day = date(2026, 5, 1);
//! let insurance = Decimal::from(100) * law.ipk_price.number_on(day).unwrap();
//! let fixed = law.fixed_payment.number_on(day).unwrap();
//! let dependant = law.dependant_share.times_on(day, fixed).unwrap().round_dp(2);
//! assert_eq!((insurance + fixed + dependant).to_string(), "28455.59");
//! ```
//!
//! # The files
//!
//! One number is one TOML file under `params/<theme>/<name>.toml` with all its editions, newest
//! last; the header comment of each file repeats the house rule. Editions are closed ranges of days,
//! and the day of change belongs to the new one. A number that holds «по годам» is an edition a
//! year. A number that depends on a whole key (months of deferral, order of a child) has a table:
//! `"7"` is exactly 7, `"12-23"` is a range, `"120+"` is 120 and more.
//!
//! ```toml
//! id = "coefficients.child_care"            # the path of the file
//! title = "ИПК за год ухода за ребёнком до полутора лет (по порядку рождения ребёнка)"
//! unit = "ipk"                              # see `Unit`
//! checked_on = "2026-11-23"                 # last compared with the sources it names
//! # gaps_allowed = "why days between the editions may be without a value"
//!
//! [[edition]]
//! from = "2026-01-01"                       # no `to`: only the newest edition may be open
//! status = "in_force"                       # in_force, planned, superseded
//! value = { "1" = "1.8", "2" = "3.6", "3+" = "5.4" }
//! citation = "ч. 12 ст. 15 Федерального закона от 28.12.2013 № 400-ФЗ в редакции …"
//! source = "kamchatka-news.ru, 14.01.2026"  # where we took it
//! url = "https://…"                         # optional: a real address, never a guessed one
//! confidence = "high"                       # high, medium, low
//! published = "2025-11-28"                  # optional: the day the act was signed or published
//! note = "…"                                # optional: doubts, conflicts, checks
//! ```
//!
//! Each edition cites its act, names the source we took it from, and says how sure we are
//! ([`Confidence`]). What is from memory says «по памяти». A plan ([`Status::Planned`]) is returned
//! by lookups and says of itself that it is a plan; an edition replaced backwards in time
//! ([`Status::Superseded`]) is never returned.
//!
//! # What is here
//!
//! [`Law`] is all numbers, one field each, embedded in the program and covered by one
//! [digest](Law::digest). [`Parameter`] is one number and its lookup by day. [`classifier`] reads
//! the codes of special conditions in the records of СФР.
//!
//! The crate knows no people and no grounds, takes no date from the clock and reads no file at run
//! time.

pub mod classifier;
mod edition;
mod embedded;
mod error;
mod parameter;
mod value;

pub use edition::{Confidence, Edition, Status};
pub use embedded::Law;
pub use error::LawError;
pub use parameter::{Coverage, Parameter, Unit};
pub use value::{Keys, Number, Row, Table, Value};

//! Days, months and lengths of service, each operation under the name the law gives it.
//!
//! The crate knows no law and no people: it answers how long a period lasted, how several periods
//! add up, and on which day a required length was reached. Every rule is the one of the Rules of
//! counting the insurance record (постановление Правительства РФ от 02.10.2014 № 1015), read as
//! follows.
//!
//! * A period is measured with both ends included ([`measure`]): the distance from `from` to the
//!   day after `to`, borrowing 30 days for a month and 12 months for a year.
//! * Lengths add up with 30 days to a month and 12 months to a year ([`Length`]).
//! * Periods that touch are one run and are measured once ([`Record`]).
//! * A required length is completed on the first day on which the *re-measured* sum reaches it
//!   ([`Record::completed_on`]); adding the remainder to a date would be wrong by two or three
//!   days around February.
//! * An age is reached on the birthday itself, in one jump of months from birth ([`age_reached_on`]).
//!
//! ```
//! use calendar::{Length, Record, Span, measure};
//! use jiff::civil::date;
//!
//! // «Калькулятор стажа» of any personnel officer gives the same three lines.
//! let school = Span::new(date(1985, 8, 1), date(1989, 7, 14)).unwrap();
//! let plant = Span::new(date(1989, 8, 1), date(1996, 2, 29)).unwrap();
//! let shop = Span::new(date(1996, 3, 4), date(2003, 12, 31)).unwrap();
//! assert_eq!(measure(school), Length::new(3, 11, 14));
//! assert_eq!(Record::of_days(&[school, plant, shop]).total(), Length::new(18, 4, 11));
//! ```

mod age;
mod length;
mod measure;
mod record;
mod span;

pub use age::{Age, add_months, age_reached_on, full_months_between, months_before};
pub use length::Length;
pub use measure::{PartWeek, full_days_of_part_week, measure, month_known_only, year_known_only};
pub use record::{Record, Run, Weight};
pub use span::Span;

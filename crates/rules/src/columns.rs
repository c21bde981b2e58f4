//! The general pension of many people at once: columns in, columns out.
//!
//! [`assess`](crate::assess()) answers one person and explains every word of the answer. Whoever asks
//! about a whole region needs neither the explanation nor the other grounds, only six numbers a
//! person, and needs them for a million people. This module computes exactly those, from slices the
//! caller owns into slices the caller owns, with the same integers the law would give on paper.
//!
//! ```
//! use jiff::civil::date;
//! use rules::{columns::{self, Answers, PayOfYear, People}, facts::Sex};
//!
//! let people = People {
//!     born: &[date(1963, 8, 31), date(1966, 5, 17)],
//!     sex: &[Sex::Male, Sex::Female],
//!     record_years: &[35, 15],
//!     before_2015_thousandths: &[61_207, 24_000],
//!     children: &[0, 2],
//!     pay: &[
//!         PayOfYear { year: 2024, kopecks: &[105_542_400, 0] },
//!         PayOfYear { year: 2025, kopecks: &[400_000_000, 31_200_000] },
//!     ],
//! };
//! let mut aged_on = [date(1, 1, 1); 2];
//! let (mut required_years, mut required) = ([0; 2], [0; 2]);
//! let (mut total, mut met, mut amount) = ([0; 2], [false; 2], [0; 2]);
//! columns::general_pension(&people, date(2026, 1, 1), law::Law::embedded(), Answers {
//!     aged_on: &mut aged_on,
//!     required_years: &mut required_years,
//!     required_thousandths: &mut required,
//!     total_thousandths: &mut total,
//!     met: &mut met,
//!     amount_kopecks: &mut amount,
//! })?;
//!
//! // He waits for 65 with 61.207 + 4.743 + 10.000 coefficients.
//! // She reached 58 in 2024, when 28.2 was enough; she has 24.000 + 1.131 + (1.8 + 3.6) × 1.5.
//! assert_eq!(aged_on, [date(2028, 8, 31), date(2024, 5, 17)]);
//! assert_eq!((required_years, required), ([15, 15], [30_000, 28_200]));
//! assert_eq!(total, [75_950, 33_231]);
//! assert_eq!(met, [false, true]);
//! // 75.950 × 156.76 + 9584.69 = 21490.61 roubles.
//! assert_eq!(amount, [2_149_061, 1_479_398]);
//! # Ok::<(), columns::ColumnsError>(())
//! ```
//!
//! # What the small model holds
//!
//! * the age of ст. 8 with приложение 6, the six months and the saved right;
//! * record and coefficient required in the year that age is reached (ст. 35);
//! * the coefficient: the part before 2015, a coefficient for each year of pay up to the year of the
//!   day asked about, and a year and a half of care for each child beside work, not
//!   inside it;
//! * whether age, record and coefficient suffice on that day;
//! * the coefficient at the price of that day, plus the fixed payment.
//!
//! It leaves out early grounds, records by period, deferral, increments and planned work: for those
//! there is `assess`. `tests/columns.rs` compares every column with what `assess`,
//! [`amount`](crate::amount()) and [`year_of_pay`](crate::year_of_pay) say of the same person.
//!
//! # Exactness and cost
//!
//! Roubles are whole kopecks and coefficients whole thousandths, so nothing is lost to rounding but
//! what the law rounds. Every legal number is looked up once a call; a person costs no allocation
//! and no division by a number of the law, and memory beyond the caller's columns does not depend on
//! how many people there are.

mod births;
mod error;
mod numbers;

pub use error::ColumnsError;

use crate::facts::Sex;
use births::sortable;
use jiff::civil::Date;
use law::Law;
use numbers::LawOfDay;
use std::ops::Range;

/// People walk through the years of pay in blocks: small enough for the sums of a block to stay in
/// the cache from year to year, large enough for each column to be read in long runs.
const BLOCK: usize = 16384;
/// Above every coefficient a life can hold and far below where sums in 64 bits would overflow.
const MOST_BEFORE_2015: i64 = (1 << 30) - 1;

/// What is known of the people: one row a person, every column as long as `born`.
#[derive(Clone, Copy, Debug)]
pub struct People<'a> {
    /// Birthday.
    pub born: &'a [Date],
    /// Sex.
    pub sex: &'a [Sex],
    /// Insurance record in full years.
    pub record_years: &'a [u8],
    /// Coefficient for the time before 2015, thousandths.
    pub before_2015_thousandths: &'a [i64],
    /// Children, each cared for until one and a half, in the order of birth.
    pub children: &'a [u8],
    /// Pay by calendar year; each year once.
    pub pay: &'a [PayOfYear<'a>],
}

/// Pay of one calendar year from which contributions were due.
#[derive(Clone, Copy, Debug)]
pub struct PayOfYear<'a> {
    /// The year.
    pub year: i16,
    /// Pay, kopecks; may be above the base of the year.
    pub kopecks: &'a [i64],
}

/// Where the answers go: one row a person, every column as long as [`People::born`].
///
/// Whatever the columns held is overwritten. After an error they hold nothing to be relied on.
#[derive(Debug)]
pub struct Answers<'a> {
    /// The day the general age is reached; no right of ст. 8 arises before it.
    pub aged_on: &'a mut [Date],
    /// Full years of insurance record required.
    pub required_years: &'a mut [u8],
    /// Coefficient required, thousandths.
    pub required_thousandths: &'a mut [i64],
    /// The whole coefficient, thousandths.
    pub total_thousandths: &'a mut [i64],
    /// The right exists on the day asked about.
    pub met: &'a mut [bool],
    /// What the coefficient is worth a month on that day, right or no right, kopecks.
    pub amount_kopecks: &'a mut [i64],
}

/// The general pension of ст. 8 for everybody in `people` on the day `on`.
///
/// # Errors
/// Columns of different lengths, a number no life holds, or a day for which the law has no number.
pub fn general_pension(
    people: &People<'_>,
    on: Date,
    law: &Law,
    answers: Answers<'_>,
) -> Result<(), ColumnsError> {
    same_length(people, &answers)?;
    let law = LawOfDay::read(people, on, law)?;
    let Answers {
        aged_on,
        required_years,
        required_thousandths,
        total_thousandths,
        met,
        amount_kopecks,
    } = answers;
    for rows in blocks(people.born.len()) {
        let total = &mut total_thousandths[rows.clone()];
        add_up(people, &law, rows.clone(), total)?;
        let known = people.born[rows.clone()]
            .iter()
            .zip(&people.sex[rows.clone()])
            .zip(&people.record_years[rows.clone()])
            .zip(&*total);
        let answers = aged_on[rows.clone()]
            .iter_mut()
            .zip(&mut required_years[rows.clone()])
            .zip(&mut required_thousandths[rows.clone()])
            .zip(&mut met[rows.clone()])
            .zip(&mut amount_kopecks[rows]);
        for ((((born, sex), record), &total), answer) in known.zip(answers) {
            let ((((aged_on, required_years), required_thousandths), met), amount) = answer;
            let row = law.births(*sex).row(*born);
            *aged_on = row.aged_on(*born);
            *required_years = row.required_years;
            *required_thousandths = row.required_thousandths;
            let of_age = sortable(*aged_on) <= law.on;
            let enough_record = row.required_years <= *record;
            let enough_coefficient = row.required_thousandths <= total;
            *met = of_age && enough_record && enough_coefficient;
            *amount = law.amount(total);
        }
    }
    Ok(())
}

fn blocks(people: usize) -> impl Iterator<Item = Range<usize>> {
    (0..people)
        .step_by(BLOCK)
        .map(move |from| from..people.min(from + BLOCK))
}

fn same_length(people: &People<'_>, answers: &Answers<'_>) -> Result<(), ColumnsError> {
    let of_people = [
        ("sex", people.sex.len()),
        ("record_years", people.record_years.len()),
        (
            "before_2015_thousandths",
            people.before_2015_thousandths.len(),
        ),
        ("children", people.children.len()),
    ];
    let of_pay = people.pay.iter().map(|year| ("pay", year.kopecks.len()));
    let of_answers = [
        ("aged_on", answers.aged_on.len()),
        ("required_years", answers.required_years.len()),
        ("required_thousandths", answers.required_thousandths.len()),
        ("total_thousandths", answers.total_thousandths.len()),
        ("met", answers.met.len()),
        ("amount_kopecks", answers.amount_kopecks.len()),
    ];
    let expected = people.born.len();
    match of_people
        .into_iter()
        .chain(of_pay)
        .chain(of_answers)
        .find(|(_, rows)| *rows != expected)
    {
        None => Ok(()),
        Some((column, rows)) => Err(ColumnsError::Length {
            column,
            rows,
            people: expected,
        }),
    }
}

/// The coefficients of one block of people, summed into `total`.
fn add_up(
    people: &People<'_>,
    law: &LawOfDay,
    rows: Range<usize>,
    total: &mut [i64],
) -> Result<(), ColumnsError> {
    let before = &people.before_2015_thousandths[rows.clone()];
    // All bits ever set, and no branch a person: `MOST_BEFORE_2015` is ones only, so one comparison
    // serves the block. A negative number has the highest bit.
    let seen = before.iter().fold(0, |seen, value| seen | value);
    if !(0..=MOST_BEFORE_2015).contains(&seen) {
        let column = "before_2015_thousandths";
        return Err(out_of_range(column, before, MOST_BEFORE_2015, &rows));
    }
    for ((total, before), children) in total
        .iter_mut()
        .zip(before)
        .zip(&people.children[rows.clone()])
    {
        *total = before + law.child_care[usize::from(*children)];
    }
    for (column, scale) in &law.years {
        let pay = &people.pay[*column].kopecks[rows.clone()];
        let mut seen = 0;
        for (total, pay) in total.iter_mut().zip(pay) {
            seen |= pay;
            *total += scale.coefficient(*pay);
        }
        if seen < 0 {
            return Err(out_of_range("pay", pay, i64::MAX, &rows));
        }
    }
    Ok(())
}

/// The first value of a block that is below zero or above `most`.
fn out_of_range(
    column: &'static str,
    values: &[i64],
    most: i64,
    rows: &Range<usize>,
) -> ColumnsError {
    let bad = values.iter().position(|value| !(0..=most).contains(value));
    ColumnsError::OutOfRange {
        column,
        row: rows.start + bad.unwrap_or_default(),
    }
}

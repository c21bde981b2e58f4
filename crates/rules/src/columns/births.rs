//! Age and requirement by birthday, looked up once for everybody.

use super::{
    ColumnsError,
    numbers::{THOUSANDTHS, exact_on, narrow},
};
use crate::{
    facts::{Facts, Sex},
    general_age::GeneralAge,
    life::{Life, REFORM},
    requirement::not_before_2015,
};
use calendar::{Age, age_reached_on, months_before};
use jiff::civil::Date;
use law::{Law, Parameter};

/// Age and requirement by birthday for one sex: the table newspapers print, made by the code that
/// answers one person.
pub(super) struct BirthTable {
    /// The first birthday of each row, rising; the first is before anybody's.
    born_from: Vec<i32>,
    rows: Vec<BirthRow>,
}

/// What is asked of everybody born within one row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct BirthRow {
    age: Age,
    /// The age once more, in the units of a date.
    years: i16,
    months: i8,
    pub(super) required_years: u8,
    pub(super) required_thousandths: i64,
}

impl BirthTable {
    pub(super) fn read(sex: Sex, law: &Law) -> Result<Self, ColumnsError> {
        // The age of the oldest, who reached it long before the reform.
        let before_reform = general_age(sex, Date::MIN, law)?;
        // Between two changes of the law of age everybody waits for the same age; between two
        // changes of the requirement everybody who reaches it is asked for the same.
        let mut starts: Vec<Date> = changes([&law.annex6, &law.six_month_relief])
            .into_iter()
            .chain([REFORM])
            .map(|day| first_birthday(day, before_reform))
            .chain([Date::MIN])
            .collect();
        starts.sort_unstable();
        starts.dedup();
        let requirement = changes([&law.required_insurance_years, &law.required_coefficient]);

        let mut table = Self {
            born_from: vec![],
            rows: vec![],
        };
        for (index, &start) in starts.iter().enumerate() {
            let age = general_age(sex, start, law)?;
            table.push(start, age, law)?;
            let first = age_reached_on(start, age);
            let next = starts.get(index + 1).copied().unwrap_or(Date::MAX);
            let last = age_reached_on(next, age);
            // Two birthdays at the end of a month may reach the age on one day, hence the last day too.
            for &day in requirement
                .iter()
                .filter(|&&day| first < day && day <= last)
            {
                let born = first_birthday(day, age);
                if born < next {
                    table.push(born, age, law)?;
                }
            }
        }
        Ok(table)
    }

    fn push(&mut self, born: Date, age: Age, law: &Law) -> Result<(), ColumnsError> {
        let day = not_before_2015(age_reached_on(born, age));
        let years = &law.required_insurance_years;
        let row = BirthRow {
            age,
            years: narrow(law.annex6.id, age.years().into())?,
            months: narrow(law.annex6.id, age.months().into())?,
            required_years: narrow(years.id, exact_on(years, day, 1)?)?,
            required_thousandths: exact_on(&law.required_coefficient, day, THOUSANDTHS)?,
        };
        if self.rows.last() != Some(&row) {
            self.born_from.push(sortable(born));
            self.rows.push(row);
        }
        Ok(())
    }

    /// The row of a birthday.
    #[inline]
    pub(super) fn row(&self, born: Date) -> &BirthRow {
        let born = sortable(born);
        // A dozen comparisons without a branch beat a search. The first row begins with the
        // calendar, so at least one of them holds.
        let begun = self.born_from.iter().filter(|from| **from <= born).count();
        &self.rows[begun - 1]
    }
}

impl BirthRow {
    /// The day somebody born on `born` reaches the age of this row.
    ///
    /// For nearly every birthday nothing but year and month changes; the few that fall on a day the
    /// month does not have are left to the calendar.
    #[inline]
    pub(super) fn aged_on(&self, born: Date) -> Date {
        let month = born.month() + self.months;
        let beyond = 12 < month;
        let year = born.year() + self.years + i16::from(beyond);
        let month = if beyond { month - 12 } else { month };
        Date::new(year, month, born.day()).unwrap_or_else(|_| age_reached_on(born, self.age))
    }
}

/// The first birthday from which `age` is not reached before `day`.
fn first_birthday(day: Date, age: Age) -> Date {
    let born = months_before(day, age.in_months());
    if age_reached_on(born, age) < day {
        // The month of birth has no such day: the next one begins a month.
        born.tomorrow().unwrap_or(born)
    } else {
        born
    }
}

/// The days on which one of the numbers changes, appears or ends.
fn changes(parameters: [&Parameter; 2]) -> Vec<Date> {
    let mut days: Vec<Date> = parameters
        .iter()
        .flat_map(|parameter| &parameter.editions)
        .flat_map(|edition| {
            let after = edition.to.and_then(|to| to.tomorrow().ok());
            [edition.from].into_iter().chain(after)
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The age of ст. 8 for this sex and birthday; nothing else of the person matters to it.
fn general_age(sex: Sex, born: Date, law: &Law) -> Result<Age, ColumnsError> {
    let facts = Facts {
        sex: Some(sex),
        born: Some(born),
        ..Facts::default()
    };
    let life = Life::new(&facts, REFORM, law);
    let general = GeneralAge::of(&life).ok_or(ColumnsError::NoAge { born })?;
    Ok(general.age)
}

/// A day as a number that sorts like it.
#[inline]
pub(super) fn sortable(day: Date) -> i32 {
    (i32::from(day.year()) << 9) | (i32::from(day.month()) << 5) | i32::from(day.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The law changes on first days of months so far; a table must not depend on it.
    #[test]
    fn a_row_begins_with_the_first_birthday_that_reaches_the_day() {
        let months = Age::from_months;
        for (day, age, born) in [
            (date(2024, 1, 1), months(720), date(1964, 1, 1)),
            (date(2022, 2, 28), months(738), date(1960, 8, 28)),
            // Nobody is born on 31 February: the row begins with March.
            (date(2024, 3, 31), months(1), date(2024, 3, 1)),
            (date(2024, 2, 29), months(12), date(2023, 3, 1)),
        ] {
            assert_eq!(first_birthday(day, age), born, "{day}");
            assert!(day <= age_reached_on(born, age));
            assert!(age_reached_on(born.yesterday().unwrap(), age) < day);
        }
    }
}

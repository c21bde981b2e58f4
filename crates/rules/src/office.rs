//! Приложение 5: how much later those who hold a state or municipal post reach their age.

use crate::{
    conclusion::{NumberUsed, ReadingAbout},
    facts::Sex,
    life::Life,
};
use calendar::Age;
use jiff::civil::{Date, date};

/// Приложение 5 exists since this day (143-ФЗ); ages reached before it were not raised.
const ANNEX_5_SINCE: Date = date(2017, 1, 1);

/// An age as приложение 5 raises it.
pub(crate) struct OfficeAge {
    pub(crate) age: Age,
    /// The row used; empty before 2017.
    pub(crate) numbers: Vec<NumberUsed>,
}

impl OfficeAge {
    /// The age `before` raised by the row of the year in which it is reached.
    ///
    /// `None` when sex or birth day is unknown, and when the table has no row for that day: a gap is
    /// never a zero.
    pub(crate) fn of(life: &Life<'_>, before: Age) -> Option<Self> {
        let reached_on = life.reaches(before)?;
        if reached_on < ANNEX_5_SINCE {
            return Some(Self {
                age: before,
                numbers: vec![],
            });
        }
        let annex5 = match life.facts.sex? {
            Sex::Male => &life.law.annex5_men,
            Sex::Female => &life.law.annex5_women,
        };
        let added = annex5.count_on(reached_on).ok()?;
        Some(Self {
            age: before.plus_months(added),
            numbers: vec![NumberUsed {
                id: annex5.id,
                on: reached_on,
            }],
        })
    }
}

/// Whether приложение 5 raises this person's early ages: its header names ст. 30–33, the other
/// reading keeps it to ст. 8.
pub(crate) fn raises_early_ages(life: &Life<'_>) -> bool {
    life.facts.office_holder == Some(true)
        && !life.reads_otherwise(ReadingAbout::OfficeAgeOfEarlyGrounds)
}

/// The day an early age is reached, with приложение 5 where it raises it.
pub(crate) fn reaches_early(life: &Life<'_>, age: Age) -> Option<Date> {
    if raises_early_ages(life) {
        life.reaches(OfficeAge::of(life, age)?.age)
    } else {
        life.reaches(age)
    }
}

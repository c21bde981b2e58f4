//! The general age of ст. 8: приложение 6, the six months, the saved right.

use crate::{
    conclusion::NumberUsed,
    life::{Life, REFORM},
    office::{OfficeAge, raises_early_ages},
};
use calendar::{Age, age_reached_on};
use jiff::civil::Date;

/// The general age of one person.
#[derive(Clone, Debug)]
pub(crate) struct GeneralAge {
    /// The age with приложение 6, without the six months.
    pub(crate) without_six_months: Age,
    /// The age with everything.
    pub(crate) age: Age,
    /// The right arose before the reform and is saved (ч. 2 ст. 10 350-ФЗ).
    pub(crate) saved: bool,
    /// The six months of ч. 3 ст. 10 350-ФЗ apply.
    pub(crate) six_months: bool,
    /// Raised by приложение 5 and not by 6, because the person holds an office.
    pub(crate) for_office: bool,
    /// The legal numbers used.
    pub(crate) numbers: Vec<NumberUsed>,
}

/// Whether the six months of ч. 3 ст. 10 350-ФЗ reach a ground.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SixMonths {
    /// They do.
    Apply,
    /// They do not.
    No,
}

impl GeneralAge {
    /// The age of ст. 8; `None` when sex or birth day is unknown.
    pub(crate) fn of(life: &Life<'_>) -> Option<Self> {
        Self::raised_from(life, life.age_before_reform()?, SixMonths::Apply)
    }

    /// An age of the law before the reform, raised by приложение 6.
    ///
    /// The row is chosen by the year in which the age *before* the reform is reached, and the new
    /// age is counted in one jump from birth.
    pub(crate) fn raised_from(
        life: &Life<'_>,
        before_reform: Age,
        six_months: SixMonths,
    ) -> Option<Self> {
        let before_reform_on = life.reaches(before_reform)?;
        if before_reform_on < REFORM {
            return Some(Self {
                without_six_months: before_reform,
                age: before_reform,
                saved: true,
                six_months: false,
                for_office: false,
                numbers: vec![],
            });
        }
        let used = |id| NumberUsed {
            id,
            on: before_reform_on,
        };
        let law = life.law;
        let mut numbers = vec![used(law.annex6.id)];
        let added = law.annex6.count_on(before_reform_on).ok()?;
        let without_six_months = before_reform.plus_months(added);
        let six_months =
            six_months == SixMonths::Apply && law.six_month_relief.find(before_reform_on).is_some();
        let relief = if six_months {
            numbers.push(used(law.six_month_relief.id));
            law.six_month_relief.count_on(before_reform_on).ok()?
        } else {
            0
        };
        Some(Self {
            without_six_months,
            age: without_six_months.less_months(relief),
            saved: false,
            six_months,
            for_office: false,
            numbers,
        })
    }

    /// An early age that the law raises: by приложение 6, and for those who hold an office by
    /// приложение 5, to which the six months of 350-ФЗ do not reach.
    pub(crate) fn of_early(
        life: &Life<'_>,
        before_reform: Age,
        six_months: SixMonths,
    ) -> Option<Self> {
        if !raises_early_ages(life) {
            return Self::raised_from(life, before_reform, six_months);
        }
        let raised = OfficeAge::of(life, before_reform)?;
        Some(Self {
            without_six_months: raised.age,
            age: raised.age,
            saved: false,
            six_months: false,
            for_office: raised.age != before_reform,
            numbers: raised.numbers,
        })
    }

    /// The day the general age is reached.
    pub(crate) fn reached_on(&self, life: &Life<'_>) -> Option<Date> {
        Some(age_reached_on(life.facts.born?, self.age))
    }
}

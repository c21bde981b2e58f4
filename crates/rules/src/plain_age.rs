//! Grounds of ст. 32 that ask for an age, an insurance record and one circumstance of life.

use crate::{checklist::Checklist, facts::Sex, life::Life};
use calendar::Age;

/// Age and insurance record asked of one sex.
#[derive(Clone, Copy)]
pub(crate) struct AgeAndRecord {
    pub(crate) age: u32,
    pub(crate) insurance_years: u32,
}

/// What a ground asks of men and of women; `None`: not for this sex.
#[derive(Clone, Copy)]
pub(crate) struct Sides {
    pub(crate) male: Option<AgeAndRecord>,
    pub(crate) female: Option<AgeAndRecord>,
}

impl Sides {
    pub(crate) const fn of(self, sex: Sex) -> Option<AgeAndRecord> {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

impl AgeAndRecord {
    /// Adds both conditions to the list.
    pub(crate) fn add_to(self, list: &mut Checklist<'_>, life: &Life<'_>, provision: &'static str) {
        let age = Age::years_only(self.age);
        list.early_age(provision, age);
        list.insurance(provision, self.insurance_years, &life.insurance);
    }
}

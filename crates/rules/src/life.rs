//! One life as the grounds see it: records of service and coefficients, prepared once.

pub(crate) mod adjacency;
pub(crate) mod care_inside_work;
pub(crate) mod coefficients;
pub(crate) mod former_law;
pub(crate) mod insurance;
pub(crate) mod known_record;
pub(crate) mod long;
pub(crate) mod north;
pub(crate) mod other_periods;
mod rural;
pub(crate) mod special;
pub(crate) mod teaching;
mod voluntary;

use crate::{
    conclusion::ReadingAbout,
    facts::{Facts, Sex, SpecialCode},
};
use calendar::{Age, age_reached_on};
use coefficients::CoefficientLine;
use jiff::civil::{Date, date};
use known_record::KnownRecord;
use law::Law;
use north::North;
use std::cell::OnceCell;

/// The reform of 350-ФЗ came into force on this day: rights that arose before are saved.
pub(crate) const REFORM: Date = date(2019, 1, 1);

/// The facts and everything several grounds need of them.
pub(crate) struct Life<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) on: Date,
    pub(crate) law: &'a Law,
    /// The one disputed rule that is read the other way; the rest is read as ever.
    otherwise: Option<ReadingAbout>,
    /// The person goes on working, or we suppose so for the sake of argument.
    pub(crate) works_on: bool,
    pub(crate) insurance: KnownRecord,
    pub(crate) long: KnownRecord,
    pub(crate) coefficients: CoefficientLine,
    pub(crate) north: North,
    /// The northern record with listed work done elsewhere, where there is any (ч. 1 ст. 33).
    pub(crate) north_with_listed: Option<North>,
    /// The special codes of the periods, each once.
    pub(crate) codes: Vec<SpecialCode>,
    rural: OnceCell<KnownRecord>,
}

impl<'a> Life<'a> {
    pub(crate) fn new(facts: &'a Facts, on: Date, law: &'a Law) -> Self {
        Self::read(facts, on, law, None)
    }

    /// The same life with one disputed rule read the other way.
    pub(crate) fn reading_otherwise(&self, about: ReadingAbout) -> Self {
        Self::read(self.facts, self.on, self.law, Some(about))
    }

    /// Whether this disputed rule is read the other way.
    pub(crate) fn reads_otherwise(&self, about: ReadingAbout) -> bool {
        self.otherwise == Some(about)
    }

    fn read(facts: &'a Facts, on: Date, law: &'a Law, otherwise: Option<ReadingAbout>) -> Self {
        let study_to_2001 = otherwise == Some(ReadingAbout::StudyOf1992To2001);
        let insurance = insurance::record(facts, on, law, study_to_2001);
        let long = long::record(facts, on, &insurance);
        let coefficients = coefficients::line(facts, on, law);
        let mut life = Self {
            facts,
            on,
            law,
            otherwise,
            works_on: facts.future.works_on == Some(true),
            insurance,
            long,
            coefficients,
            north: north::record(facts, on),
            north_with_listed: None,
            codes: codes_of(facts),
            rural: OnceCell::new(),
        };
        life.north_with_listed = north::with_listed_work(&life);
        life
    }

    /// The day an age is reached; `None` when the birth day is unknown.
    pub(crate) fn reaches(&self, age: Age) -> Option<Date> {
        Some(age_reached_on(self.facts.born?, age))
    }

    /// The age of ст. 8 as on 31.12.2018: 60 for men, 55 for women.
    pub(crate) fn age_before_reform(&self) -> Option<Age> {
        Some(Age::years_only(match self.facts.sex? {
            Sex::Male => 60,
            Sex::Female => 55,
        }))
    }

    /// The rural record; the increment, the records and a violation ask for the same one.
    pub(crate) fn rural(&self) -> &KnownRecord {
        self.rural
            .get_or_init(|| rural::record(self.facts, self.on, &self.insurance))
    }

    /// The person goes on working.
    pub(crate) fn works_on(&self) -> bool {
        self.works_on
    }
}

fn codes_of(facts: &Facts) -> Vec<SpecialCode> {
    let mut codes = vec![];
    for period in facts.periods.iter().flatten() {
        if let Some(code) = period.code
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

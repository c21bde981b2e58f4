//! What a reader must know besides the conditions: readings and notes.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// One way to read a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Who reads it so.
    pub by: ReadBy,
    /// The day of right under this reading.
    pub right_on: Option<Date>,
    /// What the reading is about.
    pub about: ReadingAbout,
}

/// Who reads a rule in a certain way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadBy {
    /// Социальный фонд.
    Sfr,
    /// Суды.
    Court,
}

impl ReadBy {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sfr => "sfr",
            Self::Court => "court",
        }
    }
}

/// What a reading is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadingAbout {
    /// Items 5–7 and 9 of ст. 30 added to the full List 2 record.
    AdditionsToList2,
    /// A leave to care for a child inside the special record.
    ChildCareInSpecialRecord,
}

/// What a reader must know besides the conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The right was saved before the reform of 2019: no higher age, no wait.
    SavedRight,
    /// Up to six months earlier: ч. 3 ст. 10 350-ФЗ.
    SixMonthsEarlier,
    /// The margin is days: count again before anybody says yes or no.
    Recount {
        /// Days between the record and the requirement.
        margin_days: u32,
    },
    /// The record is only a total: the day on which it reached the requirement is not visible.
    RecordDayUnknown,
    /// The coefficient is only a total: the day on which it reached the requirement is not visible.
    CoefficientDayUnknown,
    /// The conditions were fulfilled on this day, but the pension was not claimed and today's
    /// requirement is higher.
    RequirementRose {
        /// The day on which all conditions of that day held.
        held_on: Date,
        /// The coefficient required then.
        required_then: Decimal,
    },
    /// Part of the right: the age is lowered by full steps of the special record.
    PartialRight {
        /// Years by which the age is lowered.
        years: u32,
    },
    /// Born on 29 February: the day of right may be read as 1 March.
    BornOn29February,
    /// Before 2015 the requirement of 2015 is applied; practice differs.
    RequirementBefore2015,
    /// The rule has not been compared with the official text.
    RuleNotChecked,
    /// Part of the account is credited shorter than its dates: the lost days are put at the start
    /// of the period, so the day of completion may be earlier.
    CreditedShorter,
    /// The coefficient counts from the end of its year; the true day depends on monthly reports.
    CoefficientByYearEnd,
    /// Without a rate the account's code is taken as a full load.
    RateAssumedFull,
    /// An earlier day is possible if these facts are confirmed.
    EarlierIfConfirmed {
        /// That day.
        right_on: Date,
    },
    /// The wait ends after the general age: the general ground comes first.
    GeneralComesFirst,
    /// Not earlier than the age of 60 or 55, however long the record.
    FloorAge,
    /// Holds a public post: the age is higher while the post is held (приложение 5), and this
    /// ground does not reckon with it.
    OfficeHolder,
    /// Part of the record is known only as a sum, without days.
    RecordPartlyUndated,
    /// Coefficients of other periods are added to those of the account; if the account already
    /// holds them, the sum is smaller.
    OtherPeriodsAdded,
    /// The record of items 5–7 and 9 was added to the full List 2 record (Rules № 516).
    AddedToList2,
    /// Some special work lies beyond what is proved; without it the ground does not apply.
    SpecialWorkUnknown,
}

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
    /// Army and vocational school before 1992 beside work of Lists 1 and 2.
    ArmyAndStudyBesideLists,
    /// Study leave, donor days, public duties inside the special record.
    PaidAbsenceInSpecialRecord,
    /// Study of 1992–2001 in the insurance record (ст. 91 Закона № 340-1).
    StudyOf1992To2001,
    /// The months of приложение 5 beside the early ages of ст. 30–33, for office holders.
    OfficeAgeOfEarlyGrounds,
    /// The age of the northern ground in part in the transition years.
    NorthPartialTransition,
    /// What a year of listed work is worth in the northern record (ч. 1 ст. 33).
    ListedWorkInNorth,
    /// Which work on the stage has an age.
    StageAge,
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
    /// Holds a public post: the months of приложение 5 were added to an early age.
    OfficeMonthsAdded,
    /// The law as we know it has no number for the day that decides; nothing is filled in.
    LawGap,
    /// Part of the record is known only as a sum, without days.
    RecordPartlyUndated,
    /// Coefficients of other periods are added to those of the account; if the account already
    /// holds them, the sum is smaller.
    OtherPeriodsAdded,
    /// Work of other items was added to the full special record (Rules № 516, item 3).
    AddedBySummation,
    /// Some special work lies beyond what is proved; without it the ground does not apply.
    SpecialWorkUnknown,
    /// The pension is paid only while the person does not work.
    PaidOnlyWithoutWork,
    /// The employment service decides by itself whether to make the proposal.
    ProposalAtDiscretion,
    /// A state social pension for those who have no right to an insurance pension.
    OnlyWithoutInsurancePension,
    /// Flight hours turn into months by a table of their own, which is not counted here.
    FlightHoursNotCounted,
    /// Years of leading mining jobs counted as 1 year 3 months among ordinary ones (list № 481).
    MiningMixed,
    /// Listed work was added to the northern record (ч. 1 ст. 33).
    ListedWorkAddedToNorth,
    /// The age of the northern ground in part is not settled for the transition years.
    NorthPartialTransition,
    /// The record was counted with the multipliers of unit and place.
    MedicMultipliers {
        /// Only rural work: 25 years.
        rural_only: bool,
    },
    /// Army and study before October 1993 were added to the record of a teacher (№ 1397).
    TeachersRulesOf1959,
    /// A rate of nine tenths was taken as full: thirty-six hours of a woman in a rural place.
    RuralWeekOf36Hours,
    /// Age of the ground lowered by five years for a full northern record (ч. 2 ст. 33).
    FiveYearsForNorth {
        /// The ground whose age is lowered.
        ground: &'static str,
    },
    /// A lawyer must look at the papers: zone, dates and status decide.
    AskLawyer,
    /// Record by the former law was chosen, because it is longer (ч. 8 ст. 13).
    FormerLawChosen {
        /// By how many days of 30-day months.
        days: u32,
    },
    /// The coefficient is enough only with the months of payment of everybody; Социальный фонд may
    /// take longer ones for an early pension.
    MonthsMayDecide {
        /// The longest months.
        months: u32,
        /// The least coefficient they leave.
        coefficient: Decimal,
    },
}

//! By what a violation of the catalogue was noticed, with its numbers.

use crate::facts::{ExcludedFor, North, PaperDefect, SpecialCode};
use calendar::{Age, Length};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// What we saw. The violation itself stands beside it in the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Papers show work before the registration, the account does not (V01, V21).
    NotInAccountBefore {
        /// The account holds part of that time only as a sum, so the work may be in it.
        partly_in_sum: bool,
    },
    /// Papers show work after the registration, the account does not (V02).
    NotInAccount,
    /// The account has the work, but nothing was accrued for it (V02).
    NothingAccrued,
    /// The account has the job, but fewer days of it than the papers (V03).
    AccountShorter {
        /// Calendar days that are missing.
        days: u32,
        /// The row of the account.
        with: usize,
    },
    /// The account has the same days at an employer of another name (V04).
    AnotherEmployer {
        /// The row of the account.
        with: usize,
    },
    /// The paper is made out for another name or day of birth (V05).
    NameDiffers,
    /// There is a second account (V05).
    SecondAccount,
    /// The same job carries a code in other rows, and none here (V06).
    CodeMissing {
        /// A row that carries it.
        with: usize,
        /// That code.
        code: SpecialCode,
    },
    /// The position and the institution sound like a list, and there is no code (V06).
    CodeMissingByWords,
    /// Special work since 2013 without the additional tariff (V07).
    NoAdditionalTariff,
    /// A code of a list with a class of conditions that excludes it (V07).
    HarmlessClass,
    /// An earlier version of the account gave a code, this one does not (V08).
    CodeTakenAway {
        /// The code of the earlier version.
        earlier: SpecialCode,
    },
    /// Papers place the work in the North, the account does not (V09).
    TerritoryMissing {
        /// The territory.
        territory: North,
        /// A row of the same employer that carries it, where papers name none.
        with: Option<usize>,
    },
    /// Part load after the norm of load was introduced (V10).
    PartLoad {
        /// Hundredths of a rate.
        rate: u16,
        /// Whether several jobs together, or an exception of the rules, make it count.
        counts: bool,
    },
    /// Paid absence inside a coded job carries no code (V12).
    PaidAbsenceCut {
        /// The row of the job.
        with: usize,
    },
    /// Maternity leave inside a coded job carries no code (V13).
    MaternityCut {
        /// The row of the job.
        with: usize,
    },
    /// A leave begun before 6 October 1992 carries no code (V14).
    CareLeaveCut {
        /// The row of the job.
        with: usize,
    },
    /// A leave begun before 6 October 1992 is cut in two on that day (V14).
    CareLeaveSplit {
        /// Its first part.
        with: usize,
    },
    /// No care leave stands beside a child (V15).
    ChildNotCounted {
        /// Index of the child.
        child: usize,
        /// Another child of the same birth has one.
        twin: bool,
    },
    /// An other period without work before or after it (V16).
    NoAdjacentWork,
    /// Military papers show service, the account does not (V17).
    ServiceMissing,
    /// The same days are taken by two periods (V18).
    Overlap {
        /// The other period.
        with: usize,
    },
    /// Care of an aged or disabled person since 2025 that nobody applied for (V19).
    CareNotClaimed,
    /// The record is long enough only with study, which must be asked for (V20).
    StudyByChoice {
        /// How much the former law adds.
        added: Length,
        /// Full years the ground asks for.
        years: u32,
    },
    /// Papers show a full season, the account counts by the calendar (V22).
    SeasonByCalendar,
    /// Work on one's own account without contributions (V23).
    NoContributions {
        /// Whether it is known that there were none.
        known: bool,
    },
    /// Something is wrong with the paper (V24).
    Defect {
        /// What.
        defect: PaperDefect,
    },
    /// The head of a school without enough hours of teaching, or without any stated (V26).
    TeachingHours {
        /// Hours in a year, where stated.
        hours: Option<u32>,
    },
    /// The decision leaves these days out (V02, V04, V05, V11–V14, V21, V22, V24–V26, V34).
    LeftOut {
        /// Its reason.
        reason: ExcludedFor,
    },
    /// The decision counts a shorter record than the rules give (V27, V28, V36).
    CountedShorter {
        /// What the decision counts.
        counted: Length,
        /// What the rules give.
        ours: Length,
    },
    /// The decision counts a longer long record than ч. 9 ст. 13 gives (V36).
    CountedLonger {
        /// What the decision counts.
        counted: Length,
        /// What the rules give.
        ours: Length,
    },
    /// The decision asks for a greater age (V29).
    AgeAsked {
        /// What it asks for.
        asked: Age,
        /// What the law asks for.
        ours: Age,
    },
    /// The decision names a later day of right than 350-ФЗ gives (V30).
    LaterRight {
        /// The day of the decision.
        stated: Date,
        /// The day of the law.
        ours: Date,
    },
    /// The decision asks for more years of record (V31).
    YearsAsked {
        /// What it asks for.
        asked: u32,
        /// What the law asks for.
        ours: u32,
    },
    /// The decision asks for a greater coefficient (V31).
    CoefficientAsked {
        /// What it asks for.
        asked: Decimal,
        /// What the law asks for.
        ours: Decimal,
    },
    /// The pension was awarded later than it should be (V32).
    AwardedLate {
        /// The day it was awarded from.
        from: Date,
        /// The day it was due from.
        due: Date,
    },
    /// The decision is late or missing (V33).
    DecisionLate {
        /// The last day for it.
        due: Date,
        /// The day it was made.
        decided_on: Option<Date>,
    },
    /// The character of the work rests on witnesses (V35).
    WitnessesOnly,
    /// Everything is there but the proposal of the employment service (V37).
    NoProposal,
    /// The rural increment is not paid (V38).
    RuralIncrementMissing,
    /// The social pension was awarded though the insurance one is due (V39).
    SocialAwarded {
        /// The day of right to the insurance pension.
        right_on: Date,
    },
    /// The fund's data do not show the pre-pension status (V40).
    PrepensionNotShown {
        /// The first day of the status.
        from: Date,
    },
}

impl Sign {
    /// Whether a decision of the fund, not the account, is to be put right.
    pub const fn is_about_decision(&self) -> bool {
        matches!(
            self,
            Self::LeftOut { .. }
                | Self::CountedShorter { .. }
                | Self::CountedLonger { .. }
                | Self::AgeAsked { .. }
                | Self::LaterRight { .. }
                | Self::YearsAsked { .. }
                | Self::CoefficientAsked { .. }
                | Self::AwardedLate { .. }
                | Self::DecisionLate { .. }
                | Self::NoProposal
                | Self::RuralIncrementMissing
                | Self::SocialAwarded { .. }
                | Self::PrepensionNotShown { .. }
        )
    }
}

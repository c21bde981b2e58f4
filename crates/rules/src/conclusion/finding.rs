//! What looks wrong in the facts or in the account.

use super::Sign;
use crate::violation::Violation;
use calendar::{Length, Span};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Something wrong in the facts or in the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// How sure.
    pub severity: Severity,
    /// Index of the period in the facts.
    pub period: Option<usize>,
    /// The days of that period, so that a sentence can name them.
    pub days: Option<Span>,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Certain.
    Sure,
    /// Likely.
    Likely,
    /// To be asked.
    Ask,
}

impl Severity {
    /// The name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Ask => "ask",
        }
    }
}

/// What a finding is about, with its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A yearly coefficient above the maximum of the law.
    CoefficientOverMaximum {
        /// The year.
        year: i16,
        /// What the account says.
        value: Decimal,
        /// The maximum.
        maximum: Decimal,
    },
    /// The account's coefficient and the one computed from pay differ.
    CoefficientDiffersFromPay {
        /// The year.
        year: i16,
        /// What the account says.
        account: Decimal,
        /// What the pay gives.
        computed: Decimal,
    },
    /// A year has pay, but the law has no number to turn it into a coefficient.
    YearWithoutBase {
        /// The year.
        year: i16,
    },
    /// The period begins before the person was ten.
    BeforeTenYears,
    /// The period ends after the day of assessment; later days count only as a plan.
    AfterAssessment,
    /// The account credits fewer days than lie between the dates.
    DaysNotCredited {
        /// Days of 30-day months that are missing.
        days: u32,
    },
    /// A violation of the catalogue (V01–V40).
    Violation {
        /// Which.
        of: &'static Violation,
        /// By what it was noticed.
        sign: Sign,
    },
    /// A care leave goes on after the child is one and a half.
    CareBeyondEighteenMonths,
    /// The account's total record differs from the sum of its periods.
    RecordDiffersFromAccount {
        /// What the account says.
        account: Length,
        /// What the periods give.
        counted: Length,
    },
    /// The statement's total coefficient is not the sum of its parts.
    StatementTotalDiffers {
        /// What it says.
        stated: Decimal,
        /// What its parts give.
        summed: Decimal,
    },
    /// The statement's yearly coefficient is not what its contributions give.
    StatementYearDiffers {
        /// The year.
        year: i16,
        /// What it says.
        stated: Decimal,
        /// What the contributions give.
        computed: Decimal,
    },
    /// The record before 2015 in the statement is not the sum of its rows.
    StatementRecordDiffers {
        /// What it says.
        stated: Length,
        /// What its rows give.
        summed: Length,
    },
    /// Voluntary contributions make more than half of the required record (ст. 29 167-ФЗ).
    VoluntaryOverHalf {
        /// How much of them is not counted.
        beyond: Length,
    },
    /// A node of the statement nobody could read.
    Unread {
        /// Where it stands.
        place: String,
    },
    /// A code of the account whose meaning we know only by guess.
    CodeUnclear {
        /// The code as the classifier writes it.
        code: &'static str,
        /// What it seems to mean.
        meaning: &'static str,
    },
    /// Entries of a work book that do not agree, or say less than a period needs.
    WorkBook {
        /// What is wrong.
        trouble: WorkBookTrouble,
        /// The day of the entry, where it has one.
        on: Option<Date>,
    },
}

/// What may be wrong with the entries of a work book (СТД).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkBookTrouble {
    /// No dismissal: the job is counted up to the day of the paper and no further.
    OpenJob,
    /// No dismissal, and the paper has no day of its own: the job is not counted.
    NoEnd,
    /// Two hires by one employer without a dismissal between them; the first job is counted up to
    /// the second hire.
    TwoHires,
    /// A dismissal without a hire before it: the beginning is unknown, nothing is counted.
    DismissalWithoutHire,
    /// A transfer without a hire: counted from the transfer on.
    TransferWithoutHire,
    /// A renaming of an employer the person did not work for then.
    RenameWithoutJob,
    /// A contract is suspended or resumed, and there is no job to suspend or no suspension to end.
    PauseWithoutJob,
    /// A suspended contract (ст. 351.7 ТК): the days are marked as military service.
    Suspended,
    /// The dismissal speaks of a main job and the hire of a second one, or the other way round.
    SecondJobDiffers,
    /// The same entry stands twice and is counted once.
    Repeated,
    /// A cancelled entry: not counted.
    Cancelled,
    /// An entry without a day or of an unknown kind: not counted.
    NoDay,
    /// An entry later than the paper itself: not counted.
    AfterPaper,
}

impl WorkBookTrouble {
    /// Every value, in the order above.
    pub const ALL: [Self; 13] = [
        Self::OpenJob,
        Self::NoEnd,
        Self::TwoHires,
        Self::DismissalWithoutHire,
        Self::TransferWithoutHire,
        Self::RenameWithoutJob,
        Self::PauseWithoutJob,
        Self::Suspended,
        Self::SecondJobDiffers,
        Self::Repeated,
        Self::Cancelled,
        Self::NoDay,
        Self::AfterPaper,
    ];

    /// The stable id of its finding.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OpenJob => "work_book_open_job",
            Self::NoEnd => "work_book_no_end",
            Self::TwoHires => "work_book_two_hires",
            Self::DismissalWithoutHire => "work_book_dismissal_without_hire",
            Self::TransferWithoutHire => "work_book_transfer_without_hire",
            Self::RenameWithoutJob => "work_book_rename_without_job",
            Self::PauseWithoutJob => "work_book_pause_without_job",
            Self::Suspended => "work_book_suspended",
            Self::SecondJobDiffers => "work_book_second_job_differs",
            Self::Repeated => "work_book_repeated",
            Self::Cancelled => "work_book_cancelled",
            Self::NoDay => "work_book_no_day",
            Self::AfterPaper => "work_book_after_paper",
        }
    }
}

impl FindingKind {
    /// Whether the account itself, not the words of the person, is to be corrected, even where the
    /// finding is only a question. A violation says by its severity whether anything is to be done.
    pub const fn is_about_account(&self) -> bool {
        matches!(
            self,
            Self::CoefficientOverMaximum { .. }
                | Self::DaysNotCredited { .. }
                | Self::RecordDiffersFromAccount { .. }
                | Self::StatementTotalDiffers { .. }
                | Self::StatementYearDiffers { .. }
                | Self::StatementRecordDiffers { .. }
        )
    }

    /// Whether a decision of the fund, not the account, is to be put right.
    pub const fn is_about_decision(&self) -> bool {
        matches!(self, Self::Violation { sign, .. } if sign.is_about_decision())
    }

    /// The stable id: of the catalogue of violations where it has one.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::CoefficientOverMaximum { .. } => "coefficient_over_maximum",
            Self::CoefficientDiffersFromPay { .. } => "coefficient_differs_from_pay",
            Self::YearWithoutBase { .. } => "year_without_base",
            Self::BeforeTenYears => "before_ten_years",
            Self::AfterAssessment => "after_assessment",
            Self::DaysNotCredited { .. } => "days_not_credited",
            Self::Violation { of, .. } => of.id,
            Self::CareBeyondEighteenMonths => "care_beyond_18_months",
            Self::RecordDiffersFromAccount { .. } => "record_differs_from_account",
            Self::StatementTotalDiffers { .. } => "statement_total",
            Self::StatementYearDiffers { .. } => "statement_year",
            Self::StatementRecordDiffers { .. } => "statement_record",
            Self::VoluntaryOverHalf { .. } => "voluntary_over_half",
            Self::Unread { .. } => "unread",
            Self::CodeUnclear { .. } => "code_unclear",
            Self::WorkBook { trouble, .. } => trouble.id(),
        }
    }
}

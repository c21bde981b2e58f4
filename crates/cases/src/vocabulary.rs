//! The words the rows of the registry are written in.

use crate::{named::named, who::Mover};

named! {
    /// What sort of event it is.
    pub enum Kind {
        /// Somebody decided or reported something.
        Outcome = "outcome",
        /// The program noted something for the audit.
        System = "system",
        /// Something happened that changes no state.
        Event = "event",
    }
}

named! {
    /// A clock that runs beside «чей ход»: it goes on when the move passes to somebody else for a while.
    pub enum Timer {
        /// A promised call.
        Callback = "callback",
        /// A lawyer must take the case.
        Acceptance = "acceptance",
        /// The person must confirm a helper.
        Confirmation = "confirmation",
        /// The person promised papers.
        Documents = "documents",
        /// A signed plan must reach the person.
        Sending = "sending",
        /// A volunteer must bring something.
        Errand = "errand",
        /// Somebody outside must answer.
        External = "external",
        /// The first answer to a complaint.
        ComplaintHolding = "complaint_holding",
        /// The full answer to a complaint.
        ComplaintAnswer = "complaint_answer",
    }
}

named! {
    /// Three things may run on one case side by side, each with its own move: a promised call or a complaint never
    /// hides what the matter waits for.
    pub enum Track {
        /// The matter.
        Matter = "matter",
        /// A promised call.
        Call = "call",
        /// The complaint.
        Complaint = "complaint",
    }
}

named! {
    /// What stands to be done beside the move.
    pub enum Task {
        /// Подготовить черновик жалобы на отказ.
        ComplaintDraft = "complaint_draft",
        /// Установить, до какого дня можно обжаловать: пока это неизвестно.
        SetDeadline = "set_deadline",
    }
}

named! {
    /// An indicator the event counts for. How it is worded for the grant, reports decide.
    pub enum Indicator {
        /// Дело открыто.
        CasesOpened = "cases_opened",
        /// Дан ответ или совет.
        Consultations = "consultations",
        /// Названо, кто поможет.
        Referrals = "referrals",
        /// План подписан юристом.
        Plans = "plans",
        /// Бумага подготовлена.
        Documents = "documents",
        /// Человек подал бумаги.
        Filed = "filed",
        /// Фонд согласился, целиком или в части.
        Granted = "granted",
        /// Деньги подтверждены бумагой.
        Effects = "effects",
        /// Жалоба на нас.
        Complaints = "complaints",
        /// Дело закрыто.
        CasesClosed = "cases_closed",
    }
}

named! {
    /// Which payload an event of this code carries.
    pub enum PayloadKind {
        /// Nothing.
        None = "none",
        /// A reason in words.
        Reason = "reason",
        /// The slot of a call.
        Slot = "slot",
        /// Who is asked, and for what.
        Asked = "asked",
        /// Which organisations were named.
        Addresses = "addresses",
        /// The number of another case.
        OtherCase = "other_case",
        /// Whom we wait for, until when, and who says so.
        Wait = "wait",
        /// A refusal, with the days it may be appealed against.
        Refusal = "refusal",
        /// A day the law sets.
        Deadline = "deadline",
        /// A day to come back to the case.
        FollowUp = "follow_up",
        /// The day something happened.
        Day = "day",
        /// Which paper.
        Document = "document",
    }
}

named! {
    /// Who has the next move after the event.
    pub enum Next {
        /// As before.
        Keep = "keep",
        /// Nobody: the case or the complaint is over.
        Nobody = "nobody",
        /// The event says it.
        Given = "given",
        /// Сам человек.
        Resident = "resident",
        /// Близкий.
        Relative = "relative",
        /// Волонтёр.
        Volunteer = "volunteer",
        /// Дежурный.
        Operator = "operator",
        /// Юрист.
        Lawyer = "lawyer",
        /// Координатор.
        Coordinator = "coordinator",
    }
}

impl Next {
    /// The mover, where the registry alone names one.
    pub const fn mover(self) -> Option<Mover> {
        Some(match self {
            Self::Keep | Self::Nobody | Self::Given => return None,
            Self::Resident => Mover::Resident,
            Self::Relative => Mover::Relative,
            Self::Volunteer => Mover::Volunteer,
            Self::Operator => Mover::Operator,
            Self::Lawyer => Mover::Lawyer,
            Self::Coordinator => Mover::Coordinator,
        })
    }
}

impl PayloadKind {
    /// Whether it says when the move is due.
    pub(crate) const fn has_day(self) -> bool {
        matches!(self, Self::Slot | Self::Wait | Self::FollowUp)
    }
}

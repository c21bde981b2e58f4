//! One event of the log, its payload, and its canonical bytes.

use crate::{
    named::named,
    registry::Code,
    term::Given,
    vocabulary::{Next, PayloadKind},
    who::{External, Mover, Role},
};
use jiff::{Timestamp, civil::Date};

/// Who set an event, and in what capacity at that time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The program.
    System,
    /// A member of the service, by the number of the account, never by name.
    Staff(String, Role),
}

impl By {
    /// The capacity.
    pub const fn role(&self) -> Role {
        match self {
            Self::System => Role::System,
            Self::Staff(_, role) => *role,
        }
    }
}

/// A day set by law, with the norm that sets it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    /// What ends on that day.
    pub what: DeadlineKind,
    /// The last day.
    pub day: Date,
    /// The norm, or who told us.
    pub norm: String,
}

named! {
    /// What ends on a deadline.
    pub enum DeadlineKind {
        /// Срок обжалования отказа.
        Appeal = "appeal",
        /// Срок исковой давности или обращения в суд.
        Limitation = "limitation",
        /// День выхода на пенсию.
        Pension = "pension",
        /// Срок донести бумаги.
        Papers = "papers",
    }
}

named! {
    /// Who is asked for something.
    pub enum Asked {
        /// Сам человек.
        Resident = "resident",
        /// Близкий.
        Relative = "relative",
    }
}

/// What an event brings with it. Words in it are what somebody said: whoever keeps it, seals it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Nothing.
    None,
    /// Why.
    Reason(String),
    /// The slot of a call: the next one, or the one agreed on.
    Slot(Timestamp),
    /// Who is asked, and for what.
    Asked {
        /// Who.
        whom: Asked,
        /// What is missing, one item each.
        what: Vec<String>,
    },
    /// Which organisations were named: their codes in the list of those who help.
    Addresses(Vec<String>),
    /// The number of another case, digits only.
    OtherCase(String),
    /// Whom we wait for.
    Wait {
        /// Who must answer.
        whom: External,
        /// The last day for it, set by law or by custom.
        until: Date,
        /// The norm, or that it is custom.
        basis: String,
    },
    /// A refusal. An unknown day is a task, never «no deadline».
    Refusal {
        /// When the person got it.
        received_on: Date,
        /// Until when it may be appealed against, and until when one may sue, as far as known.
        deadlines: Vec<Deadline>,
    },
    /// A day the law sets.
    Deadline(Deadline),
    /// The day to come back.
    FollowUp(Date),
    /// The day something happened.
    Day(Date),
    /// Which paper: the code of its kind.
    Document(String),
}

impl Payload {
    /// Its kind, as the registry names it.
    pub const fn kind(&self) -> PayloadKind {
        match self {
            Self::None => PayloadKind::None,
            Self::Reason(_) => PayloadKind::Reason,
            Self::Slot(_) => PayloadKind::Slot,
            Self::Asked { .. } => PayloadKind::Asked,
            Self::Addresses(_) => PayloadKind::Addresses,
            Self::OtherCase(_) => PayloadKind::OtherCase,
            Self::Wait { .. } => PayloadKind::Wait,
            Self::Refusal { .. } => PayloadKind::Refusal,
            Self::Deadline(_) => PayloadKind::Deadline,
            Self::FollowUp(_) => PayloadKind::FollowUp,
            Self::Day(_) => PayloadKind::Day,
            Self::Document(_) => PayloadKind::Document,
        }
    }

    /// Whether it says what it is there for: no empty list, reason or norm, no part of a second.
    pub fn is_full(&self) -> bool {
        let said = |text: &String| !text.trim().is_empty();
        match self {
            Self::Reason(text) | Self::OtherCase(text) | Self::Document(text) => said(text),
            Self::Asked { what: list, .. } | Self::Addresses(list) => {
                !list.is_empty() && list.iter().all(said)
            }
            Self::Wait { basis, .. } => said(basis),
            Self::Refusal { deadlines, .. } => deadlines.iter().all(|known| said(&known.norm)),
            Self::Deadline(deadline) => said(&deadline.norm),
            // Moments are kept as whole seconds.
            Self::Slot(moment) => moment.subsec_nanosecond() == 0,
            Self::None | Self::FollowUp(_) | Self::Day(_) => true,
        }
    }

    /// When the move is due, where the payload says it.
    pub const fn given(&self) -> Option<Given> {
        match self {
            Self::Slot(moment) => Some(Given::Moment(*moment)),
            Self::Wait { until: day, .. } | Self::FollowUp(day) => Some(Given::Day(*day)),
            _ => None,
        }
    }
}

/// One event. Nothing in it ever changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvent {
    /// Its place in the log of the case, from 1.
    pub seq: u32,
    /// What happened.
    pub code: Code,
    /// When.
    pub at: Timestamp,
    /// Who set it.
    pub by: By,
    /// What it brings.
    pub payload: Payload,
}

impl CaseEvent {
    /// Who has the next move, as the registry and the payload say together; `None` if that stays as it was or ends.
    pub fn next_mover(&self) -> Option<Mover> {
        let next = self.code.row().next;
        if next != Next::Given {
            return next.mover();
        }
        match &self.payload {
            Payload::Wait { whom, .. } => Some(Mover::External(*whom)),
            Payload::Asked { whom, .. } => Some(match whom {
                Asked::Resident => Mover::Resident,
                Asked::Relative => Mover::Relative,
            }),
            _ => None,
        }
    }

    /// The bytes that are hashed: every field with its length, so that no two events share them.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = Canonical::default();
        bytes.text(&self.seq.to_string());
        bytes.text(self.code.name());
        bytes.text(&self.at.as_second().to_string());
        bytes.text(&self.at.subsec_nanosecond().to_string());
        match &self.by {
            By::System => bytes.text("system"),
            By::Staff(id, role) => {
                bytes.text("staff");
                bytes.text(id);
                bytes.text(role.name());
            }
        }
        bytes.text(self.payload.kind().name());
        bytes.payload(&self.payload);
        bytes.0
    }
}

/// Fields one after another, each preceded by its length in eight bytes.
#[derive(Default)]
struct Canonical(Vec<u8>);

impl Canonical {
    fn text(&mut self, text: &str) {
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        self.0.extend(length.to_be_bytes());
        self.0.extend(text.as_bytes());
    }

    fn list(&mut self, list: &[String]) {
        self.text(&list.len().to_string());
        for text in list {
            self.text(text);
        }
    }

    fn deadline(&mut self, deadline: &Deadline) {
        self.text(deadline.what.name());
        self.text(&deadline.day.to_string());
        self.text(&deadline.norm);
    }

    fn payload(&mut self, payload: &Payload) {
        match payload {
            Payload::None => {}
            Payload::Reason(text) | Payload::OtherCase(text) | Payload::Document(text) => {
                self.text(text);
            }
            Payload::Slot(moment) => {
                self.text(&moment.as_second().to_string());
                self.text(&moment.subsec_nanosecond().to_string());
            }
            Payload::Asked { whom, what } => {
                self.text(whom.name());
                self.list(what);
            }
            Payload::Addresses(list) => self.list(list),
            Payload::Wait { whom, until, basis } => {
                self.text(whom.name());
                self.text(&until.to_string());
                self.text(basis);
            }
            Payload::Refusal {
                received_on,
                deadlines,
            } => {
                self.text(&received_on.to_string());
                self.text(&deadlines.len().to_string());
                for deadline in deadlines {
                    self.deadline(deadline);
                }
            }
            Payload::Deadline(deadline) => self.deadline(deadline),
            Payload::FollowUp(day) | Payload::Day(day) => self.text(&day.to_string()),
        }
    }
}

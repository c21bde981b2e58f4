//! One approach to the service (a call, a visit, a letter). It is not a case: it may open none, one or two.

use crate::named::named;
use jiff::{Timestamp, civil::Date};

named! {
    /// How the person came.
    pub enum Channel {
        /// Телефон.
        Phone = "phone",
        /// Страница на сайте.
        Web = "web",
        /// Сообщение в мессенджере или сети.
        Message = "message",
        /// Письмо.
        Letter = "letter",
        /// Пришёл сам.
        Visit = "visit",
        /// Волонтёр в селе.
        Volunteer = "volunteer",
        /// Стол на встрече.
        Meeting = "meeting",
    }
}

/// «Откуда узнали?» Never skipped; «не помню» is an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeardFrom {
    /// The code on a leaflet, a poster, an announcement.
    MediaCode(String),
    /// «Не помню».
    DoesNotRemember,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Answered at once.
    Answered,
    /// A call is promised for this slot.
    Booked(Timestamp),
    /// Cases were opened: their numbers, one or two.
    Cases(String, Option<String>),
    /// It belongs to a case that is open already.
    KnownCase(String),
    /// A volunteer goes there.
    Volunteer,
    /// Not our question: codes of the organisations named, at least one.
    Referral(Vec<String>),
    /// Written down for a meeting.
    Meeting,
    /// The person hung up or left before the end.
    Broken,
}

impl Ending {
    /// The cases this intake opened: none, one or two.
    pub fn opened(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Self::Cases(first, second) => (Some(first), second.as_ref()),
            _ => (None, None),
        };
        first.into_iter().chain(second).map(String::as_str)
    }
}

/// One approach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// When.
    pub at: Timestamp,
    /// How.
    pub channel: Channel,
    /// From where they knew.
    pub heard_from: HeardFrom,
    /// What about, by the list of topics; `None` if it was not understood.
    pub topic: Option<String>,
    /// Whether a search for the person came first. Nobody is created without.
    pub searched: bool,
    /// How it ended; `None` while it goes on.
    pub ending: Option<Ending>,
}

/// Why an intake cannot be closed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    /// Nobody searched for the person.
    #[error("Сначала поищите: вдруг человек уже обращался")]
    Search,
    /// No organisation was named.
    #[error("Отметьте, чьи адреса назвали")]
    Addresses,
    /// Twice the same case.
    #[error("Это одно и то же дело. Оставьте один номер")]
    SameCase,
    /// The media code is empty.
    #[error("Отметьте, откуда человек узнал о нас. Можно «не помню»")]
    HeardFrom,
}

impl Intake {
    /// Ends it.
    ///
    /// # Errors
    /// [`NotReady`] with what is missing.
    pub fn end(mut self, ending: Ending) -> Result<Self, NotReady> {
        if matches!(&self.heard_from, HeardFrom::MediaCode(code) if code.trim().is_empty()) {
            return Err(NotReady::HeardFrom);
        }
        match &ending {
            Ending::Cases(first, second) => {
                if !self.searched {
                    return Err(NotReady::Search);
                }
                if second.as_ref() == Some(first) {
                    return Err(NotReady::SameCase);
                }
            }
            Ending::Referral(addresses) if addresses.is_empty() => {
                return Err(NotReady::Addresses);
            }
            _ => {}
        }
        self.ending = Some(ending);
        Ok(self)
    }
}

/// Until when a volunteer sees an intake: seven days after it was handed over, the last day included.
pub const VOLUNTEER_SEES_DAYS: i8 = 7;

/// Whether the volunteer who brought an intake still sees it.
pub fn volunteer_sees(handed_over_on: Option<Date>, today: Date) -> bool {
    handed_over_on.is_none_or(|day| {
        let last = day.saturating_add(jiff::Span::new().days(VOLUNTEER_SEES_DAYS));
        today <= last
    })
}

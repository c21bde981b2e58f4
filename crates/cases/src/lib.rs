//! Cases of the lawyers' desk: a log of events, and everything that follows from it.
//!
//! Nothing about a case is kept twice. What happened is an append-only log of [`CaseEvent`]s, chained by hashes
//! ([`verify`]); what follows from it (state, «чей ход», terms) is a fold ([`state`]). What a code does is data: the
//! registry in `events/`, the terms in `sla.toml`, the working days in `calendar/`. The crate asks for no time, keeps
//! nothing and knows nobody: the caller brings the moment, the log and the bookings.
//!
//! ```
//! use cases::{By, Code, Mover, Payload, Role, Stage, WorkCalendar, next_event, state};
//!
//! let calendar = WorkCalendar::embedded();
//! let operator = By::Staff("17".to_owned(), Role::Operator);
//! // Friday, 25 December 2026, noon in Kirov.
//! let at = "2026-12-25T09:00:00Z".parse().unwrap();
//! let code = Code::find("CASE_CREATED").unwrap();
//! let opened = next_event(&[], code, at, operator, Payload::None, calendar).unwrap();
//!
//! let case = state(&[opened], calendar);
//! assert_eq!((case.stage, case.mover()), (Stage::New, Some(Mover::Operator)));
//! // One working day: Monday, 28 December, 18:00 in Kirov.
//! assert_eq!(case.due(), Some("2026-12-28T15:00:00Z".parse().unwrap()));
//! ```

mod access;
mod callbacks;
mod case_state;
mod chain;
mod desk;
mod event;
mod identity;
mod intake;
mod journal;
mod named;
mod queue;
mod registry;
pub mod sla;
mod stage;
mod term;
mod vocabulary;
mod who;
mod work_calendar;

pub use crate::{
    access::{Asker, Handshake, May, Scope, Why, may_see},
    callbacks::{
        ATTEMPTS, Caller, Capacity, LEAST_HOURS_AHEAD, NoSlot, SLOT_MINUTES, free_slots, may_book,
        next_attempt, slots,
    },
    case_state::{CaseState, Move, Waiting, state},
    chain::{Broken, Chained, Hash, beginning, chained, link, verify, verify_to},
    desk::{Refused, next_event},
    event::{Asked, By, CaseEvent, Deadline, DeadlineKind, Payload},
    identity::{Known, Likeness, Trait, compare},
    intake::{Channel, Ending, HeardFrom, Intake, NotReady, VOLUNTEER_SEES_DAYS, volunteer_sees},
    journal::{Line, for_person, journal},
    queue::{QueueKey, keys, order},
    registry::{Code, Row, codes, read},
    stage::Stage,
    term::{Given, Term},
    vocabulary::{Indicator, Kind, Next, PayloadKind, Task, Timer, Track},
    who::{External, Mover, Role},
    work_calendar::{Confidence, Holidays, Hours, WorkCalendar, Year},
};

//! Terms: how long somebody has, from the moment of an event.

use crate::{vocabulary::Timer, work_calendar::WorkCalendar};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How long somebody has. Terms in days end when the service closes on their last day; the day of the event does not
/// count (as in ст. 191 ГК).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// The event brings the day or the moment.
    Given,
    /// Today, if the service is still open, else the next working day.
    SameDay,
    /// Hours of work.
    WorkingHours(u16),
    /// Working days.
    WorkingDays(u16),
    /// Days of any kind.
    CalendarDays(u16),
    /// When a clock that already runs is over.
    Clock(Timer),
}

impl Term {
    /// The moment the term is over. `None` where the event had to bring it and did not, or no such clock runs.
    pub fn ends(
        self,
        at: Timestamp,
        given: Option<Given>,
        clocks: &BTreeMap<Timer, Timestamp>,
        calendar: &WorkCalendar,
    ) -> Option<Timestamp> {
        let day = calendar.local_day(at);
        Some(match self {
            Self::Given => match given? {
                Given::Moment(moment) => moment,
                Given::Day(day) => calendar.closes(day),
            },
            Self::SameDay => {
                let is_open = calendar.is_working_day(day) && at < calendar.closes(day);
                let n = u16::from(!is_open);
                calendar.closes(calendar.add_working_days(day, n))
            }
            Self::Clock(timer) => *clocks.get(&timer)?,
            Self::WorkingHours(n) => calendar.add_working_hours(at, n),
            Self::WorkingDays(n) => calendar.closes(calendar.add_working_days(day, n)),
            Self::CalendarDays(n) => calendar.closes(day.saturating_add(i32::from(n).days())),
        })
    }
}

/// When the move is due, as an event says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A moment: the slot of a call.
    Moment(Timestamp),
    /// A day, up to closing time.
    Day(Date),
}

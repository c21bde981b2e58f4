//! Promised calls: slots of half an hour with capacity, and three equal attempts. Bookings are given by the caller.

use crate::{registry::Code, work_calendar::WorkCalendar};
use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::Date};
use std::collections::BTreeMap;

/// Length of a slot, minutes.
pub const SLOT_MINUTES: i8 = 30;
/// A slot is booked at least this many hours ahead.
pub const LEAST_HOURS_AHEAD: i64 = 2;
/// Attempts to call, for a request from the site and from the telephone alike.
pub const ATTEMPTS: u8 = 3;

/// For whom the call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The person: takes a place of the slot.
    Person,
    /// Somebody who helps: never turned away for lack of places.
    ThirdParty,
}

/// How many calls a slot takes, by its beginning. A slot that is not listed takes what the same slot of the week
/// before took; with none there either, nothing is known and nothing is offered.
#[derive(Clone, Debug, Default)]
pub struct Capacity(pub BTreeMap<Timestamp, u32>);

impl Capacity {
    fn of(&self, slot: Timestamp) -> Option<u32> {
        let week = SignedDuration::from_hours(7 * 24);
        let before = slot.checked_sub(week).ok()?;
        self.0.get(&slot).or_else(|| self.0.get(&before)).copied()
    }
}

/// Why a slot cannot be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSlot {
    /// No slot begins then: nobody works, or not at a full or half hour.
    #[error("В это время мы не звоним. Выберите время из списка")]
    Closed,
    /// Less than two hours ahead.
    #[error("Это время уже близко. Выберите время не раньше чем через два часа")]
    TooSoon,
    /// Every place is taken, or nobody said how many there are.
    #[error("Это время занято. Выберите другое")]
    Full,
}

/// All slots of a day; none on a day off.
pub fn slots(day: Date, calendar: &WorkCalendar) -> Vec<Timestamp> {
    if !calendar.is_working_day(day) {
        return vec![];
    }
    let hours = calendar.hours();
    (hours.opens..hours.closes)
        .flat_map(|hour| [(hour, 0), (hour, SLOT_MINUTES)])
        .map(|(hour, minute)| calendar.moment(day, hour, minute))
        .collect()
}

/// Whether a call may be promised for this slot. `booked` are the slots of all calls promised so far.
///
/// # Errors
/// [`NoSlot`] with the reason.
pub fn may_book(
    slot: Timestamp,
    caller: Caller,
    booked: &[Timestamp],
    capacity: &Capacity,
    now: Timestamp,
    calendar: &WorkCalendar,
) -> Result<(), NoSlot> {
    if !slots(calendar.local_day(slot), calendar).contains(&slot) {
        return Err(NoSlot::Closed);
    }
    if slot.duration_since(now) < SignedDuration::from_hours(LEAST_HOURS_AHEAD) {
        return Err(NoSlot::TooSoon);
    }
    let taken = booked.iter().filter(|other| **other == slot).count();
    let has_room = capacity
        .of(slot)
        .is_some_and(|room| taken < usize::try_from(room).unwrap_or(usize::MAX));
    if caller == Caller::ThirdParty || has_room {
        Ok(())
    } else {
        Err(NoSlot::Full)
    }
}

/// The slots that may be offered within `days` days from today.
pub fn free_slots(
    days: u8,
    booked: &[Timestamp],
    capacity: &Capacity,
    now: Timestamp,
    calendar: &WorkCalendar,
) -> Vec<Timestamp> {
    let today = calendar.local_day(now);
    (0..i32::from(days))
        .flat_map(|n| slots(today.saturating_add(n.days()), calendar))
        .filter(|slot| may_book(*slot, Caller::Person, booked, capacity, now, calendar).is_ok())
        .collect()
}

/// The code of the next attempt that was not answered; `None` after the third. How the person came plays no part.
pub fn next_attempt(made: u8) -> Option<Code> {
    let name = match made {
        0 => "CALLBACK_1",
        1 => "CALLBACK_2",
        2 => "CALLBACK_3",
        _ => return None,
    };
    Code::find(name)
}

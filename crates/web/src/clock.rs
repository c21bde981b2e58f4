//! The only place that asks the system what day it is.

use jiff::{Timestamp, civil::Date, tz};

/// Where «today» comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The system, read in Moscow time.
    System,
    /// Always this day: tests, and a lawyer who looks at a day to come.
    Fixed(Date),
}

impl Clock {
    /// Today in Kirov, which keeps Moscow time.
    pub fn today(self) -> Date {
        match self {
            Self::Fixed(day) => day,
            Self::System => moscow_date(now()),
        }
    }

    /// This moment; noon in Kirov of a fixed day.
    pub fn now(self) -> Timestamp {
        match self {
            Self::System => now(),
            Self::Fixed(day) => tz::offset(3)
                .to_timestamp(day.at(12, 0, 0, 0))
                .unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock every other place is sent to"
)]
fn now() -> Timestamp {
    Timestamp::now()
}

/// Moscow has kept UTC+3 without summer time since 2014, so no time zone database is needed.
fn moscow_date(now: Timestamp) -> Date {
    tz::offset(3).to_datetime(now).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_begins_three_hours_before_greenwich() {
        let evening: Timestamp = "2026-11-22T20:59:59Z".parse().unwrap();
        let night: Timestamp = "2026-11-22T21:00:00Z".parse().unwrap();
        assert_eq!(moscow_date(evening), date(2026, 11, 22));
        assert_eq!(moscow_date(night), date(2026, 11, 23));
    }

    #[test]
    fn a_fixed_day_is_at_noon_in_kirov() {
        let noon = Clock::Fixed(date(2026, 11, 23)).now();
        assert_eq!(noon.to_string(), "2026-11-23T09:00:00Z");
    }
}

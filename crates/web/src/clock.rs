//! The only place that asks the system what day it is.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz,
};

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
            Self::System => in_kirov(now()).date(),
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

/// What a calendar and a clock in Kirov show. Moscow time has been UTC+3 without summer time since 2014, so no time
/// zone database is needed.
pub(crate) fn in_kirov(moment: Timestamp) -> DateTime {
    tz::offset(3).to_datetime(moment)
}

/// «15:05» in Kirov: the first whole minute that is not before this moment.
pub(crate) fn minute(moment: Timestamp) -> String {
    let minutes = moment.as_second().div_euclid(60) + i64::from(moment.as_second() % 60 != 0);
    let moment = Timestamp::from_second(minutes * 60).unwrap_or(moment);
    let time = in_kirov(moment).time();
    format!("{}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_begins_three_hours_before_greenwich() {
        let evening: Timestamp = "2026-11-22T20:59:59Z".parse().unwrap();
        let night: Timestamp = "2026-11-22T21:00:00Z".parse().unwrap();
        assert_eq!(in_kirov(evening).date(), date(2026, 11, 22));
        assert_eq!(in_kirov(night).date(), date(2026, 11, 23));
    }

    #[test]
    fn a_time_of_day_is_never_too_early() {
        for (moment, said) in [
            ("2026-11-23T12:05:00Z", "15:05"),
            ("2026-11-23T12:05:01Z", "15:06"),
            ("2026-11-23T05:59:59Z", "9:00"),
            ("2026-11-23T20:59:59Z", "0:00"),
        ] {
            assert_eq!(minute(moment.parse().unwrap()), said, "{moment}");
        }
    }

    #[test]
    fn a_fixed_day_is_at_noon_in_kirov() {
        let noon = Clock::Fixed(date(2026, 11, 23)).now();
        assert_eq!(noon.to_string(), "2026-11-23T09:00:00Z");
    }
}
